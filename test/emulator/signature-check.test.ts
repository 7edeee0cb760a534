import { describe, expect, test } from 'vitest';
import { readForm } from '../../src/emulator/form.ts';
import {
  acs3CanonicalRequest,
  acs3Signature,
  acs3StringToSign,
  rpcSignature,
  rpcStringToSign,
  sha256Hex,
} from '../../src/emulator/signature-check.ts';
import { vectorFile, vectorsOf } from '../support/signature-vectors.ts';

describe('RPC V1', () => {
  test.each(vectorsOf('RPC-V1-HMAC-SHA1'))('re-derives $id: $note', ({ input, expected }) => {
    const inUrl = readForm(new URL(expected.url ?? 'https://x/').search.slice(1));
    const query = expected.query ? new Map(Object.entries(expected.query)) : inUrl;
    const received = new Map([...query, ...readForm(expected.body ?? '')]);
    const stringToSign = rpcStringToSign(input.method, received);
    expect(stringToSign).toBe(expected.stringToSign);
    expect(rpcSignature(input.credentials.accessKeySecret, stringToSign)).toBe(expected.signature);
    expect(received.get('Signature')).toBe(expected.signature);
  });

  test('gives the corrected signatures of the seed’s worked example', () => {
    const { params, method, accessKeySecret, correct } = vectorFile.seedWorkedExample;
    const sign = (action: string): string =>
      rpcSignature(accessKeySecret, rpcStringToSign(method, new Map(Object.entries({ ...params, Action: action }))));
    expect({ DescribeSpace: sign('DescribeSpace'), DescribeRegions: sign('DescribeRegions') }).toStrictEqual(correct);
  });
});

describe('ACS3-HMAC-SHA256', () => {
  const forms = vectorsOf('ACS3-HMAC-SHA256').flatMap(({ id, input, expected }) => {
    const full = { headers: expected.signedHeaders, ...expected };
    const common = {
      query: expected.query ?? {},
      body: expected.body ?? '',
      secret: input.credentials.accessKeySecret,
      method: input.method,
    };
    const minimal = expected.minimal ? [{ name: `${id}, minimal`, ...common, ...expected.minimal }] : [];
    return [{ name: id, ...common, headers: full.headers, canonicalRequest: full.canonicalRequest, signature: full.signature }, ...minimal];
  });

  test.each(forms)('re-derives $name', ({ method, headers, query, body, secret, canonicalRequest, signature }) => {
    const request = { method, path: '/', query: new Map(Object.entries(query)), headers, signedHeaders: Object.keys(headers).sort() };
    const canonical = acs3CanonicalRequest({ ...request, bodySha256: headers['x-acs-content-sha256'] ?? sha256Hex(body) });
    expect(canonical).toBe(canonicalRequest);
    expect(acs3Signature(secret, acs3StringToSign(canonical))).toBe(signature);
  });
});
