import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { type InProcess, inProcess } from '../support/in-process.ts';

// Whole runs of deploy and rollback of data against the emulator, which has a document store of its own.
vi.setConfig({ testTimeout: 120_000 });

const spaceId = 'mp-data';
const id = (digit: number): string => String(digit).padStart(24, '0');
const files = {
  'miniship.yml': `serverless:
  spaceId: ${spaceId}
  data:
    backup: true
    imports:
      - { file: seeds/users.json, collection: users }
      - { file: seeds/cars.csv, collection: cars, mode: upsert }
`,
  'seeds/users.json': '[\n  { "name": "tom", "at": { "$date": "2026-01-01T00:00:00Z" } },\n  { "name": "anna" }\n]\n',
  'seeds/cars.csv': `_id,name\n${id(1)},mini\n${id(2)},"big, red"\n`,
};

/** A space whose cars were there before, with a backup of them. */
const start = (options: EmulatorOptions = {}): Promise<InProcess> => {
  const collections = [{ name: 'cars', documents: [{ _id: id(1), name: 'old' }] }];
  return inProcess(files, { seed: { ...emptySeed, spaces: [{ spaceId, collections, backup: true }] }, dbDelayMs: 0, ...options });
};

interface Collection {
  readonly name: string;
  readonly documents: readonly { readonly name?: string; readonly key?: string; readonly value?: { readonly state: string } }[];
}

const collectionsOf = ({ emulator }: InProcess): readonly Collection[] => {
  const { spaces } = emulator.state() as {
    readonly spaces: readonly { readonly database: { readonly collections: readonly Collection[] } }[];
  };
  return spaces.flatMap(({ database }) => database.collections);
};

/** Every collection but ours, with the names in it. */
const holdings = (scene: InProcess): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    collectionsOf(scene)
      .filter(({ name }) => name !== 'miniship_stamps')
      .map(({ name, documents }) => [name.replace(/\d{17}/, 'NOW'), documents.map((each) => each.name)]),
  );

const stamps = (scene: InProcess): readonly (readonly [string | undefined, string | undefined])[] =>
  (collectionsOf(scene).find(({ name }) => name === 'miniship_stamps')?.documents ?? []).map(({ key, value }) => [key, value?.state]);

const imported = { cars: ['mini', 'big, red'], users: ['tom', 'anna'] };
const importStamps = [
  ['import/users/seeds/users.json', 'imported'],
  ['import/cars/seeds/cars.csv', 'imported'],
];

test('a deploy imports its files, keeps what was there beside the receipt, and a second one does nothing', async () => {
  const scene = await start({ dbDelayMs: 3000 });
  const first = await scene.run('deploy');
  expect([first.failed?.message, first.outputs]).toEqual([
    undefined,
    expect.objectContaining({ status: 'live', 'data-imported': 'seeds/users.json,seeds/cars.csv', 'documents-imported': '4' }),
  ]);
  expect(holdings(scene)).toEqual(imported);
  const { cars = '' } = JSON.parse(first.outputs['data-backups'] ?? '') as Record<string, string>;
  expect(readFileSync(cars, 'utf8')).toContain('old');
  expect(first.inChinese()).toContain('seeds/users.json：已导入 2 个文档到 users');
  const receipt = readFileSync(first.outputs['receipt-path'] ?? '', 'utf8');
  expect(receipt).toContain(cars);
  expect(receipt).not.toMatch(/Signature=|OSSAccessKeyId=/);

  const second = await scene.run('deploy');
  expect([second.failed, second.operations.filter((name) => name !== 'RunDBCommand' && name !== 'ListSpace')]).toEqual([undefined, []]);
  expect(second.outputs).toMatchObject({ 'data-skipped': 'seeds/users.json,seeds/cars.csv', 'documents-imported': '0' });
  expect(JSON.parse(readFileSync(second.outputs['receipt-path'] ?? '', 'utf8'))).toMatchObject({ changed: false });
});

test('a dry run changes nothing in the cloud', async () => {
  const scene = await start();
  const before = JSON.stringify(collectionsOf(scene));
  const { operations, inChinese, failed } = await scene.run('deploy', { 'dry-run': 'true' });
  expect([failed, new Set(operations)]).toEqual([undefined, new Set(['RunDBCommand', 'ListSpace'])]);
  expect(JSON.stringify(collectionsOf(scene))).toBe(before);
  expect(inChinese()).toContain('导入  seeds/users.json → users');
});

