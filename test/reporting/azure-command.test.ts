import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { azureCommand, azureGroup, azureSecret, azureVariables } from '../../src/reporting/azure-command.ts';
import { createAzureIssues } from '../../src/reporting/azure-issues.ts';
import type { Event } from '../../src/reporting/events.ts';

interface Read {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const undone = (text: string, marks: readonly (readonly [string, string])[]): string =>
  marks.reduce((result, [mark, character]) => result.replaceAll(mark, character), text);
const lineEnds = [
  ['%0D', '\r'],
  ['%0A', '\n'],
] as const;
const percent = ['%AZP25', '%'] as const;

/** Reads a line as the agent does (azure-pipelines-agent, Command.cs): the first command in it, properties up to the first bracket, the rest is data. */
function readAsAgent(line: string): Read | undefined {
  const start = line.indexOf('##vso[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const [name = '', ...rest] = line.slice(start + 6, end).split(' ');
  const pairs = rest
    .join(' ')
    .split(';')
    .filter((pair) => pair.includes('='));
  const marks = [...lineEnds, ['%3B', ';'], ['%5D', ']'], percent] as const;
  const entries = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), undone(pair.slice(pair.indexOf('=') + 1), marks)]);
  return {
    name,
    properties: Object.fromEntries(entries) as Record<string, string>,
    data: undone(line.slice(end + 1), [...lineEnds, percent]),
  };
}

const commandsIn = (text: string): readonly Read[] => text.split('\n').flatMap((line) => readAsAgent(line) ?? []);

const nasty = fc.string({
  unit: fc.constantFrom('a', ' ', ';', ']', '[', '=', '%', '\r', '\n', '##vso[', 'task.x', '%0A', '%AZP25', '小'),
});

test('whatever the data and a property hold, the agent reads one command, and the same back', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const [read, ...others] = commandsIn(azureCommand('task.logissue', text, { type: 'error', code: text }));
      expect(others).toEqual([]);
      expect(read).toMatchObject({ name: 'task.logissue', data: text, properties: { type: 'error' } });
      expect(Object.keys(read?.properties ?? {})).toEqual(['type', 'code']);
    }),
  );
});

test('an output is a variable of the job and one of the step, and fills in no other variable', () => {
  expect(azureVariables([['MINISHIP_STATUS', 'live']])).toBe(
    '##vso[task.setvariable variable=MINISHIP_STATUS;]live\n##vso[task.setvariable variable=MINISHIP_STATUS;isoutput=true;]live\n',
  );
  expect(azureVariables([['A', 'x$(System.AccessToken)']])).not.toContain('$(');
});

test('a secret of several lines is hidden line by line, and what is too short to hide is left alone', () => {
  expect(commandsIn(azureSecret('-----BEGIN\r\nabc]def;50%\n\nx')).map(({ data }) => data)).toEqual(['-----BEGIN', 'abc]def;50%']);
});

test('a heading holds no command of its own', () => {
  expect(azureGroup('a\n##vso[task.setvariable variable=a]b ##[endgroup]')).toBe(
    '##[group]a ## vso[task.setvariable variable=a]b ## [endgroup]\n',
  );
});

test('warnings and failures are logged as issues, each problem for itself, with the place that is wrong', () => {
  let text = '';
  const issues = createAzureIssues({ write: (line) => (text += line) });
  const problems = [new Failure('CONFIG_INVALID', { where: 'miniship.yml:12', reason: 'no ]; here' }), new Failure('VERSION_MISSING', {})];
  const failure = new Failure('SEVERAL_PROBLEMS', { count: 2 }, { problems });
  const result = { verb: 'release', exit: 2, status: 'failed', outputs: {} } as const;
  const events: readonly Event[] = [
    { type: 'step-started', step: 'inspect' },
    { type: 'warned', message: 'The icon is large.', help: 'Make it smaller.' },
    { type: 'failed', failure, result },
  ];
  for (const event of events) issues.report(event);
  expect(commandsIn(text).map(({ name, properties }) => [name, properties])).toEqual([
    ['task.logissue', { type: 'warning' }],
    ['task.logissue', { type: 'error', code: 'CONFIG_INVALID', sourcepath: 'miniship.yml', linenumber: '12' }],
    ['task.logissue', { type: 'error', code: 'VERSION_MISSING' }],
  ]);
});
