import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sendCode } from '../../src/workflows/send-code.ts';
import type { DeployTools, Tools } from '../../src/workflows/tools.ts';
import { fixtures } from '../support/asked.ts';
import { openConsole } from '../support/console.ts';
import { type InProcess, inProcess, type Told } from '../support/in-process.ts';

// Whole runs against the emulator, which keep to the pace that the cloud asks for.
vi.setConfig({ testTimeout: 30_000 });

const h5Id = '2017072607907880';

const whitelisted = {
  path: join(fixtures, 'mini-program'),
  icon: join(fixtures, 'icon.png'),
  version: 'v1.4.2',
  'client-min': 'ios=10.1.60,android=10.1.60',
  whitelist: 'qa',
  'whitelist-users': 'u001,u002',
};
const { whitelist: _, 'whitelist-users': __, ...unaddressed } = whitelisted;
const toEveryone = { ...unaddressed, audience: 'everyone' };

const space = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody' });\n",
  'functions/time/index.js': 'module.exports = async () => ({ now: 1 });\n',
  'site/index.html': '<!doctype html><title>console</title>\n',
  'site/about.html': '<!doctype html><title>about</title>\n',
  'miniship.yml': `serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, memory: 256, timeout: 5, http: /http/hello, timer: "0 0 */2 * * *", about: greets }
    time: { path: functions/time, runtime: nodejs20 }
  httpTrigger: { enabled: true }
  cors: [shop.example.com]
  hosting: { path: site, index: index.html, spa: true }
`,
};

/** The fields in which receipt and cloud differ, each in one line. */
const differencesOf = (run: Told): readonly string[] =>
  run
    .told('receipt-compared')
    .flatMap(({ fields }) => fields)
    .filter(({ same }) => !same)
    .map(({ what, field, expected, found }) => `${what}: ${field} ${expected} -> ${found}`);

const receiptIn = ({ folder }: InProcess) => join(folder, 'miniship-receipt.json');

/** Changes a receipt as if another run had left it. */
function rewrite(scene: InProcess, change: (receipt: Record<string, unknown>) => void): void {
  const receipt = JSON.parse(readFileSync(receiptIn(scene), 'utf8')) as Record<string, unknown>;
  change(receipt);
  writeFileSync(receiptIn(scene), JSON.stringify(receipt));
}

async function released(given: Readonly<Record<string, string>> = whitelisted): Promise<InProcess> {
  const scene = await inProcess({});
  const run = await scene.run('release', given);
  expect(run.failed).toBeUndefined();
  return scene;
}

async function deployed(files: Readonly<Record<string, string>> = space): Promise<InProcess> {
  const scene = await inProcess(files);
  const run = await scene.run('deploy');
  expect(run.failed).toBeUndefined();
  return scene;
}

describe('a release that nobody touched', () => {
  test.each([
    { to: 'a whitelist', given: whitelisted },
    { to: 'a window', given: { ...unaddressed, 'window-users': '500', 'window-until': '24h' } },
    { to: 'everyone', given: toEveryone },
    { to: 'nobody', given: unaddressed },
  ])('to $to is as the receipt says, by reading only, and the receipt stays as it is', async ({ given }) => {
    const scene = await released(given);
    const before = readFileSync(receiptIn(scene), 'utf8');
    const run = await scene.run('verify');
    expect(run).toMatchObject({ exit: 0, status: 'read', outputs: { differences: '0', 'receipt-path': '', 'error-code': '' } });
    expect(differencesOf(run)).toEqual([]);
    expect(run.told('receipt-compared')[0]?.fields.map(({ field }) => field)).toContain('sha256');
    expect(run.operations.filter((operation) => !/^(List|Query|Get)/.test(operation))).toEqual([]);
    expect(readFileSync(receiptIn(scene), 'utf8')).toBe(before);
  });
});

