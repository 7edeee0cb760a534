import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeployRequest, HostingRequest } from '../../src/config/deploy-request.ts';
import { readManifest } from '../../src/packaging/manifest.ts';
import { inspectSite } from '../../src/packaging/site.ts';
import { deployHosting, startSiteRecord } from '../../src/workflows/deploy-hosting.ts';
import type { SiteRecord } from '../../src/workflows/deploy-record.ts';
import { planHosting } from '../../src/workflows/plan-hosting.ts';
import { deployAsked, deployTools, failureOf, folderWith, siteAsked, write } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless, type FakeServerless, md5Of, writesOf } from '../support/fake-serverless.ts';

const manifest = '.miniship/manifest.json';
const site = {
  'index.html': '<script src="assets/app.3f2a9c1b.js"></script>',
  'about/index.html': '<h1>About</h1>',
  'assets/app.3f2a9c1b.js': 'console.log(1);',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** Plans and deploys a site, as a run does; the record is there also when the run fails. */
function scene(space: FakeServerless, path: string, changes: Partial<HostingRequest> = {}, more: Partial<DeployRequest> = {}) {
  const around = deployTools(space);
  const hosting = siteAsked(path, changes);
  const request = deployAsked({ hosting, ...more });
  const plan = async () => {
    const { site: found, problems } = await inspectSite(path, hosting);
    expect(problems).toEqual([]);
    return await planHosting(hosting, found ?? expect.unreachable('the site is good'), around.tools);
  };
  const state: { record?: SiteRecord } = {};
  const run = async () => {
    const planned = await plan();
    const record = startSiteRecord(planned);
    state.record = record;
    space.calls.splice(0);
    await deployHosting(planned, record, request, around.tools);
    return record;
  };
  return { ...around, plan, run, state };
}

/** A space to which the site was deployed before. */
async function deployed(path: string, changes: Partial<HostingRequest> = {}): Promise<FakeServerless> {
  const space = createFakeServerless();
  await scene(space, path, changes).run();
  space.calls.splice(0);
  return space;
}

const stored = (text: string, etag = 'OTHER') => ({ bytes: Buffer.from(text), etag, contentType: '', headers: {} });

describe('a first deploy', () => {
  test('sends hashed names, then assets, then pages, then the manifest, and reads back between', async () => {
    const space = createFakeServerless();
    const record = await scene(space, folderWith(site), {}, { uploads: 1 }).run();
    expect(space.calls.filter((call) => /^(postFile|files)/.test(call))).toEqual([
      'postFile assets/app.3f2a9c1b.js',
      'postFile logo.svg',
      'postFile about/index.html',
      'postFile index.html',
      'files',
      `postFile ${manifest}`,
    ]);
    expect(record).toMatchObject({ added: expect.any(Array) as string[], changed: [], deleted: [], unchanged: 0 });
    expect(record.added.sort()).toEqual(Object.keys(site).sort());
    expect(record.bytesUploaded).toBe(Object.values(site).join('').length);
    expect(record.url).toBe('https://static-space.example');
  });

  test('that is cut off goes on where its last record ended: 500 files are not even read again, and the others not sent', async () => {
    const files = Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`img/${String(index).padStart(3, '0')}.svg`, `${index}`]));
    const path = folderWith({ ...files, 'index.html': 'x' });
    const space = createFakeServerless();
    space.fail('postFile img/600.svg', 'down');
    expect(await failureOf(scene(space, path, {}, { uploads: 1 }).run())).toMatchObject({ code: 'CLOUD_UNAVAILABLE' });
    expect(callsOf(space, 'postFile').filter((call) => call.endsWith(manifest))).toHaveLength(1);
    const record = await scene(space, path).run();
    // The file behind the one that failed had its permit already, and was brought to its end.
    expect({ unchanged: record.unchanged, added: record.added.length, changed: record.changed.length }).toEqual({
      unchanged: 601,
      added: 100,
      changed: 0,
    });
  });

  test('of a large site that is cut off sends nothing twice, though its records come further and further apart', async () => {
    const files = Object.fromEntries(Array.from({ length: 2300 }, (_, index) => [`img/${String(index).padStart(4, '0')}.svg`, `${index}`]));
    const path = folderWith({ ...files, 'index.html': 'x' });
    const space = createFakeServerless();
    space.fail('postFile img/2240.svg', 'down');
    expect(await failureOf(scene(space, path, {}, { uploads: 1 }).run())).toMatchObject({ code: 'CLOUD_UNAVAILABLE' });
    // After 500, 1000 and 1500 files.
    expect(callsOf(space, 'postFile').filter((call) => call.endsWith(manifest))).toHaveLength(3);
    expect(await scene(space, path).run()).toMatchObject({ unchanged: 2241, changed: [] });
  });

  test('begins no page before every asset is up', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`img/${index}.svg`, `<svg>${index}</svg>`]));
    const space = createFakeServerless();
    await scene(space, folderWith({ ...files, 'index.html': 'x' })).run();
    const lastAsset = space.calls.findLastIndex((call) => call.startsWith('postFile img/'));
    expect(space.calls.indexOf('permit index.html')).toBeGreaterThan(lastAsset);
  });

  test('sends each file with its type and headers, credential and upload of different files side by side', async () => {
    const space = createFakeServerless();
    const files = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`img/${index}.svg`, `<svg>${index}</svg>`]));
    await scene(space, folderWith({ ...site, ...files })).run();
    expect(space.cloud.files.get('index.html')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Cache-Control': 'no-cache' },
    });
    expect(space.cloud.files.get('assets/app.3f2a9c1b.js')?.headers).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' });
    expect(space.mostAtOnce('postFile')).toBeGreaterThan(4);
    expect(space.mostAtOnce('postFile')).toBeLessThanOrEqual(64);
  });

  test('is never wider than asked', async () => {
    const space = createFakeServerless();
    await scene(space, folderWith(site), {}, { uploads: 1 }).run();
    expect(space.mostAtOnce('postFile')).toBe(1);
  });

  test('tells how far it is, and what came of it', async () => {
    const { run, told } = scene(createFakeServerless(), folderWith(site));
    await run();
    const sizeBytes = Object.values(site).join('').length;
    expect(told('site-progressed').at(-1)).toEqual({ type: 'site-progressed', doneFiles: 4, files: 4, doneBytes: sizeBytes, sizeBytes });
    expect(told('site-synced')).toEqual([
      { type: 'site-synced', uploaded: 4, unchanged: 0, deleted: 0, sizeBytes, url: 'https://static-space.example' },
    ]);
  });

  test('tells each percent once, however many files there are', async () => {
    const files = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`img/${index}.svg`, `${index}`]));
    const { run, told } = scene(createFakeServerless(), folderWith({ ...files, 'index.html': 'x' }));
    await run();
    expect(told('site-progressed').length).toBe(100);
  });

  test('opens hosting where it is unused, before anything is sent', async () => {
    const space = createFakeServerless({ state: 'unused' });
    const { run, plan } = scene(space, folderWith(site));
    expect(await plan()).toMatchObject({ state: 'unused', config: undefined, remote: [] });
    expect(space.calls).toEqual(['state', 'quota']);
    const record = await run();
    expect(writesOf(space)[0]).toBe('open');
    expect(record).toMatchObject({ opened: true, url: 'https://static-space.example' });
    expect(record.configBefore).toBeUndefined();
  });
});

