import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fixtures } from '../support/asked.ts';
import { openConsole } from '../support/console.ts';
import { type InProcess, inProcess, type Told } from '../support/in-process.ts';

// Whole runs against the emulator, which keep to the pace that the cloud asks for.
vi.setConfig({ testTimeout: 30_000 });

const h5Id = '2017072607907880';
const app = { appId: 'ONEX570DA892117', workspaceId: 'PROD', h5Id } as const;

const files = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody' });\n",
  'functions/time/index.js': 'module.exports = async () => ({ now: 1 });\n',
  'site/index.html': '<!doctype html><title>console</title>\n',
  'site/about.html': '<!doctype html><title>about</title>\n',
  'miniship.yml': `apps:
  shop:
    h5Id: "${h5Id}"
    path: ${join(fixtures, 'mini-program')}
    icon: ${join(fixtures, 'icon.png')}
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - everyone
serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, http: /http/hello, smoke: { args: { name: tom }, expect: { hello: tom } } }
    time: { path: functions/time, runtime: nodejs20 }
  httpTrigger: { enabled: true }
  hosting: { path: site, index: index.html, spa: true }
`,
};
const train = { 'with-serverless': 'true', version: 'v1.4.2' };

/** The next state of the project: other code, another site. */
const next = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody', version: 2 });\n",
  'site/index.html': '<!doctype html><title>console 2</title>\n',
  'site/new.html': '<!doctype html><title>new</title>\n',
};

const withTrain = (steps: string): string => `train: [${steps}]\n${files['miniship.yml']}`;
const read = ({ folder }: InProcess, name = 'miniship-receipt.json') =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, never>;
const received = ({ emulator }: InProcess, userId: string) =>
  emulator.resolve({ ...app, userId, platform: 'ios', clientVersion: '10.2.0' })?.h5Version ?? null;
const steps = (run: Told) => run.told('step-finished').map(({ step }) => step);
const isRead = (operation: string) => /^(List|Query|Get|Describe|Run)/.test(operation);

/** What the space serves: results of the function and pages of the site. */
async function served(scene: InProcess) {
  const { space } = openConsole(scene.emulator);
  const { functions, hosting } = space.serverless;
  const hello = await functions.find('hello');
  const open = (await hosting.state()) === 'in-service';
  const pages = open ? (await hosting.files()).map(({ path }) => path).filter((path) => !path.startsWith('.')) : [];
  const index = pages.includes('index.html') ? (await hosting.read('index.html'))?.toString() : undefined;
  return {
    functions: (await functions.list()).map(({ name }) => name).sort(),
    version: hello?.live?.versionNo,
    result: hello === undefined ? undefined : (await functions.run('hello', { name: 'ann' })).result,
    pages: pages.sort(),
    index,
  };
}

