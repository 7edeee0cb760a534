import { expect, test } from 'vitest';
import { readCallWords } from '../../src/config/call-words.ts';
import { readFlags } from '../../src/config/flags.ts';

test.each([
  [['call', 'ListSpace', '--PageNum', '0', '--json'], { PageNum: ['0'] }, ['call', 'ListSpace', '--json']],
  [['call', 'X', '--FilePaths', '/a', '--FilePaths=/b'], { FilePaths: ['/a', '/b'] }, ['call', 'X']],
  [['call', 'X', '--Desc='], { Desc: [''] }, ['call', 'X']],
  [['call', 'X', '--Desc', ''], { Desc: [''] }, ['call', 'X']],
  [['call', 'X', '--EnableService', '--json'], { EnableService: [true] }, ['call', 'X', '--json']],
  [['call', 'X', '--EnableService'], { EnableService: [true] }, ['call', 'X']],
  [['call', 'X', '--Min', '-1', '--Text=--json'], { Min: ['-1'], Text: ['--json'] }, ['call', 'X']],
  [['call', 'X', '--Body={"a":\n1}'], { Body: ['{"a":\n1}'] }, ['call', 'X']],
  [['--json', 'call', 'X', '--A', 'b'], { A: ['b'] }, ['--json', 'call', 'X']],
  [['plan', 'call', 'X', '--A', 'b'], { A: ['b'] }, ['plan', 'call', 'X']],
  [['release', '--A', 'b'], {}, ['release', '--A', 'b']],
])('%j', (args, parameters, rest) => {
  const words = readCallWords(args);
  expect([Object.fromEntries(words.parameters), words.rest]).toEqual([parameters, rest]);
});

test.each([
  ['call ListSpace --PageNum 0 --query x', { operation: 'ListSpace', query: 'x' }],
  ['call --query x ListSpace', { operation: 'ListSpace', query: 'x' }],
  ['call --list', { list: 'all' }],
  ['call --list mpaas --json', { list: 'mpaas', json: 'true' }],
  ['call ListNew --raw --SpaceId s', { operation: 'ListNew', raw: 'auto' }],
  ['call ListNew --raw mpaas', { operation: 'ListNew', raw: 'mpaas' }],
  ['plan call CreateSpace --Name a', { operation: 'CreateSpace', 'dry-run': 'true' }],
])('"%s" names the operation and takes the flags of call', (line, values) => {
  const { verb, values: found, problems } = readFlags(line.split(' '));
  expect([verb, Object.fromEntries(found), problems]).toEqual(['call', values, []]);
});

test('help of an operation is help about it', () => {
  const { help, topic, values } = readFlags('call ListSpace --PageNum 0 --help'.split(' '));
  expect([help, topic, values.get('operation')]).toEqual([true, 'call', 'ListSpace']);
});

test('a second operation is refused, and a flag in small letters that we do not have', () => {
  const { problems } = readFlags('call ListSpace ListFunction --pageNum'.split(' '));
  expect(problems.map(({ code }) => code).sort()).toEqual(['ARGUMENT_UNEXPECTED', 'INPUT_UNKNOWN']);
});
