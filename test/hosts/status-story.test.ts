import { describe, expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import type { StatusSection } from '../../src/reporting/event-records.ts';
import { type InProcess, inProcess, type Told } from '../support/in-process.ts';
import { basics } from '../support/rehearsal.ts';

const commit = 'a'.repeat(40);
const run = { ci: 'GitLab CI', commit, commitMs: Date.UTC(2026, 0, 15, 7), repository: 'acme/shop', run: '77', runNumber: 12 };
const files = {
  'functions/hello/index.js': 'module.exports = async () => ({ now: 1 });\n',
  'site/index.html': '<!doctype html><title>x</title>\n',
  'miniship.yml': `serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, memory: 256, http: /http/hello }
  hosting: { path: site }
`,
};

const section = (told: Told, name: StatusSection['name']): StatusSection | undefined =>
  told.told('status-read')[0]?.sections.find((each) => each.name === name);

/** A mini program that QA has, a function and a site, as this program leaves them. */
async function live(options: Parameters<typeof inProcess>[1] = {}): Promise<InProcess> {
  const scene = await inProcess(files, options);
  const released = await scene.run('release', { ...basics, whitelist: 'qa', 'whitelist-users': 'u001,u002' }, { run });
  const deployed = await scene.run('deploy', {}, { run });
  expect([released.failed, deployed.failed]).toEqual([undefined, undefined]);
  return scene;
}

describe('after a release and a deploy', () => {
  test('everything is shown with our stamp, by read-only calls and without a receipt', async () => {
    const scene = await live();
    const told = await scene.run('status');
    expect(told).toMatchObject({
      verb: 'status',
      exit: 0,
      status: 'read',
      outputs: { status: 'read', 'receipt-path': '', 'error-code': '' },
    });
    expect(section(told, 'packages')?.records).toMatchObject([
      {
        h5Version: '1.4.2.90',
        period: 'external-gray',
        stamp: { commit, ci: 'GitLab CI', repository: 'acme/shop', run: '77', runNumber: 12 },
      },
    ]);
    expect(section(told, 'tasks')?.records).toMatchObject([
      {
        h5Version: '1.4.2.90',
        state: 'publishing',
        audience: { whitelists: [{ name: 'qa' }] },
        memo: 'Release 1.4.2.90',
        stamp: { by: 'release', commitAt: '2026-01-15T07:00:00.000Z', runNumber: 12 },
      },
    ]);
    expect(section(told, 'whitelists')?.records).toMatchObject([{ name: 'qa', users: 2 }]);
    expect(section(told, 'functions')?.records).toMatchObject([
      {
        name: 'hello',
        runtime: 'nodejs20',
        memoryMb: 256,
        httpPath: '/http/hello',
        live: { state: 'live' },
        stamp: { commit: commit.slice(0, 12) },
      },
    ]);
    expect(section(told, 'hosting')?.records).toMatchObject([
      { state: 'in-service', files: 1, lastSync: { commit, files: 1, at: expect.stringMatching(/^20\d\d-.*Z$/) as string } },
    ]);
    expect(told.told('receipt-written')).toEqual([]);
    expect(told.operations.filter((operation) => !/^(List|Query|Describe|Get)/.test(operation))).toEqual([]);
  });

  test('one package is shown alone', async () => {
    const scene = await live();
    const told = await scene.run('status', { package: 'v1.4.2' });
    expect(told.told('status-read')[0]?.sections.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['packages', 1],
      ['tasks', 1],
    ]);
  });

  test('a receipt names a package as well', async () => {
    const scene = await inProcess({});
    await scene.run('release', { ...basics, audience: 'everyone' });
    const told = await scene.run('status', { package: 'miniship-receipt.json' });
    expect(section(told, 'packages')?.records).toMatchObject([{ h5Version: '1.4.2.90' }]);
  });
});

describe('a key that may not read everything', () => {
  const denying = (...denied: readonly string[]) => ({ seed: { ...emptySeed, keys: emptySeed.keys.map((key) => ({ ...key, denied })) } });

  test('sees the rest, and hears what is missing', async () => {
    const scene = await inProcess(files, denying('ListFunction', 'ListMcubeWhitelists'));
    const told = await scene.run('status');
    expect(told.exit).toBe(0);
    expect(told.told('status-read')[0]?.sections.map(({ name }) => name)).toEqual(['packages', 'tasks', 'space', 'hosting', 'usage']);
    expect(told.told('warned').map(({ message }) => message)).toEqual([
      expect.stringMatching(/whitelists cannot be shown.*ListMcubeWhitelists/) as string,
      expect.stringMatching(/functions cannot be shown.*ListFunction/) as string,
    ]);
  });

  test('of which nothing is left fails with the reason', async () => {
    const ofSpace = ['ListSpace', 'ListFunction', 'GetWebHostingStatus', 'DescribeResourceQuota', 'DescribeResourceUsage'];
    const scene = await inProcess(files, denying('ListMcubeMiniApps', ...ofSpace));
    const told = await scene.run('status');
    expect(told).toMatchObject({ exit: 4, status: 'failed', outputs: { 'error-code': told.failed?.code } });
    expect(told.told('status-read')).toEqual([]);
  });
});

test('an unknown mini program is a failure, although the space is shown', async () => {
  const scene = await inProcess(files);
  const told = await scene.run('status', { 'h5-id': '2017072607907881' });
  expect(told).toMatchObject({ exit: 5, outputs: { 'error-code': 'MINI_PROGRAM_MISSING' } });
  expect(section(told, 'hosting')).toBeDefined();
});

test('what is wrong with the inputs is told before anything is asked', async () => {
  const scene = await inProcess(files);
  const told = await scene.run('status', { 'h5-id': '12' });
  expect(told).toMatchObject({ exit: 2, outputs: { 'error-code': 'INPUT_INVALID' }, operations: [] });
});