describe('a second run', () => {
  test('with nothing changed lists, reads the manifest, and writes nothing', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    const second = scene(space, path);
    await second.plan();
    expect(space.calls).toEqual(['state', 'config', 'files', `read ${manifest}`, 'quota']);
    const record = await second.run();
    expect(space.calls).toEqual([]);
    expect(record).toMatchObject({
      added: [],
      changed: [],
      deleted: [],
      unchanged: 4,
      bytesUploaded: 0,
      url: 'https://static-space.example',
    });
  });

  test('sends only the file that changed, and the manifest', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    write(path, { 'logo.svg': '<svg/>' });
    const record = await scene(space, path).run();
    expect(callsOf(space, 'postFile')).toEqual(['postFile logo.svg', `postFile ${manifest}`]);
    expect(record).toMatchObject({ added: [], changed: ['logo.svg'], unchanged: 3 });
    await scene(space, path).run();
    expect(space.calls).toEqual([]);
  });

  test('sends again what somebody replaced', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    space.cloud.files.set('logo.svg', stored('x'.repeat(site['logo.svg'].length)));
    await scene(space, path).run();
    expect(callsOf(space, 'postFile')).toEqual(['postFile logo.svg', `postFile ${manifest}`]);
  });

  test('needs no manifest where the ETag is the MD5', async () => {
    const path = folderWith(site);
    const space = createFakeServerless();
    for (const [name, text] of Object.entries(site)) space.cloud.files.set(name, stored(text, md5Of(Buffer.from(text))));
    await scene(space, path).run();
    expect(writesOf(space)).toEqual([]);
  });

  test('with a damaged manifest tells it, reads the files instead of sending them once more, and mends it', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    space.cloud.files.set(manifest, stored('{"version":1'));
    const second = scene(space, path);
    await second.run();
    expect(second.told('warned')).toMatchObject([{ message: expect.stringContaining(manifest) as string }]);
    expect(callsOf(space, 'postFile')).toEqual([`postFile ${manifest}`]);
    const third = scene(space, path);
    await third.run();
    expect(writesOf(space)).toEqual([]);
  });

  test('after a run that was killed before its manifest reads what is unproven instead of sending it again, and is quiet then', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    write(path, { 'logo.svg': '<svg/>' });
    space.fail(`postFile ${manifest}`, 'down');
    await failureOf(scene(space, path).run());
    const { run, told } = scene(space, path, { refresh: ['www.example.com'] });
    expect(await run()).toMatchObject({ added: [], changed: [], unchanged: 4 });
    // The caches may hold the old file: the run that sent the new one did not come so far.
    expect(writesOf(space)).toEqual([`postFile ${manifest}`, 'refresh www.example.com', `postFile ${manifest}`]);
    expect(told('site-synced')).toMatchObject([{ uploaded: 0, unchanged: 4 }]);
    await scene(space, path, { refresh: ['www.example.com'] }).run();
    expect(writesOf(space)).toEqual([]);
  });

  test.each([
    { what: 'other bytes', file: { bytes: Buffer.from('<SVG/>') } },
    { what: 'another type', file: { contentType: 'text/plain' } },
    { what: 'a header that is no longer asked for', file: { headers: { 'Cache-Control': 'max-age=7' } } },
  ])('sends an unproven file of the same size with $what', async ({ file }) => {
    const path = folderWith({ ...site, 'logo.svg': '<svg/>' });
    const space = await deployed(path);
    const there = space.cloud.files.get('logo.svg');
    if (there === undefined) throw new Error('it was not deployed');
    space.cloud.files.set('logo.svg', { ...there, etag: 'OTHER', ...file });
    await scene(space, path).run();
    expect(callsOf(space, 'postFile')).toEqual(['postFile logo.svg', `postFile ${manifest}`]);
  });
});

