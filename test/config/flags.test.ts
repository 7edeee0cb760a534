import { describe, expect, test } from 'vitest';
import { readFlags } from '../../src/config/flags.ts';
import { told } from './given.ts';

const read = (line: string) => readFlags(line.split(' ').filter((word) => word !== ''));

test.each([
  { line: 'release --h5-id 2017072607907880', values: { 'h5-id': '2017072607907880' } },
  { line: 'release --h5-id=2017072607907880', values: { 'h5-id': '2017072607907880' } },
  { line: '--json release', values: { json: 'true' } },
  { line: 'release --dry-run --no-stamp', values: { 'dry-run': 'true', stamp: 'false' } },
  { line: 'release --dry-run=false', values: { 'dry-run': 'false' } },
  { line: 'release --version v1.4.2', values: { version: 'v1.4.2' } },
  { line: 'release --whitelist-users u1 --whitelist-users u2,u3', values: { 'whitelist-users': 'u1\nu2,u3' } },
  { line: 'release --client-min ios=1 --client-min android=2', values: { 'client-min': 'ios=1\nandroid=2' } },
  { line: 'release --enable-tab-bar false', values: { 'enable-tab-bar': 'false' } },
  { line: 'release --memo=--json', values: { memo: '--json' } },
  { line: 'release --memo same --memo same', values: { memo: 'same' } },
  { line: 'deploy --functions functions/{a,b} --functions jobs/*', values: { functions: 'functions/{a,b}\njobs/*' } },
  { line: 'deploy --delete --no-stamp --space-id mp-1', values: { delete: 'true', stamp: 'false', 'space-id': 'mp-1' } },
  { line: 'rollback --hosting --to previous', values: { hosting: 'true', to: 'previous' } },
  { line: 'rollback --to previous --hosting', values: { hosting: 'true', to: 'previous' } },
  { line: 'plan rollback --hosting', values: { hosting: 'true', 'dry-run': 'true' } },
  { line: 'rollback --functions hello,bye --functions time', values: { functions: 'hello,bye\ntime' } },
  { line: 'emulator --port 0 --json', values: { port: '0', json: 'true' } },
])('"$line" is read', ({ line, values }) => {
  const { problems, values: found } = read(line);
  expect(told(problems)).toEqual([]);
  expect(Object.fromEntries(found)).toEqual(values);
});

test.each([
  { line: 'release --h5id 2017072607907880', problems: ['INPUT_UNKNOWN There is no input "h5id" (flag). Did you mean "h5-id"?'] },
  { line: 'release --H5Id=1', problems: ['INPUT_UNKNOWN There is no input "H5Id" (flag). Did you mean "h5-id"?'] },
  { line: 'notify --topic news', problems: ['INPUT_UNKNOWN There is no input "topic" (flag). Did you mean "notify-topic"?'] },
  { line: 'release --colour', problems: ['INPUT_UNKNOWN There is no input "colour" (flag).'] },
  { line: 'release -x', problems: ['INPUT_UNKNOWN There is no input "x" (flag).'] },
  { line: 'release --no-path', problems: ['INPUT_UNKNOWN There is no input "no-path" (flag).'] },
  { line: 'release extra', problems: ['ARGUMENT_UNEXPECTED "extra" is neither a flag nor the value of one.'] },
  { line: 'release -- --json', problems: ['ARGUMENT_UNEXPECTED "--json" is neither a flag nor the value of one.'] },
  { line: 'release --dry-run true', problems: ['ARGUMENT_UNEXPECTED "true" is neither a flag nor the value of one.'] },
  {
    line: 'release --path --json',
    problems: ['INPUT_INVALID "path" is "" (flag), but must be followed by a value, as in --path VALUE.'],
  },
  {
    line: 'deploy --hosting --json',
    problems: ['INPUT_INVALID "hosting" is "" (flag), but must be followed by a value, as in --hosting VALUE.'],
  },
  { line: 'release --memo=', problems: ['INPUT_INVALID "memo" is "" (flag), but must be followed by a value, as in --memo VALUE.'] },
  { line: 'release --memo a --memo b', problems: ['INPUT_INVALID "memo" is "a" and "b" (flag), but must be given once.'] },
  {
    line: 'release --port 80',
    problems: ['INPUT_MISPLACED "port" cannot be given here (flag): "release" does not take it, "emulator" does.'],
  },
  {
    line: 'deploy --path dist',
    problems: ['INPUT_MISPLACED "path" cannot be given here (flag): "deploy" does not take it, "release" and "preview" do.'],
  },
  {
    line: 'emulator --dry-run',
    problems: [
      'INPUT_MISPLACED "dry-run" cannot be given here (flag): "emulator" does not take it, "release", "preview", "deploy" and 8 more do.',
    ],
  },
  {
    line: 'release --upload-receipt',
    problems: ['INPUT_MISPLACED "upload-receipt" cannot be given here (flag): it is an input of the GitHub Action only.'],
  },
  { line: '', problems: ['VERB_MISSING No verb was given.'] },
  { line: 'relaese', problems: ['VERB_UNKNOWN There is no verb "relaese". Did you mean "release"?'] },
  { line: 'fly', problems: ['VERB_UNKNOWN There is no verb "fly".'] },
  {
    line: 'relase --pth x stray',
    problems: [
      'VERB_UNKNOWN There is no verb "relase". Did you mean "release"?',
      'INPUT_UNKNOWN There is no input "pth" (flag). Did you mean "path"?',
      'ARGUMENT_UNEXPECTED "stray" is neither a flag nor the value of one.',
    ],
  },
])('"$line" is refused', ({ line, problems }) => {
  expect(told(read(line).problems)).toEqual(problems);
});

