import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportRequest } from '../../src/config/deploy-request.ts';
import type { JsonObject } from '../../src/services/json-object.ts';
import { folderWith } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless, writesOf } from '../support/fake-serverless.ts';
import { rollbackScene } from '../support/rollback-scene.ts';

const id = (digit: number): string => String(digit).padStart(24, '0');
const old: readonly JsonObject[] = [{ _id: id(1), name: 'tom' }];
const good = { backupId: 'b-good', dumpedMs: 1000, collections: { users: old, orders: [{ _id: '9' }] } };

/** A space whose backup was made before a deploy imported into `users`. */
async function start({ deploys = true }: { readonly deploys?: boolean } = {}) {
  const space = createFakeServerless();
  const scene = rollbackScene(space);
  const { collections, backups } = space.cloud.database;
  collections.set('users', [...old]);
  backups.push(good, { backupId: 'b-older', dumpedMs: 10, collections: { users: [] } });
  await scene.clock.sleep(60_000);
  const folder = folderWith({
    'users.json': `[${['TOM', 'bad'].map((name, at) => `{"_id":{"$oid":"${id(at + 1)}"},"name":"${name}"}`).join(',')}]`,
  });
  const asked: ImportRequest = { name: 'users.json', path: join(folder, 'users.json'), type: 'json', collection: 'users', mode: 'upsert' };
  const deployData = async () => {
    await scene.clock.sleep(1000);
    return await scene.deployNow({ data: { imports: [asked], backup: [] }, only: ['data'] });
  };
  if (deploys) await deployData();
  backups.unshift({ backupId: 'b-late', dumpedMs: scene.clock.now(), collections: { users: [...(collections.get('users') ?? [])] } });
  await scene.clock.sleep(60_000);
  space.calls.splice(0);
  const back = async (changes: Parameters<typeof scene.rollBack>[0] = {}) => {
    space.calls.splice(0);
    // Two rollbacks are never made in one moment.
    await scene.clock.sleep(1000);
    return await scene.rollBack({ data: {}, ...changes });
  };
  const names = () => (collections.get('users') ?? []).map(({ name }) => name);
  /** Everything that is kept, but our own records. */
  const holdings = () => [...collections.keys()].filter((name) => !name.startsWith('miniship_')).sort();
  return { ...scene, space, back, names, holdings, collections, deployData };
}

const moment = /2026\d{13}/;

describe('the data before a deploy', () => {
  test('comes back from the newest backup that was begun before it, and what was there is set aside', async () => {
    const { back, names, holdings, space, told, collections } = await start();
    const { status, record, outputs, failure } = await back();
    expect(failure).toBeUndefined();
    expect(status).toBe('live');
    expect(names()).toEqual(['tom']);
    const [, aside = ''] = holdings();
    expect(holdings()).toEqual(['users', expect.stringMatching(/^users_before_2026\d{13}$/)]);
    expect(collections.get(aside)).toHaveLength(2);
    expect(writesOf(space).map((call) => call.replace(moment, 'NOW').replace(moment, 'NOW'))).toEqual([
      'putStamp restore/users',
      'createRestore users users_restored_NOW',
      'putStamp restore/users',
      'putStamp restore/users',
      'rename users users_before_NOW',
      'rename users_restored_NOW users',
      'putStamp restore/users',
    ]);
    expect(record.data?.restores).toMatchObject([
      { collection: 'users', backupId: 'b-good', state: 'restored', documents: 1, asides: [aside] },
    ]);
    expect(outputs).toMatchObject({
      'collections-restored': 'users',
      'collections-set-aside': JSON.stringify({ users: aside }),
      'rolled-back-to': 'users b-good',
    });
    expect(told('collection-restored')).toEqual([{ type: 'collection-restored', collection: 'users', documents: 1, aside }]);
    expect(told('deploy-planned').at(-1)?.rows).toMatchObject([{ section: 'restore', name: 'users', change: 'change' }]);
  });

  test('comes back after a deploy that found everything imported, from before the one that imported it', async () => {
    const { back, names, deployData, told } = await start();
    const { record } = await deployData();
    expect(record.data?.imports).toMatchObject([{ state: 'kept', collection: 'users', at: expect.stringMatching(/^2026-/) as string }]);
    const { status, failure, record: done } = await back();
    expect([failure, status, names()]).toEqual([undefined, 'live', ['tom']]);
    expect(done.data?.restores).toMatchObject([{ collection: 'users', backupId: 'b-good' }]);
    expect(told('warned')).toEqual([]);
  });

  test('comes back once, however often the same command is run', async () => {
    const { back, names, holdings, space, told } = await start();
    await back();
    const kept = holdings();
    const { status, record } = await back();
    expect([status, writesOf(space), holdings(), names()]).toEqual(['unchanged', [], kept, ['tom']]);
    expect(record.data?.restores).toMatchObject([{ state: 'kept', backupId: 'b-good' }]);
    expect(told('nothing-done')[0]?.reason).toBe('The data was restored already: users from backup b-good.');
  });

  test('stays as it was restored when an older record of it comes late over the newer one', async () => {
    const { back, names, holdings, space } = await start();
    await back();
    const kept = holdings();
    await space.stamps.put('restore/users', { ...(await space.stamps.find('restore/users')), state: 'restoring' });
    const { failure, record } = await back();
    expect([failure, names(), holdings()]).toEqual([undefined, ['tom'], kept]);
    expect(record.data?.restores).toMatchObject([{ state: 'restored', documents: 1 }]);
    expect(await space.stamps.find('restore/users')).toMatchObject({ state: 'restored' });
    expect([callsOf(space, 'createRestore'), callsOf(space, 'rename')]).toEqual([[], []]);
  });

  test('comes back again when somebody insists', async () => {
    const { back, holdings } = await start();
    await back();
    const { status } = await back({ force: true, data: { backup: 'b-good' } });
    expect(status).toBe('live');
    expect(holdings().length).toBeGreaterThanOrEqual(2);
  });

  test('is imported again by the next deploy, because the restore took it away', async () => {
    const { back, names, deployData, space } = await start();
    await back();
    const { failure } = await deployData();
    expect(failure).toBeUndefined();
    expect(names()).toEqual(['TOM', 'bad']);
    expect((await back({ data: { backup: 'b-good' } })).status).toBe('live');
    expect(names()).toEqual(['tom']);
    expect(callsOf(space, 'createRestore')).toHaveLength(1);
  });

  test('is planned and no more by a dry run', async () => {
    const { back, names, space, told } = await start();
    const { status } = await back({ deploy: { dryRun: true } });
    expect([status, writesOf(space), names()]).toEqual(['planned', [], ['TOM', 'bad']]);
    expect(told('rollback-planned')).toMatchObject([{ strategy: 'restore', to: 'backup b-good (1970-01-01T00:00:01.000Z)' }]);
  });
});

