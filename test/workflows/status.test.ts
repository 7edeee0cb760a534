import { describe, expect, test } from 'vitest';
import type { MiniProgramStatus } from '../../src/config/read-status.ts';
import { Failure } from '../../src/errors/failure.ts';
import { manifestPath } from '../../src/packaging/manifest.ts';
import type { StatusSection } from '../../src/reporting/event-records.ts';
import type { Task } from '../../src/services/mpaas-words.ts';
import { stampWords } from '../../src/workflows/function-stamp.ts';
import { stampedMemo, stampInto } from '../../src/workflows/stamp.ts';
import { readStatus } from '../../src/workflows/status.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeMpaas, type FakeMpaas, samplePackage, writesOf } from '../support/fake-mpaas.ts';
import { createFakeServerless, type FakeServerless, writesOf as spaceWritesOf } from '../support/fake-serverless.ts';
import { createFakeSpaces, type FakeSpaces, sampleSpace } from '../support/fake-spaces.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';
import { failureOf } from '../support/release-scene.ts';

const miniProgram: MiniProgramStatus = {
  workspace: { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'T' },
  h5Id: '2017072607907880',
};
const sha256 = 'f'.repeat(64);
const run = { commit: 'abcdef0123456789', commitMs: Date.UTC(2026, 0, 15, 7), ci: 'GitLab CI', run: '42', repository: 'acme/shop' };

interface Given {
  readonly mpaas?: FakeMpaas;
  readonly serverless?: FakeServerless;
  readonly spaces?: FakeSpaces;
  readonly package?: MiniProgramStatus['package'];
  readonly omitted?: readonly Failure[];
}

/** A look at these clouds, and what it told. */
function look({ mpaas, serverless, spaces = createFakeSpaces(sampleSpace()), package: choice, omitted = [] }: Given) {
  const reporter = createRecordingReporter();
  const request = { miniProgram: mpaas && { ...miniProgram, package: choice }, space: serverless && { spaceId: 'mp-1' } };
  const account = serverless && { spaces, inside: () => serverless };
  const ending = readStatus(request, omitted, { mpaas, account, reporter, clock: createFakeClock(), run: {}, scratch: '' });
  const sections = (): readonly StatusSection[] => reporter.events.flatMap((event) => (event.type === 'status-read' ? event.sections : []));
  return {
    ending,
    sections,
    section: (name: StatusSection['name']) => sections().find((each) => each.name === name),
    warnings: () => reporter.events.flatMap((event) => (event.type === 'warned' ? [event.message] : [])),
  };
}

const task = (more: Partial<Task>): Task => ({
  taskId: 5000,
  packageId: 1,
  state: 'publishing',
  audience: { kind: 'everyone' },
  rules: [],
  memo: stampedMemo('Spring sale', { sha256, run, by: 'release' }),
  createdMs: Date.UTC(2026, 0, 15, 8),
  modifiedMs: Date.UTC(2026, 0, 15, 9),
  ...more,
});

function aCloud(): FakeMpaas {
  const mpaas = createFakeMpaas();
  const createdMs = Date.UTC(2026, 0, 15, 7, 30);
  mpaas.packages.push(
    samplePackage({ packageId: 1, h5Version: '1.4.2.90', period: 'external-gray', extendInfo: stampInto({}, sha256, run), createdMs }),
    samplePackage({ packageId: 2, h5Version: '1.10.0.90' }),
    samplePackage({
      packageId: 3,
      h5Version: '1.4.2.91',
      period: 'official',
      extendInfo: stampInto({}, sha256, { run: '43' }, { from: '1.4.2.90', to: '1.4.1.90', reason: 'broken' }),
    }),
  );
  mpaas.whitelists.push({ whitelistId: 2700, name: 'qa', type: 'normal', users: 2 });
  mpaas.tasks.push(
    task({ audience: { kind: 'whitelist', whitelistIds: [2700] }, state: 'ended' }),
    task({ taskId: 5001, audience: { kind: 'window', users: 500, endMs: Date.UTC(2026, 0, 16) }, memo: 'by hand' }),
    task({ taskId: 5002, packageId: 3, memo: stampedMemo('Back', { sha256, run: { run: '43' }, by: 'rollback', from: '1.4.2.90' }) }),
  );
  return mpaas;
}

