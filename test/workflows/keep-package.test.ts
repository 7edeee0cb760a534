import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Of } from '../../src/packaging/kept-sites.ts';
import { keepPackage } from '../../src/workflows/keep-package.ts';
import { folderWith } from '../support/deploy-scene.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

async function scene() {
  const scratch = folderWith({ 'package.zip': 'the archive' });
  const folder = folderWith();
  const path = join(scratch, 'package.zip');
  const archive = { path, sizeBytes: statSync(path).size, sha256: await sha256Of(path), files: 1 };
  const reporter = createRecordingReporter();
  const receipt = join(folder, 'miniship-receipt.json');
  const keep = (mostBytes: number | undefined, place = receipt) =>
    keepPackage(
      archive,
      { h5Id: '2017072607907880', receipt: place, keep: mostBytes === undefined ? undefined : { mostBytes } },
      '1.4.2.90',
      { reporter },
    );
  return { folder, keep, events: reporter.events };
}

const name = 'miniship-2017072607907880-1.4.2.90.zip';

test('the archive of a package is kept beside the receipt when it is asked for', async () => {
  const { folder, keep, events } = await scene();
  expect(await keep(undefined)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
  expect(await keep(1000)).toBe(join(folder, name));
  expect(readdirSync(folder)).toEqual([name]);
  expect(readFileSync(join(folder, name), 'utf8')).toBe('the archive');
  expect(events).toEqual([{ type: 'archive-kept', path: join(folder, name), sizeBytes: 11 }]);
});

test('the same archive is kept once, and one that was cut off is written again', async () => {
  const { folder, keep } = await scene();
  await keep(1000);
  utimesSync(join(folder, name), 1000, 1000);
  await keep(1000);
  expect(statSync(join(folder, name)).mtimeMs).toBe(1_000_000);
  writeFileSync(join(folder, name), 'the archiv_');
  await keep(1000);
  expect(readFileSync(join(folder, name), 'utf8')).toBe('the archive');
});

test('one that is too large, or has no place, is a loss that is told and no failure', async () => {
  const { folder, keep, events } = await scene();
  expect(await keep(10)).toBeUndefined();
  writeFileSync(join(folder, 'file'), '');
  expect(await keep(1000, join(folder, 'file', 'receipt.json'))).toBeUndefined();
  expect(events).toMatchObject([
    { type: 'warned', message: 'The archive was not kept for a rollback: it has 11 bytes, and "keep-archive-size" allows 10.' },
    { type: 'warned', message: expect.stringContaining('cannot be written (ENOTDIR)') as string },
  ]);
  expect(readdirSync(folder)).toEqual(['file']);
});
