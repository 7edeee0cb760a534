import type { Random } from './random.ts';

/** Bytes and words that parsers stumble over. */
const words = [
  '',
  '\0',
  '\r\n',
  '\n',
  '\t',
  ' ',
  '"',
  "'",
  '\\',
  '/',
  '//',
  '..',
  '../../',
  '%',
  '%00',
  '%2e%2e%2f',
  '%ff',
  '%zz',
  '&',
  '=',
  '?',
  '#',
  ':',
  ';',
  ',',
  '.',
  '-',
  '--',
  '---\n',
  '...',
  '{',
  '}',
  '[',
  ']',
  '{}',
  '[]',
  '{{',
  '}}',
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "a">]>',
  '&a;',
  '&#0;',
  '&#x110000;',
  '&lt;',
  '${',
  '$' + '{A}',
  '$' + '{A:-b}',
  '$(x)',
  '`',
  '*a',
  '&a ',
  '<<: *a',
  '!!binary ',
  '!!js/function ',
  '? ',
  '- ',
  '| \n',
  '>-\n',
  '@',
  '~',
  '\ufeff',
  '\ufffd',
  '\u0000',
  '\u001b[2J',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ud800',
  '\udc00',
  '\u{1f600}',
  'e\u0301',
  '\u212a',
  '\u0130',
  '\u00df',
  '0',
  '-0',
  '-1',
  '1',
  '00',
  '0x10',
  '0o17',
  '1e999',
  '-1e999',
  '1e-7',
  'NaN',
  'Infinity',
  '9007199254740993',
  '18446744073709551616',
  '99999999999999999999',
  '2147483648',
  '4294967295',
  '1.',
  '.5',
  '1_000',
  '１',
  'null',
  'undefined',
  'true',
  'false',
  'yes',
  'no',
  'on',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'length',
  'then',
  'toJSON',
  '::set-output name=a::b',
  '::add-mask::',
  '-----BEGIN CERTIFICATE-----',
  '-----BEGIN PRIVATE KEY-----',
  'http://',
  'https://',
  'http://[',
  'https://a:b@c',
  'file:///etc/passwd',
  'data:,',
  '//a',
  'http://0',
  'http://a:99999',
  'PK\u0003\u0004',
  'PK\u0001\u0002',
  'PK\u0005\u0006',
  'PK\u0006\u0006',
  'ustar\0',
  '1970-01-01',
  '2026-02-30 25:61:61',
  '+275760-09-13T00:00:00.001Z',
  'Thu, 01 Jan 1970 00:00:00 GMT',
] as const;

/** A word of the list above. */
export const nastyWord = (random: Random): string => random.pick(words);

/** Any text: words, letters and whole nonsense, short as a rule. */
export function anyText(random: Random, most = 24): string {
  if (random.once(4)) return nastyWord(random);
  let text = '';
  for (let left = random.count(most); left > 0; left -= 1) {
    text += random.once(5) ? nastyWord(random) : String.fromCharCode(random.once(12) ? random.below(0x1_00_00) : 32 + random.below(95));
  }
  return text;
}

type Change = (text: string, random: Random) => string;

const cut = (text: string, random: Random): [string, string, string] => {
  const from = random.below(text.length + 1);
  const to = from + random.count(Math.min(64, text.length - from) + 1);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
};

const changes: readonly Change[] = [
  (text, random) => {
    const [before, , after] = cut(text, random);
    return before + after;
  },
  (text, random) => {
    const [before, part, after] = cut(text, random);
    return before + part + nastyWord(random) + after;
  },
  (text, random) => {
    const [before, , after] = cut(text, random);
    return before + anyText(random) + after;
  },
  (text, random) => {
    const [before, part, after] = cut(text, random);
    return before + part.repeat(1 + random.below(8)) + after;
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
  },
  (text, random) => {
    const [before, part, after] = cut(text, random);
    return after + part + before;
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    const found = numbers.length === 0 ? undefined : random.pick(numbers);
    if (found === undefined) return text + nastyWord(random);
    const value = random.pick(['0', '-1', '1', '99', '4294967295', '9007199254740993', '1e999', `${Number(found[0]) + 1}`, '']);
    return text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
  },
  (text, random) => {
    const lines = text.split('\n');
    const line = random.pick(lines);
    lines.splice(random.below(lines.length + 1), random.below(2), `${' '.repeat(random.below(5))}${line}`);
    return lines.join('\n');
  },
];

/** A text that is nearly the sound one: a few changes, rarely many. Once in a while another thing altogether. */
export function mutated(sound: string, random: Random): string {
  if (random.once(40)) return anyText(random, 200);
  if (random.once(200)) return nested(random);
  let text = sound;
  for (let left = 1 + random.count(6); left > 0; left -= 1) text = random.pick(changes)(text, random);
  return text.length > 65_536 ? text.slice(0, 65_536) : text;
}

/** Brackets in brackets, of every kind that nests. */
export function nested(random: Random): string {
  const depth = random.pick([10, 100, 3000, 12_000]);
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['<a>', '</a>'],
    ['- ', ''],
    ['{a: ', '}'],
    ['((', '))'],
    ['{{', '}}'],
  ] as const);
  return `${open.repeat(depth)}${random.once(2) ? '1' : ''}${random.once(3) ? '' : close.repeat(depth)}`;
}

const numberSizes = [1, 2, 4, 8] as const;
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7f_ff, 0xff_ff, 0x7f_ff_ff_ff, 0x80_00_00_00, 0xff_ff_ff_ff] as const;

/** Bytes that are nearly the sound ones; numbers in them are likely to become the edges of their range. */
export function mutatedBytes(sound: Buffer, random: Random): Buffer {
  if (random.once(60)) return random.bytes(random.count(300));
  let bytes: Buffer = Buffer.from(sound);
  for (let left = 1 + random.count(5); left > 0; left -= 1) bytes = changeBytes(bytes, random);
  return bytes;
}

function changeBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  switch (random.below(7)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + random.count(32)))]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), random.bytes(random.count(16)), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(random.below(at + 1))]);
    case 4:
      return withNumber(bytes, at, random);
    default:
      if (at < bytes.length) bytes[at] = random.once(2) ? random.below(256) : (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
  }
}

function withNumber(bytes: Buffer, at: number, random: Random): Buffer {
  const size = random.pick(numberSizes);
  const value = Buffer.alloc(8);
  value.writeUInt32LE(random.pick(edges), 0);
  value.writeUInt32LE(size === 8 ? random.pick(edges) : 0, 4);
  value.copy(bytes, at, 0, size);
  return bytes;
}
