import { describe, expect, test } from 'vitest';
import type { DeployRequest } from '../../src/config/deploy-request.ts';
import type { TrainStep } from '../../src/config/read-train.ts';
import type { ReleaseRequest } from '../../src/config/release-request.ts';
import { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import type { SaidOf } from '../../src/reporting/said.ts';
import type { MessageTools } from '../../src/workflows/notify.ts';
import { prepareTrain } from '../../src/workflows/prepare-train.ts';
import { type ReleaseTrainRecord, releaseTrain } from '../../src/workflows/release-train.ts';
import type { RollbackTools } from '../../src/workflows/tools.ts';
import { asked } from '../support/asked.ts';
import { deployAsked, deployTools, failureOf, folderWith, functionAsked, siteAsked, write } from '../support/deploy-scene.ts';
import { createFakeMpaas, type FakeMpaas, writesOf as writesOfApp } from '../support/fake-mpaas.ts';
import { createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';

const wholeTrain: readonly TrainStep[] = ['functions', 'verify', 'settings', 'hosting', 'release'];

/** A project whose files a test can change between two trains. */
function project() {
  const hello = folderWith({ 'index.js': 'module.exports = async () => 1;\n' });
  const site = folderWith({ 'index.html': '<h1>1</h1>', 'a.css': 'a{}' });
  const change = (): void => {
    write(hello, { 'index.js': 'module.exports = async () => 2;\n' });
    write(site, { 'index.html': '<h1>2</h1>', 'b.css': 'b{}' });
  };
  const smoke = { args: {}, expect: { ok: true } };
  const deploy: Partial<DeployRequest> = {
    functions: [functionAsked('hello', { path: hello, memoryMb: 256, smoke })],
    settings: { policies: [{ service: 'db', collection: 'orders', name: 'PUBLICREAD' }], domains: [] },
    hosting: siteAsked(site),
  };
  return { deploy, change };
}

interface Given {
  readonly deploy: Partial<DeployRequest>;
  readonly release?: Partial<ReleaseRequest>;
  readonly steps?: readonly TrainStep[];
}

/** One train against two fake clouds that outlive it. */
function train(space: FakeServerless, mpaas: FakeMpaas, { deploy, release = {}, steps = wholeTrain }: Given) {
  const { tools, events } = deployTools(space);
  const record: ReleaseTrainRecord = { release: {}, deploy: {}, train: { steps: [] } };
  const app = {
    ...tools,
    mpaas,
    storage: {
      post: async ({ host }: { readonly host: string }, { name }: { readonly name: string }) => ({ url: `${host}/${name}` }),
      download: () => expect.unreachable('nothing is fetched'),
    },
  } as unknown as RollbackTools & MessageTools;
  const only = (['functions', 'settings', 'hosting'] as const).filter((section) => steps.includes(section));
  const run = async () => {
    const parts = { release: { request: { ...asked, ...release } }, deploy: { request: deployAsked({ ...deploy, only }) } };
    const prepared = await prepareTrain({ ...parts, steps, problems: [] }, tools.reporter);
    return await releaseTrain(prepared, { app, space: tools }, record, undefined);
  };
  const told = <Type extends Event['type']>(type: Type) => events.filter((event): event is SaidOf<Type> => event.type === type);
  return { run, record, told, states: () => record.train.steps.map(({ name, state }) => `${name} ${state}`) };
}

const worldOf = ({ cloud }: FakeServerless) => ({
  functions: [...cloud.functions.values()].map(({ name, memoryMb, live }) => `${name} ${memoryMb} ${live?.versionNo}`),
  policy: cloud.policies.get('db orders')?.name ?? 'PRIVATE',
  files: [...cloud.files]
    .filter(([path]) => !path.startsWith('.'))
    .map(([path, { bytes }]) => `${path} ${bytes.toString()}`)
    .sort(),
});

/** Clouds in which a first train has arrived, and the project after a change. */
async function second() {
  const space = createFakeServerless();
  space.cloud.result = () => ({ ok: true });
  const mpaas = createFakeMpaas();
  const { deploy, change } = project();
  const first = { ...deploy, settings: { policies: [{ service: 'db', collection: 'orders', name: 'PRIVATE' } as const], domains: [] } };
  await train(space, mpaas, { deploy: first, release: { audience: { kind: 'everyone' } } }).run();
  change();
  const before = worldOf(space);
  const [hello] = deploy.functions ?? [];
  const next: Given = {
    deploy: { ...deploy, functions: hello === undefined ? [] : [{ ...hello, memoryMb: 512 }] },
    release: { version: { text: 'v1.5.0', source: 'input', scheme: 'ordered' }, onActiveRelease: 'leave' },
  };
  space.calls.splice(0);
  return { space, mpaas, next, before };
}

test('a train whose inputs lack something tells that, and each problem once; it takes it for no bug of its own', async () => {
  const problem = new Failure('CONFIG_INVALID', { where: 'miniship.yml:5', reason: 'there is no key "icno" here' });
  const lacking = { ...asked, path: '', version: { text: '', source: 'input', scheme: 'ordered' } } as const;
  const parts = { release: { request: lacking }, deploy: { request: deployAsked({}) }, steps: wholeTrain };
  await expect(prepareTrain({ ...parts, problems: [problem] }, { report: () => {} })).rejects.toBe(problem);
});

describe('a train', () => {
  test('does its steps in their order, and is live when all are', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => ({ ok: true });
    const mpaas = createFakeMpaas();
    const { run, states, told } = train(space, mpaas, { deploy: project().deploy });
    expect(await run()).toBe('live');
    expect(states()).toEqual(wholeTrain.map((name) => `${name} done`));
    expect(told('step-finished').map(({ step }) => step)).toEqual([
      'look',
      'functions',
      'smoke',
      'settings',
      'hosting',
      'archive',
      'look',
      'upload',
      'package',
      'whitelist',
      'rollout',
    ]);
  });

  test('run again writes nothing to the space, and reuses package and task', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => ({ ok: true });
    const mpaas = createFakeMpaas();
    const { deploy } = project();
    await train(space, mpaas, { deploy }).run();
    space.calls.splice(0);
    mpaas.calls.splice(0);
    const again = train(space, mpaas, { deploy });
    expect(await again.run()).toBe('live');
    expect(writesOf(space).filter((call) => !call.startsWith('run '))).toEqual([]);
    expect(writesOfApp(mpaas)).toEqual(['addToWhitelist']);
  });

  test('without an audience ends uploaded', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => ({ ok: true });
    const { run } = train(space, createFakeMpaas(), { deploy: project().deploy, release: { audience: { kind: 'none' } } });
    expect(await run()).toBe('uploaded');
  });

  test('as a dry run reads both clouds and writes to neither', async () => {
    const [space, mpaas] = [createFakeServerless(), createFakeMpaas()];
    const { run, told, states } = train(space, mpaas, { deploy: project().deploy, release: { dryRun: true } });
    expect(await run()).toBe('planned');
    expect([...writesOf(space), ...writesOfApp(mpaas)]).toEqual([]);
    expect([told('deploy-planned').length, told('write-planned').length > 0]).toEqual([1, true]);
    expect(states()).toEqual([]);
  });

  test('whose release the cloud would refuse writes nothing, and tells nothing of a release', async () => {
    const { space, mpaas, next } = await second();
    mpaas.calls.splice(0);
    mpaas.packages.splice(0, 1, ...mpaas.packages.slice(0, 1).map((each) => ({ ...each, period: 'official' as const })));
    const { run, told } = train(space, mpaas, { ...next, release: { version: { text: 'v1.0.0', source: 'input', scheme: 'ordered' } } });
    expect(await failureOf(run())).toMatchObject({ code: 'VERSION_NOT_NEWER' });
    expect([...writesOf(space), ...writesOfApp(mpaas)]).toEqual([]);
    expect(told('write-planned')).toEqual([]);
  });
});

