import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PreviewRequest, PreviewSweep } from '../../src/config/preview-request.ts';
import { Failure } from '../../src/errors/failure.ts';
import { sweepPreviews } from '../../src/workflows/end-previews.ts';
import { freeVersion } from '../../src/workflows/plan-preview.ts';
import { preparePreview } from '../../src/workflows/prepare-preview.ts';
import { preview } from '../../src/workflows/preview.ts';
import { accountOfPreview, outputsOfPreview, type PreviewRecord } from '../../src/workflows/preview-record.ts';
import type { RunFacts, Tools } from '../../src/workflows/tools.ts';
import { asked as released } from '../support/asked.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeMpaas, type FakeMpaas, samplePackage, writesOf } from '../support/fake-mpaas.ts';
import { decoded, squaresOfPng } from '../support/read-qr.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';
import { failureOf } from '../support/release-scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'miniship-preview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const minuteMs = 60_000;
const { workspace, h5Id, path, icon, platform, clientMin, clientMax, autoInstall, preload, optionMenu, keepAlive, extendInfo } = released;
const asked: PreviewRequest = {
  workspace,
  h5Id,
  path,
  icon,
  platform,
  clientMin,
  clientMax,
  autoInstall,
  preload,
  optionMenu,
  keepAlive,
  extendInfo,
  user: 'u001',
  kind: 'preview',
  versionFrom: '0.0.0.1',
  lifetimeMs: 15 * minuteMs,
  renew: false,
  force: false,
  receipt: join(folder, 'miniship-receipt.json'),
  dryRun: false,
  waitMs: minuteMs,
};
const swept: PreviewSweep = { workspace, h5Id, pullRequests: [], atMost: 50, receipt: asked.receipt, dryRun: false };

const noon = Date.UTC(2026, 0, 14, 12);
const commit = (digit: string, minutes: number): RunFacts => ({
  commit: digit.repeat(40),
  commitMs: noon + minutes * minuteMs,
  repository: 'acme/shop',
});

/** Runs against one cloud; each has a receipt of its own, as every job of a CI system has. */
function scene(mpaas: FakeMpaas = createFakeMpaas()) {
  const reporter = createRecordingReporter();
  const clock = createFakeClock();
  mpaas.now = () => clock.now();
  const storage: Tools['storage'] = {
    post: async ({ host }, { name }) => ({ url: `${host}/${name}` }),
    download: () => expect.unreachable('a preview fetches nothing'),
  };
  let jobs = 0;
  const toolsOf = (run: RunFacts): Tools => ({ mpaas, storage, reporter, clock, run, scratch: folder });
  return {
    mpaas,
    clock,
    events: reporter.events,
    run: async (changes: Partial<PreviewRequest> = {}, facts: RunFacts = commit('a', 0)) => {
      jobs += 1;
      const record: PreviewRecord = {};
      const request = { ...asked, receipt: join(folder, `job-${jobs}`, 'receipt.json'), ...changes };
      const prepared = await preparePreview({ request, problems: [] }, reporter);
      return { status: await preview(prepared, toolsOf(facts), record), record, request };
    },
    sweep: async (changes: Partial<PreviewSweep>, facts: RunFacts = commit('a', 0)) => {
      const record: PreviewRecord = {};
      return { status: await sweepPreviews({ ...swept, ...changes }, toolsOf(facts), record), record };
    },
    live: () => mpaas.tasks.filter(({ state }) => state === 'publishing').map(({ packageId }) => packageId),
  };
}

/** The fixture with other words in it. */
function otherBuild(words: string): string {
  const build = mkdtempSync(join(folder, 'build-'));
  for (const name of ['appConfig.json', 'index.html', 'index.js', 'index.worker.js']) {
    const text = name === 'appConfig.json' ? '{"pages":["pages/index/index"]}' : `// ${words}\n`;
    writeFileSync(join(build, name), text);
  }
  return build;
}