describe('a manifest in a local file', () => {
  test('leaves nothing of ours at the site, and keeps the second run quiet', async () => {
    const path = folderWith(site);
    const local = { kind: 'file', path: join(folderWith(), 'deep', 'manifest.json') } as const;
    const space = await deployed(path, { manifest: local });
    expect([...space.cloud.files.keys()].sort()).toEqual(Object.keys(site).sort());
    expect(JSON.parse(readFileSync(local.path, 'utf8'))).toMatchObject({ version: 1, commit: 'abcdef0123456789' });
    await scene(space, path, { manifest: local }).run();
    expect(writesOf(space)).toEqual([]);
  });

  test('that cannot be written is told, and the deploy stands', async () => {
    const folder = folderWith({ file: '' });
    const local = { kind: 'file', path: join(folder, 'file', 'manifest.json') } as const;
    const { run, told } = scene(createFakeServerless(), folderWith(site), { manifest: local });
    expect((await run()).added.length).toBe(4);
    expect(told('warned')).toMatchObject([{ message: expect.stringContaining(local.path) as string }]);
    expect(existsSync(local.path)).toBe(false);
  });
});

describe('files that are not in the build', () => {
  const all = { enabled: true, prefix: '', keep: [], atMost: { kind: 'percent', percent: 100 } } as const;

  test('stay unless deleting was asked for', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    space.cloud.files.set('old.js', stored('old'));
    await scene(space, path).run();
    expect(space.calls).toEqual([]);
    expect(space.cloud.files.has('old.js')).toBe(true);
  });

  test('go last, when pages and manifest are up, and are read back as gone', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    space.cloud.files.set('old.js', stored('old'));
    write(path, { 'index.html': '<h1>New</h1>' });
    const record = await scene(space, path, { delete: all }).run();
    expect(space.calls.filter((call) => /^(postFile|files|remove)/.test(call))).toEqual([
      'postFile index.html',
      'files',
      `postFile ${manifest}`,
      'remove old.js',
      'files',
    ]);
    expect(record.deleted).toEqual(['old.js']);
    expect(space.cloud.files.has(manifest)).toBe(true);
  });

  test('stay when they are kept or outside the prefix', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    for (const name of ['assets/old.js', 'assets/keep.js', 'robots.txt']) space.cloud.files.set(name, stored('old'));
    const record = await scene(space, path, { delete: { ...all, prefix: 'assets', keep: ['assets/keep.*'] } }).run();
    expect(record.deleted).toEqual(['assets/old.js']);
  });

  test('are refused before anything is done when they are more than expected', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    for (const name of ['a.js', 'b.js', 'c.js']) space.cloud.files.set(name, stored('old'));
    const { plan } = scene(space, path, { delete: { ...all, atMost: { kind: 'files', files: 2 } } });
    expect(await failureOf(plan())).toMatchObject({ code: 'DELETE_CAP_EXCEEDED', facts: { files: ['a.js', 'b.js', 'c.js'] } });
    expect(writesOf(space)).toEqual([]);
  });

  test('that the cloud does not let go are named, and the others are gone', async () => {
    const path = folderWith(site);
    const space = await deployed(path);
    for (const name of ['a.js', 'b.js', 'c.js']) space.cloud.files.set(name, stored('old'));
    space.cloud.undeletable.add('b.js');
    const { run, state } = scene(space, path, { delete: all });
    expect(await failureOf(run())).toMatchObject({ code: 'SITE_INCOMPLETE', exit: 7, facts: { missing: [], remaining: ['b.js'] } });
    expect(state.record?.deleted).toEqual(['a.js', 'c.js']);
  });
});

