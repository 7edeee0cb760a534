import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { RsaKey } from './ensure-request.ts';

/** What the console of mPaaS asks for (H:169863). */
const bits = 2048;

/** Looks at a private key before it is sent, for a wrong one could never be replaced. The reasons never quote it. */
export function readRsaKey(given: string): { readonly key: RsaKey } | { readonly expected: Text } {
  const text = withLineBreaks(given).trim();
  if (!text.startsWith('-----BEGIN ')) return { expected: said('a private key in PEM form, from its first line "-----BEGIN …"') };
  if (/-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)-----/.test(text))
    return { expected: said('the private key alone, without a certificate or a public key') };
  const key = parsed(text);
  if (key === undefined) return { expected: said('a private key in PEM form, whole and without a passphrase') };
  const { asymmetricKeyType: type = 'another kind', asymmetricKeyDetails } = key;
  if (type !== 'rsa') return { expected: said('an RSA key; this one is of the kind "{type}"', { type }) };
  const length = asymmetricKeyDetails?.modulusLength ?? 0;
  if (length !== bits) return { expected: said('an RSA key of {bits} bits; this one has {length}', { bits, length }) };
  return { key: { pem: `${text}\n`, fingerprint: fingerprintOf(key) } };
}

/** A CI system that keeps a secret on one line hands it over with `\n` in place of its line breaks. */
const withLineBreaks = (text: string): string => (text.includes('\n') ? text : text.replaceAll('\\n', '\n')).replaceAll('\r\n', '\n');

function parsed(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest('hex');
