import { expect, test } from 'vitest';
import { readAnswer } from '../../src/transport/answer.ts';
import { isAbyss } from '../../src/transport/nesting.ts';

const nested = (depth: number): string => `${'{"a":['.repeat(depth / 2)}1${']}'.repeat(depth / 2)}`;

test.each([
  { depth: 100, is: false },
  { depth: 102, is: true },
  { depth: 20_000, is: true },
])('$depth levels: $is', ({ depth, is }) => {
  expect(isAbyss(JSON.parse(nested(depth)))).toBe(is);
});

test.each([1, 'a', null, undefined, [], {}, { a: [1, { b: null }] }])('%j is none', (value) => {
  expect(isAbyss(value)).toBe(false);
});

test('an answer that is one has no document: whoever walked it would run out of stack', async () => {
  const answer = (body: string) => readAnswer({ kind: 'reply', status: 200, headers: {}, body: Buffer.from(body) });
  expect((await answer(`{"RequestId":"R","x":${nested(20_000)}}`)).document).toBeUndefined();
  expect((await answer(`{"RequestId":"R","x":${nested(20)}}`)).document).toBeDefined();
});
