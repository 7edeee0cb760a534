import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fromJSONSchema } from 'zod';
import { loadConfigFile } from '../../src/config/config-file.ts';
import { fileShape } from '../../src/config/config-shape.ts';
import { jsonSchema } from '../../src/config/json-schema.ts';
import { placed } from '../../src/config/shape.ts';

const validator = fromJSONSchema(jsonSchema());
const readmes = ['README.md', 'README.zh-CN.md'] as const;
const textOf = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** The examples of miniship.yml in a README; workflows of CI systems have other keys at the top. */
const examplesIn = (readme: string): readonly string[] =>
  [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)]
    .map(([, text = '']) => text)
    .filter((text) => ['mpaas', 'apps', 'serverless'].some((key) => Object.hasOwn(parse(text) as object, key)));

/** A heading as GitHub makes an address of it. */
const addressOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

describe.each(readmes)('%s', (name) => {
  const readme = textOf(name);

  test.each(examplesIn(readme))('shows a file that the schema for editors and the run both take: %s', async (text) => {
    expect(validator.safeParse(parse(text)).error).toBeUndefined();
    for (const reads of ['app', 'serverless'] as const) {
      const { problems } = await loadConfigFile({
        workingDirectory: '/project',
        reads,
        variables: { MINISHIP_ENV: 'staging' },
        readText: (path) => (path.endsWith('.yml') ? text : undefined),
      });
      expect(problems.filter(({ code }) => code === 'CONFIG_INVALID').map(({ message }) => message)).toEqual([]);
    }
  });

  test('leads only to headings that are there', () => {
    const headings = [...readme.matchAll(/^#{1,4} (.+)$/gm)].map(([, heading = '']) => addressOf(heading));
    const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, address = '']) => address);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((address) => !headings.includes(address))).toEqual([]);
  });
});

test('each part of a space has an example in both languages', () => {
  const shape = fileShape.is === 'mapping' ? fileShape.fields['serverless'] : undefined;
  const parts = shape?.is === 'mapping' ? Object.keys(shape.fields) : [];
  expect(parts).toContain('platforms');
  const inputs = Object.keys(placed('serverless')).filter((key) => key !== 'spaceId');
  const everyday = [...inputs, 'protected'];
  for (const name of readmes) {
    const shown = new Set(examplesIn(textOf(name)).flatMap((text) => keysBelow((parse(text) as { serverless?: unknown }).serverless)));
    expect(
      parts.filter((part) => !shown.has(part) && !everyday.includes(part)),
      name,
    ).toEqual([]);
  }
});

/** Keys of a space, and of its environments. */
function keysBelow(serverless: unknown): readonly string[] {
  if (typeof serverless !== 'object' || serverless === null) return [];
  const environments = 'environments' in serverless ? Object.values(serverless.environments as object) : [];
  return [serverless, ...(environments as readonly object[])].flatMap(Object.keys);
}
