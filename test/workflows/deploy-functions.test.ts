import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeployRequest, FunctionRequest } from '../../src/config/deploy-request.ts';
import { inspectFunction } from '../../src/packaging/function-archive.ts';
import { deployFunctions, startRecord } from '../../src/workflows/deploy-functions.ts';
import { planFunctions } from '../../src/workflows/plan-functions.ts';
import { deployAsked, deployTools, failureOf, functionAsked, write } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';

/** Plans and deploys, as a run does; the record is there also when the run fails. */
function scene(space: FakeServerless, functions: readonly FunctionRequest[], changes: Partial<DeployRequest> = {}) {
  const around = deployTools(space);
  const request = deployAsked({ functions, ...changes });
  const plan = async () => {
    const prepared = await Promise.all(
      functions.map(async (each) => {
        const { code } = await inspectFunction(each.path, each);
        return code === undefined ? expect.unreachable('the code is good') : { request: each, code };
      }),
    );
    return await planFunctions(prepared, request, around.tools);
  };
  const records: ReturnType<typeof startRecord>[] = [];
  const run = async () => {
    const plans = await plan();
    records.splice(0, records.length, ...plans.map(startRecord));
    space.calls.splice(0);
    await deployFunctions(plans, records, request, around.tools);
  };
  return { ...around, plan, run, records };
}

const states = (records: readonly { readonly name: string; readonly state: string }[]) =>
  Object.fromEntries(records.map(({ name, state }) => [name, state]));

describe('a function that is not there', () => {
  test('is created, sent, started, watched until it serves, and stamped last', async () => {
    const space = createFakeServerless();
    const { run, records, told, clock } = scene(space, [functionAsked('hello', { runtime: 'nodejs20', memoryMb: 256, about: 'Greets' })]);
    await run();
    expect(writesOf(space)).toEqual(['create hello', 'createDeployment hello', 'putArchive hello', 'deploy hello', 'update hello']);
    expect(space.cloud.functions.get('hello')).toMatchObject({
      runtime: 'nodejs20',
      memoryMb: 256,
      live: { deploymentId: 'dep-1', versionNo: '1' },
      desc: expect.stringMatching(/^Greets \[miniship [0-9a-f]{16}\/[0-9a-f]{8} \d+ bytes commit=abcdef012345 run=42\]$/) as string,
    });
    expect(records).toMatchObject([{ name: 'hello', state: 'live', deploymentId: 'dep-1', versionNo: '1', previous: undefined }]);
    expect(told('function-live')).toMatchObject([{ name: 'hello', version: '1', sizeBytes: records[0]?.archive.sizeBytes }]);
    expect(clock.waits).toEqual([]);
  });

  test('gets by an update what it cannot be created with', async () => {
    const space = createFakeServerless();
    await scene(space, [functionAsked('hello', { httpPath: '/http/hello', timer: '0 0 */2 * * *' })]).run();
    expect(writesOf(space).slice(0, 3)).toEqual(['create hello', 'update hello', 'createDeployment hello']);
    expect(space.cloud.functions.get('hello')).toMatchObject({ httpPath: '/http/hello', timer: '0 0 */2 * * *' });
  });

  test('without a stamp keeps its own words only', async () => {
    const space = createFakeServerless();
    await scene(space, [functionAsked('hello', { about: 'Greets' })], { stamp: false }).run();
    expect(space.cloud.functions.get('hello')?.desc).toBe('Greets');
    expect(callsOf(space, 'update')).toEqual([]);
  });
});

describe('the archive', () => {
  test.each([
    { layout: 'root', entry: 'index.js' },
    { layout: 'folder', entry: 'hello/index.js' },
  ] as const)('with the layout "$layout" holds $entry, and is the one that is put', async ({ layout, entry }) => {
    const space = createFakeServerless();
    const { plan, run } = scene(space, [functionAsked('hello', { layout })]);
    const [planned] = await plan();
    await run();
    const path = space.cloud.archives.get('dep-1') ?? '';
    expect(basename(path)).toBe(basename(planned?.archive.path ?? ''));
    expect(readFileSync(path).includes(entry)).toBe(true);
    expect(readFileSync(path).includes('hello/')).toBe(layout === 'folder');
  });
});

