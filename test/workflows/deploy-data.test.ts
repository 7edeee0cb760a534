import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DataRequest, ImportRequest } from '../../src/config/deploy-request.ts';
import type { JsonObject } from '../../src/services/json-object.ts';
import { deploy } from '../../src/workflows/deploy.ts';
import { accountOfDeploy, type DeployRecord, outputsOfDeploy } from '../../src/workflows/deploy-record.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { deployAsked, deployTools, failureOf, folderWith, functionAsked, write } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';

const stampKey = 'import/users/seeds/users.json';
const id = (digit: number): string => String(digit).padStart(24, '0');
const named = (digit: number, name: string): string => `{"_id":{"$oid":"${id(digit)}"},"name":"${name}"}`;
const withIds = `[${named(1, 'tom')},${named(2, 'anna')}]`;
const withoutIds = '[{"name":"tom"},{"name":"anna"}]';

function scene(content: string, changes: Partial<ImportRequest> = {}, data: Partial<DataRequest> = {}) {
  const folder = folderWith({ 'seeds/users.json': content });
  const space = createFakeServerless();
  const asked: ImportRequest = {
    name: 'seeds/users.json',
    path: join(folder, 'seeds/users.json'),
    type: 'json',
    collection: 'users',
    mode: 'insert',
    ...changes,
  };
  const request = deployAsked({
    data: { imports: [asked], backup: [], ...data },
    receipt: join(folder, 'receipt.json'),
    only: ['functions', 'settings', 'data', 'hosting'],
  });
  const run = async (more: Partial<typeof request> = {}) => {
    const { tools, told, clock } = deployTools(space);
    const record: DeployRecord = {};
    const prepared = await prepareDeploy({ request: { ...request, ...more }, problems: [] }, tools.reporter);
    space.calls.length = 0;
    const status = deploy(prepared, tools, record);
    return { status, record, told, clock };
  };
  const edit = (other: string) => write(folder, { 'seeds/users.json': other });
  return { folder, space, request, run, edit };
}

const documentsOf = (space: FakeServerless, collection = 'users'): readonly JsonObject[] =>
  (space.cloud.database.collections.get(collection) ?? []).map(({ _id, ...rest }) =>
    String(_id).startsWith('made-') ? rest : { _id, ...rest },
  );

const stampOf = async (space: FakeServerless) => await space.stamps.find(stampKey);

