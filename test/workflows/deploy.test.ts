import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DeployRequest } from '../../src/config/deploy-request.ts';
import { deploy } from '../../src/workflows/deploy.ts';
import type { DeployRecord } from '../../src/workflows/deploy-record.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { deployAsked, deployTools, failureOf, folderWith, functionAsked, siteAsked, write } from '../support/deploy-scene.ts';
import { createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';

function scene(space: FakeServerless, changes: Partial<DeployRequest>) {
  const around = deployTools(space);
  const record: DeployRecord = {};
  const request = deployAsked(changes);
  const run = async (more: Partial<DeployRequest> = {}) => {
    const prepared = await prepareDeploy({ request: { ...request, ...more }, problems: [] }, around.tools.reporter);
    return await deploy(prepared, around.tools, record);
  };
  return { ...around, run, record };
}

/** Two functions, a policy and a site. */
const everything = (): Partial<DeployRequest> => ({
  functions: [functionAsked('hello', { memoryMb: 256, httpPath: '/http/hello' }), functionAsked('bye')],
  settings: { policies: [{ service: 'db', collection: 'orders', name: 'PUBLICREAD' }], domains: [] },
  hosting: siteAsked(folderWith({ 'index.html': '<h1>Hi</h1>', 'a.css': 'a{}' }), { spa: true }),
});

describe('a deploy', () => {
  test('does functions, then settings, then the site, each in a step of its own', async () => {
    const space = createFakeServerless();
    const { run, record, told } = scene(space, everything());
    expect(await run()).toBe('live');
    expect(told('step-finished').map(({ step }) => step)).toEqual(['look', 'functions', 'settings', 'hosting']);
    const writes = writesOf(space);
    const place = (call: string) => writes.indexOf(call);
    expect(Math.max(place('deploy hello'), place('deploy bye'))).toBeLessThan(place('setPolicy db orders'));
    expect(place('setPolicy db orders')).toBeLessThan(place('postFile a.css'));
    expect(record).toMatchObject({
      functions: [
        { name: 'hello', state: 'live' },
        { name: 'bye', state: 'live' },
      ],
      settings: [{ name: 'policy of db orders', before: 'PRIVATE', after: 'PUBLICREAD' }],
      httpEndpoint: 'https://space.example',
      hosting: { added: ['a.css', 'index.html'], url: 'https://static-space.example' },
    });
  });

  test('run again writes nothing, and does no step that has nothing to do', async () => {
    const space = createFakeServerless();
    const asked = everything();
    await scene(space, asked).run();
    space.calls.splice(0);
    const second = scene(space, asked);
    expect(await second.run()).toBe('live');
    expect(writesOf(space)).toEqual([]);
    expect(second.told('step-finished').map(({ step }) => step)).toEqual(['look', 'functions', 'hosting']);
    expect(second.record).toMatchObject({ functions: [{ state: 'kept' }, { state: 'kept' }], hosting: { unchanged: 2, bytesUploaded: 0 } });
  });

  test.each([
    { only: ['functions'], writes: /^(create|update|createDeployment|putArchive|deploy) / },
    { only: ['settings'], writes: /^setPolicy / },
    { only: ['hosting'], writes: /^(postFile |configure)/ },
  ] as const)('of $only touches nothing else', async ({ only, writes }) => {
    const space = createFakeServerless();
    await scene(space, { ...everything(), only: [...only] }).run();
    expect(writesOf(space).filter((call) => !writes.test(call))).toEqual([]);
    expect(writesOf(space).length).toBeGreaterThan(0);
  });

  test('whose function fails leaves settings and site as they were', async () => {
    const space = createFakeServerless();
    space.cloud.labels.set('hello', ['DEPLOY_FAILED']);
    const { run, record } = scene(space, everything());
    expect(await failureOf(run())).toMatchObject({ code: 'NOT_LIVE' });
    expect(writesOf(space).filter((call) => /^(setPolicy|postFile|configure)/.test(call))).toEqual([]);
    expect(record.functions).toMatchObject([
      { name: 'hello', state: 'failed' },
      { name: 'bye', state: 'live' },
    ]);
  });

  test('tells the address of the trigger as it is after it was switched on', async () => {
    const space = createFakeServerless();
    space.cloud.trigger = { enabled: false, endpoint: '', domain: '', certificateInfo: '' };
    const settings: typeof space.settings = {
      ...space.settings,
      setHttpTrigger: async (change) => {
        await space.settings.setHttpTrigger(change);
        space.cloud.trigger = { ...space.cloud.trigger, endpoint: 'https://new.example' };
      },
    };
    const asked = { settings: { httpTrigger: { enabled: true }, policies: [], domains: [] } };
    const { run, record, told } = scene({ ...space, settings }, { ...everything(), ...asked });
    await run();
    expect(record.httpEndpoint).toBe('https://new.example');
    expect(told('warned')).toEqual([]);
  });

  test('warns of a path that nobody can reach', async () => {
    const space = createFakeServerless();
    space.cloud.trigger = { ...space.cloud.trigger, enabled: false };
    const { run, told } = scene(space, everything());
    await run();
    expect(told('warned')).toMatchObject([{ message: expect.stringContaining('/http/hello') as string }]);
  });
});

describe('a dry run', () => {
  test('makes no write, and tells the whole plan with its digest', async () => {
    const space = createFakeServerless();
    const { run, record, told } = scene(space, everything());
    expect(await run({ dryRun: true })).toBe('planned');
    expect(writesOf(space)).toEqual([]);
    const [planned] = told('deploy-planned');
    expect(planned?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(record).toMatchObject({ digest: planned?.digest });
    expect(record.functions).toBeUndefined();
    expect(planned?.rows).toMatchObject([
      { section: 'function', name: 'hello', change: 'create', details: ['memory: none → 256 MB', 'HTTP path: none → /http/hello'] },
      { section: 'function', name: 'bye', change: 'create' },
      { section: 'setting', name: 'policy of db orders', change: 'change', details: ['PRIVATE → PUBLICREAD'] },
      { section: 'file', name: 'a.css', change: 'create', sizeBytes: 3 },
      { section: 'file', name: 'index.html', change: 'create', sizeBytes: 11 },
      { section: 'setting', name: 'hosting error page', change: 'create', details: ['none → index.html'] },
      { section: 'setting', name: 'hosting status of unknown paths', change: 'change', details: ['404 → 200'] },
    ]);
  });

  test('does not open hosting, but says that it would', async () => {
    const space = createFakeServerless({ state: 'unused' });
    const { run, told } = scene(space, { hosting: siteAsked(folderWith({ 'index.html': 'x' })) });
    await run({ dryRun: true });
    expect(writesOf(space)).toEqual([]);
    expect(told('deploy-planned')[0]?.rows[0]).toEqual({
      section: 'setting',
      name: 'hosting',
      change: 'change',
      details: ['unused → in-service'],
    });
  });

  test('says once that hosting would be opened, when a domain needs it too', async () => {
    const space = createFakeServerless({ state: 'unused' });
    const { run, told } = scene(space, {
      hosting: siteAsked(folderWith({ 'index.html': 'x' })),
      settings: { policies: [], domains: [{ domain: 'www.example.com' }] },
    });
    await run({ dryRun: true });
    expect(told('deploy-planned')[0]?.rows.filter(({ name }) => name === 'hosting').length).toBe(1);
    expect(await run()).toBe('live');
    expect(writesOf(space).filter((call) => call === 'open').length).toBe(1);
  });
});

describe('the table of a plan', () => {
  test('tells old and new of a function, its sizes, and why its code is sent', async () => {
    const space = createFakeServerless();
    const hello = functionAsked('hello', { memoryMb: 256 });
    const bye = functionAsked('bye');
    const first = scene(space, { functions: [hello, bye] });
    await first.run();
    write(hello.path, { 'index.js': 'module.exports = async () => "something longer than it was before, to be sure";' });
    const { run, told } = scene(space, { functions: [{ ...hello, memoryMb: 512 }, bye] });
    await run({ dryRun: true });
    const sizeBeforeBytes = first.record.functions?.[0]?.archive.sizeBytes;
    const [changed, kept] = told('deploy-planned')[0]?.rows ?? [];
    expect(changed).toMatchObject({ change: 'change', details: ['memory: 256 MB → 512 MB', 'code: other content'], sizeBeforeBytes });
    expect(changed?.sizeBytes).toBeGreaterThan(sizeBeforeBytes ?? 0);
    expect(kept).toMatchObject({ name: 'bye', change: 'keep', details: [] });
  });

  test('tells files that are added, changed and deleted, and counts those that stay', async () => {
    const space = createFakeServerless();
    const path = folderWith({ 'index.html': 'x', 'a.css': 'a', 'b.css': 'b' });
    const remove = { enabled: true, prefix: '', keep: [], atMost: { kind: 'files', files: 5 } } as const;
    await scene(space, { hosting: siteAsked(path) }).run();
    space.cloud.files.set('old.css', { bytes: Buffer.from('old'), etag: 'E', contentType: '', headers: {} });
    write(path, { 'a.css': 'aa', 'c.css': 'c' });
    const { run, told } = scene(space, { hosting: siteAsked(path, { delete: remove }) });
    await run({ dryRun: true });
    expect(told('deploy-planned')[0]).toMatchObject({
      filesKept: 2,
      rows: [
        { section: 'file', name: 'a.css', change: 'change', sizeBytes: 2, sizeBeforeBytes: 1 },
        { section: 'file', name: 'c.css', change: 'create', sizeBytes: 1 },
        { section: 'file', name: 'old.css', change: 'delete', sizeBeforeBytes: 3 },
      ],
    });
  });
});

describe('the digest of a plan', () => {
  const digest = async (space: FakeServerless, asked: Partial<DeployRequest>) => {
    const { run, record } = scene(space, asked);
    await run({ dryRun: true });
    return record.digest;
  };

  test('is the same at any time, in any order, and on every machine', async () => {
    const asked = everything();
    const expected = await digest(createFakeServerless(), asked);
    const elsewhere = folderWith();
    cpSync(asked.hosting?.path ?? '', elsewhere, { recursive: true });
    const moved = { ...asked, functions: asked.functions?.toReversed(), hosting: asked.hosting && { ...asked.hosting, path: elsewhere } };
    const { run, record, clock, tools } = scene(createFakeServerless(), { ...moved, functions: moved.functions ?? [] });
    clock.advance(86_400_000);
    Object.assign(tools.run, { commit: 'fedcba', run: '43' });
    await run({ dryRun: true });
    expect(record.digest).toBe(expected);
  });

  test('does not depend on the order of lists or on signed addresses', async () => {
    const space = createFakeServerless();
    const asked = everything();
    await scene(space, asked).run();
    const expected = await digest(space, asked);
    const files = [...space.cloud.files].toReversed();
    space.cloud.files.clear();
    for (const [path, file] of files) space.cloud.files.set(path, file);
    const hello = space.cloud.functions.get('hello') ?? expect.unreachable('it was deployed');
    const { live = expect.unreachable('it is live') } = hello;
    space.cloud.functions.set('hello', { ...hello, live: { ...live, downloadUrl: 'https://signed.example/another' } });
    expect(await digest(space, asked)).toBe(expected);
  });

  test.each<{ what: string; move: (space: FakeServerless, asked: Partial<DeployRequest>) => void }>([
    { what: 'the code of a function', move: (_, asked) => write(asked.functions?.[0]?.path ?? '', { 'index.js': 'other' }) },
    { what: 'a file of the site', move: (_, asked) => write(asked.hosting?.path ?? '', { 'a.css': 'b{}' }) },
    {
      what: 'a setting of a function in the cloud',
      move: ({ cloud }) => {
        const hello = cloud.functions.get('hello');
        if (hello !== undefined) cloud.functions.set('hello', { ...hello, timeoutSeconds: 60 });
      },
    },
    {
      what: 'a file in the cloud',
      move: ({ cloud }) => void cloud.files.set('other.txt', { bytes: Buffer.from('x'), etag: 'E', contentType: '', headers: {} }),
    },
    { what: 'a policy in the cloud', move: ({ cloud }) => void cloud.policies.set('db orders', { name: 'EXTENDED', policy: '{}' }) },
    {
      what: 'the configuration in the cloud',
      move: ({ cloud }) => {
        cloud.config.now = { ...cloud.config.now, allowedIps: ['10.0.0.1'] };
      },
    },
  ])('moves with $what, and a run with the old digest refuses before it writes', async ({ move }) => {
    const space = createFakeServerless();
    const asked = everything();
    await scene(space, asked).run();
    const before = (await digest(space, asked)) ?? '';
    move(space, asked);
    space.calls.splice(0);
    const { run, told } = scene(space, asked);
    const failure = await failureOf(run({ planDigest: before }));
    expect(failure).toMatchObject({ code: 'PLAN_MOVED', exit: 5, facts: { given: before } });
    expect(failure.message).toContain(before);
    expect(failure.message).toContain(told('deploy-planned')[0]?.digest);
    expect(writesOf(space)).toEqual([]);
  });

  test('that still fits lets the run go on', async () => {
    const space = createFakeServerless();
    const asked = everything();
    const seen = await digest(space, asked);
    expect(await scene(space, asked).run({ planDigest: seen })).toBe('live');
    expect(writesOf(space)).toContain('deploy hello');
  });
});