describe('which backup and which collections', () => {
  test.each([
    { data: { backup: 'b-late' }, names: ['TOM', 'bad'] },
    { data: { backup: '1970-01-01T00:00:30Z' }, names: ['tom'] },
    { data: { backup: 'b-good', collections: ['users'] }, names: ['tom'] },
  ])('may be named: $data', async ({ data, names: expected }) => {
    const { back, names } = await start();
    const { status } = await back({ data });
    expect([status, names()]).toEqual(['live', expected]);
  });

  test('of a collection that nobody deployed to can be restored all the same', async () => {
    const { back, collections, holdings } = await start({ deploys: false });
    expect((await back({ data: { backup: 'b-good', collections: ['orders'] } })).status).toBe('live');
    expect(collections.get('orders')).toEqual([{ _id: '9' }]);
    expect(holdings()).toEqual(['orders', 'users']);
  });

  test.each([
    { deploys: false, data: {}, reason: /no receipt says which collections a deploy imported into/ },
    { deploys: false, data: { collections: ['users'] }, reason: /nothing tells when the deploy began/ },
    { deploys: true, data: { backup: 'b-none' }, reason: /the space has no backup b-none; it has b-late \(.*\), b-good/ },
    { deploys: true, data: { backup: '1969-01-01T00:00:00Z' }, reason: /the space has no backup from before 1969-01-01/ },
    { deploys: true, data: { collections: ['cars', 'users'] }, reason: /backup b-good holds no collection "cars"/ },
  ])('is refused before anything is changed: $data', async ({ deploys, data, reason }) => {
    const { back, space } = await start({ deploys });
    const { failure } = await back({ data });
    expect(failure?.code).toBe('NO_WAY_BACK');
    expect(failure?.message).toMatch(reason);
    expect(writesOf(space)).toEqual([]);
  });

  test('without a target are listed, and nothing is done', async () => {
    const { back, told, space } = await start();
    const { status } = await back({ to: { kind: 'list' } });
    expect([status, writesOf(space)]).toEqual(['read', []]);
    expect(told('status-read')[0]?.sections[0]?.records).toMatchObject([
      { backupId: 'b-late', collections: ['users'] },
      { backupId: 'b-good', collections: ['users', 'orders'] },
      { backupId: 'b-older' },
    ]);
  });
});

