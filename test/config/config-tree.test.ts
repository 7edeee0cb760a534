import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { readTree } from '../../src/config/config-tree.ts';

const problemsOf = async (text: string): Promise<readonly string[]> =>
  (await readTree(text, 'f.yml')).problems.map(({ message }) => message);

test('a key that is there twice is told with its line, in every mapping', async () => {
  expect(await problemsOf('a: 1\nb: { c: 1, c: 2 }\na: 3\n')).toEqual(
    ['f.yml:2: the key "c" is there twice', 'f.yml:3: the key "a" is there twice'].map((text): unknown => expect.stringContaining(text)),
  );
});

test('what "<<" brings along may be said again, and the own word wins', async () => {
  const { tree, problems } = await readTree('base: &b { a: 1, c: 2 }\nown: { <<: *b, a: 3 }\n', 'f.yml');
  expect(problems).toEqual([]);
  const own = tree?.entries[1]?.value;
  expect(
    own?.kind === 'mapping' ? own.entries.map(({ key, value }) => [key, value.kind === 'scalar' ? value.text : '']) : undefined,
  ).toEqual([
    ['a', '3'],
    ['c', '2'],
  ]);
});

test('a mapping of thousands of keys is read in the time that its length takes, not its square', async () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}: v`).join('\n');
  const took = async (count: number): Promise<number> => {
    const startedMs = performance.now();
    expect((await readTree(lines(count), 'f.yml')).tree?.entries).toHaveLength(count);
    return performance.now() - startedMs;
  };
  await took(2_000);
  const [short, long] = [await took(2_000), await took(20_000)];
  // Ten times as long; a hundred times before.
  expect(long / short).toBeLessThan(40);
});

test('a file that is not meant to be read is not read', async () => {
  expect(await problemsOf(`a: "${'x'.repeat(4_000_001)}"`)).toEqual([expect.stringContaining('more than 4000000 characters')]);
});

test.each(['[', '{"a":', '{a: ', '- '])('a thousand times %s are a problem, and no crash', async (open) => {
  for (const depth of [100, 10_000]) expect((await problemsOf(`a: ${open.repeat(depth)}`)).length).toBeGreaterThan(0);
});

test('of a thousand faults the first are told: they have one cause as a rule', async () => {
  expect(await problemsOf(`a: ${'*x '.repeat(1_000)}`)).toHaveLength(20);
});