describe('reading back', () => {
  test('finds a file that was accepted and is not there; no page is deleted, no manifest claims it', async () => {
    const space = createFakeServerless();
    space.cloud.vanishing.add('logo.svg');
    const { run } = scene(space, folderWith(site));
    expect(await failureOf(run())).toMatchObject({ code: 'SITE_INCOMPLETE', facts: { missing: ['logo.svg'], remaining: [] } });
    expect(callsOf(space, 'postFile')).not.toContain(`postFile ${manifest}`);
    expect(callsOf(space, 'files').length).toBe(3);
  });

  test.each([
    { what: 'not whole', change: { sizeBytes: 3 } },
    { what: 'without an ETag', change: { etag: '' } },
  ])('finds a file that is there $what', async ({ change }) => {
    const space = createFakeServerless();
    const files: typeof space.hosting.files = async () =>
      (await space.hosting.files()).map((file) => (file.path === 'logo.svg' ? { ...file, ...change } : file));
    const failure = await failureOf(scene({ ...space, hosting: { ...space.hosting, files } }, folderWith(site)).run());
    expect(failure).toMatchObject({ code: 'SITE_INCOMPLETE', facts: { missing: ['logo.svg'] } });
  });

  test('waits for a list that lags', async () => {
    const space = createFakeServerless();
    let lists = 0;
    const path = folderWith(site);
    const files: typeof space.hosting.files = async () => {
      lists += 1;
      return lists < 3 ? [] : await space.hosting.files();
    };
    await scene({ ...space, hosting: { ...space.hosting, files } }, path).run();
    expect(lists).toBe(3);
  });
});

describe('a file that cannot be sent', () => {
  test('stops the deploy before any page, and the record knows what is up', async () => {
    const space = createFakeServerless();
    space.fail('postFile logo.svg', 'down');
    const { run, state } = scene(space, folderWith(site));
    expect(await failureOf(run())).toMatchObject({ code: 'CLOUD_UNAVAILABLE' });
    expect(callsOf(space, 'postFile')).toEqual(['postFile assets/app.3f2a9c1b.js', 'postFile logo.svg']);
    expect(state.record?.added).toEqual(['assets/app.3f2a9c1b.js']);
  });
});