/** What the console can do to a mini program, and what a comparison says of it. */
const appChanges: readonly {
  readonly what: string;
  readonly given: Readonly<Record<string, string>>;
  readonly change: (app: Tools, packageId: number) => Promise<unknown>;
  readonly found: readonly (string | RegExp)[];
}[] = [
  {
    what: 'a paused task',
    given: whitelisted,
    change: async (app, packageId) => {
      const [task] = await app.mpaas.listTasks(packageId);
      if (task !== undefined) await app.mpaas.changeTask(task, 'paused');
    },
    found: ['task 5001: state publishing -> paused'],
  },
  {
    what: 'an ended task',
    given: toEveryone,
    change: async (app, packageId) => {
      const [task] = await app.mpaas.listTasks(packageId);
      if (task !== undefined) await app.mpaas.changeTask(task, 'ended');
    },
    found: ['package 3001: period official -> ended', 'task 5001: state publishing -> ended'],
  },
  {
    what: 'a user more in the whitelist',
    given: whitelisted,
    change: (app) => app.mpaas.addToWhitelist(2001, { kind: 'list', users: ['u003'] }),
    found: ['whitelist "qa": users 2 -> 3'],
  },
  {
    what: 'the package published to everyone beside its whitelist',
    given: whitelisted,
    change: (app, packageId) => app.mpaas.createTask({ packageId, audience: { kind: 'everyone' }, rules: [], memo: 'by hand' }),
    found: ['package 3001: period gray -> official'],
  },
];

describe('what somebody did to a mini program in the console', () => {
  test.each(appChanges)('$what is found, and named', async ({ given, change, found }) => {
    const scene = await released(given);
    const { app } = openConsole(scene.emulator);
    const [published] = await app.mpaas.listPackages(h5Id);
    await change(app, published?.packageId ?? 0);
    const run = await scene.run('verify');
    expect(run).toMatchObject({ exit: 7, status: 'failed', outputs: { differences: String(found.length), 'error-code': 'LIVE_DIFFERS' } });
    expect(differencesOf(run)).toEqual(found);
    expect(run.failed?.message).toContain(`in ${found.length} of `);
  });

  test('a higher version for the same people takes the place of the one in the receipt', async () => {
    const scene = await released(toEveryone);
    const again = { ...toEveryone, version: 'v1.5.0', receipt: 'other.json', 'on-active-release': 'leave' };
    expect((await scene.run('release', again)).failed).toBeUndefined();
    const run = await scene.run('verify');
    expect(differencesOf(run)).toEqual(['mini program: highest version for everyone 1.4.2.90 -> 1.5.0.90 (package 3002)']);
  });

  test('a higher version for others is nobody else’s difference', async () => {
    const scene = await released(toEveryone);
    const gray = { ...whitelisted, version: 'v1.5.0', receipt: 'other.json', 'on-active-release': 'leave' };
    expect((await scene.run('release', gray)).failed).toBeUndefined();
    expect(differencesOf(await scene.run('verify'))).toEqual([]);
  });
});

describe('a deploy that nobody touched', () => {
  test('is as the receipt says, by reading only', async () => {
    const scene = await deployed();
    const run = await scene.run('verify');
    expect(differencesOf(run)).toEqual([]);
    expect(run).toMatchObject({ exit: 0, status: 'read', outputs: { differences: '0' } });
    const fields = run.told('receipt-compared')[0]?.fields.map(({ what, field }) => `${what} ${field}`) ?? [];
    expect(fields).toEqual(
      expect.arrayContaining(['function hello memory', 'function time sha256', 'space HTTP trigger', 'space CORS domains', 'site files']),
    );
    expect(run.operations.filter((operation) => !/^(List|Query|Get|Describe)/.test(operation))).toEqual([]);
  });

  test('is so also by the receipt of a rerun, which changed nothing', async () => {
    const scene = await deployed();
    expect((await scene.run('deploy')).failed).toBeUndefined();
    expect(await scene.run('verify')).toMatchObject({ exit: 0, outputs: { differences: '0' } });
  });
});

