import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FunctionRequest } from '../../src/config/deploy-request.ts';
import { stampIn } from '../../src/workflows/function-stamp.ts';
import { folderWith, functionAsked, write } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';
import { rollbackScene } from '../support/rollback-scene.ts';

/** A function "hello" whose code changes with every version, deployed from one folder. */
function start(space: FakeServerless = createFakeServerless()) {
  const path = folderWith({ 'index.js': '' });
  const scene = rollbackScene(space);
  const version = async (number: number, settings: Partial<FunctionRequest> = {}) => {
    write(path, { 'index.js': `module.exports = async () => ${number};\n` });
    const done = await scene.deployNow({ functions: [functionAsked('hello', { path, ...settings })] });
    space.calls.splice(0);
    return done;
  };
  const live = () => space.cloud.functions.get('hello')?.live?.deploymentId;
  const forget = () => rmSync(scene.receipt);
  const back = (changes: Parameters<typeof scene.rollBack>[0] = {}) => {
    space.calls.splice(0);
    return scene.rollBack({ functions: ['hello'], ...changes });
  };
  return { ...scene, space, path, version, live, forget, back };
}

describe('the version before', () => {
  test('is deployed again by its id, and nothing is sent', async () => {
    const { version, back, live, space, told } = start();
    await version(1);
    await version(2);
    const { status, record, outputs } = await back({ reason: 'it is broken' });
    expect(status).toBe('live');
    expect(live()).toBe('dep-1');
    expect(writesOf(space)).toEqual(['deploy hello', 'update hello']);
    expect(record.functions).toMatchObject([{ name: 'hello', state: 'live', from: '2', deploymentId: 'dep-1', versionNo: '1' }]);
    expect(outputs).toMatchObject({
      'functions-deployed': 'hello',
      'function-versions': '{"hello":"1"}',
      'rolled-back-from': 'hello 2',
      'rolled-back-to': 'hello 1',
    });
    expect(told('rollback-planned')).toMatchObject([{ from: 'version 2 of hello', to: 'version 1 of hello', strategy: 'redeploy' }]);
    expect(told('function-live')).toMatchObject([{ name: 'hello', version: '1' }, { version: '2' }, { version: '1' }]);
  });

  test('is found without a receipt by the order of the deployments that succeeded', async () => {
    const { version, back, live, forget, space } = start();
    await version(1);
    await version(2);
    // A failed one and one that never got code were never live.
    space.cloud.labels.set('hello', ['DEPLOY_FAILED']);
    await version(3);
    space.cloud.labels.delete('hello');
    await space.functions.createDeployment('hello');
    await version(4);
    forget();
    expect((await back()).status).toBe('live');
    expect(live()).toBe('dep-2');
  });

  test('is reached once, however often the same command is run', async () => {
    const { version, back, live, forget, space, told } = start();
    for (const number of [1, 2, 3]) await version(number);
    forget();
    await back();
    expect(live()).toBe('dep-2');
    forget();
    const again = await back();
    expect(again.status).toBe('unchanged');
    expect(writesOf(space)).toEqual([]);
    expect(live()).toBe('dep-2');
    expect(told('nothing-done').at(-1)).toEqual({
      type: 'nothing-done',
      reason: 'Function hello was rolled back already; version 2 is live.',
      help: 'To go further back, name a version with "to"; to go on, deploy.',
    });
    expect(again.outputs).toMatchObject({ 'rolled-back-from': '', 'functions-deployed': '', 'function-versions': '{"hello":"2"}' });
  });

  test('is never one that a rollback gave up', async () => {
    const { version, back, live, forget } = start();
    await version(1);
    await version(2);
    await back();
    await version(3);
    forget();
    await back();
    expect(live()).toBe('dep-1');
  });

  test('is the next deploy’s business again after a rollback of the rollback', async () => {
    const { version, back, live, forget } = start();
    await version(1);
    await version(2);
    await back();
    const forward = await back({ to: { kind: 'deployment', name: '2' } });
    expect(forward.status).toBe('live');
    expect(live()).toBe('dep-2');
    await version(3);
    forget();
    await back();
    expect(live()).toBe('dep-2');
  });

  test('leaves a stamp that keeps the next deploy of that code from sending it', async () => {
    const { version, back, space } = start();
    await version(1, { about: 'Greets' });
    await version(2, { about: 'Greets' });
    await back();
    expect(space.cloud.functions.get('hello')?.desc).toMatch(/^Greets \[miniship .* back=[0-9a-f]{8} /);
    const { record } = await version(1, { about: 'Greets' });
    expect(record.functions).toMatchObject([{ state: 'kept', versionNo: '1' }]);
  });

  test('whose code nobody knows is sent again by the next deploy', async () => {
    const { version, back, forget, space } = start();
    await version(1);
    await version(2);
    forget();
    await back();
    expect(stampIn(space.cloud.functions.get('hello')?.desc ?? '')?.sha256).toBe('0'.repeat(16));
    expect((await version(1)).record.functions).toMatchObject([{ state: 'live', versionNo: '3' }]);
  });
});

describe('settings', () => {
  test('go back with the code, as the receipt has them', async () => {
    const { version, back, space, told } = start();
    await version(1, { memoryMb: 256, httpPath: '/http/hello', timer: '' });
    await version(2, { memoryMb: 512, httpPath: '/http/other', timer: '0 0 */2 * * *' });
    await back();
    expect(space.cloud.functions.get('hello')).toMatchObject({ memoryMb: 256, httpPath: '/http/hello', timer: '' });
    expect(writesOf(space)).toEqual(['update hello', 'deploy hello', 'update hello']);
    expect(
      told('setting-changed')
        .slice(-3)
        .map(({ name, before, after }) => `${name} ${before} ${after}`),
    ).toEqual(['hello memory 512 MB 256 MB', 'hello HTTP path /http/other /http/hello', 'hello timer 0 0 */2 * * * ']);
  });

  test('alone go back when the last deploy changed nothing else', async () => {
    const { version, back, live, space } = start();
    await version(1, { memoryMb: 256 });
    await version(1, { memoryMb: 512 });
    const { status, record } = await back();
    expect(status).toBe('live');
    expect(record.functions).toMatchObject([{ state: 'changed', versionNo: '1' }]);
    expect(writesOf(space).every((call) => call === 'update hello')).toBe(true);
    expect(live()).toBe('dep-1');
    expect(space.cloud.functions.get('hello')?.memoryMb).toBe(256);
    for (const _time of ['second', 'third']) {
      expect((await back()).status).toBe('unchanged');
      expect(space.cloud.functions.get('hello')).toMatchObject({ memoryMb: 256, live: { deploymentId: 'dep-1' } });
    }
    await version(2, { memoryMb: 256 });
    expect((await back()).status).toBe('live');
    expect(live()).toBe('dep-1');
  });

  test('of a receipt that is about another state are not taken for those of the version before', async () => {
    const { version, back, space, receipt } = start();
    await version(1, { memoryMb: 256 });
    await version(2, { memoryMb: 512 });
    const old = readFileSync(receipt);
    await version(3, { memoryMb: 1024 });
    writeFileSync(receipt, old);
    await back();
    expect(space.cloud.functions.get('hello')).toMatchObject({ memoryMb: 1024, live: { deploymentId: 'dep-2' } });
  });
});

describe('a run that failed', () => {
  test('to deploy leaves the version before live, so only its settings go back', async () => {
    const { version, back, live, space } = start();
    await version(1, { memoryMb: 128 });
    await version(2, { memoryMb: 256 });
    space.cloud.labels.set('hello', ['DEPLOY_FAILED']);
    expect((await version(3, { memoryMb: 512 })).failure?.code).toBe('NOT_LIVE');
    expect((await back()).status).toBe('live');
    expect(live()).toBe('dep-2');
    expect(space.cloud.functions.get('hello')?.memoryMb).toBe(256);
    expect((await back()).status).toBe('unchanged');
    expect(live()).toBe('dep-2');
  });

  test.each([
    { what: 'before its settings', fail: 'update hello' },
    { what: 'before its code', fail: 'deploy hello' },
  ])('to roll back $what is taken up by the next one, with code and settings', async ({ fail }) => {
    const { version, back, live, space } = start();
    await version(1, { memoryMb: 128 });
    await version(2, { memoryMb: 256 });
    await version(3, { memoryMb: 512 });
    space.fail(fail, 'down');
    expect((await back()).failure?.code).toBe('CLOUD_UNAVAILABLE');
    expect((await back()).status).toBe('live');
    expect(live()).toBe('dep-2');
    expect(space.cloud.functions.get('hello')?.memoryMb).toBe(256);
    expect((await back()).status).toBe('unchanged');
    expect(live()).toBe('dep-2');
  });

  test('its smoke test after a rollback is tried again, and then is done', async () => {
    const { version, back, live, space } = start();
    await version(1);
    await version(2);
    await version(3);
    space.cloud.result = () => 'wrong';
    const deploy = { functions: [functionAsked('hello', { smoke: { args: {}, expect: 'right' } })] };
    expect((await back({ deploy })).failure?.code).toBe('SMOKE_FAILED');
    space.cloud.result = () => 'right';
    expect((await back({ deploy })).status).toBe('live');
    expect(live()).toBe('dep-2');
    expect(writesOf(space)).toEqual(['run hello', 'update hello']);
    expect((await back({ deploy })).status).toBe('unchanged');
  });

  test('to look keeps the receipt that the next one goes by', async () => {
    const { version, back, space, receipt } = start();
    await version(1, { memoryMb: 128 });
    await version(2, { memoryMb: 256 });
    const before = readFileSync(receipt, 'utf8');
    space.fail('find hello', 'down');
    expect((await back()).failure?.code).toBe('CLOUD_UNAVAILABLE');
    expect(readFileSync(receipt, 'utf8')).toBe(before);
  });
});

describe('a receipt', () => {
  test('brings a function to what that run left live, code and settings, from wherever it is', async () => {
    const { version, back, live, space, receipt, folder } = start();
    await version(1, { memoryMb: 256 });
    const path = join(folder, 'good.json');
    copyFileSync(receipt, path);
    await version(2, { memoryMb: 512 });
    await version(3, { memoryMb: 1024 });
    const to = { kind: 'receipt', path } as const;
    expect((await back({ to })).status).toBe('live');
    expect(live()).toBe('dep-1');
    expect(space.cloud.functions.get('hello')?.memoryMb).toBe(256);
    expect((await back({ to })).status).toBe('unchanged');
    expect(writesOf(space)).toEqual([]);
  });

  test('of a rollback is as good as one of a deploy', async () => {
    const { version, back, live, receipt, folder } = start();
    await version(1);
    await version(2);
    await back();
    const path = join(folder, 'rolled-back.json');
    copyFileSync(receipt, path);
    await version(3);
    expect((await back({ to: { kind: 'receipt', path } })).status).toBe('live');
    expect(live()).toBe('dep-1');
  });

  test('of a release train has the functions one level below', async () => {
    const { version, back, live, receipt } = start();
    await version(1);
    const { asked, done, undo, ...rest } = JSON.parse(readFileSync(receipt, 'utf8')) as Record<string, unknown>;
    const path = join(folderWith(), 'train.json');
    writeFileSync(
      path,
      JSON.stringify({ ...rest, verb: 'release', asked: { deploy: asked }, done: { deploy: done }, undo: { deploy: undo } }),
    );
    await version(2);
    expect((await back({ to: { kind: 'receipt', path } })).status).toBe('live');
    expect(live()).toBe('dep-1');
  });

  test.each([
    { why: 'is of another space', change: { asked: { spaceId: 'other', functions: [] } }, says: 'it is of space other, not of space' },
    { why: 'does not name the function', change: { done: { functions: [] } }, says: 'it tells nothing of function hello' },
    {
      why: 'is of a run in which it failed',
      change: { done: { functions: [{ name: 'hello', state: 'failed', deploymentId: 'dep-1' }] } },
      says: 'was "failed" at the end',
    },
    {
      why: 'is of a mini program',
      change: { verb: 'release', asked: { workspace: { appId: 'a', workspaceId: 'b', tenantId: 'c' }, h5Id: '1' } },
      says: 'of no space',
    },
  ])('that $why is refused, and nothing is changed', async ({ change, says }) => {
    const { version, back, receipt, space } = start();
    await version(1);
    await version(2);
    const path = join(folderWith(), 'r.json');
    writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(receipt, 'utf8')) as object), ...change }));
    const { failure } = await back({ to: { kind: 'receipt', path } });
    expect(failure?.code).toBe('RECEIPT_UNUSABLE');
    expect(failure?.message).toContain(says);
    expect(writesOf(space)).toEqual([]);
  });

  test('with nonsense in it changes no setting to nonsense', async () => {
    const { version, back, receipt, space } = start();
    await version(1, { memoryMb: 256 });
    const content = JSON.parse(readFileSync(receipt, 'utf8')) as { done: { functions: { settings: object }[] } };
    const [first] = content.done.functions;
    if (first !== undefined) first.settings = { memoryMb: '512', timeoutSeconds: null, evil: 1, httpPath: ['x'] };
    const path = join(folderWith(), 'r.json');
    writeFileSync(path, JSON.stringify(content));
    await version(2, { memoryMb: 256 });
    expect((await back({ to: { kind: 'receipt', path } })).status).toBe('live');
    expect(space.cloud.functions.get('hello')).toMatchObject({ memoryMb: 256, httpPath: '', live: { deploymentId: 'dep-1' } });
  });
});