describe('a release with its space', () => {
  test('brings functions, site and first stage live in this order, in one run with one receipt', async () => {
    const scene = await inProcess(files);
    const run = await scene.run('release', train);
    expect(run.failed).toBeUndefined();
    expect(run).toMatchObject({
      verb: 'release',
      exit: 0,
      status: 'live',
      outputs: {
        'h5-version': '1.4.2.90',
        'functions-deployed': 'hello,time',
        'files-uploaded': '2',
        stage: expect.stringMatching(/1\/2/) as string,
      },
    });
    expect(steps(run)).toEqual(
      expect.arrayContaining([
        'inspect',
        'look',
        'functions',
        'smoke',
        'hosting',
        'archive',
        'upload',
        'package',
        'whitelist',
        'rollout',
        'receipt',
      ]),
    );
    const writes = run.operations.filter((operation) => !isRead(operation));
    expect(writes.lastIndexOf('DeployFunction')).toBeLessThan(writes.indexOf('OpenWebHostingService'));
    expect(writes.lastIndexOf('ModifyWebHostingConfig')).toBeLessThan(writes.indexOf('UploadMcubeMiniPackage'));
    expect([received(scene, 'u001'), received(scene, 'u999')]).toEqual(['1.4.2.90', null]);
    expect(await served(scene)).toMatchObject({ result: { hello: 'ann' }, pages: ['about.html', 'index.html'] });
    expect(read(scene)).toMatchObject({
      verb: 'release',
      status: 'live',
      asked: { h5Id, train: ['functions', 'verify', 'hosting', 'release'], deploy: { only: ['functions', 'hosting'] } },
      done: {
        task: { state: 'publishing' },
        deploy: {
          functions: [{ name: 'hello', state: 'live' }, { name: 'time' }],
          hosting: { added: expect.arrayContaining(['about.html', 'index.html']) as string[] },
        },
      },
      undo: { deploy: { functions: [{ name: 'hello' }, { name: 'time' }] } },
    });
  });

  test('run again writes nothing but the whitelist’s users, and tests the functions once more', async () => {
    const scene = await inProcess(files);
    await scene.run('release', train);
    const run = await scene.run('release', train);
    expect(run).toMatchObject({ exit: 0, status: 'live', outputs: { 'functions-skipped': 'hello,time', 'files-unchanged': '2' } });
    expect(run.operations.filter((operation) => !isRead(operation) && operation !== 'UpdateMcubeWhitelist')).toEqual([]);
    expect(run.told('function-tested').map(({ name }) => name)).toEqual(['hello']);
  });

  test('is verified in both parts by its receipt', async () => {
    const scene = await inProcess(files);
    await scene.run('release', train);
    const same = await scene.run('verify');
    expect(same.failed).toBeUndefined();
    const { app: tools, space } = openConsole(scene.emulator);
    await space.serverless.functions.update('hello', { memoryMb: 1024 });
    const [published] = await tools.mpaas.listPackages(h5Id);
    const [task] = await tools.mpaas.listTasks(published?.packageId ?? 0);
    if (task !== undefined) await tools.mpaas.changeTask(task, 'paused');
    const changed = await scene.run('verify');
    const different = changed.told('receipt-compared')[0]?.fields.filter(({ same: isSame }) => !isSame);
    expect(different?.map(({ what, field }) => `${what} ${field}`)).toEqual(['task 5001 state', 'function hello memory']);
  });

  test('as a dry run announces both plans, writes nothing and leaves no receipt', async () => {
    const scene = await inProcess(files);
    const run = await scene.run('release', { ...train, 'dry-run': 'true' });
    expect(run).toMatchObject({ exit: 0, status: 'planned' });
    expect(run.operations.filter((operation) => !isRead(operation))).toEqual([]);
    expect(run.told('deploy-planned')).toHaveLength(1);
    expect(run.told('write-planned').map(({ operation }) => operation)).toContain('UploadMcubeMiniPackage');
    expect(() => read(scene)).toThrow();
  });

  test('tells that settings which are described are left alone, unless the train names them', async () => {
    const scene = await inProcess(files);
    const run = await scene.run('release', train);
    const told = ({ message }: { readonly message: string }) => message.includes('the train does not name them');
    expect(run.told('warned').filter(told)).toHaveLength(1);
    expect((await openConsole(scene.emulator).space.serverless.settings.httpTrigger()).enabled).toBe(false);
    scene.write({ 'miniship.yml': withTrain('functions, settings, hosting, release') });
    expect((await scene.run('release', train)).told('warned').filter(told)).toEqual([]);
    expect((await openConsole(scene.emulator).space.serverless.settings.httpTrigger()).enabled).toBe(true);
  });
});

describe('before anything is sent', () => {
  test('all problems of both parts are told at once', async () => {
    const scene = await inProcess({ ...files, 'functions/time/index.js': '' });
    scene.write({
      'miniship.yml': files['miniship.yml'].replace('path: functions/hello', 'path: functions/gone').replace('path: site', 'path: away'),
    });
    const run = await scene.run('release', { 'with-serverless': 'true', version: 'one' });
    expect(run.failed?.problems.map(({ code }) => code).sort()).toEqual(['FUNCTION_CODE_MISSING', 'SITE_MISSING', 'VERSION_INVALID']);
    expect(run.operations).toEqual([]);
  });

  test('a release that the cloud would refuse is refused while nothing has been written', async () => {
    const scene = await inProcess(files);
    await scene.run('release', { ...train, audience: 'everyone' });
    scene.write(next);
    const run = await scene.run('release', { ...train, version: 'v1.0.0' });
    expect(run.failed).toMatchObject({ code: 'VERSION_NOT_NEWER', exit: 5 });
    expect(run.operations.filter((operation) => !isRead(operation))).toEqual([]);
  });
});