/** Each step made to fail in its own way. */
const failing: readonly {
  readonly step: TrainStep;
  readonly spoil: (space: FakeServerless, mpaas: FakeMpaas) => void;
  readonly code: string;
}[] = [
  { step: 'functions', spoil: (space) => space.cloud.labels.set('hello', ['DEPLOY_FAILED']), code: 'NOT_LIVE' },
  {
    step: 'verify',
    spoil: (space) => {
      let calls = 0;
      space.cloud.result = () => {
        calls += 1;
        return { ok: calls !== 2 };
      };
    },
    code: 'SMOKE_FAILED',
  },
  { step: 'settings', spoil: (space) => space.fail('setPolicy', 'refused'), code: 'CLOUD_REFUSED' },
  { step: 'hosting', spoil: (space) => space.fail('postFile index.html', 'refused', 'refused'), code: 'UPLOAD_REFUSED' },
  { step: 'release', spoil: (_, mpaas) => mpaas.fail('createTask', 'refused'), code: 'CLOUD_REFUSED' },
];

describe('when a step fails', () => {
  test.each(failing)('$step: everything before it, and what it has done itself, is as it was', async ({ step, spoil, code }) => {
    const { space, mpaas, next, before } = await second();
    spoil(space, mpaas);
    const { run, states, told, record } = train(space, mpaas, next);
    const failure = await failureOf(run());
    expect(failure).toMatchObject({ code: 'TRAIN_UNDONE', exit: 7, cause: { code } });
    const now = worldOf(space);
    expect(now.files).toEqual(before.files);
    expect(now.policy).toBe('PRIVATE');
    expect(now.functions).toEqual([expect.stringMatching(/^hello 256 /) as string]);
    expect(told('undone').every(({ confirmed }) => confirmed)).toBe(true);
    expect(states().filter((state) => state.endsWith('waiting'))).toHaveLength(wholeTrain.length - 1 - wholeTrain.indexOf(step));
    expect(record.train.takenBack?.map(({ what }) => what)).toEqual(told('undone').map(({ what }) => what));
  });

  test('the same train run again, once it is mended, arrives', async () => {
    const { space, mpaas, next } = await second();
    mpaas.fail('createTask', 'refused');
    await failureOf(train(space, mpaas, next).run());
    const { run, states } = train(space, mpaas, next);
    expect(await run()).toBe('live');
    expect(states()).toEqual(wholeTrain.map((name) => `${name} done`));
    expect(worldOf(space)).toMatchObject({ policy: 'PUBLICREAD', files: ['a.css a{}', 'b.css b{}', 'index.html <h1>2</h1>'] });
    expect(mpaas.packages.map(({ h5Version }) => h5Version)).toEqual(['1.4.2.90', '1.5.0.90']);
  });

  test('and the cloud refuses to take something back, exit 8 names it, and the rest is taken back', async () => {
    const { space, mpaas, next, before } = await second();
    mpaas.fail('createTask', 'refused');
    let policies = 0;
    const settings: FakeServerless['settings'] = {
      ...space.settings,
      setPolicy: async (...given) => {
        policies += 1;
        if (policies > 1) space.fail('setPolicy', 'refused');
        await space.settings.setPolicy(...given);
      },
    };
    const { run, states } = train({ ...space, settings }, mpaas, next);
    const failure = await failureOf(run());
    expect(failure).toMatchObject({ code: 'TRAIN_NOT_UNDONE', exit: 8 });
    expect(failure.message).toContain('Not taken back: setting policy of db orders (is "PUBLICREAD", and was "PRIVATE"');
    expect(worldOf(space).files).toEqual(before.files);
    expect(states()).toEqual(['functions undone', 'verify done', 'settings not undone', 'hosting undone', 'release failed']);
  });

  test('before anything was changed, its own failure ends the run', async () => {
    const { space, mpaas, next } = await second();
    space.fail('update hello', 'refused');
    expect(await failureOf(train(space, mpaas, next).run())).toMatchObject({ code: 'CLOUD_REFUSED', exit: 5 });
  });
});