describe('a cloud that does not deploy an older deployment again', () => {
  /** Version 1 with its content in the storage, and version 2 live. */
  async function refusing() {
    const scene = start();
    await scene.version(1);
    const bytes = readFileSync(scene.space.cloud.archives.get('dep-1') ?? '');
    await scene.version(2);
    const { deployments, downloads } = scene.space.cloud;
    const withAddress = (deployments.get('hello') ?? []).map((each) =>
      each.deploymentId === 'dep-1' ? { ...each, downloadUrl: 'https://storage.example/1' } : each,
    );
    deployments.set('hello', withAddress);
    downloads.set('https://storage.example/1', bytes);
    return scene;
  }

  test('gets its content as a new one', async () => {
    const { back, live, space, told } = await refusing();
    space.fail('deploy hello', 'refused');
    const { status, record } = await back();
    expect(status).toBe('live');
    expect(live()).toBe('dep-3');
    expect(record.functions).toMatchObject([{ state: 'live', versionNo: '3', sentAnew: true }]);
    expect(writesOf(space)).toEqual([
      'deploy hello',
      'update hello',
      'createDeployment hello',
      'putArchive hello',
      'deploy hello',
      'update hello',
    ]);
    expect(told('warned').at(-1)?.message).toContain('did not deploy version 1 of function hello again');
    expect(told('content-fetched')).toHaveLength(1);
  });

  test('and then goes no further back when it is run again', async () => {
    const { back, live, space, forget } = await refusing();
    space.fail('deploy hello', 'refused');
    await back();
    forget();
    expect((await back()).status).toBe('unchanged');
    expect(live()).toBe('dep-3');
  });

  test('is where a receipt of the older version wants it, although the number is another', async () => {
    const { version, back, space, receipt, folder } = start();
    await version(1);
    const path = join(folder, 'good.json');
    copyFileSync(receipt, path);
    const bytes = readFileSync(space.cloud.archives.get('dep-1') ?? '');
    await version(2);
    const { deployments, downloads } = space.cloud;
    const withAddress = (deployments.get('hello') ?? []).map((each) => ({
      ...each,
      downloadUrl: `https://storage.example/${each.deploymentId}`,
    }));
    deployments.set('hello', withAddress);
    downloads.set('https://storage.example/dep-1', bytes);
    space.fail('deploy hello', 'refused');
    const to = { kind: 'receipt', path } as const;
    expect((await back({ to })).outputs['function-versions']).toBe('{"hello":"3"}');
    expect((await back({ to })).status).toBe('unchanged');
    expect(writesOf(space)).toEqual([]);
  });

  test('also when it takes the call and then fails', async () => {
    const { back, live, space } = await refusing();
    space.cloud.labels.set('hello', ['DEPLOYING', 'DEPLOY_FAILED']);
    space.cloud.onCall = (call) => {
      if (call === 'createDeployment hello') space.cloud.labels.delete('hello');
    };
    expect((await back()).status).toBe('live');
    expect(live()).toBe('dep-3');
  });

  test('a run that is killed before its stamp does not make the bad version the one before', async () => {
    const { back, live, space, forget } = await refusing();
    space.fail('deploy hello', 'refused');
    let updates = 0;
    space.cloud.onCall = (call) => {
      if (call === 'update hello') updates += 1;
      if (call === 'update hello' && updates === 2) space.fail('update hello', 'cancelled');
    };
    expect((await back()).failure?.code).toBe('CANCELLED');
    expect(live()).toBe('dep-3');
    space.cloud.onCall = () => {};
    forget();
    expect((await back()).status).toBe('live');
    expect(live()).toBe('dep-1');
  });

  test('refuses content that is not the content of that version', async () => {
    const { back, live, space } = await refusing();
    space.cloud.downloads.set('https://storage.example/1', readFileSync(space.cloud.archives.get('dep-2') ?? ''));
    space.fail('deploy hello', 'refused');
    const { failure, record } = await back();
    expect(failure?.code).toBe('CONTENT_UNUSABLE');
    expect(live()).toBe('dep-2');
    expect(record.functions).toMatchObject([{ state: 'failed', error: 'CONTENT_UNUSABLE' }]);
  });

  test('and has no content either is told as it is', async () => {
    const { version, back, space } = start();
    await version(1);
    await version(2);
    space.fail('deploy hello', 'refused');
    expect((await back()).failure?.code).toBe('CLOUD_REFUSED');
  });
});

