import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { WholeNumbers } from './file-section.ts';
import { runtimes } from './serverless-shape.ts';

/** Limits of the catalogue as of 2024; the vendor's own page is older (wire-facts §7). */
export const functionLimits = {
  memoryMb: { min: 128, max: 2048, step: 64 },
  timeoutSeconds: { min: 1, max: 7200 },
  concurrency: { min: 1, max: 20 },
} as const satisfies Record<string, WholeNumbers>;

/** Less memory than this allows one call at a time only. */
export const memoryForConcurrencyMb = 512;

const descriptionLength = 128;

/** `[miniship <16 digits>/<8 digits>]` and the space before it: the least that a stamp takes of the description. */
const stampLength = 37;

/** Why a text cannot be the name of a function; undefined when it can. */
export const nameFault = (text: string): Text | undefined =>
  /^[A-Za-z_][A-Za-z0-9_-]{0,29}$/.test(text) ? undefined : said('1 to 30 letters, digits, "_" and "-", beginning with a letter or "_"');

/** Why a text cannot be a runtime. */
export function runtimeFault(text: string): Text | undefined {
  if (runtimes.some((runtime) => runtime === text)) return undefined;
  const advice = text === 'nodejs8' ? said('; nodejs8 was closed on 2024-09-01') : '';
  return said('one of {runtimes}{advice}', { runtimes: runtimes.join(', '), advice });
}

/** Why a text cannot be an HTTP path. The empty text takes the path away. */
export const httpPathFault = (text: string): Text | undefined =>
  text === '' || (text.length <= 128 && /^\/http(\/[A-Za-z0-9_.-]+)*$/.test(text))
    ? undefined
    : said(
        'a path such as /http/hello: it starts with /http, has letters, digits, "/", "-", "_" and "." only, no "/" at its end, and 128 characters at most',
      );

/** Why a text cannot be a description; the stamp, when there is one, needs its room behind it. */
export const aboutFault =
  (stamp: boolean) =>
  (text: string): Text | undefined => {
    const most = descriptionLength - (stamp ? stampLength : 0);
    if (text.length <= most && !/\p{Cc}/u.test(text)) return undefined;
    return stamp
      ? said('one line of at most {most} characters, so that the stamp fits behind it', { most })
      : said('one line of at most {most} characters', { most });
  };
