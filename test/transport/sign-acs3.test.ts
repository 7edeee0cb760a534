import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { acs3Headers, signAcs3 } from '../../src/transport/sign-acs3.ts';
import { vectorsOf } from '../support/signature-vectors.ts';

const vectors = vectorsOf('ACS3-HMAC-SHA256');
const withMinimal = vectors.flatMap((vector) => (vector.expected.minimal ? [{ ...vector, minimal: vector.expected.minimal }] : []));

test('there are vectors to compare with', () => {
  expect(vectors).toHaveLength(7);
  expect(withMinimal).toHaveLength(7);
});

test.each(vectors)('$id: $note', ({ input, expected: wanted }) => {
  const { method, credentials } = input;
  const signed = signAcs3({ method, query: input.query ?? {}, headers: wanted.signedHeaders, credentials });
  expect(signed.canonicalRequest).toBe(wanted.canonicalRequest);
  expect(signed.stringToSign).toBe(wanted.stringToSign);
  expect(signed.signature).toBe(wanted.signature);
  expect(signed.authorization).toBe(wanted.authorization);
});

test.each(withMinimal)('$id: the headers that we send ourselves, and their signature', ({ input, expected: wanted, minimal }) => {
  const contentType = minimal.headers['content-type'];
  const headers = acs3Headers({
    host: input.endpoint,
    operation: input.action,
    version: input.version,
    ...(contentType === undefined ? {} : { contentType }),
    body: wanted.body ?? '',
    credentials: input.credentials,
    nonce: input.signatureNonce,
    timestamp: input.date ?? '',
  });
  expect(headers).toEqual(minimal.headers);
  const signed = signAcs3({ method: input.method, query: input.query ?? {}, headers, credentials: input.credentials });
  expect(signed).toMatchObject({
    canonicalRequest: minimal.canonicalRequest,
    signature: minimal.signature,
    authorization: minimal.authorization,
  });
});

test('the hash covers the exact bytes of the body', () => {
  const call = {
    host: 'h',
    operation: 'O',
    version: 'v',
    credentials: { accessKeyId: 'a', accessKeySecret: 's' },
    nonce: 'n',
    timestamp: 't',
  };
  const text = acs3Headers({ ...call, body: 'Name=测试' })['x-acs-content-sha256'];
  const bytes = acs3Headers({ ...call, body: Buffer.from('Name=测试') })['x-acs-content-sha256'];
  expect(text).toBe(createHash('sha256').update('Name=测试', 'utf8').digest('hex'));
  expect(bytes).toBe(text);
});
