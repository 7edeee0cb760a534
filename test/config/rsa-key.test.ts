import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readRsaKey } from '../../src/config/rsa-key.ts';
import { textIn } from '../../src/errors/text.ts';

const pemOf = (bits: number, form: 'pkcs1' | 'pkcs8' = 'pkcs8'): string =>
  generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ type: form, format: 'pem' }).toString();

const good = pemOf(2048);
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const locked = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
  cipher: 'aes-256-cbc',
  passphrase: 'secret',
});

describe('a private key', () => {
  test.each([
    { what: 'of PKCS #8', text: good },
    { what: 'of PKCS #1', text: pemOf(2048, 'pkcs1') },
    { what: 'on one line, as a CI system hands it over', text: good.trim().replaceAll('\n', '\\n') },
    { what: 'with line ends of Windows', text: good.replaceAll('\n', '\r\n') },
  ])('$what is taken, and told by its public half', ({ text }) => {
    const read = readRsaKey(text);
    const key = 'key' in read ? read.key : undefined;
    const der = createPublicKey(key?.pem ?? '').export({ type: 'spki', format: 'der' });
    expect(key?.fingerprint).toBe(createHash('sha256').update(der).digest('hex'));
    expect(key?.pem).toMatch(/^-----BEGIN (?:RSA )?PRIVATE KEY-----\n[^\r\\]+\n-----END (?:RSA )?PRIVATE KEY-----\n$/);
  });

  test.each([
    { what: 'no key at all', text: 'secret', expected: 'a private key in PEM form, from its first line "-----BEGIN …"' },
    { what: 'a path', text: 'keys/rsa.pem', expected: 'a private key in PEM form, from its first line "-----BEGIN …"' },
    {
      what: 'the public half',
      text: createPublicKey(good).export({ type: 'spki', format: 'pem' }).toString(),
      expected: 'the private key alone, without a certificate or a public key',
    },
    {
      what: 'a certificate beside it',
      text: `${good}-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n`,
      expected: 'the private key alone, without a certificate or a public key',
    },
    { what: 'half of one', text: good.slice(0, 800), expected: 'a private key in PEM form, whole and without a passphrase' },
    { what: 'one with a passphrase', text: String(locked), expected: 'a private key in PEM form, whole and without a passphrase' },
    { what: 'a short one', text: pemOf(1024), expected: 'an RSA key of 2048 bits; this one has 1024' },
    { what: 'a long one', text: pemOf(3072), expected: 'an RSA key of 2048 bits; this one has 3072' },
    {
      what: 'one of another kind',
      text: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      expected: 'an RSA key; this one is of the kind "ec"',
    },
  ])('$what is refused, and not quoted', ({ text, expected }) => {
    const read = readRsaKey(text);
    expect('expected' in read ? textIn(read.expected, 'en') : read).toBe(expected);
  });
});