describe('the packages of a mini program', () => {
  test('are told highest version first, with their stamps', async () => {
    const { ending, section } = look({ mpaas: aCloud() });
    expect(await ending).toBe('read');
    expect(section('packages')).toEqual({
      name: 'packages',
      columns: ['Version', 'Package', 'Published', 'Created', 'Commit', 'Run', 'SHA-256', 'Rollback to'],
      rows: [
        ['1.10.0.90', '2', 'not published', '', '', '', '', ''],
        ['1.4.2.91', '3', 'everyone', '', '', '43', 'ffffffffffff', '1.4.1.90 in place of 1.4.2.90'],
        ['1.4.2.90', '1', 'gray', '2026-01-15 15:30 +08:00', 'abcdef012345', '42 GitLab CI', 'ffffffffffff', ''],
      ],
      records: [
        { packageId: 2, h5Version: '1.10.0.90', period: 'never', createdAt: null, stamp: null },
        {
          packageId: 3,
          h5Version: '1.4.2.91',
          period: 'official',
          createdAt: null,
          stamp: { sha256, run: '43', rollback: { from: '1.4.2.90', to: '1.4.1.90', reason: 'broken' } },
        },
        {
          packageId: 1,
          h5Version: '1.4.2.90',
          period: 'external-gray',
          createdAt: '2026-01-15T07:30:00.000Z',
          stamp: {
            sha256,
            commit: 'abcdef0123456789',
            commitAt: '2026-01-15T07:00:00.000Z',
            ci: 'GitLab CI',
            repository: 'acme/shop',
            run: '42',
          },
        },
      ],
    });
  });

  test('are one when one is asked for, with nothing beside it but its tasks', async () => {
    const { ending, sections } = look({ mpaas: aCloud(), package: { kind: 'id', packageId: 3 } });
    await ending;
    expect(sections().map(({ name, rows }) => [name, rows.length])).toEqual([
      ['packages', 1],
      ['tasks', 1],
    ]);
  });
});

describe('the tasks of a mini program', () => {
  test('are told with their audience and who made them, the newest first', async () => {
    const { ending, section } = look({ mpaas: aCloud() });
    await ending;
    const since = '2026-01-15 17:00 +08:00';
    expect(section('tasks')?.rows).toEqual([
      ['5002', '1.4.2.91', 'everyone', 'publishing', since, 'Back', 'rollback', '', '43'],
      ['5001', '1.4.2.90', '500 users until 2026-01-16 08:00 +08:00', 'publishing', since, 'by hand', '', '', ''],
      ['5000', '1.4.2.90', 'whitelist "qa"', 'ended', since, 'Spring sale', 'release', 'abcdef012345', '42 GitLab-CI'],
    ]);
    expect(section('tasks')?.records[2]).toEqual({
      taskId: 5000,
      packageId: 1,
      h5Version: '1.4.2.90',
      state: 'ended',
      audience: { kind: 'whitelist', whitelists: [{ whitelistId: 2700, name: 'qa' }] },
      rules: [],
      createdAt: '2026-01-15T08:00:00.000Z',
      changedAt: '2026-01-15T09:00:00.000Z',
      memo: 'Spring sale',
      stamp: {
        by: 'release',
        sha256: 'ffffffffffff',
        commit: 'abcdef012345',
        commitAt: '2026-01-15T07:00:00.000Z',
        ci: 'GitLab-CI',
        run: '42',
      },
    });
    expect(section('tasks')?.records[1]).toMatchObject({
      audience: { kind: 'window', users: 500, until: '2026-01-16T00:00:00.000Z' },
      stamp: null,
    });
  });

  test('are those of the ten newest packages that were ever published', async () => {
    const mpaas = createFakeMpaas();
    for (let minor = 0; minor < 14; minor += 1) {
      const packageId = minor + 1;
      mpaas.packages.push(samplePackage({ packageId, h5Version: `1.${minor}.0.90`, period: minor === 13 ? 'never' : 'ended' }));
      mpaas.tasks.push(task({ taskId: 100 + minor, packageId, state: 'ended' }));
    }
    const { ending, section } = look({ mpaas });
    await ending;
    expect(section('packages')?.rows).toHaveLength(14);
    expect(section('tasks')?.rows.map(([taskId]) => taskId)).toEqual([
      '112',
      '111',
      '110',
      '109',
      '108',
      '107',
      '106',
      '105',
      '104',
      '103',
    ]);
  });
});

