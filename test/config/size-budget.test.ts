import { expect, test } from 'vitest';
import { readInputs } from '../../src/config/read-inputs.ts';
import { readSizeBudget } from '../../src/config/size-budget.ts';

async function read(given: Readonly<Record<string, string>>) {
  const question = { verb: 'release', givenFrom: 'flag', variables: {}, workingDirectory: '/project', readText: () => undefined } as const;
  return readSizeBudget(await readInputs({ ...question, given: new Map(Object.entries(given)) as never }));
}

test.each([
  ['4MB', [{ folder: undefined, sizeBytes: 4_000_000 }]],
  ['1.5 MiB', [{ folder: undefined, sizeBytes: 1_572_864 }]],
  [
    '4MB, /pages/order/ = 2mb, *=500kB',
    [{ sizeBytes: 4_000_000 }, { folder: 'pages/order', sizeBytes: 2_000_000 }, { folder: '*', sizeBytes: 500_000 }],
  ],
] as const)('%s is a budget', async (text, limits) => {
  expect(await read({ 'size-budget': text })).toEqual({ budget: { refuses: true, limits }, problems: [] });
});

test('a budget may warn only, and none is none', async () => {
  expect((await read({ 'size-budget': '1B', 'over-size-budget': 'warn' })).budget?.refuses).toBe(false);
  expect(await read({})).toEqual({ problems: [] });
});

test.each(['4', 'large', 'pages/order', '4MB=pages', '-1MB', '4XB'])('%s is none, and told so', async (text) => {
  const { problems } = await read({ 'size-budget': `1MB,${text}` });
  expect(problems).toEqual([expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(text) as string })]);
});
