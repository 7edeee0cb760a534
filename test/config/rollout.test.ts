import { expect, test } from 'vitest';
import { loadConfigFile } from '../../src/config/config-file.ts';
import { resolveStages } from '../../src/config/resolve-stages.ts';
import { told } from './given.ts';

const serverless = `serverless:
  functions:
    hello: { path: functions/hello, smoke: { args: { name: tom }, expect: { ok: true } } }
    mute: { path: functions/mute }
`;

/** Reads stages that are written as one line each, from line 4 of the file on. */
async function read(...lines: readonly string[]) {
  const text = `apps:\n  shop:\n    rollout:\n${lines.map((line) => `      - ${line}\n`).join('')}${serverless}`;
  const readText = (path: string) => (path === '/project/miniship.yml' ? text : undefined);
  const { stages: given, problems } = await loadConfigFile({
    workingDirectory: '/project',
    reads: 'app',
    variables: { NAME: 'ann' },
    readText,
  });
  const { stages, problems: misread } = resolveStages(given, '/project');
  return { stages, problems: told([...problems, ...misread]) };
}

const gatesOf = async (gate: string) => {
  const { stages, problems } = await read(`{ whitelist: { name: qa }, gate: ${gate} }`, 'everyone');
  return { gates: stages[0]?.gates, problems };
};

test('stages are read with their audiences, rules, holds and gates', async () => {
  const { stages, problems } = await read(
    '{ whitelist: { name: qa, users: [u001, u002] }, hold: 90m, gate: manual }',
    '{ window: { users: 500, for: 24h }, rules: [city include Shanghai], hold: 3600 }',
    'everyone',
  );
  expect(problems).toEqual([]);
  expect(stages).toEqual([
    {
      audience: { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: ['u001', 'u002'], file: undefined } },
      rules: [],
      where: 'miniship.yml:4',
      holdMs: 5_400_000,
      gates: [{ kind: 'manual' }],
    },
    {
      audience: { kind: 'window', users: 500, end: { kind: 'after', durationMs: 86_400_000 } },
      rules: [{ element: 'city', operation: 'include', values: ['Shanghai'] }],
      where: 'miniship.yml:5',
      holdMs: 3_600_000,
      gates: [],
    },
    { audience: { kind: 'everyone' }, rules: [], where: 'miniship.yml:6', holdMs: undefined, gates: [] },
  ]);
});

test('a file of users starts at the working directory', async () => {
  const { stages } = await read('{ whitelist: { name: qa, usersFile: qa.txt } }');
  expect(stages[0]?.audience).toMatchObject({ users: { file: '/project/qa.txt' } });
});

test('a window whose end has passed is no problem of the file: a rollout may be beyond it', async () => {
  const { problems } = await read('{ window: { users: 5, until: "2020-01-01 00:00" } }');
  expect(problems).toEqual([]);
});

test.each([
  { gate: 'manual', read: [{ kind: 'manual' }] },
  {
    gate: '[manual, { command: npm run check }]',
    read: [{ kind: 'manual' }, { kind: 'command', command: 'npm run check', timeoutMs: 300_000 }],
  },
  { gate: '{ command: make, timeout: 30s }', read: [{ kind: 'command', command: 'make', timeoutMs: 30_000 }] },
  {
    gate: '{ http: { url: "https://e.com/h" } }',
    read: [{ kind: 'http', url: 'https://e.com/h', status: 200, samples: 1, allowedFailures: 0, intervalMs: 1000, timeoutMs: 10_000 }],
  },
  {
    gate: '{ http: { url: "http://127.0.0.1:80/", status: 204, json: { a: [1] }, samples: 5, allowFailures: 1, interval: 0s, timeout: 2 } }',
    read: [
      {
        kind: 'http',
        url: 'http://127.0.0.1:80/',
        status: 204,
        json: { a: [1] },
        samples: 5,
        allowedFailures: 1,
        intervalMs: 0,
        timeoutMs: 2000,
      },
    ],
  },
  { gate: '{ function: hello }', read: [{ kind: 'function', name: 'hello', smoke: { args: { name: 'tom' }, expect: { ok: true } } }] },
  {
    gate: `{ function: hello, args: { name: "\${NAME}" } }`,
    read: [{ kind: 'function', name: 'hello', smoke: { args: { name: 'ann' } } }],
  },
  { gate: '{ function: mute, expect: null }', read: [{ kind: 'function', name: 'mute', smoke: { args: {}, expect: null } }] },
])('the gate $gate', async ({ gate, read: expected }) => {
  const { gates, problems } = await gatesOf(gate);
  expect(problems).toEqual([]);
  expect(gates).toEqual(expected);
});

test('a variable in a gate is filled, and the gate is called as it is written', async () => {
  const { gates } = await gatesOf(`[{ command: "greet \${NAME}" }, { http: { url: "https://e.com/\${NAME}" } }]`);
  expect(gates).toMatchObject([
    { command: 'greet ann', written: `greet \${NAME}` },
    { url: 'https://e.com/ann', written: `https://e.com/\${NAME}` },
  ]);
});

