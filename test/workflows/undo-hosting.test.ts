import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeployRequest, HostingRequest } from '../../src/config/deploy-request.ts';
import { asFailure, type Failure } from '../../src/errors/failure.ts';
import { inspectSite } from '../../src/packaging/site.ts';
import { inLanguage } from '../../src/reporting/said.ts';
import { deployHosting, startSiteRecord } from '../../src/workflows/deploy-hosting.ts';
import type { DeployRecord } from '../../src/workflows/deploy-record.ts';
import { planHosting } from '../../src/workflows/plan-hosting.ts';
import { type SavedSite, saveSite } from '../../src/workflows/save-site.ts';
import { undoHosting } from '../../src/workflows/undo-hosting.ts';
import { deployAsked, deployTools, folderWith, siteAsked, write } from '../support/deploy-scene.ts';
import { createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';

const manifestPath = '.miniship/manifest.json';
const everything = { enabled: true, prefix: '', keep: [], atMost: { kind: 'percent', percent: 100 } } as const;

/** A site that is deployed in the way of a release train: what it is going to lose is saved first. */
function start(space: FakeServerless = createFakeServerless()) {
  const around = deployTools(space);
  const deploy = async (
    files: Readonly<Record<string, string>>,
    changes: Partial<HostingRequest> = {},
    more: Partial<DeployRequest> = {},
  ) => {
    const path = folderWith();
    write(path, files);
    const hosting = siteAsked(path, { delete: everything, ...changes });
    const request = deployAsked({ hosting, ...more });
    const { site } = await inspectSite(path, hosting);
    const plan = await planHosting(hosting, site ?? expect.unreachable('the site is good'), around.tools);
    const tools = { ...around.tools, scratch: folderWith() };
    const saved: SavedSite = await saveSite(plan, request, tools);
    const record: DeployRecord = { hosting: startSiteRecord(plan) };
    const failure: Failure | undefined = await deployHosting(plan, record.hosting ?? startSiteRecord(plan), request, tools).then(
      () => undefined,
      asFailure,
    );
    const undo = async () => {
      space.calls.splice(0);
      return inLanguage(await undoHosting(saved, { request, functions: [], imports: [] }, record, tools), 'en');
    };
    return { saved, record, failure, undo };
  };
  const files = () =>
    Object.fromEntries(
      [...space.cloud.files]
        .filter(([path]) => path !== manifestPath)
        .map(([path, { bytes, contentType, headers }]) => [path, { text: bytes.toString(), contentType, headers }]),
    );
  return { ...around, space, deploy, files };
}

const one = { 'index.html': 'one', 'app.css': 'a{}', 'old.txt': 'old' };
const two = { 'index.html': 'two!', 'app.css': 'a{}', 'new.txt': 'new' };

describe('a site that is taken back', () => {
  test('is what it was: changed, deleted and added files, with their headers', async () => {
    const { deploy, files, space } = start();
    const headers = [{ match: 'old.txt', set: { 'Cache-Control': 'max-age=9' } }];
    await deploy(one, { headers });
    const before = files();
    const { undo } = await deploy(two, { headers });
    expect(Object.keys(files()).sort()).toEqual(['app.css', 'index.html', 'new.txt']);
    expect(await undo()).toEqual([{ what: 'site', confirmed: true, detail: '2 files put back, 1 added file taken away' }]);
    expect(files()).toEqual(before);
    expect(writesOf(space)).toEqual(['postFile old.txt', 'postFile index.html', 'remove new.txt', `postFile ${manifestPath}`]);
  });

  test('needs no second deploy: the record says what is there again', async () => {
    const { deploy, space } = start();
    await deploy(one);
    await (await deploy(two)).undo();
    space.calls.splice(0);
    await deploy(one);
    expect(writesOf(space)).toEqual([]);
  });

  test('does so once: run again there is nothing to take back', async () => {
    const { deploy, space } = start();
    await deploy(one);
    const { undo } = await deploy(two);
    await undo();
    space.calls.splice(0);
    const again = await undo();
    // The files were posted again and so have other ETags: they are sent once more, and end as they are.
    expect(again.every(({ confirmed }) => confirmed)).toBe(true);
  });

  test('gets its configuration back', async () => {
    const { deploy, space } = start();
    await deploy({ ...one, '404.html': 'no' }, { error: '404.html' });
    const before = space.cloud.config.now;
    const { undo } = await deploy({ ...one, '404.html': 'no' }, { spa: true });
    expect(space.cloud.config.now.errorStatus).toBe('200');
    expect(await undo()).toMatchObject([{ what: 'site', confirmed: true }]);
    expect(space.cloud.config.now).toEqual(before);
  });

  test('is left alone where the deploy changed nothing', async () => {
    const { deploy, space } = start();
    await deploy(one);
    const { undo } = await deploy(one);
    expect(await undo()).toEqual([]);
    expect(writesOf(space)).toEqual([]);
  });

  test('is empty again when there was nothing before, and its record goes too', async () => {
    const { deploy, space } = start();
    const { undo } = await deploy(one);
    expect(await undo()).toMatchObject([{ what: 'site', confirmed: true }]);
    expect([...space.cloud.files.keys()]).toEqual([]);
  });

  test('is told to stay open when this run opened it', async () => {
    const { deploy, space } = start(createFakeServerless({ state: 'unused' }));
    const { undo } = await deploy(one);
    expect(await undo()).toMatchObject([
      { what: 'site', confirmed: true },
      { what: 'hosting', confirmed: false, detail: 'stays open: the cloud has no call that closes it' },
    ]);
    expect([...space.cloud.files.keys()]).toEqual([]);
  });

  test('comes back from half way', async () => {
    const { deploy, files, space } = start();
    await deploy(one);
    const before = files();
    space.fail('postFile index.html', 'refused', 'refused');
    const { undo, failure } = await deploy(two);
    expect(failure?.code).toBe('UPLOAD_REFUSED');
    expect(await undo()).toMatchObject([{ what: 'site', confirmed: true, detail: '0 files put back, 1 added file taken away' }]);
    expect(files()).toEqual(before);
  });

  test('has nothing to take back when it was not begun', async () => {
    const { deploy, tools } = start();
    const { saved } = await deploy(one);
    const prepared = { request: deployAsked(), functions: [], imports: [] };
    expect(await undoHosting(undefined, prepared, {}, tools)).toEqual([]);
    expect(await undoHosting(saved, prepared, {}, tools)).toEqual([]);
  });

  test('keeps its record in a local file where it was kept there', async () => {
    const { deploy, files } = start();
    const path = join(folderWith(), 'manifest.json');
    const manifest = { kind: 'file', path } as const;
    await deploy(one, { manifest });
    const before = files();
    await (await deploy(two, { manifest })).undo();
    expect(files()).toEqual(before);
    const { undo } = await deploy(one, { manifest });
    expect(await undo()).toEqual([]);
  });
});

describe('what cannot be taken back is told', () => {
  test('files that were too large to be saved', async () => {
    const { deploy, files } = start();
    await deploy({ ...one, 'large.txt': 'x'.repeat(1000) });
    const { undo, saved } = await deploy({ ...two, 'large.txt': 'y'.repeat(1000) }, {}, { keep: { mostBytes: 100 } });
    expect(saved.lost).toMatchObject([{ path: 'large.txt' }]);
    expect(await undo()).toEqual([
      { what: 'site', confirmed: true, detail: '2 files put back, 1 added file taken away' },
      { what: 'file large.txt of the site', confirmed: false, detail: 'it was too large to be saved (see "keep-archive-size")' },
    ]);
    expect(files()['large.txt']?.text).toBe('y'.repeat(1000));
  });

  test('files that could not be fetched', async () => {
    const { deploy, space } = start();
    await deploy(one);
    space.fail('fetch old.txt', 'down');
    const { undo } = await deploy(two);
    expect(await undo()).toMatchObject([
      { what: 'site', confirmed: true },
      { what: 'file old.txt of the site', confirmed: false, detail: expect.stringContaining('down') as string },
    ]);
  });

  test('headers that nothing proves', async () => {
    const { deploy, space } = start();
    await deploy(one);
    space.cloud.files.set('foreign.html', { bytes: Buffer.from('theirs'), etag: 'F', contentType: 'text/html', headers: { Expires: '0' } });
    const { undo } = await deploy(two);
    expect((await undo())[0]?.detail).toContain('1 of them may be served with other headers than before');
    expect(space.cloud.files.get('foreign.html')).toMatchObject({ bytes: Buffer.from('theirs'), contentType: 'text/html' });
  });

  test('a site that does not take its files back', async () => {
    const { deploy, space } = start();
    await deploy(one);
    const { undo } = await deploy(two);
    space.cloud.vanishing.add('old.txt');
    expect(await undo()).toMatchObject([{ what: 'site', confirmed: false, detail: expect.stringContaining('old.txt') as string }]);
  });
});

test('a local file of this machine is never mistaken for one of the site', async () => {
  const { deploy, tools } = start();
  await deploy(one);
  const { saved } = await deploy(two);
  for (const file of saved.files) expect((await file.read()).toString()).toBe(one[file.path as keyof typeof one]);
  writeFileSync(join(tools.scratch, 'before-0'), 'other');
  for (const file of saved.files) expect((await file.read()).toString()).toBe(one[file.path as keyof typeof one]);
});