test.each([
  { flag: 'access-key-secret', variable: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET' },
  { flag: 'security-token', variable: 'ALIBABA_CLOUD_SECURITY_TOKEN' },
])('--$flag is refused without being kept or shown, and the variable is named', ({ flag, variable }) => {
  const { values, problems } = read(`release --${flag} hunter2`);
  expect(values.size).toBe(0);
  expect(problems).toMatchObject([
    {
      code: 'SECRET_ON_COMMAND_LINE',
      help: `Set the variable ${variable} instead, or name a file with --${flag}-file (- is standard input).`,
    },
  ]);
  expect(problems.map(({ message }) => message).join()).not.toContain('hunter2');
});

test.each([
  { line: '--help', verb: undefined },
  { line: '-h', verb: undefined },
  { line: 'release --help', verb: 'release' },
  { line: 'release --path x -h', verb: 'release' },
  { line: 'release --nonsense --help', verb: 'release' },
])('"$line" asks for help and has no problems', ({ line, verb }) => {
  expect(read(line)).toMatchObject({ help: true, version: false, verb, problems: [] });
});

test.each(['--version', '-v'])('%s before any verb asks for the version', (line) => {
  expect(read(line)).toMatchObject({ help: false, version: true, problems: [] });
});

describe('plan', () => {
  test.each([
    { line: 'plan deploy --space-id mp-1', verb: 'deploy', values: { 'space-id': 'mp-1', 'dry-run': 'true' } },
    { line: 'plan release --app shop', verb: 'release', values: { app: 'shop', 'dry-run': 'true' } },
    { line: 'plan rollback --app shop', verb: 'rollback', values: { app: 'shop', 'dry-run': 'true' } },
    { line: 'plan --json deploy --dry-run', verb: 'deploy', values: { json: 'true', 'dry-run': 'true' } },
    { line: 'plan --matrix', verb: 'release', values: { matrix: 'github', 'dry-run': 'true' } },
    { line: 'plan promote --matrix gitlab', verb: 'promote', values: { matrix: 'gitlab', 'dry-run': 'true' } },
    { line: '--json plan deploy', verb: 'deploy', values: { json: 'true', 'dry-run': 'true' } },
  ])('"$line" is $verb without writing', ({ line, verb, values }) => {
    const found = read(line);
    expect(told(found.problems)).toEqual([]);
    expect(found.verb).toBe(verb);
    expect(Object.fromEntries(found.values)).toEqual(values);
  });

  test.each([
    {
      line: 'plan',
      problems: [
        'PLAN_UNCLEAR "plan" does not say of what; there are plans of release, preview, deploy, promote, pause, resume, finish, rollback, notify, ensure and call.',
      ],
    },
    {
      line: 'plan --json',
      problems: [
        'PLAN_UNCLEAR "plan" does not say of what; there are plans of release, preview, deploy, promote, pause, resume, finish, rollback, notify, ensure and call.',
      ],
    },
    {
      line: 'plan status',
      problems: [
        'PLAN_UNCLEAR There is no plan of "status"; there are plans of release, preview, deploy, promote, pause, resume, finish, rollback, notify, ensure and call.',
      ],
    },
    {
      line: 'plan plan',
      problems: [
        'PLAN_UNCLEAR There is no plan of "plan"; there are plans of release, preview, deploy, promote, pause, resume, finish, rollback, notify, ensure and call.',
      ],
    },
    {
      line: 'plan emulator',
      problems: [
        'PLAN_UNCLEAR There is no plan of "emulator"; there are plans of release, preview, deploy, promote, pause, resume, finish, rollback, notify, ensure and call.',
      ],
    },
    { line: 'plan deploy release', problems: ['ARGUMENT_UNEXPECTED "release" is neither a flag nor the value of one.'] },
    { line: 'plan deploy --no-dry-run', problems: ['INPUTS_CONFLICT "plan" and "dry-run" do not go together: a plan writes nothing.'] },
    { line: 'plan deploy --dry-run=0', problems: ['INPUTS_CONFLICT "plan" and "dry-run" do not go together: a plan writes nothing.'] },
    {
      line: 'plan deploy --h5-id 1',
      problems: [
        'INPUT_MISPLACED "h5-id" cannot be given here (flag): "deploy" does not take it, "release", "preview", "promote" and 9 more do.',
      ],
    },
  ])('"$line" is refused, and never runs wet', ({ line, problems }) => {
    const found = read(line);
    expect(told(found.problems)).toEqual(problems);
    expect(found.values.get('dry-run')).toBe('true');
  });

  test.each([
    { line: 'plan --help', verb: undefined, topic: 'plan' },
    { line: 'plan deploy --help', verb: 'deploy', topic: 'deploy' },
    { line: 'deploy --help', verb: 'deploy', topic: 'deploy' },
    { line: '--help', verb: undefined, topic: undefined },
  ])('"$line" asks for help on $topic', ({ line, verb, topic }) => {
    expect(read(line)).toMatchObject({ help: true, verb, topic, problems: [] });
  });
});

test('a matrix goes with "plan" alone: a verb that acts has no use for it', () => {
  const { verb, problems } = read('release --matrix');
  expect(verb).toBe('release');
  expect(told(problems)).toEqual([
    'INPUT_MISPLACED "matrix" cannot be given here (flag): it goes with "plan", as in "plan release --matrix".',
  ]);
});
