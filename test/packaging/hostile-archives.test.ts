import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { withZipFiles, zipLimits } from '../../src/emulator/unzip.ts';
import type { Failure } from '../../src/errors/failure.ts';
import { writeArchive } from '../../src/packaging/archive.ts';
import { inspectBuild } from '../../src/packaging/build.ts';
import { readAmr } from '../../src/packaging/read-amr.ts';
import { foreignArchive, readyArchive } from '../../src/packaging/ready-archive.ts';
import { readSiteArchive } from '../../src/packaging/site-archive.ts';
import { damagedZips, hostileZips } from '../support/hostile-zips.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';
import { smallest, temporaryFolder } from './temporary-build.ts';

const h5Id = '2017072607907880';
const build: readonly RawEntry[] = Object.entries(smallest).map(([name, content]) => ({ name, content: content ?? '', deflate: true }));

async function inFile(bytes: Buffer): Promise<string> {
  const path = join(await temporaryFolder(), 'x.zip');
  await writeFile(path, bytes);
  return path;
}

const failureOf = async (work: Promise<unknown>): Promise<Failure> =>
  await work.then(
    () => expect.unreachable('it should have been refused'),
    (error: unknown) => error as Failure,
  );

/** Takes a zip as a build all the way into an archive, as a release does. */
async function packAgain(path: string): Promise<void> {
  const { build: found, problems } = await inspectBuild(path, { h5Id });
  const [problem] = problems;
  if (problem !== undefined) throw problem;
  try {
    await writeArchive(found?.files ?? [], { root: h5Id, to: join(await temporaryFolder(), 'again.zip') });
  } finally {
    await found?.close();
  }
}

test('what the corpus is made of is welcome everywhere: each refusal below is about the one thing that is wrong', async () => {
  const path = await inFile(rawZip(build));
  await packAgain(path);
  expect(await foreignArchive(path, 'the copy')).toMatchObject({ path, files: 3 });
  expect(await readyArchive(path)).toMatchObject({ path, files: 3 });
});

describe.each(hostileZips(build))('a zip $what', ({ bytes, reason }) => {
  test('is refused as a build', async () => {
    const path = await inFile(bytes);
    const failure = await failureOf(packAgain(path));
    expect(failure.code).toBe('ZIP_INVALID');
    expect(failure.message).toContain(reason);
  });

  test('is refused as the code of a function, as a kept archive and as a kept site', async () => {
    const path = await inFile(bytes);
    const fetched = await failureOf(foreignArchive(path, 'version 1 of function hello'));
    expect(fetched.code).toBe('CONTENT_UNUSABLE');
    expect(fetched.message).toContain(reason);
    expect(await failureOf(readyArchive(path))).toMatchObject({ code: 'ZIP_INVALID' });
    expect(await failureOf(readSiteArchive(path))).toMatchObject({ code: 'ZIP_INVALID' });
  });

  test('is refused as a package, and leaves nothing unpacked', async () => {
    const failure = await failureOf(readAmr(await inFile(bytes), { h5Id, h5Version: '1.0.0.0', scratch: await temporaryFolder() }));
    expect(failure.code).toBe('CONTENT_UNUSABLE');
    expect(failure.message).toContain(reason);
  });

  test('does not end the emulator', async () => {
    const path = await inFile(bytes);
    const answer = withZipFiles(path, { limits: zipLimits }, async (files) => files.length);
    await expect(answer.catch((error: Error) => error.name)).resolves.toSatisfy((seen) => typeof seen === 'number' || seen === 'Refusal');
  });
});

const tar = pack();
tar.entry({ name: 'appConfig.json' }, '{}');
tar.entry({ name: 'index.html' }, '');
tar.finalize();
const packages = damagedZips([{ name: `${h5Id}.tar`, content: await buffer(tar) }]);
const damaged = damagedZips(build).map((each, index) => ({ ...each, amr: packages[index]?.bytes ?? Buffer.alloc(0) }));

describe.each(damaged)('a zip $what', ({ bytes, amr, reason }) => {
  test('is refused while it is packed again, and no archive is left', async () => {
    const failure = await failureOf(packAgain(await inFile(bytes)));
    expect(failure.code).toBe('ZIP_INVALID');
    expect(failure.message).toContain(reason);
  });

  test('is refused as the code of a function: it is unpacked once before it is sent', async () => {
    const failure = await failureOf(foreignArchive(await inFile(bytes), 'version 1 of function hello'));
    expect(failure.code).toBe('CONTENT_UNUSABLE');
    expect(failure.message).toContain(reason);
  });

  test('is refused as a package, though nobody asked for the damaged part', async () => {
    const failure = await failureOf(readAmr(await inFile(amr), { h5Id, h5Version: '1.0.0.0', scratch: await temporaryFolder() }));
    expect(failure.code).toBe('CONTENT_UNUSABLE');
    expect(failure.message).toContain(reason);
  });
});

describe('the code of a function that was fetched', () => {
  test.each([
    { what: 'that differ only by case', names: ['a.js', 'A.js'], reason: 'A.js and a.js are one name' },
    { what: 'that differ only by Unicode form', names: ['caf\u00e9.js', 'cafe\u0301.js'], reason: 'are one name' },
    { what: 'with a control character', names: ['a\u001b.js'], reason: 'a\\u001b.js: its name holds a control character' },
  ])('is refused for names $what', async ({ names, reason }) => {
    const path = await inFile(rawZip(names.map((name) => ({ name, content: 'x' }))));
    const failure = await failureOf(foreignArchive(path, 'version 1 of function hello'));
    expect(failure.code).toBe('CONTENT_UNUSABLE');
    expect(failure.message).toContain(reason);
  });
});