describe('a release whose outcome is not what was hoped', () => {
  test('a task that does not begin to publish is ended, before anybody receives it', async () => {
    const { space, mpaas, next } = await second();
    mpaas.taskStates = ['waiting'];
    const { run, told } = train(space, mpaas, { ...next, release: { ...next.release, waitMs: 1000 } });
    expect(await failureOf(run())).toMatchObject({ code: 'TRAIN_UNDONE', cause: { code: 'NOT_LIVE' } });
    expect(told('undone')[0]).toMatchObject({
      what: 'version 1.5.0.90',
      confirmed: true,
      detail: expect.stringContaining('before anybody received it') as string,
    });
    expect(mpaas.tasks.at(-1)?.state).toBe('ended');
  });

  test('a task whose answer was lost, and which could not be looked for, is found in the end, and ended', async () => {
    const { space, mpaas, next } = await second();
    let isLost = false;
    const blind: FakeMpaas = {
      ...mpaas,
      createTask: async (task) => {
        isLost = true;
        mpaas.fail('createTask', 'lost-after');
        return await mpaas.createTask(task);
      },
      listTasks: async (packageId) => {
        if (isLost) mpaas.fail('listTasks', 'down');
        isLost = false;
        return await mpaas.listTasks(packageId);
      },
    };
    mpaas.taskStates = ['waiting'];
    const { run, record } = train(space, blind, next);
    expect(await failureOf(run())).toMatchObject({ code: 'TRAIN_UNDONE', cause: { code: 'OUTCOME_UNKNOWN' } });
    expect(record.release.task).toBeUndefined();
    expect(mpaas.tasks.map(({ state }) => state)).toEqual(['publishing', 'ended']);
  });

  test('one that found package and task in place already is left alone', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => ({ ok: true });
    const mpaas = createFakeMpaas();
    const { deploy, change } = project();
    const steps: readonly TrainStep[] = ['release', 'hosting'];
    await train(space, mpaas, { deploy, steps }).run();
    change();
    space.fail('postFile index.html', 'refused', 'refused');
    mpaas.calls.splice(0);
    const { run, told } = train(space, mpaas, { deploy, steps });
    expect(await failureOf(run())).toMatchObject({ code: 'TRAIN_UNDONE' });
    expect(told('undone').map(({ what }) => what)).toEqual(['site']);
    expect(mpaas.calls).not.toContain('changeTask');
    expect(mpaas.tasks.at(-1)?.state).toBe('publishing');
  });
});

test('a train that is cancelled takes nothing back, and run again goes on from there', async () => {
  const { space, mpaas, next } = await second();
  space.fail('postFile index.html', 'cancelled');
  const { run, states, told } = train(space, mpaas, next);
  expect(await failureOf(run())).toMatchObject({ code: 'CANCELLED', exit: 130 });
  expect(states()).toEqual(['functions done', 'verify done', 'settings done', 'hosting failed', 'release waiting']);
  expect(worldOf(space).functions).toEqual([expect.stringMatching(/^hello 512 /) as string]);
  expect(told('undone')).toEqual([]);

  const again = train(space, mpaas, next);
  expect(await again.run()).toBe('live');
  expect(worldOf(space)).toMatchObject({ policy: 'PUBLICREAD', files: ['a.css a{}', 'b.css b{}', 'index.html <h1>2</h1>'] });
  expect(again.record.deploy.functions).toMatchObject([{ name: 'hello', state: 'kept' }]);
});
