import { describe, expect, test } from 'vitest';
import type { FilesRequest } from '../../src/config/deploy-request.ts';
import { deploy } from '../../src/workflows/deploy.ts';
import type { DeployRecord } from '../../src/workflows/deploy-record.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { deployAsked, deployTools, failureOf, folderWith, functionAsked, write } from '../support/deploy-scene.ts';
import { createFakeServerless, writesOf } from '../support/fake-serverless.ts';

const pictures = { 'img/a.png': 'picture a', 'img/b.png': 'picture b' };

/** A folder of two pictures, and a space; each `run` is a whole deploy of its own. */
function scene(changes: Partial<FilesRequest> = {}) {
  const space = createFakeServerless();
  const path = changes.path ?? folderWith(pictures);
  const removal = { enabled: false, prefix: '', keep: [], atMost: { kind: 'files', files: 50 } } as const;
  const files: FilesRequest = { path, prefix: 'shop/', exclude: [], delete: removal, ...changes };
  const run = async (more: Parameters<typeof deployAsked>[0] = {}) => {
    const { tools, told } = deployTools(space);
    const record: DeployRecord = {};
    const prepared = await prepareDeploy({ request: deployAsked({ files, ...more }), problems: [] }, tools.reporter);
    const from = space.calls.length;
    const outcome = deploy(prepared, tools, record);
    await outcome.catch(() => {});
    const calls = space.calls.slice(from);
    return { outcome, record, told, calls, writes: writesOf({ ...space, calls }) };
  };
  const names = () => space.cloud.assets.files.filter(({ isListed }) => isListed).map(({ name }) => name);
  return { space, assets: space.cloud.assets, path, run, names };
}

const manifest = 'shop/.miniship/manifest.json';

test('files come into the storage below their prefix, with a record of them, and the receipt knows their addresses', async () => {
  const { run, names } = scene();
  const { outcome, record, told, writes } = await run();
  expect(await outcome).toBe('live');
  expect(writes).toEqual(['put shop/img/a.png', 'put shop/img/b.png', `put ${manifest}`]);
  expect(names()).toEqual(['shop/img/a.png', 'shop/img/b.png', manifest]);
  expect(record.files).toEqual({
    prefix: 'shop/',
    added: ['img/a.png', 'img/b.png'],
    changed: [],
    deleted: [],
    unchanged: 0,
    bytesUploaded: 18,
    addresses: { 'img/a.png': 'https://cdn.example/file-1', 'img/b.png': 'https://cdn.example/file-2' },
  });
  expect(told('files-synced')).toEqual([{ type: 'files-synced', uploaded: 2, unchanged: 0, deleted: 0, sizeBytes: 18, prefix: 'shop/' }]);
  expect(told('files-progressed')).toEqual([
    { type: 'files-progressed', doneFiles: 1, files: 2, doneBytes: 9, sizeBytes: 18 },
    { type: 'files-progressed', doneFiles: 2, files: 2, doneBytes: 18, sizeBytes: 18 },
  ]);
  expect(told('site-progressed')).toEqual([]);
  expect(told('deploy-planned')[0]?.rows).toEqual([
    { section: 'stored', name: 'shop/img/a.png', change: 'create', details: [], sizeBytes: 9 },
    { section: 'stored', name: 'shop/img/b.png', change: 'create', details: [], sizeBytes: 9 },
  ]);
});

test('the same run again writes nothing, and a dry run never does', async () => {
  const { run } = scene();
  const dry = await run({ dryRun: true });
  expect([await dry.outcome, dry.writes, dry.calls]).toEqual(['planned', [], ['listFiles shop/', 'quotaOfFiles']]);
  const first = await run();
  const again = await run();
  expect(await again.outcome).toBe('live');
  expect(again.writes).toEqual([]);
  expect(again.record.files).toMatchObject({ unchanged: 2, added: [], changed: [] });
  expect(again.record.files?.addresses).toEqual(first.record.files?.addresses);
  expect(again.told('deploy-planned')[0]?.rows).toEqual([]);
});

test('a changed file takes the place of the old one, at its address', async () => {
  const { run, path, assets, names } = scene();
  const { record: before } = await run();
  write(path, { 'img/a.png': 'picture A' });
  const { record, writes, told } = await run();
  expect(writes).toEqual(['put shop/img/a.png', `put ${manifest}`]);
  expect(record.files).toMatchObject({ changed: ['img/a.png'], added: [], unchanged: 1 });
  expect(record.files?.addresses).toEqual(before.files?.addresses);
  expect(told('deploy-planned')[0]?.rows).toMatchObject([{ name: 'shop/img/a.png', change: 'change', details: ['changed'] }]);
  expect(names()).toHaveLength(3);
  expect(assets.files[0]?.bytes.toString()).toBe('picture A');
});