/** What the console can do to a space. */
const spaceChanges: readonly {
  readonly what: string;
  readonly change: (space: DeployTools, scene: InProcess) => Promise<unknown>;
  readonly found: readonly (string | RegExp)[];
}[] = [
  {
    what: 'memory and timeout of a function',
    change: ({ serverless }) => serverless.functions.update('hello', { memoryMb: 512, timeoutSeconds: 9 }),
    found: ['function hello: memory 256 MB -> 512 MB', 'function hello: timeout 5 s -> 9 s'],
  },
  {
    what: 'a timer that was taken away',
    change: ({ serverless }) => serverless.functions.update('hello', { timer: '' }),
    found: ['function hello: timer 0 0 */2 * * * -> nothing'],
  },
  {
    what: 'a description that was written over, and the stamp with it',
    change: ({ serverless }) => serverless.functions.update('hello', { desc: 'mine' }),
    found: ['function hello: description greets -> mine', /^function hello: sha256 [0-9a-f]{16} -> no stamp/],
  },
  {
    what: 'other code',
    change: async (tools, { folder }) => {
      const { writeArchive } = await import('../../src/packaging/archive.ts');
      const { inspectFunction } = await import('../../src/packaging/function-archive.ts');
      writeFileSync(join(folder, 'functions/time/index.js'), 'module.exports = async () => 2;\n');
      const { code } = await inspectFunction(join(folder, 'functions/time'), { name: 'time', exclude: [] });
      const archive = await writeArchive(code?.files ?? [], { root: '', to: join(tools.scratch, 'time.zip') });
      await sendCode({ name: 'time', archive, waitMs: 10_000 }, tools);
    },
    found: [/^function time: deployment \S+ -> \S+$/, /^function time: version /, /^function time: sha256 [0-9a-f]{16} -> no stamp/],
  },
  {
    what: 'the HTTP trigger switched off',
    change: ({ serverless }) => serverless.settings.setHttpTrigger({ enabled: false }),
    found: ['space: HTTP trigger on -> off'],
  },
  {
    what: 'a CORS domain more',
    change: ({ serverless }) => serverless.settings.addCorsDomain('evil.example.com'),
    found: ['space: CORS domains shop.example.com -> evil.example.com, shop.example.com'],
  },
  {
    what: 'another index page',
    change: async ({ serverless: { hosting } }) => hosting.configure({ ...(await hosting.config()), index: 'about.html' }),
    found: ['site: hosting index page index.html -> about.html'],
  },
  {
    what: 'a deleted page',
    change: ({ serverless }) => serverless.hosting.remove(['about.html']),
    found: ['site: files 2 -> 1', /^site: bytes /, /^file about.html: content 36 bytes, ETag \S+ -> not there$/],
  },
  {
    what: 'a page more, and one with other content of the same size',
    change: async ({ serverless: { hosting }, storage }) => {
      for (const path of ['index.html', 'extra.html']) {
        const bytes = Buffer.from('<!doctype html><title>cOnsole</title>\n');
        await storage.postFile(await hosting.permit(path), { bytes, contentType: 'text/html', headers: {} });
      }
    },
    found: [
      'site: files 2 -> 3',
      /^site: bytes /,
      /^file extra.html: content not there -> 38 bytes, ETag /,
      /^file index.html: content 38 bytes, ETag \S+ -> 38 bytes, ETag /,
    ],
  },
];

describe('what somebody did to a space in the console', () => {
  test.each(spaceChanges)('$what: found, and named', async ({ change, found }) => {
    const scene = await deployed();
    const { space: tools } = openConsole(scene.emulator);
    await change(tools, scene);
    const run = await scene.run('verify');
    expect(run).toMatchObject({ exit: 7, status: 'failed', outputs: { differences: String(found.length), 'error-code': 'LIVE_DIFFERS' } });
    const differences = differencesOf(run);
    expect(differences).toHaveLength(found.length);
    for (const [index, line] of found.entries())
      expect(differences[index]).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
  });

  test('of a receipt without stamps nothing is asked of them', async () => {
    const scene = await inProcess(space);
    expect((await scene.run('deploy', { stamp: 'false' })).failed).toBeUndefined();
    const run = await scene.run('verify');
    expect(differencesOf(run)).toEqual([]);
    expect(run.told('receipt-compared')[0]?.fields.map(({ field }) => field)).not.toContain('sha256');
  });
});

