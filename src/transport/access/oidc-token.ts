import { Failure } from '../../errors/failure.ts';
import { said } from '../../errors/said.ts';
import type { Text } from '../../errors/text.ts';
import { tokenLength } from '../../wire/sts.ts';
import { readAnswer, textOf } from '../answer.ts';
import { askLender, type LenderTools } from './ask-lender.ts';

/** A token as GitHub lends it for the asking. */
export interface GitHubToken {
  readonly url: string;
  readonly bearer: string;
  readonly audience: string;
}

/** Asks GitHub for a token: the runner names an address and a bearer to every job with `id-token: write`. */
export async function fetchGitHubToken({ url: given, bearer, audience }: GitHubToken, tools: LenderTools): Promise<string> {
  const source = 'GitHub';
  const unusable = (reason: Text): Failure => new Failure('OIDC_TOKEN_UNUSABLE', { source, reason, system: 'github' });
  if (!URL.canParse(given)) throw unusable(said('ACTIONS_ID_TOKEN_REQUEST_URL is no address'));
  const url = new URL(given);
  url.searchParams.set('audience', audience);
  const reply = await askLender(
    {
      what: 'The request for an OIDC token',
      method: 'GET',
      url: url.href,
      headers: { accept: 'application/json', authorization: `Bearer ${bearer}` },
      refused: (status) => unusable(said('the request for it was answered with HTTP {status}', { status })),
    },
    tools,
  );
  const token = textOf((await readAnswer(reply)).document, 'value');
  if (token === undefined) throw unusable(said('the answer holds none'));
  return checkToken(token, source, 'github');
}

/** The token without what an editor or `echo` left around it. */
export function checkToken(text: string, source: string, system: 'github' | 'gitlab' | 'other' = 'other'): string {
  const token = text.trim();
  const reason = wrongWith(token);
  if (reason !== undefined) throw new Failure('OIDC_TOKEN_UNUSABLE', { source, reason, system });
  return token;
}

function wrongWith(token: string): Text | undefined {
  const { min, max } = tokenLength;
  if (token === '') return said('it is empty');
  if (token.length > max) return said('it is longer than {max} characters, the most that STS takes', { max });
  if (token.length < min || /[^\x21-\x7e]/.test(token)) return said('it is no token');
  return undefined;
}

/** Who issued the token for whom, for a message: a role is refused for what is in it. Empty when it cannot be read. */
export function claimsInWords(token: string): string {
  const claims = readClaims(token);
  const names = { iss: 'issuer', aud: 'audience', sub: 'subject' } as const;
  return Object.entries(names)
    .flatMap(([key, word]) => (claims[key] === undefined ? [] : [`${word} ${inWords(claims[key])}`]))
    .join(', ');
}

function readClaims(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Whoever wrote the token may have written anything into it. */
function inWords(claim: unknown): string {
  const text = [claim]
    .flat()
    .filter((each) => typeof each !== 'object')
    .join(' ');
  return `"${text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 200)}"`;
}
