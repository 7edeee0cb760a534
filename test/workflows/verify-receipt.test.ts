import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { ComparedField } from '../../src/reporting/event-records.ts';
import type { Said } from '../../src/reporting/said.ts';
import type { Package, Task } from '../../src/services/mpaas-words.ts';
import type { FoundReceipt } from '../../src/workflows/read-receipt.ts';
import { subjectsOf } from '../../src/workflows/receipt-subjects.ts';
import { listingOf } from '../../src/workflows/site-listing.ts';
import type { Tools } from '../../src/workflows/tools.ts';
import { type VerifyRecord, verifyReceipt } from '../../src/workflows/verify-receipt.ts';
import { deployTools, failureOf } from '../support/deploy-scene.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeMpaas, type FakeMpaas } from '../support/fake-mpaas.ts';
import { createFakeServerless } from '../support/fake-serverless.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const workspace = { appId: 'A', workspaceId: 'PROD', tenantId: 'T' };
const h5Id = '2017072607907880';

const settings: Package['settings'] = {
  autoInstall: 'wifi',
  preload: false,
  platform: 'all',
  clientMin: { ios: '10.1.60' },
  clientMax: {},
  tabBar: true,
  optionMenu: true,
  keepAlive: true,
  packageType: 'function',
};
const published: Package = {
  packageId: 3000,
  h5Version: '1.4.2.90',
  period: 'external-gray',
  extendInfo: { miniship: { sha256: 'ab' } },
  mainUrl: '/index.html',
  name: 'Shop',
  settings,
};
const task: Task = {
  taskId: 5000,
  packageId: 3000,
  state: 'publishing',
  audience: { kind: 'everyone' },
  rules: [
    { element: 'city', operation: 'include', values: ['Shanghai'] },
    { element: 'netType', operation: 'exclude', values: ['2g'] },
  ],
  memo: 'Release',
};

const receiptOf = (done: unknown, more: Partial<FoundReceipt> & { readonly error?: unknown } = {}): FoundReceipt => ({
  receipt: 1,
  verb: 'release',
  status: 'live',
  asked: { workspace, h5Id, stamp: true },
  done,
  undo: {},
  ...more,
});

/** Compares a receipt with a cloud that holds these. */
async function verify(receipt: FoundReceipt, mpaas: FakeMpaas, space = createFakeServerless()) {
  const reporter = createRecordingReporter();
  const clock = createFakeClock();
  const app = { mpaas, reporter, clock, run: {}, scratch: tmpdir() } as unknown as Tools;
  const record: VerifyRecord = {};
  const run = () =>
    // Written and read again, as a receipt is.
    verifyReceipt(
      subjectsOf(JSON.parse(JSON.stringify(receipt)) as FoundReceipt, 'r.json'),
      'r.json',
      {
        ...app,
        app,
        space: { ...deployTools(space).tools, reporter },
      },
      record,
    );
  const fields = (): readonly Said<ComparedField>[] =>
    reporter.events.flatMap((event) => (event.type === 'receipt-compared' ? event.fields : []));
  const different = () =>
    fields()
      .filter(({ same }) => !same)
      .map(({ what, field, expected, found }) => `${what}: ${field} ${expected} -> ${found}`);
  return { run, record, fields, different, events: reporter.events, nowMs: clock.now() };
}

function cloudWith(packages: readonly Package[], tasks: readonly Task[]): FakeMpaas {
  const mpaas = createFakeMpaas();
  mpaas.packages.push(...packages);
  mpaas.tasks.push(...tasks);
  const [first] = tasks;
  if (first !== undefined) mpaas.taskStates = [first.state];
  return mpaas;
}

const everyone = { ...published, period: 'official' } as const;