describe('a file of documents', () => {
  test('is imported, counted, and known afterwards', async () => {
    const { space, run, request } = scene(withoutIds);
    const { status, record, told } = await run();
    expect(await status).toBe('live');
    expect(documentsOf(space)).toEqual([{ name: 'tom' }, { name: 'anna' }]);
    expect(writesOf(space)).toEqual([
      'createImport users',
      'setPolicy db miniship_stamps',
      `putStamp ${stampKey}`,
      'postFile import/import-1',
      `putStamp ${stampKey}`,
    ]);
    expect(await stampOf(space)).toEqual({
      state: 'imported',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      mode: 'insert',
      taskId: 'import-1',
      isRepeatable: false,
      documents: 2,
      countBefore: 0,
      countAfter: 2,
      succeeded: 2,
      failed: 0,
      at: expect.any(String) as string,
      by: 'test 42',
    });
    expect(told('documents-imported')).toMatchObject([{ file: 'seeds/users.json', collection: 'users', documents: 2 }]);
    expect(told('deploy-planned')[0]?.rows).toMatchObject([
      { section: 'import', name: 'seeds/users.json → users', change: 'create', details: ['insert 2 documents'] },
    ]);
    const known = { status: 'live', receiptPath: '', errorCode: '' };
    expect(outputsOfDeploy(record, known)).toMatchObject({
      'data-imported': 'seeds/users.json',
      'data-skipped': '',
      'documents-imported': '2',
    });
    expect(accountOfDeploy(request, record).done).toMatchObject({
      data: { imports: [{ name: 'seeds/users.json', state: 'imported', taskId: 'import-1', countBefore: 0, countAfter: 2 }], exports: [] },
    });
  });

  test('is imported once: the second run makes no write', async () => {
    const { space, run } = scene(withoutIds);
    await (await run()).status;
    const { status, record, told } = await run();
    expect(await status).toBe('live');
    expect(writesOf(space)).toEqual([]);
    expect(space.calls).toEqual([`findStamp ${stampKey}`, 'findStamp restore/users']);
    expect(documentsOf(space)).toHaveLength(2);
    expect(told('deploy-planned')[0]?.rows).toMatchObject([{ section: 'import', change: 'keep' }]);
    expect(outputsOfDeploy(record, { status: 'live', receiptPath: '', errorCode: '' })).toMatchObject({
      'data-imported': '',
      'data-skipped': 'seeds/users.json',
      'documents-imported': '0',
    });
  });

  test('is imported again when its content has changed, and upsert replaces what is there', async () => {
    const { space, run, edit } = scene(withIds, { mode: 'upsert' });
    await (await run()).status;
    edit(`[${named(2, 'anne')},${named(3, 'kim')}]`);
    const { status, told } = await run();
    expect(await status).toBe('live');
    expect(documentsOf(space)).toEqual([
      { _id: id(1), name: 'tom' },
      { _id: id(2), name: 'anne' },
      { _id: id(3), name: 'kim' },
    ]);
    expect(told('deploy-planned')[0]?.rows).toMatchObject([{ change: 'change', details: ['upsert 2 documents', 'other content'] }]);
  });

  test('that is only laid out anew is not imported again', async () => {
    const { space, run, edit } = scene(withoutIds);
    await (await run()).status;
    edit('[\n  {"name":"tom"},\n\n  {"name":"anna"}\n]\n');
    await (await run()).status;
    expect(documentsOf(space)).toHaveLength(2);
  });

  test('is imported again in another mode, which says something else of what is there', async () => {
    const { run, request } = scene(withIds);
    await (await run()).status;
    const imports = (request.data?.imports ?? []).map((each) => ({ ...each, mode: 'upsert' as const }));
    const { status, told } = await run({ data: { imports, backup: [] } });
    expect(await status).toBe('live');
    expect(told('deploy-planned')[0]?.rows).toMatchObject([{ details: ['upsert 2 documents', 'other mode'] }]);
  });

  test('is left alone by a dry run, which writes nothing and begins nothing', async () => {
    const { space, run } = scene(withIds);
    await space.stamps.put(stampKey, { state: 'importing', sha256: 'x', mode: 'insert', taskId: 'T', isRepeatable: true });
    const { status, told } = await run({ dryRun: true });
    expect(await status).toBe('planned');
    expect(space.calls).toEqual([`findStamp ${stampKey}`]);
    expect(told('deploy-planned')[0]?.rows).toMatchObject([
      { change: 'change', details: ['insert 2 documents', 'begun before: how task T ended is asked first'] },
    ]);
  });

  test('changes the digest of the plan with its content, and with what the space knows', async () => {
    const { run, edit } = scene(withIds);
    const digest = async () => {
      const { status, record } = await run({ dryRun: true });
      await status;
      return record.digest;
    };
    const first = await digest();
    expect(await digest()).toBe(first);
    edit(withoutIds);
    const second = await digest();
    await (await run()).status;
    expect(new Set([first, second, await digest()]).size).toBe(3);
  });

  test('is waited for as long as it runs, up to the deadline; the next run goes on with the same task', async () => {
    const { space, run } = scene(withoutIds);
    space.cloud.database.looks = 1000;
    const failure = await failureOf((await run({ waitMs: 10_000 })).status);
    expect([failure.code, failure.exit]).toEqual(['NOT_LIVE', 7]);
    expect(failure.message).toContain('The import of seeds/users.json into collection users (task import-1) was accepted but is RUNNING');
    expect(failure.help).toContain('run the same command again: it goes on from here');
    space.cloud.database.looks = 3;
    const { status } = await run();
    expect(await status).toBe('live');
    expect(callsOf(space, 'createImport')).toEqual([]);
    expect(documentsOf(space)).toHaveLength(2);
  });

  test('whose run is cancelled while it waits is waited for by the next one', async () => {
    const { space, run } = scene(withoutIds);
    space.cloud.database.looks = 3;
    space.fail('importTask', 'cancelled');
    const failure = await failureOf((await run()).status);
    expect([failure.code, failure.exit]).toEqual(['CANCELLED', 130]);
    expect(await (await run()).status).toBe('live');
    expect([callsOf(space, 'createImport'), documentsOf(space).length]).toEqual([[], 2]);
  });
});