describe('a preview', () => {
  test('lets the user in, uploads, and shows the address of the cloud as a code', async () => {
    const { run, mpaas, clock } = scene();
    const { status, record, request } = await run({ pullRequest: '12' });
    expect(status).toBe('live');
    expect(writesOf(mpaas)).toEqual(['allowPreviews', 'uploadPreview']);
    expect(record).toMatchObject({
      whitelistId: 2901,
      packageReused: false,
      package: { packageId: 4000, h5Version: '0.0.0.1', kind: 'preview' },
      debugUrl: `mpaas://${h5Id}/0.0.0.1`,
      isRebuilt: false,
      expiresAtMs: clock.now() + 15 * minuteMs,
    });
    expect(decoded(squaresOfPng(readFileSync(record.files?.png ?? '')))).toBe(record.debugUrl);
    expect(readFileSync(record.files?.svg ?? '', 'utf8')).toContain('<svg');
    const { user: _user, ...outputs } = { user: '', ...outputsOfPreview(record, '12', { status, receiptPath: '', errorCode: '' }) };
    expect(outputs).toMatchObject({ 'debug-url': record.debugUrl, 'qr-png': record.files?.png, 'pull-request': '12', 'task-id': '5000' });
    expect(JSON.stringify([accountOfPreview(request, record), mpaas.previews])).not.toContain('u001');
  });

  test('is found again by a later run of another machine: nothing is written, and the address is rebuilt and said to be', async () => {
    const { run, mpaas, events } = scene();
    await run({ pullRequest: '12' });
    const before = writesOf(mpaas).length;
    const { record } = await run({ pullRequest: '12' }, commit('b', 1));
    expect(writesOf(mpaas)).toHaveLength(before);
    expect(record).toMatchObject({ packageReused: true, isRebuilt: true, package: { packageId: 4000 } });
    expect(record.debugUrl).toContain(encodeURIComponent(`appId=${h5Id}&nbsv=0.0.0.1`));
    expect(events).toContainEqual(expect.objectContaining({ type: 'warned', help: expect.stringContaining('--renew') as unknown }));
  });

  test('keeps the address that the cloud told, where the receipt of the first run lies', async () => {
    const { run, mpaas } = scene();
    const receipt = join(folder, 'kept', 'receipt.json');
    const first = await run({ receipt });
    writeFileSync(receipt, JSON.stringify(accountOfPreview(first.request, first.record)));
    const { record } = await run({ receipt });
    expect(record).toMatchObject({ debugUrl: `mpaas://${h5Id}/0.0.0.1`, isRebuilt: false, packageReused: true });
    expect(writesOf(mpaas)).toEqual(['allowPreviews', 'uploadPreview']);
  });

  test('is uploaded anew once its code has expired, and when it is asked to; the earlier one of the pull request ends', async () => {
    const { run, clock, live, mpaas } = scene();
    await run({ pullRequest: '12' });
    clock.advance(15 * minuteMs);
    const second = await run({ pullRequest: '12' });
    expect(second.record).toMatchObject({ package: { h5Version: '0.0.0.2' }, ended: [{ packageId: 4000, pullRequest: '12' }] });
    const third = await run({ pullRequest: '12', renew: true });
    expect([third.record.package?.h5Version, live()]).toEqual(['0.0.0.3', [4002]]);
    // The user is on the whitelist once and for all.
    expect(writesOf(mpaas).filter((method) => method === 'allowPreviews')).toHaveLength(1);
  });

  test('of a newer commit takes the place of the older one; that of an older one is refused, unless forced', async () => {
    const { run, live } = scene();
    await run({ pullRequest: '12' }, commit('a', 0));
    await run({ pullRequest: '12', path: otherBuild('two') }, commit('b', 5));
    expect(live()).toEqual([4001]);
    const refused = await failureOf(run({ pullRequest: '12', path: otherBuild('three') }, commit('c', -5)));
    expect([refused.code, live()]).toEqual(['STALE_RUN', [4001]]);
    await run({ pullRequest: '12', path: otherBuild('three'), force: true }, commit('c', -5));
    expect(live()).toEqual([4002]);
  });

  test('leaves those of other pull requests, other repositories and of nobody alone', async () => {
    const { run, live } = scene();
    await run({ pullRequest: '12' });
    await run({ pullRequest: '13' });
    await run({ pullRequest: '12' }, { ...commit('a', 0), repository: 'acme/other' });
    await run({});
    await run({ path: otherBuild('more') });
    expect(live()).toEqual([4000, 4001, 4002, 4003, 4004]);
  });

  test('for another user, or in another way, is another preview', async () => {
    const { run, mpaas } = scene();
    await run({});
    await run({ user: 'u002' });
    await run({ kind: 'device-test', uuid: 'd-1' });
    await run({ mainUrl: '/index.html#pages/other' });
    expect(mpaas.previews.map(({ kind }) => kind)).toEqual(['preview', 'preview', 'device-test', 'preview']);
    expect(mpaas.previewUsers).toEqual(['u001', 'u002']);
  });

  test('writes nothing in a dry run, and says what it would', async () => {
    const { run, mpaas, events } = scene();
    const { status } = await run({ dryRun: true });
    expect([status, writesOf(mpaas)]).toEqual(['planned', []]);
    expect(events.flatMap((event) => (event.type === 'write-planned' ? [event.operation] : []))).toEqual([
      'CreateMcubeWhitelistForIde',
      'PostObject',
      'PostObject',
      'UploadMcubeMiniPackage',
    ]);
  });

  test.each(['lost-before', 'lost-after'] as const)('whose upload is %s is settled by looking: one package in the end', async (fault) => {
    const { run, mpaas } = scene();
    mpaas.fail('uploadPreview', fault);
    mpaas.fail('allowPreviews', fault);
    const { record } = await run({});
    expect([mpaas.previews.length, mpaas.previewUsers, record.isRebuilt]).toEqual([1, ['u001'], fault === 'lost-after']);
  });

  test('takes the next version when another pull request was faster, and gives up on any other refusal', async () => {
    const { run, mpaas } = scene();
    const uploadPreview = mpaas.uploadPreview.bind(mpaas);
    let isFirst = true;
    mpaas.uploadPreview = async (upload) => {
      if (isFirst) mpaas.packages.push(samplePackage({ packageId: 77, h5Version: upload.h5Version }));
      const wasFirst = isFirst;
      isFirst = false;
      if (wasFirst) throw new Failure('PACKAGE_REFUSED', { operation: 'UploadMcubeMiniPackage', requestId: 'R', reason: 'exists' });
      return await uploadPreview(upload);
    };
    expect((await run({})).record.package?.h5Version).toBe('0.0.0.2');
    mpaas.fail('uploadPreview', 'refused');
    expect((await failureOf(run({ user: 'u009' }))).code).toBe('CLOUD_REFUSED');
  });

  test('that another run made at the same moment stays, and ours ends: there is one to scan', async () => {
    const { run, mpaas, live } = scene();
    const listPreviews = mpaas.listPreviews.bind(mpaas);
    await run({ pullRequest: '12' });
    // A list that lags shows our first run nothing.
    let looks = 0;
    mpaas.listPreviews = async (id) => {
      looks += 1;
      return looks === 1 ? [] : await listPreviews(id);
    };
    mpaas.previews[0] = { ...mpaas.previews[0], h5Version: '0.0.0.9', packageId: 4500 } as (typeof mpaas.previews)[number];
    mpaas.tasks[0] = { ...mpaas.tasks[0], packageId: 4500 } as (typeof mpaas.tasks)[number];
    const { record } = await run({ pullRequest: '12' });
    expect([record.package?.packageId, record.packageReused, live()]).toEqual([4500, true, [4500]]);
    expect(record.debugUrl).toContain('0.0.0.9');
  });

  test('is not live while its task does not publish, or when there is none', async () => {
    const { run, mpaas } = scene();
    const uploadPreview = mpaas.uploadPreview.bind(mpaas);
    mpaas.uploadPreview = async (upload) => {
      const answer = await uploadPreview(upload);
      mpaas.tasks.length = 0;
      return answer;
    };
    expect(await failureOf(run({ waitMs: 1000 }))).toMatchObject({ code: 'NOT_LIVE', facts: { state: 'without a task' } });
  });

  test('needs an icon when it is the first package of all, and a mini program', async () => {
    const { run } = scene();
    expect((await failureOf(run({ icon: undefined }))).code).toBe('ICON_MISSING');
    expect((await failureOf(scene(createFakeMpaas({ exists: false })).run({}))).code).toBe('MINI_PROGRAM_MISSING');
  });
});