describe('a policy that refuses headers', () => {
  test('is met once; the site is complete, and the second run is quiet', async () => {
    const path = folderWith(site);
    const space = createFakeServerless();
    space.cloud.refusesHeaders = true;
    const { run, told } = scene(space, path);
    await run();
    expect(told('warned').length).toBe(1);
    expect(space.cloud.files.size).toBe(5);
    await scene(space, path).run();
    expect(writesOf(space)).toEqual([]);
  });
});

describe('the quota', () => {
  const sizeBytes = Object.values(site).join('').length;

  test.each([
    { quotaBytes: sizeBytes + 100, fits: true },
    { quotaBytes: sizeBytes + 99, fits: false },
    { quotaBytes: undefined, fits: true },
  ])('of $quotaBytes bytes, with old files that stay until the new ones are up: fits $fits', async ({ quotaBytes, fits }) => {
    const space = createFakeServerless();
    space.cloud.files.set('old.js', stored('x'.repeat(100)));
    space.cloud.files.set('index.html', stored('x'.repeat(5000)));
    space.cloud.quotaBytes = quotaBytes;
    const look = scene(space, folderWith(site)).plan();
    if (fits) await look;
    else expect(await failureOf(look)).toMatchObject({ code: 'QUOTA_EXCEEDED', facts: { sizeBytes: sizeBytes + 100, quotaBytes } });
    expect(writesOf(space)).toEqual([]);
  });

  test.each([
    { quotaBytes: sizeBytes + 1, warned: 1 },
    { quotaBytes: sizeBytes * 2, warned: 0 },
    { quotaBytes: undefined, warned: 0 },
  ])('of $quotaBytes bytes that it nearly fills is told before anything is sent', async ({ quotaBytes, warned }) => {
    const space = createFakeServerless();
    space.cloud.quotaBytes = quotaBytes;
    const look = scene(space, folderWith(site));
    await look.plan();
    expect(look.told('warned').filter(({ message }) => message.includes('has room for'))).toHaveLength(warned);
  });

  test('that the key may not read stops nothing', async () => {
    const space = createFakeServerless();
    space.fail('quota', 'refused');
    const run = scene(space, folderWith(site));
    await run.plan();
    expect((await run.run()).added).toHaveLength(4);
  });
});

describe('the configuration', () => {
  test.each([
    { what: 'as it is', asked: {}, config: {}, writes: 0, after: { index: 'index.html', error: '', errorStatus: '404', allowedIps: [] } },
    { what: 'an SPA', asked: { spa: true }, config: {}, writes: 1, after: { error: 'index.html', errorStatus: '200' } },
    { what: 'no SPA any more', asked: {}, config: { error: 'index.html', errorStatus: '200' }, writes: 1, after: { errorStatus: '404' } },
    { what: 'an error page', asked: { error: 'about/index.html' }, config: {}, writes: 1, after: { error: 'about/index.html' } },
    { what: 'an error page that is not asked for', asked: {}, config: { error: '404.html' }, writes: 0, after: { error: '404.html' } },
    { what: 'addresses', asked: { allowedIps: ['10.0.0.1'] }, config: {}, writes: 1, after: { allowedIps: ['10.0.0.1'] } },
    { what: 'no addresses', asked: { allowedIps: [] }, config: { allowedIps: ['10.0.0.1'] }, writes: 1, after: { allowedIps: [] } },
    {
      what: 'the same addresses in another order',
      asked: { allowedIps: ['10.0.0.2', '10.0.0.1'] },
      config: { allowedIps: ['10.0.0.1', '10.0.0.2'] },
      writes: 0,
      after: {},
    },
  ] as const)('becomes what is asked: $what, $writes writes', async ({ asked, config, writes, after }) => {
    const path = folderWith(site);
    const space = await deployed(path);
    space.cloud.config.now = { ...space.cloud.config.now, ...config };
    const { run, told } = scene(space, path, asked);
    await run();
    expect(callsOf(space, 'configure').length).toBe(writes);
    expect(space.cloud.config.now).toMatchObject(after);
    expect(told('setting-changed').length > 0).toBe(writes > 0);
    space.calls.splice(0);
    await scene(space, path, asked).run();
    expect(writesOf(space)).toEqual([]);
  });

  test('is written after the files, whose index page it names', async () => {
    const space = createFakeServerless();
    await scene(space, folderWith(site), { spa: true }).run();
    expect(writesOf(space).at(-1)).toBe('configure');
  });

  test('that does not show is told with both values', async () => {
    const space = createFakeServerless();
    const hosting = { ...space.hosting, configure: async () => {} };
    const failure = await failureOf(scene({ ...space, hosting }, folderWith(site), { spa: true }).run());
    expect(failure).toMatchObject({ code: 'READ_BACK_DIFFERS', facts: { field: 'hosting error page', expected: 'index.html', found: '' } });
  });

  test.each([
    { fault: 'lost-after', writes: 1 },
    { fault: 'lost-before', writes: 2 },
  ] as const)('whose answer is lost ($fault) takes $writes writes', async ({ fault, writes }) => {
    const space = createFakeServerless();
    space.fail('configure', fault);
    await scene(space, folderWith(site), { spa: true }).run();
    expect(callsOf(space, 'configure').length).toBe(writes);
  });
});