describe('a mini program', () => {
  test('that is as it was has no difference; the order of rules says nothing', async () => {
    const seen = { ...task, rules: task.rules.toReversed() };
    const { run, record, different } = await verify(
      receiptOf({ package: published, task, archive: { sha256: 'ab' } }),
      cloudWith([everyone], [seen]),
    );
    expect(await run()).toBe('read');
    expect(different()).toEqual([]);
    expect(record.differences).toBe(0);
  });

  test('whose package is gone has one difference of it, and those of its task', async () => {
    const { run, different } = await verify(receiptOf({ package: published, task }), cloudWith([], []));
    expect(await failureOf(run())).toMatchObject({ code: 'LIVE_DIFFERS', exit: 7, facts: { differences: 2 } });
    expect(different()).toEqual(['package 3000: presence there -> missing', 'task 5000: presence there -> missing']);
  });

  test.each([
    { what: 'the address of its first page', change: { mainUrl: '/other.html' }, line: 'package 3000: mainUrl /index.html -> /other.html' },
    {
      what: 'a client version',
      change: { settings: { ...settings, clientMin: { ios: '10.2' } } },
      line: 'package 3000: clientMin {"ios":"10.1.60"} -> {"ios":"10.2"}',
    },
    { what: 'its installation', change: { settings: { ...settings, preload: true } }, line: 'package 3000: preload false -> true' },
  ])('in which somebody changed $what is found', async ({ change, line }) => {
    const { run, different } = await verify(receiptOf({ package: published, task }), cloudWith([{ ...everyone, ...change }], [task]));
    await failureOf(run());
    expect(different()).toEqual([line]);
  });

  test('with other content under the same id is found by its stamp', async () => {
    const other = { ...everyone, extendInfo: { miniship: { sha256: 'cd' } } };
    const done = { package: { ...published, extendInfo: undefined }, task, archive: { sha256: 'ab' } };
    const { run, different } = await verify(receiptOf(done), cloudWith([other], [task]));
    await failureOf(run());
    expect(different()).toEqual(['package 3000: sha256 ab -> cd']);
  });

  test('that the console rolled back is found by its period', async () => {
    const { run, different } = await verify(
      receiptOf({ package: published, task }),
      cloudWith([{ ...published, period: 'rollback' }], [task]),
    );
    await failureOf(run());
    expect(different()).toEqual(['package 3000: period official -> rollback']);
  });

  test('whose window is over by its own time was ended by nobody, but one that was ended before it was', async () => {
    const scene = (endMs: number) => {
      const window: Task = { ...task, rules: [], audience: { kind: 'window', users: 500, endMs } };
      return verify(
        receiptOf({ package: published, task: window }),
        cloudWith([{ ...published, period: 'ended' }], [{ ...window, state: 'ended' }]),
      );
    };
    const { nowMs } = await scene(0);
    const over = await scene(nowMs);
    await over.run();
    expect(over.different()).toEqual([]);
    const early = await scene(nowMs + 1000);
    await failureOf(early.run());
    expect(early.different()).toEqual(['package 3000: period gray -> ended', 'task 5000: state publishing -> ended']);
  });

  test('is compared also in the tasks that the run ended, and in those that it moved', async () => {
    const [gray, other] = [4000, 4001].map((taskId): Task => ({ ...task, taskId, packageId: 2999, rules: [] }));
    if (gray === undefined || other === undefined) throw new Error('there are two');
    const mpaas = cloudWith([everyone], [task, gray, other]);
    const done = {
      package: published,
      task,
      ended: [{ taskId: 4000, h5Version: '1.4.1.90' }],
      otherRollouts: [{ taskId: 4001, packageId: 2999, state: 'paused' }],
    };
    const { run, different } = await verify(receiptOf(done, { verb: 'rollback' }), mpaas);
    await failureOf(run());
    expect(different()).toEqual(['task 4001: state paused -> publishing', 'task 4000: state ended -> publishing']);
  });

  test('of a receipt with less in it is compared in what there is', async () => {
    const { run, fields } = await verify(receiptOf({ package: { packageId: 3000 } }, { verb: 'pause' }), cloudWith([everyone], []));
    expect(await run()).toBe('read');
    expect(fields().map(({ what, field }) => `${what} ${field}`)).toEqual(['package 3000 presence']);
  });
});

describe('a message about differences', () => {
  test('names the first of them and counts the others', async () => {
    const other = {
      ...everyone,
      mainUrl: '/x',
      name: 'X',
      settings: { ...settings, preload: true, tabBar: false, keepAlive: false, optionMenu: false },
    };
    const { run } = await verify(receiptOf({ package: published, task }), cloudWith([other], [task]));
    const { message } = await failureOf(run());
    expect(message).toContain('What is live differs from r.json in 6 of ');
    expect(message).toContain('package 3000: mainUrl is "/x" instead of "/index.html"');
    expect(message).toMatch(/; and 1 more\.$/);
  });
});