describe('a second run', () => {
  test('with nothing changed makes no write', async () => {
    const space = createFakeServerless();
    const asked = [functionAsked('hello', { memoryMb: 256, about: 'Greets' }), functionAsked('bye')];
    await scene(space, asked).run();
    const second = scene(space, asked);
    await second.run();
    expect(space.calls).toEqual([]);
    expect(states(second.records)).toEqual({ hello: 'kept', bye: 'kept' });
    expect(second.told('function-kept')).toEqual([
      { type: 'function-kept', name: 'hello', version: expect.any(String) as string },
      { type: 'function-kept', name: 'bye', version: expect.any(String) as string },
    ]);
  });

  test('of another commit with the same code leaves the stamp of the first', async () => {
    const space = createFakeServerless();
    const asked = [functionAsked('hello')];
    await scene(space, asked).run();
    const second = scene(space, asked);
    Object.assign(second.tools.run, { commit: 'fedcba9876543210' });
    await second.run();
    expect(writesOf(space)).toEqual([]);
  });

  test('with other code sends it, and keeps what served before for the way back', async () => {
    const space = createFakeServerless();
    const hello = functionAsked('hello', { memoryMb: 256 });
    await scene(space, [hello]).run();
    write(hello.path, { 'index.js': 'module.exports = async () => 2;' });
    const second = scene(space, [hello]);
    expect((await second.plan())[0]?.send).toBe('other content');
    await second.run();
    expect(writesOf(space)).toEqual(['createDeployment hello', 'putArchive hello', 'deploy hello', 'update hello']);
    expect(second.records[0]).toMatchObject({ deploymentId: 'dep-2', previous: { deploymentId: 'dep-1', settings: { memoryMb: 256 } } });
  });

  test('with other settings changes these only, and tells each', async () => {
    const space = createFakeServerless();
    const hello = functionAsked('hello', { memoryMb: 256, timeoutSeconds: 5 });
    await scene(space, [hello]).run();
    const second = scene(space, [{ ...hello, memoryMb: 512, timeoutSeconds: 5, about: 'Greets' }]);
    await second.run();
    expect(writesOf(space)).toEqual(['update hello']);
    expect(states(second.records)).toEqual({ hello: 'changed' });
    expect(second.told('setting-changed')).toEqual([
      { type: 'setting-changed', name: 'hello memory', before: '256 MB', after: '512 MB' },
      { type: 'setting-changed', name: 'hello description', before: '', after: 'Greets' },
    ]);
    const third = scene(space, [{ ...hello, memoryMb: 512, about: 'Greets' }]);
    await third.run();
    expect(writesOf(space)).toEqual([]);
  });

  test('with other code and other words writes both words and stamp once, after the code is live', async () => {
    const space = createFakeServerless();
    const hello = functionAsked('hello');
    await scene(space, [hello]).run();
    write(hello.path, { 'index.js': 'module.exports = async () => 2;' });
    await scene(space, [{ ...hello, about: 'Greets' }]).run();
    expect(writesOf(space)).toEqual(['createDeployment hello', 'putArchive hello', 'deploy hello', 'update hello']);
    expect(space.cloud.functions.get('hello')?.desc).toMatch(/^Greets \[miniship /);
  });

  test('leaves alone what is not asked for', async () => {
    const space = createFakeServerless();
    const hello = functionAsked('hello');
    await scene(space, [hello]).run();
    const found = space.cloud.functions.get('hello');
    if (found !== undefined) space.cloud.functions.set('hello', { ...found, memoryMb: 2048, timer: '0 0 1 * * *' });
    await scene(space, [hello]).run();
    expect(writesOf(space)).toEqual([]);
  });

  test('takes a timer of the beta edition for the same as one of the commercial edition', async () => {
    const space = createFakeServerless();
    const hello = functionAsked('hello', { timer: '0 0 */2 * * *' });
    await scene(space, [hello]).run();
    const found = space.cloud.functions.get('hello');
    if (found !== undefined) space.cloud.functions.set('hello', { ...found, timer: 'cron:0 0 */2 * * *' });
    await scene(space, [hello]).run();
    expect(writesOf(space)).toEqual([]);
  });

  test('without a stamp sends the code again', async () => {
    const space = createFakeServerless();
    const asked = [functionAsked('hello')];
    await scene(space, asked, { stamp: false }).run();
    const second = scene(space, asked, { stamp: false });
    expect((await second.plan())[0]?.send).toBe('content unknown');
    await second.run();
    expect(writesOf(space)).toContain('deploy hello');
  });
});

describe('a function that is not healthy is sent again although it did not change', () => {
  test.each([
    { why: 'its live deployment failed', state: 'failed', send: 'not healthy' },
    { why: 'its live deployment is still on its way', state: 'in-progress', send: 'not healthy' },
  ] as const)('because $why', async ({ state, send }) => {
    const space = createFakeServerless();
    const asked = [functionAsked('hello')];
    await scene(space, asked).run();
    const list = space.cloud.deployments.get('hello') ?? [];
    space.cloud.deployments.set(
      'hello',
      list.map((each) => ({ ...each, state, label: 'DEPLOY_OTHER' })),
    );
    const second = scene(space, asked);
    expect((await second.plan())[0]?.send).toBe(send);
    await second.run();
    expect(writesOf(space)).toContain('deploy hello');
  });

  test('because nothing serves', async () => {
    const space = createFakeServerless();
    const asked = [functionAsked('hello')];
    await scene(space, asked).run();
    const { live: _, ...rest } = space.cloud.functions.get('hello') ?? expect.unreachable('it was deployed');
    space.cloud.functions.set('hello', rest);
    expect((await scene(space, asked).plan())[0]?.send).toBe('not healthy');
  });

  test('because somebody deployed other code by hand, whatever the stamp says', async () => {
    const space = createFakeServerless();
    const asked = [functionAsked('hello')];
    await scene(space, asked).run();
    const { deploymentId } = await space.functions.createDeployment('hello');
    await space.storage.putArchive(`https://storage.example/${deploymentId}`, { path: 'by hand', sizeBytes: 1 });
    await space.functions.deploy(deploymentId);
    await space.functions.deployments('hello');
    await space.functions.deployments('hello');
    expect(space.cloud.functions.get('hello')?.live?.deploymentId).toBe(deploymentId);
    expect((await scene(space, asked).plan())[0]?.send).toBe('content unknown');
  });
});

describe('a run that was killed', () => {
  test('after the code went live and before the stamp leaves no stamp that is wrong, and the older code is not taken for live', async () => {
    const space = createFakeServerless();
    const hello = functionAsked('hello');
    const before = readFileSync(`${hello.path}/index.js`);
    await scene(space, [hello]).run();
    write(hello.path, { 'index.js': 'module.exports = async () => 2;' });
    space.fail('update hello', 'down');
    await failureOf(scene(space, [hello]).run());
    expect(space.cloud.functions.get('hello')?.live?.deploymentId).toBe('dep-2');
    write(hello.path, { 'index.js': before });
    expect((await scene(space, [hello]).plan())[0]?.send).toBe('content unknown');
  });
});

describe('a deployment', () => {
  test('is watched with growing pauses while it is on its way, whatever the cloud calls that', async () => {
    const space = createFakeServerless();
    space.cloud.labels.set('hello', ['DEPLOY_INIT', 'BUILDING', '部署中', 'DEPLOY_SUCCESS']);
    const { run, clock } = scene(space, [functionAsked('hello')]);
    await run();
    expect(clock.waits).toEqual([500, 750]);
  });

  test('that fails makes the run fail with the cloud’s own word, and leaves no stamp', async () => {
    const space = createFakeServerless();
    space.cloud.labels.set('hello', ['DEPLOYING', 'DEPLOY_FAILED']);
    const { run, records, told } = scene(space, [functionAsked('hello')]);
    expect(await failureOf(run())).toMatchObject({ code: 'NOT_LIVE', facts: { state: 'DEPLOY_FAILED' } });
    expect(records).toMatchObject([{ state: 'failed', error: 'NOT_LIVE' }]);
    expect(told('function-failed')).toMatchObject([{ name: 'hello', logs: [] }]);
    expect(space.cloud.functions.get('hello')?.desc).toBe('');
  });

  test('that never ends is given up when the time is over', async () => {
    const space = createFakeServerless();
    space.cloud.labels.set('hello', ['DEPLOYING']);
    const { run, clock } = scene(space, [functionAsked('hello')], { waitMs: 30_000 });
    expect(await failureOf(run())).toMatchObject({ code: 'NOT_LIVE', facts: { state: 'DEPLOYING', waitedMs: 30_000 } });
    expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBe(30_000);
  });

  test('that is overtaken by another one is not told as live', async () => {
    const space = createFakeServerless();
    space.cloud.onCall = (call) => {
      const found = space.cloud.functions.get('hello');
      if (call === 'find hello' && found?.live !== undefined) {
        space.cloud.functions.set('hello', { ...found, live: { deploymentId: 'dep-other', versionNo: '99' } });
      }
    };
    const failure = await failureOf(scene(space, [functionAsked('hello')]).run());
    expect(failure).toMatchObject({ code: 'NOT_LIVE', facts: { state: 'overtaken by version 99' } });
  });
});

describe('a busy refusal', () => {
  test.each(['create', 'update', 'createDeployment', 'deploy'])('of %s is waited out', async (method) => {
    const space = createFakeServerless();
    space.fail(`${method} hello`, 'busy', 'busy');
    const { run, clock } = scene(space, [functionAsked('hello')]);
    await run();
    expect(callsOf(space, method).length).toBe(3);
    expect(clock.waits.slice(0, 2)).toEqual([500, 750]);
    expect(space.cloud.functions.get('hello')?.live).toBeDefined();
  });

  test('that lasts is told as it is', async () => {
    const space = createFakeServerless();
    space.fail('createDeployment hello', ...Array.from({ length: 100 }, () => 'busy' as const));
    expect(await failureOf(scene(space, [functionAsked('hello')], { waitMs: 10_000 }).run())).toMatchObject({ code: 'FUNCTION_BUSY' });
  });
});

describe('a lost answer', () => {
  test.each([
    { call: 'create', fault: 'lost-after', calls: 1 },
    { call: 'create', fault: 'lost-before', calls: 2 },
    { call: 'deploy', fault: 'lost-after', calls: 1 },
    { call: 'deploy', fault: 'lost-before', calls: 2 },
    { call: 'createDeployment', fault: 'lost-after', calls: 2 },
    { call: 'createDeployment', fault: 'lost-before', calls: 2 },
    { call: 'update', fault: 'lost-after', calls: 1 },
    { call: 'update', fault: 'lost-before', calls: 2 },
  ] as const)('of $call ($fault) is settled by reading: $calls calls, and the function is live', async ({ call, fault, calls }) => {
    const space = createFakeServerless();
    space.fail(`${call} hello`, fault);
    await scene(space, [functionAsked('hello')]).run();
    expect(callsOf(space, call).length).toBe(calls);
    expect(space.cloud.functions.get('hello')?.live).toBeDefined();
  });

  test('of a deployment tells which one stays empty', async () => {
    const space = createFakeServerless();
    space.fail('createDeployment hello', 'lost-after');
    const { run, told } = scene(space, [functionAsked('hello')]);
    await run();
    expect(told('warned')).toMatchObject([{ message: expect.stringContaining('dep-1') as string }]);
    expect(space.cloud.functions.get('hello')?.live?.deploymentId).toBe('dep-2');
  });

  test('twice over leaves the outcome unknown', async () => {
    const space = createFakeServerless();
    space.fail('deploy hello', 'lost-before', 'lost-before');
    expect(await failureOf(scene(space, [functionAsked('hello')]).run())).toMatchObject({ code: 'OUTCOME_UNKNOWN', exit: 8 });
  });

  test('of a start that took effect slowly is not an error when the second start is refused', async () => {
    const space = createFakeServerless();
    space.cloud.labels.set('hello', ['DEPLOY_INIT', 'DEPLOY_INIT', 'DEPLOY_INIT', 'DEPLOYING', 'DEPLOY_SUCCESS']);
    space.fail('deploy hello', 'lost-after', 'refused');
    await scene(space, [functionAsked('hello')]).run();
    expect(space.cloud.functions.get('hello')?.live).toBeDefined();
  });
});

describe('a setting that reads back otherwise', () => {
  test('is told with both values', async () => {
    const space = createFakeServerless();
    const hello = functionAsked('hello', { memoryMb: 256 });
    await scene(space, [hello]).run();
    const stubborn = space.cloud.functions.get('hello') ?? expect.unreachable('it was deployed');
    space.cloud.onCall = () => void space.cloud.functions.set('hello', stubborn);
    const failure = await failureOf(scene(space, [{ ...hello, memoryMb: 512 }]).run());
    expect(failure).toMatchObject({ code: 'READ_BACK_DIFFERS', facts: { field: 'memoryMb', expected: '512', found: '256' } });
  });
});

describe('a smoke test', () => {
  const smoke = { args: { name: 'tom' }, expect: { greeting: 'hello tom' } };

  test('that passes tells the latency, and the function is stamped', async () => {
    const space = createFakeServerless();
    space.cloud.result = (_name, args) => ({ greeting: `hello ${(args as { name: string }).name}`, more: 1 });
    const { run, records, told } = scene(space, [functionAsked('hello', { smoke })]);
    await run();
    expect(told('function-tested')).toEqual([{ type: 'function-tested', name: 'hello', latencyMs: 12 }]);
    expect(records).toMatchObject([{ state: 'live', latencyMs: 12 }]);
    expect(writesOf(space).slice(-2)).toEqual(['run hello', 'update hello']);
  });

  test('that fails brings the log, makes the run fail, and has the same code sent again', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => ({ greeting: 'hello' });
    space.cloud.logs.push({ at: '2026-01-15 16:09:10', level: 'ERROR', text: 'no name' });
    const asked = [functionAsked('hello', { smoke })];
    const { run, records, told } = scene(space, asked);
    expect(await failureOf(run())).toMatchObject({ code: 'SMOKE_FAILED', exit: 7, requestId: 'R-run' });
    expect(records).toMatchObject([{ state: 'failed', versionNo: '1' }]);
    expect(told('function-failed')).toMatchObject([{ logs: ['2026-01-15 16:09:10 ERROR no name'] }]);
    expect((await scene(space, asked).plan())[0]?.send).toBe('content unknown');
  });

  test('whose function throws names it with the cloud’s reason, and shows what it wrote of late', async () => {
    const space = createFakeServerless();
    space.fail('run hello', 'refused');
    space.cloud.logs.push({ at: '2026-01-15 16:09:10', level: 'INFO', text: '2026-01-15 16:09:10.000 INFO about to break' });
    const { run, told } = scene(space, [functionAsked('hello', { smoke })]);
    const failure = await failureOf(run());
    expect(failure).toMatchObject({ code: 'SMOKE_FAILED', requestId: 'R', facts: { name: 'hello', reason: 'Refused: no' } });
    expect(failure.cause).toMatchObject({ code: 'CLOUD_REFUSED' });
    expect(told('function-failed')).toMatchObject([{ logs: ['2026-01-15 16:09:10.000 INFO about to break'] }]);
  });

  test.each([
    { fault: 'down', code: 'CLOUD_UNAVAILABLE' },
    { fault: 'lost-before', code: 'OUTCOME_UNKNOWN' },
  ] as const)('that could not be made ($fault) keeps its own failure', async ({ fault, code }) => {
    const space = createFakeServerless();
    space.fail('run hello', fault);
    expect(await failureOf(scene(space, [functionAsked('hello', { smoke })]).run())).toMatchObject({ code });
  });

  test('waits a little for logs that come late, and does without those that cannot be had', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => 'wrong';
    space.fail('logs hello', 'refused');
    const { run, told } = scene(space, [functionAsked('hello', { smoke })]);
    expect(await failureOf(run())).toMatchObject({ code: 'SMOKE_FAILED' });
    expect(told('function-failed')).toMatchObject([{ logs: [] }]);

    const late = createFakeServerless();
    late.cloud.result = () => 'wrong';
    late.cloud.onCall = (call) => {
      if (callsOf(late, 'logs').length === 3 && call.startsWith('logs')) late.cloud.logs.push({ at: '', level: '', text: 'late' });
    };
    const second = scene(late, [functionAsked('hello', { smoke })]);
    await failureOf(second.run());
    expect(second.told('function-failed')).toMatchObject([{ logs: ['late'] }]);
  });

  test('is made for changed settings as well, without sending the code, and the stamp comes back after it', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => smoke.expect;
    const hello = functionAsked('hello', { smoke, memoryMb: 256 });
    await scene(space, [hello]).run();
    const before = space.cloud.functions.get('hello')?.desc;
    const changed = scene(space, [{ ...hello, memoryMb: 512 }]);
    await changed.run();
    expect(writesOf(space)).toEqual(['update hello', 'run hello', 'update hello']);
    expect(space.cloud.functions.get('hello')).toMatchObject({ memoryMb: 512, desc: before });
    expect(changed.records).toMatchObject([{ state: 'changed', latencyMs: 12 }]);
  });

  test('that fails after a change of settings leaves no stamp, so the next run does not take the function for proven', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => smoke.expect;
    const hello = functionAsked('hello', { smoke, memoryMb: 256, about: 'Greets' });
    await scene(space, [hello]).run();
    space.cloud.result = () => 'out of memory';
    const asked = [{ ...hello, memoryMb: 128 }];
    expect(await failureOf(scene(space, asked).run())).toMatchObject({ code: 'SMOKE_FAILED' });
    expect(space.cloud.functions.get('hello')?.desc).toBe('Greets');
    expect((await scene(space, asked).plan())[0]?.send).toBe('content unknown');
  });

  test('of a function that is left alone is not run: it passed when its code went live', async () => {
    const space = createFakeServerless();
    space.cloud.result = () => smoke.expect;
    const asked = [functionAsked('hello', { smoke })];
    await scene(space, asked).run();
    await scene(space, asked).run();
    expect(callsOf(space, 'run')).toEqual([]);
  });
});