test('files are imported in their order, and the first that fails ends it', async () => {
  const { space, request, run, folder } = scene(withIds);
  write(folder, { 'seeds/cars.csv': `_id,name\n${id(1)},mini\n`, 'seeds/last.json': '[{"a":1}]' });
  const [users] = request.data?.imports ?? [];
  if (users === undefined) throw new Error('no import');
  const asked = (name: string, type: 'json' | 'csv') => ({
    ...users,
    name,
    type,
    collection: name.replace(/\W/g, '_'),
    path: join(folder, name),
  });
  const imports = [asked('seeds/cars.csv', 'csv'), users, asked('seeds/last.json', 'json')];
  space.cloud.database.unfit.add('anna');
  const { status, record } = await run({ data: { imports, backup: [] } });
  expect((await failureOf(status)).code).toBe('DATA_IMPORT_FAILED');
  expect(record.data?.imports.map(({ state }) => state)).toEqual(['imported', 'failed', 'waiting']);
  expect(documentsOf(space, 'seeds_cars_csv')).toEqual([{ _id: id(1), name: 'mini' }]);
});

describe('an import of which some documents are refused', () => {
  test('fails with what went in and what did not, and may be tried again when documents have an _id', async () => {
    const { space, run } = scene(withIds, { mode: 'upsert' });
    space.cloud.database.unfit.add('anna');
    const { status, record } = await run();
    const failure = await failureOf(status);
    expect(failure.message).toBe('seeds/users.json did not go into collection users as a whole: 1 documents did, and 1 did not.');
    expect(record.data?.imports).toMatchObject([{ state: 'failed', succeeded: 1, failed: 1, countAfter: 1 }]);
    space.cloud.database.unfit.clear();
    await (await run()).status;
    expect(documentsOf(space)).toHaveLength(2);
  });

  test('without ids is not tried again as it is: half of it would be there twice', async () => {
    const { space, run, edit } = scene(withoutIds);
    space.cloud.database.unfit.add('anna');
    await failureOf((await run()).status);
    const failure = await failureOf((await run()).status);
    expect([failure.code, failure.advice.en]).toEqual([
      'DATA_IMPORT_FAILED',
      expect.stringContaining('a file that has changed is imported again'),
    ]);
    expect(writesOf(space)).toEqual([]);
    space.cloud.database.unfit.clear();
    edit('[{"name":"anna"}]');
    await (await run()).status;
    expect(documentsOf(space)).toEqual([{ name: 'tom' }, { name: 'anna' }]);
  });

  test('of which nothing went in is tried again', async () => {
    const { space, run } = scene(withoutIds);
    space.cloud.database.endings.push({ state: 'failed', label: 'FAILED', detail: 'SERVER_BUSY', succeeded: 0, failed: 2 });
    const failure = await failureOf((await run()).status);
    expect(failure.message).toContain('0 documents did, and 2 did not (SERVER_BUSY).');
    await (await run()).status;
    expect(documentsOf(space)).toHaveLength(2);
  });

  test('counted by the collection when the cloud does not count', async () => {
    const { space, run } = scene(withoutIds);
    space.cloud.database.endings.push({ state: 'failed', label: 'FAILED', detail: '' });
    expect((await failureOf((await run()).status)).message).toContain('0 documents did, and the rest did not.');
  });
});

test('documents that are not there although the cloud says so are told', async () => {
  const { space, run } = scene(withoutIds);
  space.cloud.database.endings.push({ state: 'succeeded', label: 'SUCCESS', detail: '', succeeded: 2, failed: 0 });
  const failure = await failureOf((await run()).status);
  expect(failure.message).toBe('Collection users reads back with documents "0" instead of "2 or more".');
});

test('an insert leaves what is there, and says so', async () => {
  const { space, run } = scene(withIds);
  space.cloud.database.collections.set('users', [{ _id: id(2), name: 'ANNA' }]);
  const { status, told } = await run();
  expect(await status).toBe('live');
  expect(documentsOf(space).map(({ name }) => name)).toEqual(['ANNA', 'tom']);
  expect(told('warned')[0]?.message).toBe('1 documents of seeds/users.json were in collection users already, and stay as they are there.');
});

