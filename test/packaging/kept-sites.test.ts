import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isNamedBy, keptSiteName, listKeptSites, sha256Of } from '../../src/packaging/kept-sites.ts';
import { folderWith } from '../support/deploy-scene.ts';

const name = (letter: string, spaceId = 'mp-1') => keptSiteName(spaceId, letter.repeat(64));

test('a kept site is named by its space and the first digits of its sha256', () => {
  expect(name('a')).toBe('miniship-site-mp-1-aaaaaaaaaaaa.zip');
});

test('only archives of the space are listed, the one that was saved last first', async () => {
  const others = [
    'site.zip',
    'miniship-site-mp-1-aaaa.zip',
    `${name('c')}.partial`,
    name('d', 'mp-10'),
    name('e', 'mp-1-x'),
    'miniship-receipt.json',
  ];
  const folder = folderWith(Object.fromEntries([name('a'), name('b'), ...others].map((file) => [file, file])));
  mkdirSync(join(folder, name('f')));
  utimesSync(join(folder, name('a')), 2000, 2000);
  utimesSync(join(folder, name('b')), 1000, 1000);
  expect((await listKeptSites(folder, 'mp-1')).map(({ file }) => file)).toEqual([name('a'), name('b')]);
  utimesSync(join(folder, name('b')), 3000, 3000);
  expect((await listKeptSites(folder, 'mp-1')).map(({ file, savedMs }) => ({ file, savedMs }))).toEqual([
    { file: name('b'), savedMs: 3_000_000 },
    { file: name('a'), savedMs: 2_000_000 },
  ]);
});

test('a folder that is not there holds none', async () => {
  expect(await listKeptSites(join(folderWith(), 'gone'), 'mp-1')).toEqual([]);
});

test('an archive that was cut off is not named by its own sha256', async () => {
  const folder = folderWith({ x: 'hello' });
  const sha256 = await sha256Of(join(folder, 'x'));
  expect(sha256).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824');
  expect(isNamedBy(keptSiteName('mp-1', sha256), sha256)).toBe(true);
  expect(isNamedBy(name('a'), sha256)).toBe(false);
});
