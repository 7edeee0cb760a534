import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signTop } from '../../src/transport/sign-top.ts';
import { topVectors } from '../support/signature-vectors.ts';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex').toUpperCase();

test('there are vectors: an empty list would make the next test pass', () => {
  expect(topVectors.map(({ id }) => id)).toEqual(['top-01', 'top-02', 'top-03']);
});

test.each(topVectors)('$id: $note', ({ input, expected }) => {
  const { secret, query, signedHeaders: headers, body } = input;
  expect(signTop({ secret, method: 'md5', query, headers, ...(body === undefined ? {} : { body }) })).toEqual(expected);
});

describe('what takes part', () => {
  const base = (request: Partial<Parameters<typeof signTop>[0]>): string =>
    signTop({ secret: 'S', method: 'md5', query: {}, ...request }).baseString;

  test('names in the order of UTF-16 code units, in which a surrogate stands before U+FF5E', () => {
    expect(base({ query: { '～': '1', '😀': '2', b: '3', B: '4', _: '5' } })).toBe('SB4_5b3😀2～1S');
  });

  test('a signature that is there already does not', () => {
    expect(base({ query: { a: '1', sign: 'OLD' } })).toBe('Sa1S');
  });

  test('the fields of a form and listed headers do, sorted in with the rest', () => {
    expect(base({ query: { b: '2' }, form: { c: '3' }, headers: { a: '1' } })).toBe('Sa1b2c3S');
  });

  test('without a body the text ends with the parameters', () => {
    expect(base({ query: { a: '1' }, body: '' })).toBe('Sa1S');
  });

  test('one with nothing to sign is the secret twice', () => {
    expect(signTop({ secret: 'S', method: 'md5', query: {} }).sign).toBe(md5('SS'));
  });
});

test('HMAC-MD5 has the secret as its key and not in the text', () => {
  const { baseString, sign } = signTop({ secret: '密钥', method: 'hmac', query: { sign_method: 'hmac', a: '中文' }, body: '{}' });
  expect(baseString).toBe('a中文sign_methodhmac{}');
  expect(sign).toBe(createHmac('md5', '密钥').update(baseString).digest('hex').toUpperCase());
});