describe('a run that was cut off', () => {
  /** Every call of a run that goes well, and how the run after it finds things. */
  const whole = async (content: string) => {
    const { space, run } = scene(content);
    await (await run()).status;
    return [...space.calls];
  };

  test.each([
    { content: withoutIds, mode: 'insert' },
    { content: withIds, mode: 'upsert' },
  ] as const)('at any call, before it acts or after, is made up for by the next: $mode', async ({ content, mode }) => {
    const calls = await whole(content);
    expect(calls.length).toBeGreaterThan(8);
    for (const [index] of calls.entries()) {
      for (const fault of ['lost-before', 'lost-after', 'cancelled', 'down'] as const) {
        const { space, run } = scene(content, { mode });
        let left = index;
        space.cloud.onCall = (call) => {
          if (left === 0) space.fail(call.split(' ')[0] ?? '', fault, 'cancelled');
          left -= 1;
        };
        const { status } = await run();
        await status.catch(() => undefined);
        space.cloud.onCall = () => {};
        for (const method of new Set(calls.map((call) => call.split(' ')[0] ?? ''))) space.fail(method);
        const again = await run();
        expect([index, fault, await again.status]).toEqual([index, fault, 'live']);
        expect([index, fault, documentsOf(space).map(({ name }) => name)]).toEqual([index, fault, ['tom', 'anna']]);
        expect(space.cloud.database.collections.get('miniship_stamps')).toMatchObject([{ _id: stampKey, value: { state: 'imported' } }]);
      }
    }
  });

  test('between import and record is settled by asking for the task, without a second import', async () => {
    const { space, run } = scene(withoutIds);
    let puts = 0;
    space.cloud.onCall = (call) => {
      puts += Number(call.startsWith('putStamp'));
      if (puts === 2 && call.startsWith('putStamp')) space.fail('putStamp', 'cancelled');
    };
    await failureOf((await run()).status);
    space.cloud.onCall = () => {};
    expect(documentsOf(space)).toHaveLength(2);
    const { status, record } = await run();
    expect(await status).toBe('live');
    expect(writesOf(space)).toEqual([`putStamp ${stampKey}`]);
    expect(documentsOf(space)).toHaveLength(2);
    expect(record.data?.imports).toMatchObject([{ state: 'imported', succeeded: 2, countBefore: 0, countAfter: 2 }]);
  });

  test.each([
    { content: withoutIds, outcome: 'DATA_IMPORT_UNCERTAIN', documents: 2 },
    { content: withIds, outcome: 'live', documents: 2 },
  ])('and whose task the cloud has forgotten is $outcome', async ({ content, outcome, documents }) => {
    const { space, run } = scene(content);
    let puts = 0;
    space.cloud.onCall = (call) => {
      puts += Number(call.startsWith('putStamp'));
      if (puts === 2 && call.startsWith('putStamp')) space.fail('putStamp', 'cancelled');
    };
    await failureOf((await run()).status);
    space.cloud.onCall = () => {};
    space.cloud.database.imports.clear();
    const { status } = await run();
    const ended = await status.catch((error: unknown) => (error as { readonly code: string }).code);
    expect(ended).toBe(outcome);
    expect(documentsOf(space)).toHaveLength(documents);
  });

  test('with other content than now is settled first, then the new content goes in', async () => {
    const { space, run, edit } = scene(withoutIds);
    space.cloud.database.looks = 1000;
    await failureOf((await run({ waitMs: 1000 })).status);
    space.cloud.database.looks = 0;
    edit('[{"name":"kim"}]');
    await (await run()).status;
    expect(documentsOf(space).map(({ name }) => name)).toEqual(['tom', 'anna', 'kim']);
    expect(await stampOf(space)).toMatchObject({ state: 'imported', documents: 1 });
  });

  test('so that the answer of the import task alone is lost begins another, and the first does nothing', async () => {
    const { space, run } = scene(withoutIds);
    space.fail('createImport', 'lost-after');
    await (await run()).status;
    expect(callsOf(space, 'createImport')).toHaveLength(2);
    expect(documentsOf(space)).toHaveLength(2);
  });
});