test.each([
  { gate: 'automatic', problem: 'a gate is "manual", or has http, command or function' },
  { gate: '{ timeout: 3s }', problem: 'a gate has exactly one of http, command and function' },
  { gate: '{ command: a, function: hello }', problem: 'a gate has exactly one of http, command and function' },
  { gate: '{ smoke: true }', problem: 'there is no key "smoke" here' },
  { gate: '{ command: a, args: { b: 1 } }', problem: '"args" goes with a gate that is a function' },
  { gate: '{ function: hello, timeout: 5s }', problem: '"timeout" goes with a gate that is a command' },
  { gate: '{ command: a, timeout: soon }', problem: '"timeout" is "soon", but must be a duration such as 90s, 30m or 2h' },
  { gate: '{ command: a, timeout: 0 }', problem: '"timeout" is "0", but must be a duration of at least 1 ms and at most 1 h' },
  { gate: `{ command: "\${MISSING}" }`, problem: 'the variable MISSING is not set' },
  { gate: '{ http: {} }', problem: '"http" needs "url"' },
  {
    gate: '{ http: { url: "http://e.com" } }',
    problem: '"url" is "http://e.com", but must be an https address such as https://example.com/health, or one of this machine',
  },
  { gate: '{ http: { url: "https://me:pw@e.com" } }', problem: 'must be an https address' },
  { gate: '{ http: { url: "https://e.com", samples: 0 } }', problem: '"samples" is "0", but must be a whole number from 1 to 100' },
  { gate: '{ http: { url: "https://e.com", status: 99 } }', problem: '"status" is "99", but must be a whole number from 100 to 599' },
  {
    gate: '{ http: { url: "https://e.com", samples: 2, allowFailures: 2 } }',
    problem: '"allowFailures" is 2 of 2 samples, so that the gate would always be open',
  },
  {
    gate: '{ function: mute }',
    problem: 'nothing says how "mute" is tested: give "args" or "expect" here, or "smoke" in serverless.functions',
  },
  { gate: '{ function: absent }', problem: 'nothing says how "absent" is tested' },
  { gate: '{ function: "1st", args: {} }', problem: '"function" is "1st", but must be 1 to 30 letters' },
])('the gate $gate is refused with its line', async ({ gate, problem }) => {
  const { problems } = await gatesOf(gate);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`CONFIG_INVALID miniship.yml:4: ${problem.startsWith('must') ? '' : problem}`);
  expect(problems[0]).toContain(problem);
});

test.each([
  { stages: ['{ hold: 1h }'], problem: '4: a stage has exactly one of whitelist, window and everyone' },
  { stages: ['somebody'], problem: '4: a stage is a whitelist, a window or "everyone"' },
  { stages: ['{ whitelist: { name: qa }, hold: long }'], problem: '4: "hold" is "long", but must be a duration such as 90s, 30m or 2h' },
  { stages: ['{ window: { users: 5 } }'], problem: '4: a window needs either "for" or "until"' },
  { stages: ['{ everyone: true, gate: manual }'], problem: '4: "gate" has no use in the stage for everyone: no stage comes after it' },
  { stages: ['{ everyone: true, hold: 1h }'], problem: '4: "hold" has no use in the stage for everyone: no stage comes after it' },
  {
    stages: ['{ everyone: true, rules: [city include A] }'],
    problem: '4: "rules" has no use in the stage for everyone: everyone is everyone',
  },
  { stages: ['{ everyone: false }'], problem: '4: "everyone" can only be true; leave the stage out instead' },
  { stages: ['everyone', '{ whitelist: { name: qa } }'], problem: '5: nothing can come after the stage for everyone' },
  {
    stages: ['{ whitelist: { name: qa } }', '{ whitelist: { name: qa, users: [a] } }'],
    problem: '5: this stage reaches the same users as the one of miniship.yml:4',
  },
  {
    stages: ['{ window: { users: 5, for: 1h } }', '{ window: { users: 5, for: 2h } }'],
    problem: '5: this stage reaches the same users as the one of miniship.yml:4',
  },
  {
    stages: [
      '{ window: { users: 5, for: 1h }, rules: ["city include A,B"] }',
      '{ window: { users: 5, for: 1h }, rules: ["city include B,A"] }',
    ],
    problem: '5: this stage reaches the same users as the one of miniship.yml:4',
  },
])('stages $stages are refused', async ({ stages, problem }) => {
  expect((await read(...stages)).problems).toEqual([`CONFIG_INVALID miniship.yml:${problem}`]);
});

test('stages that differ in their number of users, or in their rules, are two', async () => {
  const { problems } = await read(
    '{ window: { users: 5, for: 1h } }',
    '{ window: { users: 50, for: 1h } }',
    '{ window: { users: 50, for: 1h }, rules: [city include A] }',
    '{ window: { users: 7, until: "2030-01-01 00:00" } }',
    '{ window: { users: 7, until: "2030-01-02 00:00" } }',
  );
  expect(problems).toEqual([]);
});

test('everything that is wrong is told at once, each with its line', async () => {
  const { problems } = await read(
    '{ whitelist: { name: x }, gate: { command: a, timeout: no } }',
    '{ window: { users: 0, for: 9d }, hold: no }',
    '{ whitelist: { name: qa }, rules: [village include A] }',
  );
  expect(problems).toEqual([
    'CONFIG_INVALID miniship.yml:4: "timeout" is "no", but must be a duration such as 90s, 30m or 2h',
    'CONFIG_INVALID miniship.yml:5: "hold" is "no", but must be a duration such as 90s, 30m or 2h',
    expect.stringContaining('"whitelist" is "x" (miniship.yml:4)') as string,
    expect.stringContaining('"window-users" is "0" (miniship.yml:5)') as string,
    expect.stringContaining('"window-until" is "9d" (miniship.yml:5)') as string,
    expect.stringContaining('"rules" is "village include A" (miniship.yml:6)') as string,
  ]);
});
