import { describe, expect, test } from 'vitest';
import { contractChecks, contractRemarks, inWords } from '../../src/workflows/app-contract.ts';

const wanted = { timeoutMs: 3000 };
const answer = (reply: unknown, more: object = {}) => ({
  status: 200,
  durationMs: 120,
  text: typeof reply === 'string' ? reply : JSON.stringify(reply),
  ...more,
});
const brokenOf = (...given: Parameters<typeof contractChecks>): readonly string[] =>
  contractChecks(...given)
    .filter(({ same }) => !same)
    .map((check) => inWords(check).en);

describe('a reply that keeps the contract', () => {
  test.each([
    { reply: { success: true, data: {} } },
    { reply: { success: true, data: [] } },
    { reply: { success: true, data: 'text' } },
    { reply: { success: true, data: 1 } },
    { reply: { success: true, data: true } },
    { reply: { success: true, data: null } },
    { reply: { success: true, data: { n: 0 }, errorCode: '', errorMessage: null } },
  ])('$reply', ({ reply }) => {
    expect(brokenOf(answer(reply), wanted)).toEqual([]);
  });

  test('is told rule by rule', () => {
    expect(contractChecks(answer({ success: true, data: {} }), wanted).map(({ field }) => field.en)).toEqual([
      'time',
      'HTTP status',
      'body',
      'success',
      'data',
    ]);
  });
});

describe('a reply that breaks it', () => {
  const data = (found: string) => `data is ${found}, not a value other than 0, false and ""`;
  test.each([
    [{ success: true }, [data('absent')]],
    [{ success: true, data: 0 }, [data('0')]],
    [{ success: true, data: false }, [data('false')]],
    [{ success: true, data: '' }, [data('""')]],
    [{ success: 'true', data: {} }, ['success is "true", not true']],
    [{ data: {} }, ['success is absent, not true']],
    [{}, ['success is absent, not true']],
    [{ success: false, errorCode: '404', errorMessage: 'gone' }, ['success is false (404: gone), not true']],
    [
      { success: false, errorCode: 404 },
      ['success is false, not true', 'errorCode is 404, not a text', 'errorMessage is absent, not a text'],
    ],
    ['<html>\n  <b>hello</b>', ['body is <html> <b>hello</b>, not a JSON object']],
    ['[1]', ['body is [1], not a JSON object']],
    ['null', ['body is null, not a JSON object']],
    ['', ['body is nothing, not a JSON object']],
    ['x'.repeat(200), [`body is ${'x'.repeat(80)}…, not a JSON object`]],
  ] as const)('%j: %j', (reply, broken) => {
    expect(brokenOf(answer(reply), wanted)).toEqual(broken);
  });

  test('by its status, whatever it says', () => {
    expect(brokenOf(answer({ success: true, data: {} }, { status: 302 }), wanted)).toEqual(['HTTP status is 302, not 200 to 299']);
  });

  test('by coming too late', () => {
    expect(brokenOf('late', wanted)).toEqual(['time is more than 3000 ms, not within 3000 ms']);
  });
});

describe('what is expected of it', () => {
  test.each([
    [{ data: { stock: 3 } }, { success: true, data: { stock: 3, more: 1 } }, []],
    [{ data: { stock: 3 } }, { success: true, data: { stock: 2 } }, ['the reply.data.stock is 2 instead of 3']],
    [{ success: false }, { success: false, errorCode: '404', errorMessage: 'gone' }, []],
    [
      { success: false, errorCode: '500' },
      { success: false, errorCode: '404', errorMessage: 'gone' },
      ['the reply.errorCode is "404" instead of "500"'],
    ],
    [{ success: false }, { success: true, data: {} }, ['success is true, not false', 'the reply.success is true instead of false']],
    [{ success: false }, { success: false, errorCode: '', errorMessage: 'gone' }, ['errorCode is "", not a text']],
  ] as const)('%j of %j: %j', (expected, reply, broken) => {
    expect(brokenOf(answer(reply), { ...wanted, expected })).toEqual(broken);
  });
});

describe('remarks', () => {
  test.each([
    [{ success: true, data: {} }, []],
    [{ success: true, data: {}, trace: 1, code: 2 }, ['The gateway drops what it does not know from the reply: trace, code.']],
    [{ success: true, data: null }, ['The reply has "data": null.']],
    [{ success: false, data: null, errorCode: 'a', errorMessage: 'b' }, []],
    ['no JSON', []],
  ] as const)('%j: %j', (reply, messages) => {
    expect(contractRemarks(answer(reply).text).map(({ message }) => message.en)).toEqual(messages);
  });
});
