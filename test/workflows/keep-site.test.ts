import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectSite } from '../../src/packaging/site.ts';
import { keepSite } from '../../src/workflows/keep-site.ts';
import { deployTools, folderWith, siteAsked } from '../support/deploy-scene.ts';
import { createFakeServerless } from '../support/fake-serverless.ts';

const files = { 'index.html': 'one', 'app.css': 'a{}' };

async function scene(given: Readonly<Record<string, string | Buffer>> = files) {
  const around = deployTools(createFakeServerless());
  const hosting = siteAsked(folderWith(given));
  const { site } = await inspectSite(hosting.path, hosting);
  const folder = folderWith();
  const receipt = join(folder, 'miniship-receipt.json');
  const keep = (mostBytes = 1e9, place = receipt) =>
    keepSite(
      site ?? expect.unreachable('the site is good'),
      { spaceId: 'mp-1', receipt: place, hosting, keep: { mostBytes } },
      around.tools,
    );
  return { ...around, hosting, site, folder, receipt, keep };
}

describe('a site that was sent', () => {
  test('is kept beside the receipt, under a name that says what it is', async () => {
    const { keep, folder, told } = await scene();
    const kept = await keep();
    expect(kept?.file).toBe(`miniship-site-mp-1-${kept?.sha256.slice(0, 12)}.zip`);
    expect(readdirSync(folder)).toEqual([kept?.file]);
    expect(kept).toMatchObject({ path: join(folder, kept?.file ?? ''), sizeBytes: statSync(join(folder, kept?.file ?? '')).size });
    expect(told('archive-kept')).toEqual([{ type: 'archive-kept', path: kept?.path, sizeBytes: kept?.sizeBytes }]);
  });

  test('is kept once, and marked as the last one when it is sent again', async () => {
    const { keep, folder, clock } = await scene();
    const first = await keep();
    const bytes = readFileSync(first?.path ?? '');
    await clock.sleep(3_600_000);
    expect(await keep()).toEqual(first);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readFileSync(first?.path ?? '').equals(bytes)).toBe(true);
    expect(Math.round(statSync(first?.path ?? '').mtimeMs)).toBe(clock.now());
  });

  test('is kept anew when the file that was kept is damaged', async () => {
    const { keep } = await scene();
    const first = await keep();
    const bytes = readFileSync(first?.path ?? '');
    const damaged = Buffer.from(bytes);
    damaged[damaged.length - 1] = 1;
    writeFileSync(first?.path ?? '', damaged.subarray(0, -2));
    expect(await keep()).toEqual(first);
    expect(readFileSync(first?.path ?? '').equals(bytes)).toBe(true);
  });

  test('is not kept when nobody asks for it', async () => {
    const { site, receipt, hosting, tools, folder } = await scene();
    if (site === undefined) return expect.unreachable('the site is good');
    expect(await keepSite(site, { spaceId: 'mp-1', receipt, hosting, keep: undefined }, tools)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a site that cannot be kept is live all the same, and the loss is told', () => {
  test('because it is too large', async () => {
    const { keep, folder, told } = await scene();
    expect(await keep(100)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
    expect(told('warned')).toMatchObject([
      { message: expect.stringMatching(/^The site was not kept .* "keep-archive-size" allows/) as string },
    ]);
    expect(told('archive-kept')).toEqual([]);
  });

  test('because its folder takes no file', async () => {
    const { keep, folder, told } = await scene();
    writeFileSync(join(folder, 'file'), '');
    expect(await keep(1e9, join(folder, 'file', 'receipt.json'))).toBeUndefined();
    expect(told('warned')).toHaveLength(1);
  });

  test('because a file of it has changed since it was sent', async () => {
    const { keep, hosting, folder, told } = await scene();
    writeFileSync(join(hosting.path, 'index.html'), 'something longer');
    expect(await keep()).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
    expect(told('warned')).toMatchObject([{ message: expect.stringContaining('index.html') as string }]);
  });

  test('but not because the run was stopped', async () => {
    const { site, hosting, receipt, tools } = await scene();
    if (site === undefined) return expect.unreachable('the site is good');
    const stop = new AbortController();
    stop.abort();
    const kept = keepSite(site, { spaceId: 'mp-1', receipt, hosting, keep: { mostBytes: 1e9 } }, { ...tools, signal: stop.signal });
    await expect(kept).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

test('files of others beside the receipt are neither read nor touched', async () => {
  const { keep, folder } = await scene();
  mkdirSync(join(folder, 'miniship-site-mp-1-0123456789ab.zip'));
  writeFileSync(join(folder, 'miniship-site-mp-2-0123456789ab.zip'), 'theirs');
  writeFileSync(join(folder, 'miniship-site-mp-1-aaaaaaaaaaaa.zip'), 'damaged');
  chmodSync(join(folder, 'miniship-site-mp-1-aaaaaaaaaaaa.zip'), 0o000);
  expect(await keep()).toBeDefined();
  expect(readdirSync(folder)).toHaveLength(4);
});
