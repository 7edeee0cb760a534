import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { readMoveInputs, readPromoteInputs } from '../../src/config/read-rollout.ts';
import { credentials, told } from './given.ts';

const file = `mpaas: { appId: ONEX570DA892117, workspaceId: PROD, tenantId: T }
apps:
  shop:
    h5Id: "2017072607907880"
    rollout:
      - whitelist: { name: qa }
      - window: { users: 500, for: 24h }
`;

const question = (given: Partial<Record<InputName, string>>, text = file) => ({
  given: new Map(Object.entries(given) as [InputName, string][]),
  givenFrom: 'flag' as const,
  variables: credentials,
  workingDirectory: '/project',
  readText: (path: string) => (path === '/project/miniship.yml' ? text : undefined),
});

const promote = (given: Partial<Record<InputName, string>>, text?: string) => readPromoteInputs(question(given, text));

test('a promotion without a word goes to the next stage of the newest package', async () => {
  const { request, problems, space } = await promote({});
  expect(told(problems)).toEqual([]);
  expect(space).toBeUndefined();
  expect(request).toMatchObject({
    workspace: { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'T' },
    h5Id: '2017072607907880',
    package: { kind: 'newest' },
    to: { kind: 'next' },
    approve: false,
    force: false,
    onGateFailure: 'leave',
    previousStage: 'finish',
    receipt: '/project/miniship-receipt.json',
  });
  expect(request.stages.map(({ audience }) => audience.kind)).toEqual(['whitelist', 'window']);
});

describe('the stage to go to', () => {
  test.each([
    { to: 'next', target: { kind: 'next' }, stages: 2 },
    { to: 'everyone', target: { kind: 'stage', index: 2 }, stages: 3 },
    { to: '2', target: { kind: 'stage', index: 1 }, stages: 2 },
    { to: 'qa', target: { kind: 'stage', index: 0 }, stages: 2 },
  ])('$to is $target', async ({ to, target, stages }) => {
    const { request, problems } = await promote({ to });
    expect(told(problems)).toEqual([]);
    expect(request.to).toEqual(target);
    expect(request.stages).toHaveLength(stages);
  });

  test('everyone is the stage of the file, where it ends with one', async () => {
    const { request } = await promote({ to: 'everyone' }, `${file}      - everyone\n`);
    expect(request.to).toEqual({ kind: 'stage', index: 2 });
    expect(request.stages[2]?.where).toBe('miniship.yml:8');
  });

  test('everyone needs no stages in the file', async () => {
    const { request, problems } = await promote({ to: 'everyone' }, file.slice(0, file.indexOf('    rollout')));
    expect(told(problems)).toEqual([]);
    expect(request).toMatchObject({ to: { kind: 'stage', index: 0 }, stages: [{ audience: { kind: 'everyone' }, gates: [] }] });
  });

  test.each(['0', '3', 'beta', '1.4.2'])('%s is refused with the stages there are', async (to) => {
    expect(told((await promote({ to })).problems)).toEqual([
      `STAGE_UNKNOWN There is no stage "${to}". Stages are: whitelist qa, window of 500 users.`,
    ]);
  });

  test('next needs stages', async () => {
    const { problems } = await promote({}, file.slice(0, file.indexOf('    rollout')));
    expect(told(problems)).toEqual(['STAGE_UNKNOWN There is no stage "next", because no "rollout" is described.']);
  });

  test('a whitelist that is called as a number is found by its name', async () => {
    const { request } = await promote({ to: '42' }, file.replace('name: qa', 'name: "42"'));
    expect(request.to).toEqual({ kind: 'stage', index: 0 });
  });
});

describe('the package', () => {
  test.each([
    { text: '3209', choice: { kind: 'id', packageId: 3209 } },
    { text: '1.4.2.41', choice: { kind: 'version', h5Version: '1.4.2.41' } },
    { text: 'v1.4.2-rc.1', choice: { kind: 'version', h5Version: 'v1.4.2-rc.1', scheme: 'ordered' } },
    { text: 'old/receipt.json', choice: { kind: 'receipt', path: '/project/old/receipt.json' } },
    { text: 'final', choice: { kind: 'newest', final: true } },
  ])('$text', async ({ text, choice }) => {
    expect((await promote({ package: text })).request.package).toEqual(choice);
  });
});

test.each(['pause', 'resume', 'finish'] as const)(
  '%s needs to know the mini program, and tells all that is missing at once',
  async (move) => {
    const { problems } = await readMoveInputs(move, { ...question({ reason: 'one\ntwo' }, ''), variables: {} });
    const names = problems.map(({ code, facts }) => ('name' in facts ? `${code} ${String(facts.name)}` : code));
    expect(names).toEqual([
      'INPUT_MISSING app-id',
      'INPUT_MISSING workspace-id',
      'INPUT_MISSING tenant-id',
      'INPUT_MISSING h5-id',
      'INPUT_INVALID reason',
      'CREDENTIALS_MISSING',
    ]);
  },
);

test('a move knows what it is, and why', async () => {
  const { request, problems } = await readMoveInputs('pause', question({ reason: 'crash rate is up', package: '7', force: 'true' }));
  expect(told(problems)).toEqual([]);
  expect(request).toMatchObject({
    move: 'pause',
    reason: 'crash rate is up',
    package: { kind: 'id', packageId: 7 },
    force: true,
    dryRun: false,
  });
});

describe('a gate that calls a function', () => {
  const gated = `${file.replace('name: qa }', 'name: qa }\n        gate: { function: hello, args: {} }')}`;

  test('needs the space of the file', async () => {
    const { problems } = await promote({}, gated);
    expect(problems).toMatchObject([{ code: 'INPUT_MISSING', facts: { name: 'space-id' } }]);
  });

  test('finds it there, with the endpoint of its own service', async () => {
    const { problems, space, connection } = await promote({}, `${gated}serverless:\n  spaceId: mp-1\n`);
    expect(told(problems)).toEqual([]);
    expect(space).toMatchObject({ spaceId: 'mp-1', connection: { endpoint: 'https://mpserverless.aliyuncs.com' } });
    expect(connection.endpoint).toBe('https://mpaas.cn-hangzhou.aliyuncs.com');
  });
});
