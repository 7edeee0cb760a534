import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A value of DER: tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 128) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = Buffer.from(content.length.toString(16).padStart(4, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x82]), length, content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const id = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (iso: string): Buffer => der(0x18, Buffer.from(`${iso.replaceAll(/[-:T]/g, '').slice(0, 14)}Z`));

const ecdsaWithSha256 = sequence(id('2a8648ce3d040302'));
const subjectAltName = id('551d11');

const pem = (name: string, bytes: Buffer): string =>
  `-----BEGIN ${name}-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n').trim()}\n-----END ${name}-----\n`;

/** A fresh key pair; nothing of it is kept anywhere. */
export const makeKeys = (): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

/** The private key as PEM text. */
export const keyText = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Signs a certificate for a domain by itself; it is made when a test runs, so that none lies in the repository and none grows old. */
export function makeCertificate(domain: string, { from = '2025-01-01T00:00:00', until = '2035-01-01T00:00:00', keys = makeKeys() } = {}) {
  const name = sequence(der(0x31, sequence(id('550403'), der(0x0c, Buffer.from(domain)))));
  const domains = sequence(der(0x82, Buffer.from(domain)));
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    ecdsaWithSha256,
    name,
    sequence(time(from), time(until)),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(subjectAltName, der(0x04, domains)))),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, keys.privateKey));
  return { certificate: pem('CERTIFICATE', sequence(body, ecdsaWithSha256, signature)), privateKey: keyText(keys.privateKey) };
}