describe('trouble on the way', () => {
  test.each([
    { fault: 'lost-before', deploys: 2 },
    { fault: 'lost-after', deploys: 1 },
  ] as const)('an answer that is $fault is settled by looking', async ({ fault, deploys }) => {
    const { version, back, live, space } = start();
    await version(1);
    await version(2);
    space.fail('deploy hello', fault);
    expect((await back()).status).toBe('live');
    expect(live()).toBe('dep-1');
    expect(callsOf(space, 'deploy')).toHaveLength(deploys);
  });

  test('somebody else’s deployment is waited for', async () => {
    const { version, back, live, space, clock } = start();
    await version(1);
    await version(2);
    space.fail('deploy hello', 'busy', 'busy');
    const before = clock.waits.length;
    expect((await back()).status).toBe('live');
    expect(live()).toBe('dep-1');
    expect(clock.waits.length).toBeGreaterThan(before);
  });

  test('being overtaken by somebody else is not success', async () => {
    const { version, back, space } = start();
    await version(1);
    await version(2);
    space.cloud.onCall = (call) => {
      const found = space.cloud.functions.get('hello');
      if (call === 'find hello' && callsOf(space, 'deploy').length > 0 && found !== undefined) {
        space.cloud.functions.set('hello', { ...found, live: { deploymentId: 'dep-9', versionNo: '9' } });
      }
    };
    const { failure } = await back();
    expect(failure?.code).toBe('NOT_LIVE');
    expect(failure?.message).toContain('overtaken by version 9');
  });

  test('a deployment that never comes to serve is not success', async () => {
    const { version, back, space } = start();
    await version(1);
    await version(2);
    space.cloud.labels.set('hello', ['DEPLOYING']);
    const { failure, record } = await back();
    expect(failure).toMatchObject({ code: 'NOT_LIVE', exit: 7 });
    expect(record.functions).toMatchObject([{ state: 'failed' }]);
  });

  test('a run that was killed between code and stamp is gone through to its end', async () => {
    const { version, back, live, forget, space } = start();
    await version(1);
    await version(2);
    space.fail('update hello', 'cancelled');
    expect((await back()).failure?.code).toBe('CANCELLED');
    expect(live()).toBe('dep-1');
    forget();
    const smoke = { args: {} };
    const again = await back({ deploy: { functions: [functionAsked('hello', { smoke })] } });
    expect(again.status).toBe('live');
    expect(writesOf(space)).toEqual(['run hello', 'update hello']);
    expect((await back()).status).toBe('unchanged');
  });

  test('and knows from the receipt of the deploy that it gives up which code serves again', async () => {
    const { version, back, live, receipt, space } = start();
    const stamped = () => stampIn(space.cloud.functions.get('hello')?.desc ?? '')?.sha256;
    await version(1);
    const first = stamped();
    await version(2);
    const left = readFileSync(receipt, 'utf8');
    space.fail('update hello', 'cancelled');
    expect((await back()).failure?.code).toBe('CANCELLED');
    expect(live()).toBe('dep-1');
    // A killed run leaves no receipt of its own.
    writeFileSync(receipt, left);
    expect((await back()).status).toBe('live');
    expect(stamped()).toBe(first);
    expect(stamped()).toMatch(/[1-9a-f]/);
  });

  test('a version that fails its smoke test is not green, and stays unstamped', async () => {
    const { version, back, space, told } = start();
    await version(1);
    await version(2);
    space.cloud.result = () => ({ hello: 'nobody' });
    const smoke = { args: { name: 'tom' }, expect: { hello: 'tom' } };
    const { failure, record } = await back({ deploy: { functions: [functionAsked('hello', { smoke })] } });
    expect(failure?.code).toBe('SMOKE_FAILED');
    expect(record.functions).toMatchObject([{ state: 'failed', versionNo: '1', error: 'SMOKE_FAILED' }]);
    expect(told('function-failed')).toMatchObject([{ name: 'hello' }]);
    expect(space.cloud.functions.get('hello')?.desc).not.toContain('back=');
  });

  test('one function that fails does not keep the others from going back', async () => {
    const space = createFakeServerless();
    const scene = rollbackScene(space);
    const paths = { a: folderWith(), b: folderWith() };
    for (const number of [1, 2]) {
      for (const path of Object.values(paths)) write(path, { 'index.js': `module.exports = async () => ${number};\n` });
      await scene.deployNow({ functions: Object.entries(paths).map(([name, path]) => functionAsked(name, { path })) });
    }
    space.fail('deploy a', 'refused');
    const { failure, record } = await scene.rollBack({ functions: ['a', 'b'] });
    expect(failure?.code).toBe('CLOUD_REFUSED');
    expect(record.functions).toMatchObject([
      { name: 'a', state: 'failed' },
      { name: 'b', state: 'live' },
    ]);
  });
});

