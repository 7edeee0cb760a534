import { isObject } from './json-object.ts';

const mask = '***';

/** Fields of answers that are a key, or as good as one (wire-facts section 7, "Secrets in answers"). */
const secretField = /^(?:PrivateKey|ApiKey|AppSecret|ServerSecret|AccessKeySecret|SecurityToken|Signature)$/i;

/** What may be an address in a text: in a message, or in JSON that is itself a text, where a backslash stands before the quote behind it. */
const words = /[^\s"'<>]+/g;

/** Whoever has a signed address can use it: its query goes. */
function maskAddress(word: string): string {
  const query = word.indexOf('?', Math.max(0, word.search(/https?:\/\//i)));
  if (query < 0 || !/https?:\/\//i.test(word) || !/(?:signature|security-?token)(?:=|%3d|\\u003d)/i.test(word.slice(query))) return word;
  return `${word.slice(0, query)}?${mask}${/\\*$/.exec(word)?.[0] ?? ''}`;
}

/** A copy of an answer in which nothing secret is left: neither keys nor permissions to post nor signed addresses. */
export function maskReply(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(words, maskAddress);
  if (Array.isArray(value)) return value.map(maskReply);
  if (!isObject(value)) return value;
  // A policy of PostObject is a permission together with its signature; a policy of the database stands alone and is no secret.
  const isPermit = Object.keys(value).some((name) => /^signature$/i.test(name));
  const isSecret = (name: string): boolean => secretField.test(name) || (isPermit && /^policy$/i.test(name));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isSecret(name) && inner !== '' && inner !== null ? mask : maskReply(inner)]),
  );
}
