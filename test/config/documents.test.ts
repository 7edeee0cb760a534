import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documents } from '../../src/config/documents.ts';
import { exampleDocument } from './given.ts';

test.each(['README.md', 'README.zh-CN.md'] as const)('%s has a place for every table that a reader needs', (name) => {
  const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  for (const table of ['inputs', 'outputs', 'exits', 'errors']) expect(text).toContain(`<!-- ${table}:start -->`);
});

test('each language fills its own README, and filling again changes nothing', () => {
  const english = documents['README.md'](exampleDocument);
  const chinese = documents['README.zh-CN.md'](exampleDocument);
  expect(english).toContain('| Output | Meaning |');
  expect(chinese).toContain('| 输出 | 含义 |');
  expect(documents['README.md'](english)).toBe(english);
  expect(documents['README.md'](chinese)).toBe(english);
});

test.each(Object.keys(documents) as (keyof typeof documents)[])('%s is not stale; "npm run docs" writes it', (name) => {
  const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  expect(documents[name](text)).toBe(text);
});