describe('a site', () => {
  const remote = (files: number) =>
    Array.from({ length: files }, (_, index) => ({ path: `p/${index}.html`, sizeBytes: 1, etag: `E${index}`, contentType: '' }));

  test('of very many files is compared by their digest, which tells that something changed but not what', async () => {
    const files = remote(5001);
    const listing = listingOf(files);
    expect(listing.entries).toBeUndefined();
    const space = createFakeServerless();
    for (const { path, etag } of files) space.cloud.files.set(path, { bytes: Buffer.from('x'), etag, contentType: '', headers: {} });
    const asked = { spaceId: 'space', only: ['hosting'] };
    const receipt = receiptOf({ hosting: { listing } }, { verb: 'deploy', asked });
    const same = await verify(receipt, createFakeMpaas(), space);
    expect(await same.run()).toBe('read');
    space.cloud.files.set('p/7.html', { bytes: Buffer.from('y'), etag: 'OTHER', contentType: '', headers: {} });
    const changed = await verify(receipt, createFakeMpaas(), space);
    await failureOf(changed.run());
    expect(changed.different()).toEqual([expect.stringMatching(/^site: list of files [0-9a-f]{64} -> [0-9a-f]{64}$/) as string]);
  });

  test('whose hosting was closed has one difference', async () => {
    const receipt = receiptOf({ hosting: { listing: listingOf(remote(1)) } }, { verb: 'deploy', asked: { spaceId: 'space' } });
    const { run, different } = await verify(receipt, createFakeMpaas(), createFakeServerless({ state: 'unused' }));
    await failureOf(run());
    expect(different()).toEqual(['site: hosting in-service -> unused']);
  });

  test('whose file was sent again with the same content is as it was, whatever its ETag', async () => {
    const file = { path: 'a.html', sizeBytes: 1, etag: 'E1', contentType: '' };
    const sha256 = createHash('sha256').update('x').digest('hex');
    const receipt = receiptOf(
      { hosting: { listing: listingOf([file], [{ path: 'a.html', sha256 }]) } },
      { verb: 'deploy', asked: { spaceId: 'space' } },
    );
    const space = createFakeServerless();
    const store = (content: string) =>
      space.cloud.files.set('a.html', { bytes: Buffer.from(content), etag: 'E2', contentType: '', headers: {} });
    store('x');
    const same = await verify(receipt, createFakeMpaas(), space);
    expect(await same.run()).toBe('read');
    store('y');
    const other = await verify(receipt, createFakeMpaas(), space);
    await failureOf(other.run());
    expect(other.different()).toEqual(['file a.html: content 1 bytes, ETag E1 -> 1 bytes, ETag E2']);
  });

  test('of which nothing proves the content goes by its ETags, and reads no file', async () => {
    const receipt = receiptOf({ hosting: { listing: listingOf(remote(1)) } }, { verb: 'deploy', asked: { spaceId: 'space' } });
    const space = createFakeServerless();
    space.cloud.files.set('p/0.html', { bytes: Buffer.from('x'), etag: 'OTHER', contentType: '', headers: {} });
    await failureOf((await verify(receipt, createFakeMpaas(), space)).run());
    expect(space.calls.filter((call) => call.startsWith('fetch'))).toEqual([]);
  });

  test('keeps its own record out of the comparison', () => {
    const own = { path: '.miniship/manifest.json', sizeBytes: 9, etag: 'M', contentType: '' };
    expect(listingOf([...remote(2), own])).toEqual(listingOf(remote(2).toReversed()));
  });
});

describe('a release train', () => {
  const space = { spaceId: 'space', stamp: true };
  const functions = [{ name: 'hello', state: 'live', deploymentId: 'dep-1', versionNo: '1' }];
  const train = (more: object) =>
    receiptOf({ package: published, task, deploy: { functions }, ...more }, { asked: { workspace, h5Id, deploy: space } });

  test('is compared in both parts', async () => {
    const { run, different } = await verify(train({}), cloudWith([everyone], [task]));
    await failureOf(run());
    expect(different()).toEqual(['function hello: presence there -> missing']);
  });
});
