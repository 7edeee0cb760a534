// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { noted, type Yaml, type YamlMap, yamlText } from '../../src/config/yaml-text.ts';

const body = (content: YamlMap): string => yamlText(['Top.'], content).slice('# Top.\n'.length);

test('is laid out as a person would: comments first, an empty line between the parts, mappings of a list behind their dash', () => {
  const content = {
    name: 'release',
    on: { push: { tags: ['v*'] } },
    permissions: {},
    jobs: { release: { needs: undefined, steps: [{ uses: 'a/b@c', with: { depth: 0 } }, { run: 'npm ci' }] } },
  };
  expect(yamlText(['What it does.', '', 'More.'], content)).toBe(`# What it does.
#
# More.
name: release

on:
  push:
    tags:
      - v*

permissions: {}

jobs:
  release:
    steps:
      - uses: a/b@c
        with:
          depth: 0
      - run: npm ci
`);
});

describe('a comment', () => {
  test.each([
    { where: 'behind a value of one line', content: { a: noted('x', 'why') }, text: 'a: x # why\n' },
    { where: 'behind an empty mapping', content: { a: noted({}, 'why') }, text: 'a: {} # why\n' },
    { where: 'behind an item of a list', content: { a: [noted('x', 'why')] }, text: 'a:\n  - x # why\n' },
    { where: 'above a mapping', content: { a: noted({ b: 1 }, 'why') }, text: '# why\na:\n  b: 1\n' },
    { where: 'above a mapping in a list', content: { a: [noted({ b: 1, c: 2 }, 'why')] }, text: 'a:\n  # why\n  - b: 1\n    c: 2\n' },
    {
      where: 'above its value when it has several lines',
      content: { a: { b: noted('x', 'why\nand how') } },
      text: 'a:\n  # why\n  # and how\n  b: x\n',
    },
    {
      where: 'above when the line would be too long',
      content: { a: noted('x'.repeat(100), 'y'.repeat(50)) },
      text: `# ${'y'.repeat(50)}\na: ${'x'.repeat(100)}\n`,
    },
    {
      where: 'above the first entry of a mapping in a list',
      content: { a: [{ b: noted('x', 'why\nhow') }] },
      text: 'a:\n  -\n    # why\n    # how\n    b: x\n',
    },
  ])('stands $where', ({ content, text }) => {
    expect(body(content)).toBe(text);
    expect(() => parse(text) as unknown).not.toThrow();
  });
});

test.each([
  { value: 'npm ci && npm run build', text: 'npm ci && npm run build' },
  { value: '${{ inputs.app }}', text: '${{ inputs.app }}' },
  { value: 'Stage: next', text: "'Stage: next'" },
  { value: "it's # not", text: "'it''s # not'" },
  { value: 'true', text: "'true'" },
  { value: 'on', text: "'on'" },
  { value: '99.99.99', text: "'99.99.99'" },
  { value: '', text: "''" },
  { value: '7,37 * * * *', text: "'7,37 * * * *'" },
  { value: 'ends with:', text: "'ends with:'" },
  { value: '商城', text: '"商城"' },
  { value: 'two\nlines', text: '"two\\nlines"' },
  { value: true, text: 'true' },
  { value: 30, text: '30' },
] as const)('$value is written as $text', ({ value, text }) => {
  expect(body({ a: value })).toBe(`a: ${text}\n`);
});

test('whatever is written reads back the same, as YAML 1.2 and as 1.1', () => {
  const value = fc.letrec<{ tree: Yaml }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'on',
        'No',
        '~',
        '0x10',
        '1e3',
        'E0',
        'e+12',
        '- a',
        '? a',
        'a: b',
        '${{ x }}',
        ' a',
        'a ',
        '#a',
        '*a',
        '&a',
        '!a',
        '%a',
        '@a',
        '`a',
      ),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.string({ minLength: 1 }), tie('tree'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).tree;
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), (content) => {
      const text = yamlText(['Top.'], content);
      expect(parse(text)).toEqual(content);
      // In 1.1 the key `on` would be `true`; it is the one text that is left plain for GitHub.
      if (!/(^|\s)on:/.test(text)) expect(parse(text, { version: '1.1' })).toEqual(content);
    }),
  );
});