test('whitelists are told with the number of their users', async () => {
  const { ending, section } = look({ mpaas: aCloud() });
  await ending;
  expect(section('whitelists')).toMatchObject({
    rows: [['qa', '2700', '2', 'normal']],
    records: [{ whitelistId: 2700, name: 'qa', type: 'normal', users: 2 }],
  });
});

const spec = {
  runtime: 'nodejs20',
  memoryMb: 256,
  timeoutSeconds: 5,
  concurrency: 1,
  httpPath: '/http/hello',
  timer: '',
  timerPayload: '',
};

function aSpace(): FakeServerless {
  const serverless = createFakeServerless();
  const { functions, deployments, files } = serverless.cloud;
  const code = { sha256, deploymentId: 'dep-1', sizeBytes: 100 };
  const desc = stampWords('greets', code, { commit: 'abcdef0123456789', run: '42' }) ?? '';
  functions.set('hello', {
    name: 'hello',
    ...spec,
    desc,
    live: { deploymentId: 'dep-1', versionNo: '7', downloadUrl: 'https://storage.example/signed' },
  });
  deployments.set('hello', [
    { deploymentId: 'dep-1', versionNo: '7', state: 'live', label: 'DEPLOY_SUCCESS', createdAt: '2026-01-15T08:00:00Z' },
  ]);
  functions.set('bare', { name: 'bare', ...spec, httpPath: '', desc: '' });
  const file = (text: string) => ({ bytes: Buffer.from(text), etag: 'E', contentType: 'text/html', headers: {} });
  files.set('index.html', file('<title>x</title>'));
  files.set(manifestPath, file('{"version":1,"commit":"abcdef0123456789","files":{}}'));
  return serverless;
}

describe('the functions of a space', () => {
  test('are told with what serves, and with our stamp', async () => {
    const { ending, section } = look({ serverless: aSpace() });
    await ending;
    expect(section('functions')?.rows).toEqual([
      ['bare', '', '', 'not deployed', '', 'nodejs20', '256 MB', '', '', ''],
      ['hello', '7', 'dep-1', 'live', '2026-01-15 16:00 +08:00', 'nodejs20', '256 MB', '/http/hello', 'abcdef012345', '42'],
    ]);
    expect(section('functions')?.records[1]).toEqual({
      name: 'hello',
      ...spec,
      about: 'greets',
      live: { deploymentId: 'dep-1', versionNo: '7', state: 'live', createdAt: '2026-01-15T08:00:00Z' },
      stamp: { sha256: 'f'.repeat(16), commit: 'abcdef012345', run: '42' },
    });
  });

  test('never show the signed address of their code', async () => {
    const { ending, sections } = look({ serverless: aSpace() });
    await ending;
    expect(JSON.stringify(sections())).not.toContain('storage.example');
  });

  test('lose our stamp when somebody deployed another version since', async () => {
    const serverless = aSpace();
    const hello = serverless.cloud.functions.get('hello');
    if (hello !== undefined) serverless.cloud.functions.set('hello', { ...hello, live: { deploymentId: 'dep-2', versionNo: '8' } });
    const { ending, section } = look({ serverless });
    await ending;
    expect(section('functions')?.records[1]).toMatchObject({ live: { deploymentId: 'dep-2', state: null }, stamp: null });
  });
});

describe('the site of a space', () => {
  test('is told with its files and the last sync', async () => {
    const { ending, section } = look({ serverless: aSpace() });
    await ending;
    expect(section('hosting')).toMatchObject({
      rows: [['in service', 'https://static-space.example', '1', '16 B', 'index.html', '', 'abcdef012345']],
      records: [{ state: 'in-service', files: 1, sizeBytes: 16, lastSync: { at: null, commit: 'abcdef0123456789', files: 0 } }],
    });
  });

  test.each([
    { what: 'without our record', change: ({ cloud }: FakeServerless) => cloud.files.delete(manifestPath) },
    {
      what: 'with a damaged record',
      change: ({ cloud }: FakeServerless) =>
        cloud.files.set(manifestPath, { bytes: Buffer.from('{'), etag: 'E', contentType: '', headers: {} }),
    },
  ])('$what has no known sync', async ({ change }) => {
    const serverless = aSpace();
    change(serverless);
    const { ending, section } = look({ serverless });
    await ending;
    expect(section('hosting')?.records).toMatchObject([{ lastSync: null }]);
  });

  test('that was never opened is not asked for its files', async () => {
    const serverless = createFakeServerless({ state: 'unused' });
    const { ending, section } = look({ serverless });
    await ending;
    expect(section('hosting')).toMatchObject({ rows: [['not opened']], records: [{ state: 'unused' }] });
    expect(serverless.calls).not.toContain('files');
  });
});

