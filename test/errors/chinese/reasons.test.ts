import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reasonsInChinese } from '../../../src/errors/chinese/reasons.ts';
import { Failure } from '../../../src/errors/failure.ts';
import { inRow, or, said } from '../../../src/errors/said.ts';

const placesIn = (pattern: string): readonly string[] =>
  [...new Set([...pattern.matchAll(/(?<!\$)\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
const pairs = Object.entries(reasonsInChinese);

test.each(pairs)('%s has the same places in Chinese', (english, chinese) => {
  expect(placesIn(chinese)).toEqual(placesIn(english));
  expect(chinese.replaceAll(/\{\w+\}/g, '')).not.toMatch(/\b(?:the|is|are|was|of|and|not|has|have|with(?!-)|be|this|that|there)\b/);
});

test('no reason is translated that nobody gives', () => {
  const source = join(import.meta.dirname, '..', '..', '..', 'src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('errors/chinese'),
  );
  const text = files.map((name) => readFileSync(join(source, name), 'utf8').replaceAll(/\\(['"`])/g, '$1')).join('\n');
  expect(pairs.map(([english]) => english).filter((english) => !text.includes(english))).toEqual([]);
});

test('the same reason is in one table only, so that it has one Chinese text', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'errors', 'chinese');
  const tables = readdirSync(folder).filter((name) => name.endsWith('-reasons.ts'));
  const rows = tables.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}(['"`].*?['"`]|\w+):/gm)].map(([, key]) => key),
  );
  expect(rows.length).toBeGreaterThanOrEqual(pairs.length);
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
});

test('a reason is filled in both languages, and a text inside it is told in the same one', () => {
  expect(said('"{key}" must be {shape}, not {kind}', { key: 'a', shape: said('a list'), kind: 'x' })).toEqual({
    en: '"a" must be a list, not x',
    zh: '“a”应为列表，而不是x',
  });
  expect(said('a JSON object, such as {"key":"value"}').en).toBe('a JSON object, such as {"key":"value"}');
  expect(inRow(['a', 'b'], or)).toEqual({ en: 'a or b', zh: 'a或b' });
});

test('a failure tells its own words in both languages, and those of others as they came', () => {
  const reason = said('there is no such file');
  const failure = new Failure('FILE_UNREADABLE', { input: 'icon', path: 'a.png', reason }).about('shop');
  expect(failure.told).toEqual({
    en: 'shop: The file of "icon", a.png, cannot be read: there is no such file.',
    zh: 'shop：无法读取“icon”所指的文件 a.png：没有该文件。',
  });
  expect(failure.facts).toMatchObject({ reason: 'there is no such file' });
  const refused = new Failure('CLOUD_REFUSED', { operation: 'ListSpace', requestId: 'R', code: 'X', reason: 'Quota exceeded.' });
  expect(refused.told.zh).toBe('云端拒绝了 ListSpace（请求 R）：X：Quota exceeded.');
});