/** The domains that the manifest beside the site says are still to be refreshed. */
const owed = ({ cloud }: ReturnType<typeof createFakeServerless>): readonly string[] | undefined =>
  readManifest(cloud.files.get('.miniship/manifest.json')?.bytes).manifest?.unrefreshed;

describe('the CDN', () => {
  test('is refreshed by the next run when this one was killed before it came to that', async () => {
    const space = createFakeServerless();
    const path = folderWith(site);
    const killed = new Error('killed');
    const refresh = () => Promise.reject(killed);
    await expect(scene({ ...space, hosting: { ...space.hosting, refresh } }, path, { refresh: ['www.example.com'] }).run()).rejects.toBe(
      killed,
    );
    space.calls.splice(0);
    await scene(space, path, { refresh: ['www.example.com'] }).run();
    expect(callsOf(space, 'refresh')).toEqual(['refresh www.example.com']);
    expect(owed(space)).toBeUndefined();
  });

  test('is refreshed after a change, and only then', async () => {
    const path = folderWith(site);
    const space = createFakeServerless();
    await scene(space, path, { refresh: ['www.example.com'] }).run();
    expect(space.calls.slice(-3)).toEqual([
      'refresh www.example.com',
      expect.stringContaining('permit') as string,
      expect.stringContaining('postFile') as string,
    ]);
    expect(owed(space)).toBeUndefined();
    space.calls.splice(0);
    await scene(space, path, { refresh: ['www.example.com'] }).run();
    expect(callsOf(space, 'refresh')).toEqual([]);
  });

  test('that refuses is told, the deploy stands, and the next one tries that domain again', async () => {
    const space = createFakeServerless();
    const path = folderWith(site);
    space.fail('refresh', 'throttled');
    const { run, told } = scene(space, path, { refresh: ['www.example.com', 'm.example.com'] });
    await run();
    expect(callsOf(space, 'refresh').length).toBe(2);
    expect(owed(space)).toEqual(['www.example.com']);
    space.calls.splice(0);
    const again = scene(space, path, { refresh: ['www.example.com', 'm.example.com'] });
    await again.run();
    expect(callsOf(space, 'refresh')).toEqual(['refresh www.example.com']);
    expect([owed(space), again.told('warned')]).toEqual([undefined, []]);
    expect(told('warned')).toMatchObject([{ message: expect.stringContaining('www.example.com') as string }]);
    expect(told('site-synced').length).toBe(1);
  });
});

test('names of all kinds arrive as they are', async () => {
  const names = ['a b.txt', 'a+b.txt', '100%.txt', 'a#b.txt', '关于我们.html', 'ünï.css'];
  const path = folderWith({ ...site, ...Object.fromEntries(names.map((name) => [name, name])) });
  const space = await deployed(path);
  expect(names.filter((name) => !space.cloud.files.has(name))).toEqual([]);
  await scene(space, path).run();
  expect(writesOf(space)).toEqual([]);
});

test('a file that changes while it is deployed is refused, not sent half', async () => {
  const path = folderWith(site);
  const space = createFakeServerless();
  const { plan, tools } = scene(space, path);
  const planned = await plan();
  writeFileSync(join(path, 'logo.svg'), 'a much longer text than it was before, so that the size differs');
  const failure = await failureOf(deployHosting(planned, startSiteRecord(planned), deployAsked(), tools));
  expect(failure.name).toBe('Failure');
  expect(space.cloud.files.has('logo.svg')).toBe(false);
});
