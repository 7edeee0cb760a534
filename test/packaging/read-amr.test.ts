import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { writeAmr } from '../../src/emulator/amr.ts';
import { withPackedFiles } from '../../src/emulator/unzip.ts';
import type { Failure } from '../../src/errors/failure.ts';
import { writeArchive } from '../../src/packaging/archive.ts';
import { inspectBuild } from '../../src/packaging/build.ts';
import { readAmr } from '../../src/packaging/read-amr.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';
import { fixture, temporaryFolder } from './temporary-build.ts';

const h5Id = '2017072607907880';
const h5Version = '1.4.2.90';

async function tarOf(content: Readonly<Record<string, string>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(content)) tar.entry({ name }, text);
  tar.finalize();
  return await buffer(tar);
}

const build = { 'appConfig.json': '{}', 'index.html': '<p>' };
const manifest = (uid: string, version: string): string => `<package><uid>${uid}</uid><version> ${version} </version></package>`;

async function read(entries: readonly RawEntry[]) {
  const scratch = await temporaryFolder();
  const path = join(scratch, 'x.amr');
  await writeFile(path, rawZip(entries));
  return await readAmr(path, { h5Id, h5Version, scratch });
}

const failureOf = async (entries: readonly RawEntry[]): Promise<Failure> =>
  await read(entries).then(
    () => expect.unreachable('it should have been refused'),
    (error: unknown) => error as Failure,
  );

describe('a package that the emulator made of an archive of ours', () => {
  test('gives the same archive again, to the byte: that is how a rollback proves its content', async () => {
    const scratch = await temporaryFolder();
    const { build: inspected } = await inspectBuild(fixture, { h5Id });
    const uploaded = await writeArchive(inspected?.files ?? [], { root: h5Id, to: join(scratch, 'uploaded.zip') });
    const path = join(scratch, 'served.amr');
    await withPackedFiles(uploaded.path, h5Id, (files) => writeAmr({ h5Id, h5Version, name: 'Shop & Co', files, rsaKeyPem: null, path }));

    const files = await readAmr(path, { h5Id, h5Version, scratch });
    const made = await writeArchive(files, { root: h5Id, to: join(scratch, 'made.zip') });
    expect(made.sha256).toBe(uploaded.sha256);
    expect(await readFile(made.path)).toEqual(await readFile(uploaded.path));
    expect(files.map(({ name }) => name)).not.toContain('hpmfile.json');
  });
});

describe('a foreign package', () => {
  test('is read with the tar alone: nothing else is needed', async () => {
    const files = await read([{ name: `${h5Id}.tar`, content: await tarOf(build) }]);
    expect(files.map(({ name }) => name)).toEqual(['appConfig.json', 'index.html']);
  });

  test('is read when its manifest names it, in whatever case of white space', async () => {
    const entries = [
      { name: 'Manifest.xml', content: manifest(` ${h5Id}\n`, h5Version) },
      { name: `${h5Id}.tar`, content: await tarOf(build), deflate: true },
    ];
    expect(await read(entries)).toHaveLength(2);
  });

  test.each([
    {
      what: 'of another mini program',
      uid: '2017072607907881',
      version: h5Version,
      reason: 'says uid 2017072607907881, not 2017072607907880.',
    },
    { what: 'of another version', uid: h5Id, version: '1.4.1.90', reason: 'says version 1.4.1.90, not 1.4.2.90.' },
  ])('$what is refused', async ({ uid, version, reason }) => {
    const failure = await failureOf([
      { name: 'Manifest.xml', content: manifest(uid, version) },
      { name: `${h5Id}.tar`, content: await tarOf(build) },
    ]);
    expect(failure).toMatchObject({ code: 'CONTENT_UNUSABLE', exit: 5 });
    expect(failure.message).toContain(`The content of the package of version 1.4.2.90 cannot be used: its Manifest.xml ${reason}`);
  });

  test.each<{ what: string; entries: readonly RawEntry[]; reason: string }>([
    { what: 'nothing', entries: [], reason: 'it holds nothing.' },
    { what: 'no tar', entries: [{ name: 'Manifest.xml', content: '' }], reason: 'it holds Manifest.xml.' },
    { what: 'the tar of another', entries: [{ name: '1.tar', content: '' }], reason: 'it holds 1.tar.' },
    { what: 'two tars', entries: [{ name: `${h5Id}.tar` }, { name: 'more.tar' }], reason: 'exactly one tar' },
    {
      what: 'the tar twice',
      entries: [{ name: `${h5Id}.tar` }, { name: `${h5Id}.tar` }],
      reason: 'it is not a usable zip: it holds 2017072607907880.tar twice.',
    },
    { what: 'a link for a tar', entries: [{ name: `${h5Id}.tar`, mode: 0o120777 }], reason: 'is a symbolic link.' },
    { what: 'an empty tar', entries: [{ name: `${h5Id}.tar` }], reason: 'it has no appConfig.json and no index.html.' },
  ])('with $what is refused', async ({ entries, reason }) => {
    const failure = await failureOf(entries);
    expect(failure.code).toBe('CONTENT_UNUSABLE');
    expect(failure.message).toContain(reason);
  });

  test('that is no build is refused', async () => {
    const failure = await failureOf([{ name: `${h5Id}.tar`, content: await tarOf({ 'index.html': '' }) }]);
    expect(failure.message).toContain('it is no mini program: it has no appConfig.json.');
  });

  test('whose tar is damaged on the way is refused by its checksum', async () => {
    const failure = await failureOf([{ name: `${h5Id}.tar`, content: await tarOf(build), crc: 1 }]);
    expect(failure).toMatchObject({ code: 'CONTENT_UNUSABLE', message: expect.stringContaining('checksum') as string });
  });

  test('that is a bomb is refused before it is unpacked', async () => {
    const scratch = await temporaryFolder();
    const path = join(scratch, 'x.amr');
    await writeFile(path, rawZip([{ name: `${h5Id}.tar`, content: Buffer.alloc(70 * 1024 * 1024), deflate: true }]));
    await expect(readAmr(path, { h5Id, h5Version, scratch })).rejects.toMatchObject({
      code: 'CONTENT_UNUSABLE',
      message: expect.stringContaining('more than 200 times its own size') as string,
    });
    expect(await readdir(scratch)).toEqual(['x.amr']);
  });

  test('that is a page of a proxy is refused', async () => {
    const scratch = await temporaryFolder();
    const path = join(scratch, 'x.amr');
    await writeFile(path, '<html>Please log in</html>');
    await expect(readAmr(path, { h5Id, h5Version, scratch })).rejects.toMatchObject({ code: 'CONTENT_UNUSABLE' });
  });
});