describe('the receipt of a run that failed', () => {
  test('is compared as far as that run got, and it is told', async () => {
    const scene = await deployed();
    rewrite(scene, (receipt) => {
      receipt['status'] = 'failed';
      receipt['error'] = { code: 'SMOKE_FAILED', message: 'it failed' };
      const { functions, digest } = receipt['done'] as { functions: Record<string, unknown>[]; digest: string };
      const [hello = {}, time] = functions;
      receipt['done'] = {
        digest,
        functions: [
          { ...hello, state: 'failed' },
          { name: 'time', state: 'waiting', archive: time?.['archive'] },
        ],
      };
    });
    const { space: tools } = openConsole(scene.emulator);
    await tools.serverless.functions.update('hello', { desc: 'greets' });
    await tools.serverless.functions.update('time', { memoryMb: 1024 });
    const run = await scene.run('verify');
    expect(run).toMatchObject({ exit: 0, status: 'read', outputs: { differences: '0' } });
    expect(run.told('warned')).toMatchObject([
      { message: expect.stringContaining('is the receipt of a run that failed (SMOKE_FAILED)') as string },
    ]);
    const things = new Set(run.told('receipt-compared')[0]?.fields.map(({ what }) => what));
    expect([...things]).toEqual(['function hello']);
  });
});

describe('a receipt that cannot be compared', () => {
  test.each([
    { why: 'is not there', text: undefined, says: 'ENOENT' },
    { why: 'is no JSON', text: '{', says: 'it is not JSON' },
    { why: 'is something else', text: '{"a":1}', says: 'it is no receipt' },
    {
      why: 'is of a verb that leaves nothing behind',
      text: '{"receipt":1,"verb":"notify","asked":{},"done":{}}',
      says: 'it is of "notify"',
    },
    { why: 'names neither mini program nor space', text: '{"receipt":1,"verb":"release","asked":{},"done":{}}', says: 'nothing behind' },
  ])('because it $why, is refused before anything is called', async ({ text, says }) => {
    const scene = await inProcess(text === undefined ? {} : { 'miniship-receipt.json': text });
    const run = await scene.run('verify');
    expect(run.failed).toMatchObject({ code: 'RECEIPT_UNUSABLE', exit: 2 });
    expect(run.failed?.message).toContain(says);
    expect(run.operations).toEqual([]);
    expect(run.outputs['differences']).toBe('');
  });

  test.each([
    { of: 'another mini program', scene: () => released(), given: { 'h5-id': '1111111111111111' }, name: 'h5-id' },
    { of: 'another workspace', scene: () => released(), given: { 'workspace-id': 'TEST' }, name: 'workspace-id' },
    { of: 'another space', scene: () => deployed(), given: { 'space-id': 'mp-other' }, name: 'space-id' },
  ])('with ids of $of is a mistake', async ({ scene: make, given, name }) => {
    const scene = await make();
    const run = await scene.run('verify', given);
    expect(run.failed).toMatchObject({ code: 'INPUT_INVALID', exit: 2, facts: { name } });
    expect(run.operations).toEqual([]);
  });
});

test('the mini program of a receipt needs no choice in a file of several', async () => {
  const scene = await released();
  scene.write({ 'miniship.yml': 'apps:\n  shop: { h5Name: Shop }\n  other: { h5Name: Other }\n' });
  expect((await scene.run('verify')).failed).toBeUndefined();
  expect((await scene.run('verify', { app: 'nobody' })).failed).toMatchObject({ code: 'APP_NOT_CHOSEN' });
});