test('a rollback brings the collection back from the backup before the deploy, and what it held stays', async () => {
  const scene = await start({ dbDelayMs: 3000 });
  await scene.run('deploy');
  const listed = await scene.run('rollback', { data: 'true' });
  expect(listed.told('status-read')[0]?.sections[0]?.records).toMatchObject([{ collections: ['cars'] }]);
  const back = await scene.run('rollback', { data: 'true', to: 'previous', 'data-collections': 'cars' });
  expect([back.failed?.message, back.status, back.outputs['collections-restored']]).toEqual([undefined, 'live', 'cars']);
  expect(holdings(scene)).toEqual({ users: ['tom', 'anna'], cars: ['old'], cars_before_NOW: ['mini', 'big, red'] });
  expect(back.inChinese()).toMatch(/已恢复集合 cars：1 个文档；原内容保留为 cars_before_\d{17}/);
  const again = await scene.run('rollback', { data: 'true', to: 'previous', 'data-collections': 'cars' });
  expect([again.failed?.message, again.status]).toEqual([undefined, 'unchanged']);
  // What the restore took away is imported anew.
  const next = await scene.run('deploy');
  expect(next.outputs).toMatchObject({ 'data-imported': 'seeds/cars.csv', 'data-skipped': 'seeds/users.json' });
});

test('lines that the cloud does not take are told with what did go in', async () => {
  const scene = await start();
  scene.write({ 'seeds/users.json': '{"name":"tom"}\n{"$name":"anna"}\n' });
  const { failed, outputs } = await scene.run('deploy');
  expect(failed?.message).toMatch(
    /^seeds\/users\.json did not go into collection users as a whole: 1 documents did, and 1 did not \(INVALID_FILE_FORMAT: .*\)\.$/,
  );
  expect(outputs).toMatchObject({ status: 'failed', 'error-code': 'DATA_IMPORT_FAILED', 'data-imported': '' });
  expect(holdings(scene)['users']).toEqual(['tom']);
});

describe('a run whose answers are lost or that is cut off ends, run again, where a run without trouble ends', () => {
  /** Each run listens for signals, and Node warns above ten listeners. */
  const inBatches = async <T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> => {
    for (let from = 0; from < all.length; from += 8) await Promise.all(all.slice(from, from + 8).map(work));
  };

  /** Each call of a run that goes well, as operation and how many of its kind come before it. */
  const callsOf = (operations: readonly string[]) =>
    operations.map((operation, at) => ({ operation, skip: operations.slice(0, at).filter((each) => each === operation).length }));

  test.each(['before', 'after'] as const)('deploy, trouble %s each call', async (when) => {
    // The hard case: documents without ids, of which a second import would make second ones.
    const hard = async () => {
      const scene = await start();
      scene.write({ 'miniship.yml': files['miniship.yml'].replace(/ {6}- .*cars.*\n/, '').replace('true', '[cars]') });
      return scene;
    };
    const calm = await hard();
    const calls = callsOf((await calm.run('deploy')).operations);
    expect(calls.length).toBeGreaterThan(12);
    const settle = async ({ operation, skip }: (typeof calls)[number]): Promise<void> => {
      const scene = await hard();
      scene.emulator.failNext(operation, { when, kind: 'drop', skip, times: 6 });
      const first = await scene.run('deploy');
      scene.emulator.clearFaults();
      const second = await scene.run('deploy');
      const which = [operation, skip, first.failed?.code];
      expect([...which, second.failed?.message]).toEqual([...which, undefined]);
      expect([...which, holdings(scene)]).toEqual([...which, { cars: ['old'], users: ['tom', 'anna'] }]);
      expect([...which, stamps(scene)]).toEqual([...which, [['export/cars', 'ended'], ...importStamps.slice(0, 1)]]);
    };
    await inBatches(calls, settle);
  });

  test.each(['before', 'after'] as const)('rollback, trouble %s each call', async (when) => {
    const given = { data: 'true', 'data-backup': '2099-01-01T00:00:00Z', 'data-collections': 'cars' };
    const calm = await start();
    const calls = callsOf((await calm.run('rollback', given)).operations);
    expect(calls.length).toBeGreaterThan(15);
    const settle = async ({ operation, skip }: (typeof calls)[number]): Promise<void> => {
      const scene = await start();
      scene.emulator.failNext(operation, { when, kind: 'drop', skip, times: 6 });
      await scene.run('rollback', given);
      scene.emulator.clearFaults();
      const second = await scene.run('rollback', given);
      expect([operation, skip, second.failed?.message, ['live', 'unchanged'].includes(second.status)]).toEqual([
        operation,
        skip,
        undefined,
        true,
      ]);
      expect([operation, skip, holdings(scene)]).toMatchObject([operation, skip, { cars: ['old'], cars_before_NOW: ['old'] }]);
    };
    await inBatches(calls, settle);
  });
});
