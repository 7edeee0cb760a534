import { expect, test } from 'vitest';
import { encodeForm, flatten } from '../../src/transport/form.ts';
import { signRpcV1, withPublicParameters } from '../../src/transport/sign-rpc-v1.ts';
import { type Vector, vectorFile, vectorsOf } from '../support/signature-vectors.ts';

const vectors = vectorsOf('RPC-V1-HMAC-SHA1');

/** Everything that the vector's client sent, wherever it put it, but the signature. */
function signedParameters({ input, expected }: Vector): Record<string, string> {
  const form = [...(expected.url ? [expected.url.split('?')[1] ?? ''] : []), expected.body ?? ''].filter((part) => part !== '');
  const sent = form.flatMap((part) => [...new URLSearchParams(part)]);
  const { Signature: _, ...parameters } = { ...expected.query, ...Object.fromEntries(sent) };
  expect(Object.keys(parameters), input.action).not.toHaveLength(0);
  return parameters;
}

test('there are vectors to compare with', () => {
  expect(vectors.map(({ id }) => id)).toHaveLength(7);
});

test.each(vectors)('$id: $note', (vector) => {
  const { method, credentials } = vector.input;
  const signed = signRpcV1({ method, parameters: signedParameters(vector), accessKeySecret: credentials.accessKeySecret });
  expect(signed.stringToSign).toBe(vector.expected.stringToSign);
  expect(signed.signature).toBe(vector.expected.signature);
});

const fromPopCore = vectors.filter(({ input }) => input.params !== undefined);

test.each(fromPopCore)('$id: our own parameters are the vendor’s, from the call’s fields', (vector) => {
  const { input, expected: wanted } = vector;
  const parameters = withPublicParameters({
    operation: input.action,
    version: input.version,
    parameters: flatten(input.params ?? {}),
    credentials: input.credentials,
    nonce: input.signatureNonce,
    timestamp: input.timestamp ?? '',
  });
  expect(parameters).toEqual(signedParameters(vector));
  const { signature } = signRpcV1({ method: input.method, parameters, accessKeySecret: input.credentials.accessKeySecret });
  expect(signature).toBe(wanted.signature);
  expect(encodeForm({ Signature: signature })).toBe(`Signature=${encodeURIComponent(wanted.signature)}`);
});

test.each(['DescribeSpace', 'DescribeRegions'] as const)('the vendor’s worked example, corrected, for %s', (action) => {
  const { params, method, accessKeySecret, correct } = vectorFile.seedWorkedExample;
  const { signature } = signRpcV1({ method, parameters: { ...params, Action: action }, accessKeySecret });
  expect(signature).toBe(correct[action]);
});

test('another secret, another method or another value gives another signature', () => {
  const request = { method: 'POST', parameters: { Action: 'ListSpace', Desc: '' }, accessKeySecret: 'a' } as const;
  const variants = [
    request,
    { ...request, accessKeySecret: 'b' },
    { ...request, method: 'GET' as const },
    { ...request, parameters: { Action: 'ListSpace', Desc: ' ' } },
    { ...request, parameters: { Action: 'ListSpace' } },
  ];
  expect(new Set(variants.map((variant) => signRpcV1(variant).signature)).size).toBe(variants.length);
});