describe('a part that cannot be read', () => {
  test.each([
    { method: 'listPackages' as const, shown: ['space', 'functions', 'hosting', 'usage'] },
    { method: 'listTasks' as const, shown: ['space', 'functions', 'hosting', 'usage'] },
    { method: 'listWhitelists' as const, shown: ['packages', 'tasks', 'space', 'functions', 'hosting', 'usage'] },
  ])('because of $method is a warning, and the rest is shown', async ({ method, shown }) => {
    const mpaas = aCloud();
    mpaas.fail(method, 'refused');
    const { ending, sections, warnings } = look({ mpaas, serverless: aSpace() });
    expect(await ending).toBe('read');
    expect(sections().map(({ name }) => name)).toEqual(shown);
    expect(warnings()).toEqual([expect.stringContaining('cannot be shown')]);
  });

  test('leaves whitelists with their ids when their names cannot be read', async () => {
    const mpaas = aCloud();
    mpaas.fail('listWhitelists', 'refused');
    const { ending, section } = look({ mpaas });
    await ending;
    expect(section('tasks')?.rows[2]).toContain('whitelist 2700');
  });

  test.each([
    { call: 'list', shown: ['packages', 'tasks', 'whitelists', 'space', 'hosting', 'usage'] },
    { call: 'state', shown: ['packages', 'tasks', 'whitelists', 'space', 'functions', 'usage'] },
  ])('of the space ($call) is a warning too', async ({ call, shown }) => {
    const serverless = aSpace();
    serverless.fail(call, 'refused');
    const { ending, sections, warnings } = look({ mpaas: aCloud(), serverless });
    await ending;
    expect(sections().map(({ name }) => name)).toEqual(shown);
    expect(warnings()).toHaveLength(1);
  });

  test('is the failure when there is nothing else', async () => {
    const mpaas = aCloud();
    mpaas.fail('listPackages', 'refused');
    const serverless = aSpace();
    serverless.fail('list', 'down');
    serverless.fail('state', 'down');
    const spaces = createFakeSpaces();
    spaces.fail('usage', 'denied');
    spaces.fail('quota', 'denied');
    const { ending, sections } = look({ mpaas, serverless, spaces });
    expect(await failureOf(ending)).toMatchObject({ code: 'CLOUD_REFUSED', facts: { operation: 'listPackages' } });
    expect(sections()).toEqual([]);
  });

  test('because the run was cancelled ends the run', async () => {
    const serverless = aSpace();
    serverless.fail('list', 'cancelled');
    const { ending, sections } = look({ mpaas: aCloud(), serverless });
    expect(await failureOf(ending)).toMatchObject({ code: 'CANCELLED' });
    expect(sections()).toEqual([]);
  });
});

describe('something asked for by name that is not there', () => {
  test('is a failure, after the rest was shown', async () => {
    const { ending, sections, warnings } = look({ mpaas: createFakeMpaas({ exists: false }), serverless: aSpace() });
    expect(await failureOf(ending)).toMatchObject({ code: 'MINI_PROGRAM_MISSING', exit: 5 });
    expect(sections().map(({ name }) => name)).toEqual(['space', 'functions', 'hosting', 'usage']);
    expect(warnings()).toEqual([]);
  });

  test('as a package names those that there are', async () => {
    const { ending } = look({ mpaas: aCloud(), package: { kind: 'version', h5Version: '9.9.9.9' } });
    expect(await failureOf(ending)).toMatchObject({ code: 'PACKAGE_UNKNOWN', message: expect.stringContaining('1.4.2.91 (3)') as string });
  });
});

test('what the file describes and is not shown is told', async () => {
  const omitted = [new Failure('APP_NOT_CHOSEN', { file: 'miniship.yml', apps: ['a', 'b'] })];
  const { ending, warnings } = look({ serverless: aSpace(), omitted });
  await ending;
  expect(warnings()).toEqual([expect.stringContaining('2 mini programs (a, b)')]);
});

test('a look writes nothing', async () => {
  const [mpaas, serverless] = [aCloud(), aSpace()];
  await look({ mpaas, serverless }).ending;
  expect([writesOf(mpaas), spaceWritesOf(serverless)]).toEqual([[], []]);
});