describe('many functions', () => {
  const five = () => ['a', 'b', 'c', 'd', 'e'].map((name) => functionAsked(name));

  test('are deployed at once, no more than asked', async () => {
    const space = createFakeServerless();
    await scene(space, five(), { concurrency: 2 }).run();
    expect(space.mostAtOnce('createDeployment')).toBeLessThanOrEqual(2);
    expect(callsOf(space, 'deploy').length).toBe(5);
  });

  test('of which one fails: the others are live, and the run fails with its reason', async () => {
    const space = createFakeServerless();
    space.fail('putArchive c', 'down');
    const { run, records, told } = scene(space, five(), { concurrency: 2 });
    expect(await failureOf(run())).toMatchObject({ code: 'CLOUD_UNAVAILABLE' });
    expect(states(records)).toEqual({ a: 'live', b: 'live', c: 'failed', d: 'live', e: 'live' });
    expect(told('function-failed').map(({ name }) => name)).toEqual(['c']);
  });

  test('of which several fail: all are named, with their reasons', async () => {
    const space = createFakeServerless();
    space.fail('putArchive b', 'down');
    space.cloud.labels.set('d', ['DEPLOY_FAILED']);
    const failure = await failureOf(scene(space, five()).run());
    expect(failure).toMatchObject({ code: 'FUNCTIONS_FAILED', exit: 6, facts: { failed: ['b', 'd'], live: ['a', 'c', 'e'] } });
    expect(failure.problems.map(({ code }) => code)).toEqual(['CLOUD_UNAVAILABLE', 'NOT_LIVE']);
  });

  test('that are cancelled start nothing new, and are not told as failed', async () => {
    const space = createFakeServerless();
    space.fail('createDeployment a', 'cancelled');
    const { run, records, told } = scene(space, five(), { concurrency: 1 });
    expect(await failureOf(run())).toMatchObject({ code: 'CANCELLED' });
    expect(states(records)).toEqual({ a: 'waiting', b: 'waiting', c: 'waiting', d: 'waiting', e: 'waiting' });
    expect(told('function-failed')).toEqual([]);
  });
});

test('a description of somebody else that leaves no room is kept, and told', async () => {
  const space = createFakeServerless();
  const asked = [functionAsked('hello')];
  await scene(space, asked, { stamp: false }).run();
  const found = space.cloud.functions.get('hello') ?? expect.unreachable('it was deployed');
  space.cloud.functions.set('hello', { ...found, desc: 'w'.repeat(120) });
  const second = scene(space, asked);
  await second.run();
  expect(space.cloud.functions.get('hello')?.desc).toBe('w'.repeat(120));
  expect(second.told('warned')).toMatchObject([{ message: expect.stringContaining('no room') as string }]);
});
