import { Failure } from '../../errors/failure.ts';
import { said } from '../../errors/said.ts';
import type { StsOperation } from '../../wire/sts.ts';
import { type Answer, textOf } from '../answer.ts';
import { gatewayFailure } from '../gateway-failure.ts';
import type { Setback } from '../retry.ts';

/** What a refusal of STS is told with. */
export interface Asked {
  readonly operation: StsOperation;
  readonly roleArn: string;
  /** Issuer, audience and subject of the token that was shown, in words. */
  readonly claims: string;
}

/** Meanings of the gateway that STS gives words of its own; what the gateway says of key, signature and clock stays. */
const ownWords: ReadonlySet<string> = new Set(['PERMISSION_DENIED', 'CLOUD_REFUSED', 'APP_UNKNOWN']);

/** Every kind of "no" of STS; undefined for a yes. */
export function stsFailure({ operation, roleArn, claims }: Asked, answer: Answer, nowMs: number): Setback | undefined {
  const refused = gatewayFailure({ operation, product: 'mpaas', spaceId: '', nowMs }, answer);
  if (refused === undefined || !ownWords.has(refused.failure.code)) return refused;
  const { document, requestId } = answer;
  const code = textOf(document, 'Code') ?? '';
  const reason = textOf(document, 'Message') ?? said('without an explanation');
  return { ...refused, failure: new Failure('ROLE_REFUSED', { operation, requestId, code, reason, roleArn, claims }) };
}
