import { Failure } from '../errors/failure.ts';
import { type Text, textIn } from '../errors/text.ts';
import { tellsBusy, tellsThrottling, tellsTrouble, tellsUnknownSpace } from './refusal-words.ts';

/** A "no" of MPServerless: of its gateway, or inside an answer. */
export interface ServerlessRefusal {
  readonly operation: string;
  readonly requestId: string;
  readonly status: number;
  readonly code: string;
  readonly reason: Text;
  /** Empty for a call that names none. */
  readonly spaceId: string;
}

/** `AccessDenied` with 400 is how it says that the space is of another account (wire-facts section 4); RAM refuses with 403. */
export const isForeignSpace = ({ spaceId, code, status }: ServerlessRefusal): boolean =>
  spaceId !== '' && status === 400 && /^AccessDenied/i.test(code);

export const spaceUnknown = ({ operation, requestId, spaceId, reason }: ServerlessRefusal): Failure =>
  new Failure('SPACE_UNKNOWN', { operation, requestId, spaceId, reason });

/** What the words of a refusal mean, when its code alone says nothing. */
export function serverlessMeaning(refusal: ServerlessRefusal): Failure {
  const { operation, requestId, status, code, reason, spaceId } = refusal;
  const words = wordsOfCloud(refusal);
  if (tellsThrottling(words)) return new Failure('CLOUD_THROTTLED', { operation, requestId });
  if (spaceId !== '' && tellsUnknownSpace(words)) return spaceUnknown(refusal);
  if (tellsTrouble(words)) return new Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason });
  if (/Function/.test(operation) && tellsBusy(words)) return new Failure('FUNCTION_BUSY', { operation, requestId, reason });
  return new Failure('CLOUD_REFUSED', { operation, requestId, code, reason });
}

/** The message of a failed `RunFunction` may be what somebody's function threw: it must not pass for the cloud's own, least of all for "did not act". */
const wordsOfCloud = ({ operation, code, reason }: ServerlessRefusal): string =>
  operation === 'RunFunction' ? code.replace(/time.?out/i, '') : `${code}: ${textIn(reason, 'en')}`;