describe('a train that fails', () => {
  /** The first train brings everything live for everyone; then the project changes. */
  async function arrived(yml = files['miniship.yml']): Promise<InProcess> {
    const scene = await inProcess(files);
    expect((await scene.run('release', { ...train, audience: 'everyone', receipt: 'first.json' })).failed).toBeUndefined();
    scene.write({ ...next, 'miniship.yml': yml });
    return scene;
  }
  const again = { 'with-serverless': 'true', version: 'v1.5.0' };

  test('at its tests: the functions are what they were, the site and the mini program were never touched', async () => {
    const failing = files['miniship.yml'].replace(
      'runtime: nodejs20 }\n  http',
      'runtime: nodejs20, smoke: { args: {}, expect: { now: 2 } } }\n  http',
    );
    const scene = await arrived(failing);
    const before = await served(scene);
    const run = await scene.run('release', again);
    expect(run.failed).toMatchObject({ code: 'TRAIN_UNDONE', exit: 7 });
    expect(run).toMatchObject({ exit: 7, status: 'failed', outputs: { 'error-code': 'TRAIN_UNDONE' } });
    expect(run.failed?.message).toContain(
      'The step "verify" of the release train failed: Function time is live, but its smoke test failed',
    );
    expect(run.told('undone')).toMatchObject([{ what: 'function hello', confirmed: true }]);
    expect(await served(scene)).toEqual(before);
    expect(run.operations).not.toContain('PostObject');
    expect(received(scene, 'u001')).toBe('1.4.2.90');
    expect((await scene.run('verify', { receipt: 'first.json' })).failed).toBeUndefined();
    // Of what was taken back nothing is expected.
    expect(await scene.run('verify')).toMatchObject({ exit: 0, outputs: { differences: '0' } });
    expect(read(scene)).toMatchObject({
      status: 'failed',
      error: { code: 'TRAIN_UNDONE' },
      done: {
        train: {
          steps: [{ name: 'functions', state: 'undone' }, { name: 'verify', state: 'failed' }, { state: 'waiting' }, { state: 'waiting' }],
        },
      },
    });
  });

  test('after its release: everybody who had the new version receives the old content under a higher one', async () => {
    const failing = withTrain('functions, release, hosting, verify').replace(
      'runtime: nodejs20 }\n  http',
      'runtime: nodejs20, smoke: { args: {}, expect: { now: 2 } } }\n  http',
    );
    const scene = await arrived(failing);
    const before = await served(scene);
    cpSync(join(fixtures, 'mini-program'), join(scene.folder, 'build'), { recursive: true });
    appendFileSync(join(scene.folder, 'build', 'index.js'), '// two\n');
    const run = await scene.run('release', { ...again, audience: 'everyone', path: 'build' });
    expect(run.failed).toMatchObject({ exit: 7, code: 'TRAIN_UNDONE' });
    expect(run.told('undone').map(({ what, confirmed }) => [what, confirmed])).toEqual([
      ['site', true],
      ['version 1.5.0.90', true],
      ['function hello', true],
    ]);
    const now = received(scene, 'u999');
    expect(now).toBe('1.5.0.91');
    const { app: tools } = openConsole(scene.emulator);
    const packages = await tools.mpaas.listPackages(h5Id);
    expect(packages.find(({ h5Version }) => h5Version === now)?.extendInfo).toMatchObject({
      miniship: { rollback: { from: '1.5.0.90', to: '1.4.2.90' } },
    });
    expect(await served(scene)).toEqual(before);
    // The space is as the first receipt says; the mini program is not, because it has a higher version now.
    const { failed, ...verified } = await scene.run('verify', { receipt: 'first.json' });
    expect(failed?.code).toBe('LIVE_DIFFERS');
    const fields = verified.told('receipt-compared').flatMap((event) => event.fields);
    expect(fields.filter(({ same }) => !same).map(({ field }) => field)).toEqual(['highest version for everyone']);
  });

  test('after it has paused the rollout of another version: that one goes on, and the new one ends', async () => {
    const scene = await inProcess(files);
    expect((await scene.run('release', { ...train, receipt: 'first.json' })).failed).toBeUndefined();
    scene.write({ 'miniship.yml': withTrain('release, verify').replace('expect: { hello: tom }', 'expect: { hello: ann }') });
    const run = await scene.run('release', { ...again, 'on-active-release': 'pause' });
    expect(run.failed).toMatchObject({ code: 'TRAIN_UNDONE', exit: 7 });
    expect(run.told('undone')).toEqual([
      { type: 'undone', what: 'version 1.5.0.90', confirmed: true, detail: expect.stringContaining('nothing takes its place') as string },
      { type: 'undone', what: 'task 5001 of version 1.4.2.90', confirmed: true, detail: 'is publishing again' },
    ]);
    expect([received(scene, 'u001'), received(scene, 'u999')]).toEqual(['1.4.2.90', null]);
    expect((await scene.run('verify', { receipt: 'first.json' })).failed).toBeUndefined();
  });

  test('run again once it is mended arrives', async () => {
    const failing = files['miniship.yml'].replace('expect: { hello: tom }', 'expect: { hello: ann }');
    const scene = await arrived(failing);
    expect((await scene.run('release', again)).failed).toMatchObject({ code: 'TRAIN_UNDONE' });
    scene.write({ 'miniship.yml': files['miniship.yml'] });
    const run = await scene.run('release', again);
    expect(run.failed).toBeUndefined();
    expect(await served(scene)).toMatchObject({ result: { hello: 'ann', version: 2 }, pages: ['about.html', 'index.html', 'new.html'] });
    expect([received(scene, 'u001'), received(scene, 'u999')]).toEqual(['1.5.0.90', '1.4.2.90']);
    expect((await scene.run('verify')).failed).toBeUndefined();
  });

  test('at its very first space: what it created is taken away, and what cannot be is named with exit 8', async () => {
    const failing = withTrain('hosting, functions, release').replace('expect: { hello: tom }', 'expect: { hello: ann }');
    const scene = await inProcess({ ...files, 'miniship.yml': failing });
    const run = await scene.run('release', train);
    expect(run.failed).toMatchObject({ code: 'TRAIN_NOT_UNDONE', exit: 8 });
    expect(run.failed?.message).toContain('Not taken back: hosting (stays open');
    expect(await served(scene)).toMatchObject({ functions: [], pages: [] });
  });
});