describe('two runs at once', () => {
  test('import a file once: the later one sees that it was begun', async () => {
    const { space, run } = scene(withoutIds);
    const ends = (await Promise.all([run(), run()])).map(({ status }) =>
      status.catch((error: unknown) => (error as { readonly code: string }).code),
    );
    const outcomes = await Promise.all(ends);
    expect(outcomes.filter((outcome) => outcome === 'live').length).toBeGreaterThan(0);
    expect(outcomes.every((outcome) => outcome === 'live' || outcome === 'DATA_IMPORT_TAKEN' || outcome === 'READ_BACK_DIFFERS')).toBe(
      true,
    );
    expect(documentsOf(space)).toHaveLength(2);
  });

  test('a file that another run takes over before it is set going is left to that run', async () => {
    const { space, run } = scene(withoutIds);
    const theirs = { state: 'importing', sha256: 'x', mode: 'insert', taskId: 'theirs', by: 'test 43' };
    space.cloud.onCall = (call) => {
      if (call.startsWith('postFile')) space.cloud.database.collections.set('miniship_stamps', [{ _id: stampKey, value: theirs }]);
    };
    const failure = await failureOf((await run()).status);
    expect(failure.message).toBe('Another run (test 43) is importing seeds/users.json into collection users at this moment.');
    expect(documentsOf(space)).toEqual([]);
    expect(callsOf(space, 'importTask')).toEqual([]);
  });
});

