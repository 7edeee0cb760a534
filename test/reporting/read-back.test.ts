import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMarkdown } from '../../src/reporting/markdown.ts';
import { toDotenv } from '../../src/reporting/outputs.ts';
import { oneLine, singleLine } from '../../src/reporting/plain-text.ts';
import { workflowCommand } from '../../src/reporting/workflow-command.ts';
import { foreignMarkup, runnerCommands } from '../support/reads-along.ts';

/** Whatever means something to anybody who reads our output, in any order, and any other text between. */
const signs = [
  '::',
  '##[',
  '##vso[',
  '%0A',
  '%25',
  '%',
  ',',
  '=',
  '\r',
  '\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\t',
  ' ',
  '\u001b[31m',
  '\u001b]8;;x\u0007',
  '\u009b',
  '\u202e',
  '\u2066',
  '\u0000',
  '\ufeff',
  '\u00a0',
  '<img src=x>',
  '</details>',
  '&lt;',
  '&#60;',
  '`',
  '[x](y)',
  '![',
  '*',
  '_',
  '~',
  '|',
  '#',
  '@me',
  '$',
  '\\',
  '- ',
  '1. ',
  'www.x.org',
  'https://x',
  "'",
  '"',
  '$(x)',
  ';',
  '小',
  '👍',
  '\ud83d',
  'set-output name=a',
  'A=1',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 3, unit: 'binary' })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const runs = { numRuns: 2000 };

/** A command as the runner's own sources take it apart: name, properties, data. */
function parseCommand(line: string) {
  const [, name = '', rest = '', data = ''] = /^::(\S+?)(?: ([^\n]*?))?::([^\n]*)\n$/.exec(line) ?? [];
  const plain = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const properties =
    rest === ''
      ? []
      : rest.split(',').map((pair) => {
          const at = pair.indexOf('=');
          return [
            pair.slice(0, at),
            plain(
              pair
                .slice(at + 1)
                .replaceAll('%3A', ':')
                .replaceAll('%2C', ','),
            ),
          ] as const;
        });
  return { name, properties: Object.fromEntries(properties), data: plain(data) };
}

/** A line of a file that a shell sources: a bare word, or one in single quotes with `'\''` for a quote. */
function parseDotenv(line: string): readonly [name: string, value: string] | undefined {
  const [, name, word = ''] = /^([A-Z0-9_]+)=(.*)$/s.exec(line) ?? [];
  if (name === undefined) return undefined;
  if (/^[^ \t'"\\$`;&|<>(){}*?!#~[\]]*$/.test(word)) return [name, word];
  const inside = /^'((?:[^']|'\\'')*)'$/s.exec(word)?.[1];
  return inside === undefined ? undefined : [name, inside.replaceAll("'\\''", "'")];
}

describe('what is written can be read back as it was, and as nothing more', () => {
  test('a workflow command: one command, its properties and its data', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, first, second) => {
        const text = workflowCommand('warning', [first, second], { title, file: 'miniship.yml' });
        expect(runnerCommands(text)).toEqual(['warning']);
        expect(parseCommand(text)).toEqual({
          name: 'warning',
          properties: { title: oneLine(title), file: 'miniship.yml' },
          data: `${oneLine(first)}\n${oneLine(second)}`,
        });
      }),
      runs,
    );
  });

  test('Markdown: the same text, and no markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = asMarkdown(text);
        expect(foreignMarkup(written)).toEqual([]);
        expect(written.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(oneLine(text));
      }),
      runs,
    );
  });

  test('dotenv: the same values under the same names', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (values) => {
        const text = toDotenv(Object.fromEntries(values.map((value, at) => [`v-${at}`, value])));
        const lines = text.split('\n').slice(0, -1);
        expect(lines.map(parseDotenv)).toEqual(values.map((value, at) => [`MINISHIP_V_${at}`, singleLine(value)]));
      }),
      runs,
    );
  });
});
