import type { HttpReply } from '../../transport/http-port.ts';
import { readJson } from '../host-api.ts';
import type { ChatRefusal } from './card.ts';

interface Names {
  /** The fields in which a number says how it went, the first that is there; 0 is good. */
  readonly code: readonly string[];
  readonly message: readonly string[];
  /** Numbers that mean: too many messages. */
  readonly limited: readonly number[];
}

/** Longer ones are no sentence. They are not cut: a part of a secret in them would not be known as one any more. */
const longest = 2000;

/** The refusal in an answer that has status 200 all the same. */
export function codeInReply({ body }: Pick<HttpReply, 'body'>, { code, message, limited }: Names): ChatRefusal | undefined {
  const value = readJson(body);
  if (typeof value !== 'object' || value === null) return { reason: 'its answer is not the JSON that it should be', isLimited: false };
  const fields = value as Readonly<Record<string, unknown>>;
  const number = code.map((name) => fields[name]).find((found) => found !== undefined);
  if (number === 0) return undefined;
  const said = message.map((name) => fields[name]).find((found) => typeof found === 'string');
  const reason = `${typeof number === 'number' ? number : 'no code'}: ${typeof said === 'string' && said.length <= longest ? said : 'without a reason'}`;
  return { reason, isLimited: typeof number === 'number' && limited.includes(number) };
}