describe('a backup before a deploy', () => {
  test('leaves out a collection without documents, which need not exist', async () => {
    const { space, run } = scene(withoutIds, {}, { backup: ['users'] });
    const { status, record } = await run();
    expect(await status).toBe('live');
    expect(callsOf(space, 'createExport')).toEqual([]);
    expect(record.data?.exports).toEqual([]);
  });

  test('is a file beside the receipt with name and digest in it, made before anything changes', async () => {
    const { space, run, request } = scene(withoutIds, {}, { backup: ['users', 'orders'] });
    space.cloud.database.collections.set('users', [{ _id: '0', name: 'old' }]);
    space.cloud.database.collections.set('orders', [{ _id: '7' }]);
    const { status, record, told } = await run();
    expect(await status).toBe('live');
    const kept = (collection: string) =>
      ['createExport', 'putStamp', 'putStamp'].map((write, at) => (at === 0 ? `${write} ${collection}` : `${write} export/${collection}`));
    expect(
      writesOf(space)
        .filter((write) => !write.startsWith('setPolicy'))
        .slice(0, 7),
    ).toEqual([...kept('users'), ...kept('orders'), 'createImport users']);
    const [users, orders] = record.data?.exports ?? [];
    expect(users?.file).toBe(`miniship-data-space-users-${users?.sha256.slice(0, 12)}.json`);
    expect(readFileSync(users?.path ?? '', 'utf8')).toBe('{"_id":"0","name":"old"}\n');
    expect(orders).toMatchObject({ collection: 'orders', documents: 1, sizeBytes: 12 });
    expect(told('collection-exported').map(({ collection }) => collection)).toEqual(['users', 'orders']);
    expect(told('deploy-planned')[0]?.rows.map(({ section }) => section)).toEqual(['import', 'export', 'export']);
    expect(JSON.stringify(accountOfDeploy(request, record))).not.toContain('Signature');
    expect(outputsOfDeploy(record, { status: 'live', receiptPath: '', errorCode: '' })['data-backups']).toBe(
      JSON.stringify({ users: users?.path, orders: orders?.path }),
    );
  });

  describe('whose export goes on for long', () => {
    const begin = async () => {
      const found = scene(withoutIds, {}, { backup: ['users'] });
      found.space.cloud.database.collections.set('users', [{ _id: '0', name: 'old' }]);
      return found;
    };
    /** The second run has a clock that begins anew: the record is as old as is said here. */
    const aged = (space: FakeServerless, at: string) => {
      const kept = documentsOf(space, 'miniship_stamps').map((each) =>
        each['_id'] === 'export/users' ? { ...each, value: { ...(each['value'] as JsonObject), at } } : each,
      );
      space.cloud.database.collections.set('miniship_stamps', kept);
    };

    test('is waited for up to the deadline, with nothing changed; the next run goes on with the same task', async () => {
      const { space, run } = await begin();
      space.cloud.database.looks = 1000;
      const failure = await failureOf((await run({ waitMs: 10_000 })).status);
      expect([failure.code, failure.exit]).toEqual(['NOT_LIVE', 7]);
      expect(failure.message).toMatch(/^The export of collection users \(task export-\d+\) was accepted but is RUNNING/);
      expect(callsOf(space, 'createImport')).toEqual([]);
      space.cloud.database.looks = 3;
      const { status, record } = await run();
      expect([await status, callsOf(space, 'createExport')]).toEqual(['live', []]);
      expect(record.data?.exports).toMatchObject([{ collection: 'users', documents: 1 }]);
    });

    test('is gone on with after a run that was cancelled, and the next backup is one of its own', async () => {
      const { space, run, edit } = await begin();
      space.fail('exportTask', 'cancelled');
      const failure = await failureOf((await run()).status);
      expect([failure.code, failure.exit]).toEqual(['CANCELLED', 130]);
      expect([await (await run()).status, callsOf(space, 'createExport')]).toEqual(['live', []]);
      edit('[{"name":"else"}]');
      expect([await (await run()).status, callsOf(space, 'createExport')]).toEqual(['live', ['createExport users']]);
    });

    test.each([
      { why: 'the cloud does not know its task any more', change: (space: FakeServerless) => space.cloud.database.exports.clear() },
      { why: 'it was begun more than an hour ago', change: (space: FakeServerless) => aged(space, '2001-01-01T00:00:00.000Z') },
      { why: 'somebody wrote over its record', change: (space: FakeServerless) => aged(space, 'yesterday') },
    ])('is begun anew when $why', async ({ change }) => {
      const { space, run } = await begin();
      space.fail('exportTask', 'cancelled');
      await failureOf((await run()).status);
      change(space);
      expect([await (await run()).status, callsOf(space, 'createExport')]).toEqual(['live', ['createExport users']]);
    });
  });

  test('is not made when the run changes nothing', async () => {
    const { space, run } = scene(withoutIds, {}, { backup: ['users'] });
    await (await run()).status;
    await (await run()).status;
    expect(writesOf(space)).toEqual([]);
  });

  test('is made for a change of anything else, too', async () => {
    const { space, run } = scene(withoutIds, {}, { imports: [], backup: ['users'] });
    space.cloud.database.collections.set('users', [{ _id: '0' }]);
    await (await run({ functions: [functionAsked('hello')] })).status;
    expect(writesOf(space)[0]).toBe('createExport users');
  });

  test.each([
    { method: 'createExport', fault: 'lost-after', ends: 'live' },
    { method: 'createExport', fault: 'refused', ends: 'CLOUD_REFUSED' },
    { method: 'download', fault: 'down', ends: 'CLOUD_UNAVAILABLE' },
  ] as const)('$fault at $method ends $ends, and nothing changes without it', async ({ method, fault, ends }) => {
    const { space, run } = scene(withoutIds, {}, { backup: ['users'] });
    space.cloud.database.collections.set('users', [{ _id: '0' }]);
    space.fail(method, fault);
    const { status } = await run();
    expect(await status.catch((error: unknown) => (error as { readonly code: string }).code)).toBe(ends);
    expect(documentsOf(space)).toHaveLength(ends === 'live' ? 3 : 1);
  });
});

test('everything that is wrong with the files is told at once, and nothing is sent', async () => {
  const { space, request, run, folder } = scene('[{"name":"tom"},\n7]', { mode: 'upsert' });
  const [users] = request.data?.imports ?? [];
  if (users === undefined) throw new Error('no import');
  const absent = { ...users, name: 'seeds/none.csv', path: join(folder, 'seeds/none.csv') };
  const failure = await failureOf(run({ data: { imports: [users, absent], backup: ['users'] } }));
  expect(failure.problems.map(({ code }) => code)).toEqual(['FILE_INVALID', 'FILE_UNREADABLE']);
  expect(space.calls).toEqual([]);
});
