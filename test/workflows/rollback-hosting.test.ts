import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HostingRequest } from '../../src/config/deploy-request.ts';
import { readManifest } from '../../src/packaging/manifest.ts';
import { folderWith, siteAsked, write } from '../support/deploy-scene.ts';
import { createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';
import { rollbackScene } from '../support/rollback-scene.ts';

const manifestPath = '.miniship/manifest.json';

/** A site whose pages change with every version, deployed from one folder and kept beside the receipt. */
function start(space: FakeServerless = createFakeServerless()) {
  const scene = rollbackScene(space);
  let saved = 0;
  const version = async (files: Readonly<Record<string, string>>, changes: Partial<HostingRequest> = {}) => {
    const path = folderWith();
    write(path, files);
    const done = await scene.deployNow({ hosting: siteAsked(path, changes) });
    // The fake clock began in 1970 and stands still between calls; the file system knows the order of the deploys.
    const file = done.record.hosting?.archive?.path;
    saved += 1;
    if (file !== undefined) utimesSync(file, saved, saved);
    space.calls.splice(0);
    return done;
  };
  const texts = () =>
    Object.fromEntries(
      [...space.cloud.files].filter(([path]) => path !== manifestPath).map(([path, { bytes }]) => [path, bytes.toString()]),
    );
  const kept = () => readdirSync(scene.folder).filter((name) => name.endsWith('.zip'));
  const back = (
    changes: Parameters<typeof scene.rollBack>[0] & { readonly site?: Partial<HostingRequest> } = {},
    fetchArchive?: Parameters<typeof scene.rollBack>[1],
  ) => {
    space.calls.splice(0);
    const { site, ...rest } = changes;
    return scene.rollBack({ hosting: true, ...rest, deploy: { hosting: siteAsked('', site), ...rest.deploy } }, fetchArchive);
  };
  const marks = () => readManifest(space.cloud.files.get(manifestPath)?.bytes).manifest;
  return { ...scene, space, version, texts, kept, back, marks };
}

const one = { 'index.html': 'one', 'app.css': 'a{}', 'about.html': 'about' };
const two = { 'index.html': 'two', 'app.css': 'a{}', 'about.html': 'about' };
const three = { 'index.html': 'three', 'app.css': 'a{}', 'about.html': 'about' };

describe('the site before', () => {
  test('comes back from the archive that its deploy kept, and only what differs is sent', async () => {
    const { version, back, texts, space, told, kept } = start();
    await version(one);
    await version(two);
    const { status, record, outputs } = await back({ reason: 'broken' });
    expect(status).toBe('live');
    expect(texts()).toEqual(one);
    expect(writesOf(space)).toEqual(['postFile index.html', `postFile ${manifestPath}`]);
    expect(record.hosting).toMatchObject({ changed: ['index.html'], added: [], deleted: [], unchanged: 2 });
    expect(record.hosting?.archive?.file).toBe(record.site?.to);
    expect(kept()).toContain(record.site?.to);
    expect(outputs).toMatchObject({
      'files-uploaded': '1',
      'files-unchanged': '2',
      'rolled-back-to': record.site?.to,
      'functions-deployed': '',
    });
    expect(told('rollback-planned')).toMatchObject([{ to: record.site?.to, strategy: 'sync', from: 'the site of commit abcdef012345' }]);
  });

  test('is reached once, however often the same command is run', async () => {
    const { version, back, texts, space, told } = start();
    for (const files of [one, two, three]) await version(files);
    await back();
    expect(texts()).toEqual(two);
    const again = await back();
    expect(again.status).toBe('unchanged');
    expect(writesOf(space)).toEqual([]);
    expect(texts()).toEqual(two);
    expect(told('nothing-done').at(-1)?.reason).toMatch(/^The site is where it should go back to: .* is live\.$/);
  });

  test.each([
    { method: 'configure', writes: ['configure', 'refresh www.example.com', `postFile ${manifestPath}`] },
    { method: 'refresh', writes: ['refresh www.example.com', `postFile ${manifestPath}`] },
  ] as const)('is brought back to the end by the same command when the first run ended at "$method"', async ({ method, writes }) => {
    const { version, back, texts, space, marks } = start();
    await version(one, { spa: true });
    await version(two);
    space.fail(method, 'cancelled');
    const site = { refresh: ['www.example.com'] };
    expect((await back({ site })).status).toBe('failed');
    expect(texts()).toEqual(one);
    expect((await back({ site })).status).toBe('live');
    expect(writesOf(space)).toEqual(writes);
    expect(space.cloud.config.now).toMatchObject({ error: 'index.html', errorStatus: '200' });
    expect([marks()?.unrefreshed, marks()?.rolledBackFrom]).toEqual([undefined, expect.any(String)]);
    expect((await back({ site })).status).toBe('unchanged');
    expect(writesOf(space)).toEqual([]);
  });

  test('that is back already and is kept nowhere here is left alone', async () => {
    const { version, back, space, told, kept, folder } = start();
    await version(one);
    await version(two);
    await back();
    for (const name of kept()) rmSync(join(folder, name));
    expect((await back()).status).toBe('unchanged');
    expect(writesOf(space)).toEqual([]);
    expect(told('nothing-done').at(-1)?.reason).toBe('The site was rolled back already.');
  });

  test('is never one that a rollback gave up', async () => {
    const { version, back, texts } = start();
    await version(one);
    await version(two);
    await back();
    await version(three);
    await back();
    expect(texts()).toEqual(one);
  });

  test('is the one that was sent last, also when its content is an old one', async () => {
    const { version, back, texts, kept } = start();
    await version(one);
    await version(two);
    await version(one);
    expect(kept()).toHaveLength(2);
    await version(three);
    await back();
    expect(texts()).toEqual(one);
  });

  test('comes back with its index page, error page, single-page mode and headers', async () => {
    const { version, back, space } = start();
    const headers = [{ match: 'app.css', set: { 'Cache-Control': 'max-age=7' } }];
    await version({ ...one, 'home.html': 'home', '404.html': 'no' }, { index: 'home.html', error: '404.html', headers });
    await version(two, { spa: true });
    expect(space.cloud.config.now).toMatchObject({ index: 'index.html', error: 'index.html', errorStatus: '200' });
    expect((await back()).status).toBe('live');
    expect(space.cloud.config.now).toMatchObject({ index: 'home.html', error: '404.html', errorStatus: '404' });
    expect(space.cloud.files.get('app.css')?.headers).toEqual({ 'Cache-Control': 'max-age=7' });
  });

  test('cannot be found when nothing was kept', async () => {
    const { version, back, space, kept, folder } = start();
    await version(one);
    await version(two);
    for (const name of kept()) rmSync(join(folder, name));
    const { failure } = await back();
    expect(failure).toMatchObject({ code: 'NO_WAY_BACK', exit: 5 });
    expect(failure?.message).toContain('holds no archive of an earlier site');
    expect(failure?.help).toContain('archive');
    expect(writesOf(space)).toEqual([]);
  });

  test('cannot be guessed when nothing tells what is live', async () => {
    const { version, back, space } = start();
    await version(one);
    await version(two);
    space.cloud.files.delete(manifestPath);
    expect((await back()).failure?.message).toContain('there is no record of what is live');
  });

  test('is not found among archives that are damaged', async () => {
    const { version, back, kept, folder } = start();
    await version(one);
    await version(two);
    for (const name of kept()) writeFileSync(join(folder, name), 'no zip');
    expect((await back()).failure?.code).toBe('NO_WAY_BACK');
  });

  test('cannot be there when there was only one', async () => {
    const { version, back } = start();
    await version(one);
    expect((await back()).failure?.code).toBe('NO_WAY_BACK');
  });
});

describe('files that the bad deploy added', () => {
  const bad = { ...two, 'bad.html': 'bad', 'worse.html': 'worse' };

  test('stay without a word from somebody who may delete, and are named', async () => {
    const { version, back, texts, told, marks } = start();
    await version(one);
    await version(bad);
    const { status, record } = await back();
    expect(status).toBe('live');
    expect(texts()).toEqual({ ...one, 'bad.html': 'bad', 'worse.html': 'worse' });
    expect(record.hosting?.deleted).toEqual([]);
    expect(told('warned').at(-1)?.message).toBe('Files that the archive does not have stay at the site: bad.html, worse.html.');
    expect(marks()?.rolledBackFrom).toMatch(/^[0-9a-f]{16}$/);
    expect((await back()).status).toBe('unchanged');
  });

  test('go when deleting is allowed, and only inside the fence', async () => {
    const { version, back, texts, space } = start();
    space.cloud.files.set('foreign.txt', { bytes: Buffer.from('not ours'), etag: 'F', contentType: '', headers: {} });
    await version(one);
    await version(bad);
    const fence = { enabled: true, prefix: '', keep: ['worse.html', 'foreign.txt'], atMost: { kind: 'files', files: 5 } } as const;
    expect((await back({ site: { delete: fence } })).status).toBe('live');
    expect(texts()).toEqual({ ...one, 'worse.html': 'worse', 'foreign.txt': 'not ours' });
  });

  test('are too many to be deleted by surprise', async () => {
    const { version, back, space } = start();
    await version(one);
    await version(bad);
    const fence = { enabled: true, prefix: '', keep: [], atMost: { kind: 'files', files: 1 } } as const;
    expect((await back({ site: { delete: fence } })).failure?.code).toBe('DELETE_CAP_EXCEEDED');
    expect(writesOf(space)).toEqual([]);
  });

  test('and nothing else make a rollback all the same, and one that is remembered', async () => {
    const { version, back, marks, texts } = start();
    await version(one);
    await version({ ...one, 'extra.html': 'x' });
    expect((await back()).status).toBe('live');
    expect(marks()?.rolledBackFrom).toBeDefined();
    await version(three);
    await back();
    expect(texts()).toMatchObject(one);
  });
});

describe('an archive or a receipt by name', () => {
  test('brings the site back from wherever it lies', async () => {
    const { version, back, texts, folder } = start();
    const { record } = await version(one);
    const away = join(folderWith(), 'the good site.zip');
    renameSync(record.hosting?.archive?.path ?? '', away);
    await version(two);
    await version(three);
    const to = { kind: 'archive', path: away } as const;
    expect((await back({ to })).status).toBe('live');
    expect(texts()).toEqual(one);
    expect((await back({ to })).status).toBe('unchanged');
    expect(existsSync(join(folder, 'miniship-receipt.json'))).toBe(true);
  });

  test('the receipt of a deploy names its archive, which is looked for beside it', async () => {
    const { version, back, texts, receipt, kept, folder } = start();
    await version(one);
    const place = folderWith();
    for (const name of kept()) copyFileSync(join(folder, name), join(place, name));
    copyFileSync(receipt, join(place, 'good.json'));
    for (const name of kept()) rmSync(join(folder, name));
    await version(two);
    expect((await back({ to: { kind: 'receipt', path: join(place, 'good.json') } })).status).toBe('live');
    expect(texts()).toEqual(one);
  });

  test('and the receipt of a rollback names the one that it brought back', async () => {
    const { version, back, texts, receipt, folder } = start();
    await version(one);
    await version(two);
    await back();
    copyFileSync(receipt, join(folder, 'back.json'));
    await version(three);
    expect((await back({ to: { kind: 'receipt', path: join(folder, 'back.json') } })).status).toBe('live');
    expect(texts()).toEqual(one);
  });

  test('an archive that an earlier run of the CI system keeps is fetched from there', async () => {
    const { version, back, texts, receipt, folder } = start();
    await version(one);
    const content = readFileSync(receipt, 'utf8');
    const place = folderWith({ 'good.json': content });
    const name = readdirSync(folder).find((each) => each.endsWith('.zip')) ?? '';
    const away = join(folderWith(), 'artifact.zip');
    renameSync(join(folder, name), away);
    await version(two);
    const asked: unknown[] = [];
    const to = { kind: 'receipt', path: join(place, 'good.json') } as const;
    expect((await back({ to }, async () => undefined)).failure?.code).toBe('CONTENT_UNUSABLE');
    const fetched = await back({ to }, async (far, into) => {
      asked.push(far);
      copyFileSync(away, join(into, 'fetched.zip'));
      return join(into, 'fetched.zip');
    });
    expect(fetched.status).toBe('live');
    expect(asked).toMatchObject([{ file: name, run: '42' }]);
    expect(texts()).toEqual(one);
  });

  test.each([
    { why: 'is not there', name: 'gone.zip', code: 'FILE_UNREADABLE' },
    { why: 'is a folder', name: 'folder.zip', code: 'FILE_UNREADABLE' },
    { why: 'is no zip', name: 'text.zip', code: 'ZIP_INVALID' },
  ])('that $why is refused before the cloud is asked', async ({ name, code }) => {
    const { back, space, folder } = start();
    mkdirSync(join(folder, 'folder.zip'));
    writeFileSync(join(folder, 'text.zip'), 'x');
    expect((await back({ to: { kind: 'archive', path: join(folder, name) } })).failure?.code).toBe(code);
    expect(space.calls).toEqual([]);
  });

  test('of another space is refused: what is right there may be wrong here', async () => {
    const { version, back, space, kept, folder } = start();
    await version(one);
    const path = join(folder, kept()[0] ?? '');
    const { failure } = await back({ to: { kind: 'archive', path }, deploy: { spaceId: 'production' } });
    expect(failure?.message).toContain('it is a site of space space, not of production');
    expect(space.calls).toEqual([]);
  });

  test('whose archive is another one than the receipt says is refused', async () => {
    const { version, back, receipt, kept, folder } = start();
    await version(one);
    const content = readFileSync(receipt, 'utf8');
    const [first = ''] = kept();
    await version(two);
    const second = kept().find((name) => name !== first) ?? '';
    copyFileSync(join(folder, second), join(folder, first));
    writeFileSync(join(folder, 'good.json'), content);
    const { failure } = await back({ to: { kind: 'receipt', path: join(folder, 'good.json') } });
    expect(failure?.code).toBe('CONTENT_UNUSABLE');
    expect(failure?.message).toContain('and the receipt says');
  });

  test('of a run that kept nothing is refused', async () => {
    const { deployNow, back, receipt, folder } = start();
    await deployNow({ hosting: siteAsked(folderWith(one)), keep: undefined });
    copyFileSync(receipt, join(folder, 'good.json'));
    expect((await back({ to: { kind: 'receipt', path: join(folder, 'good.json') } })).failure?.message).toContain(
      'its run kept no archive of the site',
    );
  });
});

describe('trouble on the way', () => {
  test('a run that was killed half way is gone through to its end', async () => {
    const { version, back, texts, space } = start();
    await version({ ...one, 'x.html': 'x1' });
    await version({ ...two, 'x.html': 'x2' });
    space.fail('postFile x.html', 'cancelled');
    expect((await back()).failure?.code).toBe('CANCELLED');
    expect((await back()).status).toBe('live');
    expect(texts()).toEqual({ ...one, 'x.html': 'x1' });
    expect((await back()).status).toBe('unchanged');
  });

  test('a file that never appears is not success', async () => {
    const { version, back, space } = start();
    await version(one);
    await version(two);
    space.cloud.files.delete('index.html');
    space.cloud.vanishing.add('index.html');
    expect((await back()).failure).toMatchObject({ code: 'SITE_INCOMPLETE', exit: 7 });
  });
});

describe('looking', () => {
  test('a dry run tells the plan and writes nothing', async () => {
    const { version, back, space, texts, told } = start();
    await version(one);
    await version({ ...two, 'extra.html': 'x' });
    const { status } = await back({ deploy: { dryRun: true } });
    expect(status).toBe('planned');
    expect(writesOf(space)).toEqual([]);
    expect(texts()).toMatchObject(two);
    expect(told('deploy-planned').at(-1)?.rows).toMatchObject([{ section: 'file', name: 'index.html', change: 'change' }]);
    expect(told('deploy-planned').at(-1)?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('without a target the archives are listed, with what each of them is', async () => {
    const { version, back, told, space } = start();
    await version(one);
    await version(two);
    await version(three);
    await back({ to: { kind: 'list' } });
    const remarks = () =>
      told('status-read')
        .at(-1)
        ?.sections[0]?.rows.map((row) => row[3]);
    expect(remarks()).toEqual(['live', 'previous', '']);
    expect(writesOf(space)).toEqual([]);
    await back();
    await back({ to: { kind: 'list' } });
    expect(remarks()).toEqual(['rolled back', 'live', '']);
  });
});

test('functions and site go back in one run, the site first, and what cannot is told at once', async () => {
  const { version, deployNow, rollBack, space, texts } = start();
  const path = folderWith({ 'index.js': 'module.exports = 1;\n' });
  const asked = { name: 'hello', path, layout: 'root', exclude: [] } as const;
  await deployNow({ functions: [asked] });
  await version(one);
  write(path, { 'index.js': 'module.exports = 2;\n' });
  await deployNow({ functions: [asked] });
  await version(two);
  const both = { functions: ['hello'], hosting: true, deploy: { hosting: siteAsked('') } } as const;
  space.calls.splice(0);
  const { status } = await rollBack(both);
  expect(status).toBe('live');
  expect(texts()).toEqual(one);
  expect(space.cloud.functions.get('hello')?.live?.versionNo).toBe('1');
  const writes = writesOf(space);
  expect(writes.indexOf('postFile index.html')).toBeLessThan(writes.indexOf('deploy hello'));

  const { failure } = await start(createFakeServerless()).rollBack(both);
  expect(failure?.problems.map(({ code }) => code)).toEqual(['NO_WAY_BACK', 'NO_WAY_BACK']);
});
