import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionYml } from '../../src/config/action-yml.ts';
import { inputNames, inputOf } from '../../src/config/inputs.ts';
import { outputs } from '../../src/config/outputs.ts';
import { modeNames } from '../../src/config/verbs.ts';

const action = parse(actionYml()) as {
  name: string;
  description: string;
  author: string;
  branding: object;
  inputs: Record<string, { description: string; required: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: object;
};

test('runs the bundle on Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  expect(action).toMatchObject({ name: 'miniship', branding: { icon: 'send', color: 'blue' } });
});

test('has every input of its modes, and none of the command only', () => {
  const wanted = inputNames.filter((name) => {
    const { only, verbs } = inputOf(name);
    return only !== 'command' && modeNames.some((mode) => verbs.includes(mode));
  });
  expect(Object.keys(action.inputs)).toEqual(wanted);
  expect(action.inputs).toHaveProperty('space-id');
  expect(action.inputs).not.toHaveProperty('json');
  expect(action.inputs).not.toHaveProperty('port');
  expect(action.inputs).toHaveProperty('access-key-secret');
});

test('names defaults in words only: the runner would hand in a real one as if it were given, over variable and file', () => {
  for (const [name, input] of Object.entries(action.inputs)) {
    expect(input, name).not.toHaveProperty('default');
    expect(input.required, name).toBe(false);
  }
  expect(action.inputs['platform']?.description).toBe(
    'Phones that receive the package. One of all, android, ios. Default: all. Modes release, preview only.',
  );
  expect(action.inputs['h5-id']?.description).toBe('Id of the mini program, 16 digits. Modes: all but deploy, call.');
  expect(action.inputs['mode']?.description).toBe(
    'What to do: each mode is the verb of that name. One of release, preview, deploy, ensure, promote, pause, resume, finish, rollback, status, verify, notify, doctor, call. Default: release.',
  );
  expect(action.inputs['wait']?.description).toBe('Longest time to wait until what was sent is live. Default: 2m (deploy: 10m).');
});

test('has every output, and says which mode sets it', () => {
  expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs));
  expect(action.outputs['receipt-path']?.description).toBe('Absolute path of the receipt.');
  expect(action.outputs['hosting-url']?.description).toBe('Address of the site. Modes release, deploy, rollback only.');
});
