import { expect, test } from 'vitest';
import { readActionInputs } from '../../src/config/action-inputs.ts';
import { told } from './given.ts';

test('inputs come by the runner’s names, hyphens kept', () => {
  const { verb, values, problems } = readActionInputs({
    'INPUT_H5-ID': ' 2017072607907880\n',
    INPUT_PATH: 'dist',
    HOME: '/root',
    INPUT_MEMO: '',
  });
  expect(told(problems)).toEqual([]);
  expect(verb).toBe('release');
  expect(Object.fromEntries(values)).toEqual({ 'h5-id': '2017072607907880', path: 'dist' });
});

test('a name with underscores is the same input, and the runner’s own spelling wins', () => {
  expect(readActionInputs({ INPUT_H5_NAME: 'Shop' }).values.get('h5-name')).toBe('Shop');
  expect(readActionInputs({ INPUT_H5_NAME: 'Other', 'INPUT_H5-NAME': 'Shop' }).values.get('h5-name')).toBe('Shop');
  // An empty one was not given.
  expect(readActionInputs({ INPUT_H5_NAME: 'Other', 'INPUT_H5-NAME': ' ' }).values.get('h5-name')).toBe('Other');
});

test('secrets are fine as inputs of the Action', () => {
  const { values, problems } = readActionInputs({
    'INPUT_ACCESS-KEY-SECRET': 's',
    'INPUT_SECURITY-TOKEN': 't',
    'INPUT_UPLOAD-RECEIPT': 'false',
  });
  expect(problems).toEqual([]);
  expect(Object.fromEntries(values)).toEqual({ 'access-key-secret': 's', 'security-token': 't', 'upload-receipt': 'false' });
});

test.each([
  { variable: 'INPUT_H5ID', problem: 'INPUT_UNKNOWN There is no input "h5id" (Action input). Did you mean "h5-id"?' },
  {
    variable: 'INPUT_WHITELIST-USER',
    problem: 'INPUT_UNKNOWN There is no input "whitelist-user" (Action input). Did you mean "whitelist-users"?',
  },
  { variable: 'INPUT_COLOUR', problem: 'INPUT_UNKNOWN There is no input "colour" (Action input).' },
  { variable: 'INPUT_JSON', problem: 'INPUT_MISPLACED "json" cannot be given here (Action input): it is a flag of the command only.' },
  { variable: 'INPUT_PORT', problem: 'INPUT_MISPLACED "port" cannot be given here (Action input): it is a flag of the command only.' },
])('$variable is refused', ({ variable, problem }) => {
  const { values, problems } = readActionInputs({ [variable]: 'x' });
  expect(told(problems)).toEqual([problem]);
  expect(values.size).toBe(0);
});

test('mode deploy takes its own inputs', () => {
  const { verb, values, problems } = readActionInputs({
    INPUT_MODE: 'deploy',
    'INPUT_SPACE-ID': 'mp-1',
    INPUT_FUNCTIONS: 'functions/*',
    INPUT_SPA: 'true',
  });
  expect(told(problems)).toEqual([]);
  expect(verb).toBe('deploy');
  expect(Object.fromEntries(values)).toEqual({ 'space-id': 'mp-1', functions: 'functions/*', spa: 'true' });
});

test.each([
  {
    mode: 'deploy',
    variable: 'INPUT_H5-ID',
    problem: 'INPUT_MISPLACED "h5-id" cannot be given here (Action input): mode "deploy" does not take it.',
  },
  {
    mode: 'release',
    variable: 'INPUT_SPA',
    problem: 'INPUT_MISPLACED "spa" cannot be given here (Action input): mode "release" does not take it.',
  },
])('$variable is refused in mode $mode', ({ mode, variable, problem }) => {
  expect(told(readActionInputs({ INPUT_MODE: mode, [variable]: 'true' }).problems)).toEqual([problem]);
});

test.each([
  { mode: 'plan', problem: 'VERB_UNKNOWN There is no verb "plan".' },
  { mode: 'relase', problem: 'VERB_UNKNOWN There is no verb "relase". Did you mean "release"?' },
  { mode: 'emulator', problem: 'VERB_UNKNOWN There is no verb "emulator".' },
])('mode "$mode" is refused', ({ mode, problem }) => {
  const { verb, problems } = readActionInputs({ INPUT_MODE: mode });
  expect(verb).toBeUndefined();
  expect(told(problems)).toEqual([problem]);
});

test('several at once are all told', () => {
  const { problems } = readActionInputs({ INPUT_MODE: 'relase', INPUT_PTH: 'x', INPUT_JSON: 'true' });
  expect(problems.map(({ code }) => code)).toEqual(['VERB_UNKNOWN', 'INPUT_MISPLACED', 'INPUT_UNKNOWN']);
});