describe('what cannot go back is refused before anything is changed', () => {
  test('all of it at once', async () => {
    const { version, back, space, forget } = start();
    await version(1);
    forget();
    const { failure, record } = await back({ functions: ['hello', 'nobody'] });
    expect(failure?.problems.map(({ message }) => message)).toEqual([
      'Function hello cannot be rolled back: version 1 is the only one that was live and not rolled back.',
      'Function nobody cannot be rolled back: there is no such function in the space.',
    ]);
    expect(writesOf(space)).toEqual([]);
    expect(record.functions).toBeUndefined();
  });

  test.each([
    { name: '77', says: 'it has no version or deployment "77"' },
    { name: '2', says: 'version 2 is DEPLOY_FAILED, and was never live' },
  ])('version $name', async ({ name, says }) => {
    const { version, back, space } = start();
    await version(1);
    space.cloud.labels.set('hello', ['DEPLOY_FAILED']);
    await version(2);
    const { failure } = await back({ to: { kind: 'deployment', name } });
    expect(failure?.message).toContain(says);
    expect(writesOf(space)).toEqual([]);
  });

  test('a function that did not exist before its first deploy', async () => {
    const { version, back } = start();
    await version(1);
    expect((await back()).failure).toMatchObject({ code: 'NO_WAY_BACK', exit: 5 });
  });
});

