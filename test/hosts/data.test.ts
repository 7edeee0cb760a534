import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import type { FaultKind } from '../../src/emulator/faults.ts';
import { type InProcess, inProcess } from '../support/in-process.ts';

// Whole runs of deploy and rollback of data against the emulator.
vi.setConfig({ testTimeout: 120_000 });

const spaceId = 'mp-data';
const config = `serverless:
  spaceId: ${spaceId}
  data:
    backup: true
    imports:
      - { file: seeds/users.json, collection: users }
      - { file: seeds/cars.csv, collection: cars, mode: upsert }
`;
const files = {
  'miniship.yml': config,
  'seeds/users.json': '[\n  { "name": "tom", "at": { "$date": "2026-01-01T00:00:00Z" } },\n  { "name": "anna" }\n]\n',
  'seeds/cars.csv': '_id,name\n1,mini\n2,"big, red"\n',
};
const before = [{ _id: '1', name: 'old' }];

/** A space whose cars were there before, with a backup of them. */
const start = (): Promise<InProcess> =>
  inProcess(files, { seed: { ...emptySeed, spaces: [{ spaceId, collections: [{ name: 'cars', documents: before }], backup: true }] }, dbDelayMs: 200 });

/** The documents of a collection by their names, asked as a person would. */
async function namesIn({ run, emulator }: InProcess, collection: string): Promise<readonly unknown[]> {
  const told = await run('call', {}, {}).catch(() => undefined);
  void told;
  const state = emulator.state() as { readonly spaces?: unknown };
  const text = JSON.stringify(state);
  void text;
  return documentsIn(state, collection);
}

function documentsIn(state: unknown, collection: string): readonly unknown[] {
  const found = findCollection(state, collection);
  return (found ?? []).map(({ name }) => name);
}

type Documents = readonly { readonly name?: unknown }[];

/** Wherever the state of the emulator keeps it. */
function findCollection(value: unknown, name: string): Documents | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('name' in value && value.name === name && 'documents' in value && Array.isArray(value.documents)) return value.documents as Documents;
  for (const member of Object.values(value)) {
    const found = findCollection(member, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

test('x', async () => {
  const scene = await start();
  const { run, folder } = scene;
  const first = await run('deploy');
  expect([first.failed?.message, first.status]).toEqual([undefined, 'live']);
  console.log(first.operations.join(' '), first.outputs, JSON.stringify(scene.emulator.state()).slice(0, 3000));
  console.log(first.inChinese());
  void namesIn; void readFileSync; void join; void folder; void describe; 
  const k: FaultKind = 'drop'; void k;
  const second = await run('deploy');
  console.log(second.operations.join(' '), second.outputs);
  const third = await run('rollback', { data: 'true', to: 'previous', 'data-collections': 'cars' });
  console.log(third.failed?.message, third.operations.join(' '), third.outputs);
  const four = await run('rollback', { data: 'true'});
  console.log(four.inChinese());
});
