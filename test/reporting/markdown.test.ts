import { expect, test } from 'vitest';
import { asLink, asMarkdown, page } from '../../src/reporting/markdown.ts';

test.each([
  ['Shop (2017) 1.4.2-rc.1, for "qa": some_name', 'Shop (2017) 1.4.2-rc.1, for "qa": some_name'],
  ['a|b', 'a&#124;b'],
  ['`code`', '&#96;code&#96;'],
  ['<img src=x>', '&#60;img src=x&#62;'],
  ['&lt;', '&#38;lt;'],
  ['[x](y)', '&#91;x&#93;(y)'],
  ['![x](y)', '&#33;&#91;x&#93;(y)'],
  ['**b** _i_ ~~s~~', '&#42;&#42;b&#42;&#42; &#95;i&#95; &#126;&#126;s&#126;&#126;'],
  ['a\\|b', 'a&#92;&#124;b'],
  ['a\n# b', 'a &#35; b'],
  ['@user $x$ :tada:', '&#64;user &#36;x&#36; &#58;tada:'],
  ['https://x.org www.x.org', 'https&#58;//x.org www&#46;x.org'],
  ['- a - b', '&#45; a - b'],
  ['1. a 2. b', '1&#46; a 2. b'],
  ['12) a', '12&#41; a'],
  ['=== a', '&#61;== a'],
])('%j is written as %s', (text, expected) => {
  expect(asMarkdown(text)).toBe(expected);
});

test('an endless value is cut', () => {
  expect(asMarkdown('x'.repeat(5000))).toBe(`${'x'.repeat(999)}…`);
});

test('a page within its limit is whole; beyond it rows go, from the end, and frames stay', () => {
  const sections = [
    { before: ['A'], rows: ['1', '2'], after: ['a'] },
    { before: ['B'], rows: ['3', '4'], after: ['b'] },
  ];
  expect(page(sections, 1000, 'cut')).toBe('A\n1\n2\na\nB\n3\n4\nb\n');
  const noteBytes = page(sections, 0, 'cut').length - 'A\na\nB\nb\n'.length;
  expect(page(sections, 8 + noteBytes + 6, 'cut')).toBe(`A\n1\n2\na\nB\n3\nb\n${page(sections, 0, 'cut').slice(8)}`);
});

test.each([
  ['https://x.example/a?b=1', '<a href="https&#58;//x.example/a?b=1">https&#58;//x.example/a?b=1</a>'],
  ['http://127.0.0.1:8080', '<a href="http&#58;//127.0.0.1&#58;8080/">http&#58;//127.0.0.1&#58;8080</a>'],
  ['https://x.example/"onclick="y', '<a href="https&#58;//x.example/%22onclick=%22y">https&#58;//x.example/"onclick="y</a>'],
  ['javascript:alert(1)', 'javascript&#58;alert(1)'],
  ['mp-5f1c.example.com', 'mp-5f1c.example.com'],
])('the address %j is written as %s', (address, expected) => {
  expect(asLink(address)).toBe(expected);
});