describe('looking', () => {
  test('a dry run tells the plan and writes nothing', async () => {
    const { version, back, live, space, told } = start();
    await version(1, { memoryMb: 256 });
    await version(2, { memoryMb: 512 });
    const { status } = await back({ deploy: { dryRun: true } });
    expect(status).toBe('planned');
    expect(writesOf(space)).toEqual([]);
    expect(live()).toBe('dep-2');
    expect(told('deploy-planned').at(-1)?.rows).toEqual([
      { section: 'function', name: 'hello', change: 'change', details: ['version: 2 → 1', 'memory: 512 MB → 256 MB'] },
    ]);
  });

  test('without a target the versions are listed, with what each of them is', async () => {
    const { version, back, space, told } = start();
    await version(1);
    await version(2);
    await back();
    await version(3);
    const { status } = await back({ to: { kind: 'list' } });
    expect(status).toBe('read');
    expect(writesOf(space)).toEqual([]);
    const [section] = told('status-read').at(-1)?.sections ?? [];
    expect(section).toMatchObject({ name: 'candidates', columns: ['Function', 'Version', 'Created', 'State', 'Remark'] });
    expect(section?.rows.map(([name, number, , state, remark]) => [name, number, state, remark])).toEqual([
      ['hello', '3', 'succeeded', 'live'],
      ['hello', '2', 'succeeded', 'rolled back'],
      ['hello', '1', 'succeeded', 'previous'],
    ]);
    expect(section?.records[2]).toMatchObject({ function: 'hello', deploymentId: 'dep-1' });
  });

  test('of a function that nobody knows is an error', async () => {
    expect((await start().back({ to: { kind: 'list' } })).failure?.code).toBe('NO_WAY_BACK');
  });
});

test('without stamps the order of the deployments alone keeps a second run from going further', async () => {
  const { version, back, live, forget, space } = start();
  for (const number of [1, 2, 3]) await version(number);
  forget();
  const deploy = { stamp: false };
  await back({ deploy });
  expect(live()).toBe('dep-2');
  expect(writesOf(space)).toEqual(['deploy hello']);
  forget();
  expect((await back({ deploy })).status).toBe('unchanged');
  expect(live()).toBe('dep-2');
});