test('a change of a file changes the digest of the plan, and so does one by somebody else', async () => {
  const { run, path, assets } = scene();
  const digest = async () => (await run({ dryRun: true })).record.digest;
  const first = await digest();
  expect(await digest()).toBe(first);
  write(path, { 'img/a.png': 'picture A' });
  const second = await digest();
  expect(second).not.toBe(first);
  assets.files.push({ id: 'x', name: 'shop/x', contentType: '', bytes: Buffer.from('x'), modifiedAt: '', isListed: true });
  expect(await digest()).not.toBe(second);
  const { outcome, writes } = await run({ planDigest: second });
  expect((await failureOf(outcome)).code).toBe('PLAN_MOVED');
  expect(writes).toEqual([]);
});

describe('a file that stands there without a record', () => {
  const lost = async () => {
    const all = scene();
    await all.run();
    all.assets.files = all.assets.files.filter(({ name }) => name !== manifest);
    return all;
  };

  test('is settled by reading it, and is not sent again', async () => {
    const { run, names } = await lost();
    const { writes, record } = await run();
    expect(writes).toEqual([`put ${manifest}`]);
    expect(record.files).toMatchObject({ unchanged: 2, added: [], changed: [] });
    expect(names()).toContain(manifest);
    expect((await run()).writes).toEqual([]);
  });

  test('is sent when a cache older than the file stands between', async () => {
    const { run, assets } = await lost();
    assets.staleMs = 60_000;
    expect((await run()).writes).toEqual(['put shop/img/a.png', 'put shop/img/b.png', `put ${manifest}`]);
    expect(assets.files).toHaveLength(3);
  });
});

test.each(['[]', '{"version":2}', 'no json'])('a record that cannot be used is told, and costs no more than reading: %s', async (text) => {
  const { run, assets } = scene();
  await run();
  const record = assets.files.find(({ name }) => name === manifest);
  Object.assign(record ?? {}, { bytes: Buffer.from(text) });
  const { writes, told } = await run();
  expect(writes).toEqual([`put ${manifest}`]);
  expect(told('warned').map(({ message }) => String(message))).toEqual([expect.stringContaining(manifest)]);
});

describe('where the storage does not tell by itself', () => {
  test('each file is registered, and the record too', async () => {
    const { run, assets, names } = scene();
    assets.callback = false;
    const { outcome, writes } = await run();
    expect(await outcome).toBe('live');
    const [a, b] = ['shop/img/a.png', 'shop/img/b.png'];
    expect(writes).toEqual([`put ${a}`, `put ${b}`, `register ${a}`, `register ${b}`, `put ${manifest}`, `register ${manifest}`]);
    expect(names()).toHaveLength(3);
    expect((await run()).writes).toEqual([]);
  });

  test.each(['lost-before', 'lost-after', 'refused'] as const)('an answer that is %s is settled by the list', async (fault) => {
    const { run, assets, space, names } = scene();
    assets.callback = false;
    space.fail('register shop/img/a.png', fault);
    const { outcome } = await run();
    if (fault === 'lost-after') expect(await outcome).toBe('live');
    else expect(await failureOf(outcome)).toMatchObject({ code: 'FILES_INCOMPLETE', facts: { missing: ['shop/img/a.png'] } });
    // The next run ends with one of each.
    expect(await (await run()).outcome).toBe('live');
    expect(names().sort()).toEqual([manifest, 'shop/img/a.png', 'shop/img/b.png'].sort());
  });
});

test('a file that never appears ends as not live', async () => {
  const { run, assets } = scene();
  assets.vanishing.add('shop/img/b.png');
  expect(await failureOf((await run()).outcome)).toMatchObject({
    code: 'FILES_INCOMPLETE',
    exit: 7,
    facts: { missing: ['shop/img/b.png'] },
  });
});