describe('the version of a preview', () => {
  const ours = (h5Version: string) =>
    samplePackage({ packageId: 1, h5Version, extendInfo: { miniship: { sha256: 'f', preview: { user: 'u', settings: 's' } } } });
  const theirs = (h5Version: string) => samplePackage({ packageId: 2, h5Version });

  test.each([
    { there: [], version: '0.0.0.1' },
    { there: [theirs('0.0.0.1')], version: '0.0.0.2' },
    { there: [ours('0.0.0.7')], version: '0.0.0.8' },
    { there: [ours('0.0.0.99'), theirs('0.0.1.0')], version: '0.0.1.1' },
    { there: [theirs('1.4.2.90')], version: '0.0.0.1' },
  ])('after $there.length others is $version', ({ there, version }) => {
    expect(freeVersion('0.0.0.1', there)).toBe(version);
  });

  test('is none when all are spent', () => {
    expect(() => freeVersion('99.99.99.99', [theirs('99.99.99.99')])).toThrow(Failure);
  });
});

describe('the end of previews', () => {
  test('of a closed pull request ends its previews, of this repository alone, and is done once', async () => {
    const { run, sweep, live } = scene();
    await run({ pullRequest: '12' });
    await run({ pullRequest: '13' });
    await run({ pullRequest: '12' }, { ...commit('a', 0), repository: 'acme/other' });
    const { status, record } = await sweep({ pullRequests: ['12'] });
    expect([status, record.ended?.map(({ packageId }) => packageId), live()]).toEqual(['ended', [4000], [4001, 4002]]);
    expect((await sweep({ pullRequests: ['12'] })).status).toBe('unchanged');
  });

  test('by age ends those that are old enough, never one without our stamp, and at most so many, the oldest first', async () => {
    const { run, sweep, clock, live, mpaas, events } = scene();
    await mpaas.uploadPreview({
      ...asked,
      name: 'IDE',
      h5Version: '9.0.0.0',
      mainUrl: '',
      vhost: '',
      resourceUrl: '',
      tabBar: false,
      userId: 'u',
    });
    await run({ pullRequest: '12' });
    await run({ pullRequest: '13' });
    clock.advance(8 * 24 * 60 * minuteMs);
    await run({ pullRequest: '14' });
    const keepForMs = 7 * 24 * 60 * minuteMs;
    expect((await sweep({ keepForMs, dryRun: true })).status).toBe('planned');
    expect(live()).toEqual([4000, 4001, 4002, 4003]);
    expect((await sweep({ keepForMs, atMost: 1 })).status).toBe('ended');
    expect(live()).toEqual([4000, 4002, 4003]);
    const listed = events.flatMap((event) => (event.type === 'previews-listed' ? [event.previews.map(({ ends }) => ends)] : []));
    expect(listed).toEqual([
      [true, true, false],
      [true, false, false],
    ]);
    await sweep({ keepForMs });
    expect(live()).toEqual([4000, 4003]);
  });
});
