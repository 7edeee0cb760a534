import { isObject } from './json-object.ts';

const mask = '***';

/** Fields of answers that are a key, or as good as one (wire-facts section 7, "Secrets in answers"). */
const secretField = /^(?:PrivateKey|ApiKey|AppSecret|ServerSecret|AccessKeySecret|SecurityToken|Signature)$/i;

/** Whoever has a signed address can use it: its query goes. */
const signedAddress = /^(https?:\/\/[^?#\s]+)\?\S*(?:Signature|security-token)=\S*$/i;

/** A copy of an answer in which nothing secret is left: neither keys nor permissions to post nor signed addresses. */
export function maskReply(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(signedAddress, `$1?${mask}`);
  if (Array.isArray(value)) return value.map(maskReply);
  if (!isObject(value)) return value;
  // A policy of PostObject is a permission together with its signature; a policy of the database stands alone and is no secret.
  const isPermit = Object.keys(value).some((name) => /^signature$/i.test(name));
  const isSecret = (name: string): boolean => secretField.test(name) || (isPermit && /^policy$/i.test(name));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isSecret(name) && inner !== '' && inner !== null ? mask : maskReply(inner)]),
  );
}