test('an upload of which other bytes have arrived is found out by its ETag', async () => {
  const { run, assets } = scene();
  assets.etag = 'A'.repeat(32);
  const { outcome } = await run();
  expect(await failureOf(outcome)).toMatchObject({
    code: 'FILES_INCOMPLETE',
    facts: { missing: [expect.stringMatching(/^shop\/img\//) as unknown] },
  });
});

test('a run that is cut off goes on where it ended', async () => {
  const { run, space, names } = scene();
  space.fail('put shop/img/b.png', 'cancelled');
  expect((await failureOf((await run()).outcome)).code).toBe('CANCELLED');
  const { outcome, writes, record } = await run();
  expect(await outcome).toBe('live');
  expect(writes).toEqual(['put shop/img/b.png', `put ${manifest}`]);
  expect(record.files).toMatchObject({ unchanged: 1, added: ['img/b.png'] });
  expect(names()).toHaveLength(3);
});

test.each(['throttled', 'expired'] as const)('an upload that is %s is tried again with an address of its own', async (fault) => {
  const { run, space } = scene();
  space.fail('put shop/img/a.png', fault);
  const { outcome, calls } = await run();
  expect(await outcome).toBe('live');
  expect(calls.filter((call) => call === 'address shop/img/a.png')).toHaveLength(2);
});

describe('deleting', () => {
  const removal = { enabled: true, prefix: '', keep: ['keep/**'], atMost: { kind: 'files', files: 1 } } as const;
  const foreign = (name: string) => ({ id: name, name, contentType: '', bytes: Buffer.from('x'), modifiedAt: '2026', isListed: true });

  test('takes only what is below the prefix and kept by nobody, and is listed first', async () => {
    const { run, assets, names } = scene({ delete: removal });
    assets.files.push(foreign('shop/old.png'), foreign('shop/keep/x.png'), foreign('users/y.png'));
    const { told, writes, record } = await run();
    expect(told('deploy-planned')[0]?.rows).toContainEqual({
      section: 'stored',
      name: 'shop/old.png',
      change: 'delete',
      details: [],
      sizeBeforeBytes: 1,
    });
    expect(writes.at(-1)).toBe('removeStored shop/old.png');
    expect(record.files?.deleted).toEqual(['old.png']);
    expect(names()).toEqual(['shop/keep/x.png', 'users/y.png', 'shop/img/a.png', 'shop/img/b.png', manifest]);
    expect((await run()).writes).toEqual([]);
  });

  test('is off unless somebody switches it on', async () => {
    const { run, assets, names } = scene();
    assets.files.push(foreign('shop/old.png'));
    await run();
    expect(names()).toContain('shop/old.png');
  });

  test('of more files than allowed deletes none', async () => {
    const { run, assets } = scene({ delete: removal });
    assets.files.push(foreign('shop/1.png'), foreign('shop/2.png'));
    const { outcome, writes } = await run();
    expect(await failureOf(outcome)).toMatchObject({ code: 'DELETE_CAP_EXCEEDED', facts: { count: 2, files: ['1.png', '2.png'] } });
    expect(writes).toEqual([]);
  });

  test('whose answer is lost is settled by the list', async () => {
    const { run, assets, space, names } = scene({ delete: removal });
    assets.files.push(foreign('shop/old.png'));
    space.fail('removeStored', 'lost-after');
    expect(await (await run()).outcome).toBe('live');
    expect(names()).not.toContain('shop/old.png');
  });

  test('of what cannot be deleted ends as not live', async () => {
    const { run, assets } = scene({ delete: removal });
    assets.files.push(foreign('shop/old.png'));
    assets.undeletable.add('shop/old.png');
    expect(await failureOf((await run()).outcome)).toMatchObject({ code: 'FILES_INCOMPLETE', facts: { remaining: ['shop/old.png'] } });
  });

  test('takes an older file of the same name too, where the cloud gave the new one an address of its own', async () => {
    const { run, assets, path, names } = scene({ delete: { ...removal, atMost: { kind: 'files', files: 2 } } });
    assets.overwrites = false;
    await run();
    write(path, { 'img/a.png': 'picture A' });
    await run();
    expect(names().filter((name) => name === 'shop/img/a.png')).toHaveLength(2);
    await run();
    expect(assets.files.filter(({ name }) => name === 'shop/img/a.png').map(({ bytes }) => bytes.toString())).toEqual(['picture A']);
    expect((await run()).writes).toEqual([]);
  });
});

test('files that pass the quota are refused before anything is sent', async () => {
  const { run, assets } = scene();
  assets.quotaBytes = 17;
  const { outcome, writes } = await run();
  expect(await failureOf(outcome)).toMatchObject({ code: 'FILES_TOO_LARGE', facts: { sizeBytes: 18, quotaBytes: 17 } });
  expect(writes).toEqual([]);
});

test.each([
  { quotaBytes: 20, warned: 1 },
  { quotaBytes: 21, warned: 0 },
])('files that come near a quota of $quotaBytes bytes: $warned warning', async ({ quotaBytes, warned }) => {
  const { run, assets } = scene();
  assets.quotaBytes = quotaBytes;
  const { outcome, told } = await run();
  expect(await outcome).toBe('live');
  expect(told('warned').filter(({ message }) => JSON.stringify(message).includes('The file storage will hold 18 B'))).toHaveLength(warned);
});

test('files that stay are counted in the plan', async () => {
  const { run } = scene();
  await run();
  expect((await run()).told('deploy-planned')[0]).toMatchObject({ rows: [], filesKept: 2 });
});

test('a folder that is not there is told together with what is wrong elsewhere', async () => {
  const { run } = scene({ path: '/nowhere/files' });
  const failure = await failureOf(run({ functions: [functionAsked('f', { path: '/nowhere/f' })] }));
  expect(failure.problems.map(({ code }) => code)).toEqual(['FUNCTION_CODE_MISSING', 'SITE_MISSING']);
});