describe('a rollback that was cut off', () => {
  test('at any call, before it acts or after, is made up for by the next', async () => {
    const scene = await start();
    await scene.back();
    const calls = [...scene.space.calls];
    expect(calls.length).toBeGreaterThan(20);
    for (const [index] of calls.entries()) {
      for (const fault of ['lost-before', 'lost-after', 'cancelled', 'down'] as const) {
        const { space, back, names, holdings, collections } = await start();
        let left = index;
        space.cloud.onCall = (call) => {
          if (left === 0) space.fail(call.split(' ')[0] ?? '', fault, 'cancelled');
          left -= 1;
        };
        await back();
        space.cloud.onCall = () => {};
        for (const method of new Set(calls.map((call) => call.split(' ')[0] ?? ''))) space.fail(method);
        const again = await back();
        expect([index, fault, again.failure?.message, ['live', 'unchanged'].includes(again.status)]).toEqual([
          index,
          fault,
          undefined,
          true,
        ]);
        expect([index, fault, names()]).toEqual([index, fault, ['tom']]);
        const aside = holdings().find((name) => name.startsWith('users_before_')) ?? '';
        expect([index, fault, collections.get(aside)?.length]).toEqual([index, fault, 2]);
        expect(collections.get('miniship_stamps')).toContainEqual(
          expect.objectContaining({ _id: 'restore/users', value: expect.objectContaining({ state: 'restored' }) as unknown }),
        );
      }
    }
  });

  test('between the two renames is finished, and the same collection stays aside', async () => {
    const { space, back, names, holdings } = await start();
    let renames = 0;
    space.cloud.onCall = (call) => {
      renames += Number(call.startsWith('rename'));
      if (renames === 2 && call.startsWith('rename')) space.fail('rename', 'cancelled');
    };
    const first = await back();
    space.cloud.onCall = () => {};
    expect([first.failure?.code, names()]).toEqual(['CANCELLED', []]);
    const second = await back();
    expect([second.status, names(), callsOf(space, 'createRestore')]).toEqual(['live', ['tom'], []]);
    expect(holdings()).toHaveLength(2);
    expect(second.record.data?.restores[0]?.asides).toEqual(holdings().slice(1));
  });

  test('while the backup is read goes on with the same task', async () => {
    const { space, back, names } = await start();
    space.fail('restoreTask', 'cancelled');
    await back();
    const { status } = await back();
    expect([status, names(), callsOf(space, 'createRestore')]).toEqual(['live', ['tom'], []]);
  });

  test('by its deadline says which task it waited for, and the next run waits for the same', async () => {
    const { space, back, names } = await start();
    space.cloud.database.looks = 1000;
    const { failure } = await back({ deploy: { waitMs: 10_000 } });
    expect([failure?.code, failure?.exit]).toEqual(['NOT_LIVE', 7]);
    expect(failure?.message).toMatch(/^The restore of collection users \(task restore-\d+\) was accepted but is RUNNING/);
    expect(names()).toEqual(['TOM', 'bad']);
    space.cloud.database.looks = 3;
    const { status } = await back();
    expect([status, names(), callsOf(space, 'createRestore')]).toEqual(['live', ['tom'], []]);
  });

  test('and whose task is forgotten is begun anew beside it, and says what is left', async () => {
    const { space, back, names, told } = await start();
    space.fail('restoreTask', 'cancelled');
    await back();
    space.cloud.database.restores.clear();
    const { status } = await back();
    expect([status, names()]).toEqual(['live', ['tom']]);
    expect(told('warned').at(-1)).toMatchObject({
      help: expect.stringMatching(/^If there is a collection users_restored_\d+, nothing uses it\.$/) as string,
    });
  });
});

test('an app that writes between the two renames loses nothing', async () => {
  const { space, back, names, collections, holdings } = await start();
  let renames = 0;
  space.cloud.onCall = (call) => {
    renames += Number(call.startsWith('rename'));
    if (renames === 2 && call.startsWith('rename')) collections.set('users', [{ _id: '5', name: 'new' }]);
  };
  const { status, record } = await back();
  expect([status, names()]).toEqual(['live', ['tom']]);
  const asides = record.data?.restores[0]?.asides ?? [];
  expect(asides).toHaveLength(2);
  expect(collections.get(asides[1] ?? '')).toEqual([{ _id: '5', name: 'new' }]);
  expect(holdings()).toEqual(['users', ...asides]);
});

test('a collection that was empty in the backup is empty again', async () => {
  const { back, names, holdings } = await start();
  const { status, failure } = await back({ data: { backup: 'b-older' } });
  expect([failure?.message, status, names()]).toEqual([undefined, 'live', []]);
  expect(holdings()).toEqual([expect.stringMatching(/^users_before_/)]);
});

test('a restore that fails in the cloud changes nothing that serves', async () => {
  const { space, back, names } = await start();
  space.cloud.onCall = (call) => {
    if (!call.startsWith('restoreTask')) return;
    const [id = ''] = space.cloud.database.restores.keys();
    space.cloud.database.restores.set(id, { state: 'failed', label: 'FAILED', detail: 'SERVER_BUSY' });
  };
  const { failure } = await back();
  expect(failure?.message).toMatch(/^The restore of collection users failed in the cloud \(task restore-\d+\): SERVER_BUSY\.$/);
  expect(names()).toEqual(['TOM', 'bad']);
});
