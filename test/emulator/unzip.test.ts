import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withPackedFiles } from '../../src/emulator/unzip.ts';
import { buildZip, h5Id, matching, smallBuild, withFields } from './lab.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'miniship-unzip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(zip: Buffer): Promise<readonly (readonly [string, string])[]> {
  const path = join(folder, 'build.zip');
  writeFileSync(path, zip);
  return withPackedFiles(path, h5Id, async (files) => {
    const read: (readonly [string, string])[] = [];
    for (const file of files) read.push([file.path, await text(await file.open())] as const);
    return read;
  });
}

/** A zip whose names were changed after it was made, as no honest tool would write them. */
async function forged(files: Readonly<Record<string, string>>, name: string, forgedName: string): Promise<Buffer> {
  const zip = await buildZip(files);
  return Buffer.from(zip.toString('latin1').replaceAll(name, forgedName), 'latin1');
}

test('the files come without the first level, in the order of the zip', async () => {
  const build = { [`${h5Id}/index.html`]: '<p>', [`${h5Id}/appConfig.json`]: '{}', [`${h5Id}/pages/index.js`]: '1' };
  expect(await open(await buildZip(build))).toStrictEqual([
    ['index.html', '<p>'],
    ['appConfig.json', '{}'],
    ['pages/index.js', '1'],
  ]);
});

test.each([
  ['files at the root', () => buildZip({ 'appConfig.json': '{}', 'index.html': '' }), `"appConfig.json" is not below "${h5Id}/"`],
  ['another id', () => buildZip({ '0000000000000001/index.html': '' }), 'is not below'],
  ['a file beside the id', () => buildZip({ ...smallBuild(), 'readme.txt': '' }), '"readme.txt" is not below'],
  ['no appConfig.json', () => buildZip({ [`${h5Id}/index.html`]: '' }), `no "${h5Id}/appConfig.json"`],
  ['neither of the two', () => buildZip({ [`${h5Id}/app.json`]: '' }), `and no "${h5Id}/index.html"`],
  [
    'a path that climbs out',
    () => forged({ ...smallBuild(), [`${h5Id}/aa/b`]: '' }, `${h5Id}/aa/b`, `${h5Id}/../b`),
    'invalid relative path',
  ],
  ['a backslash', () => forged({ ...smallBuild(), [`${h5Id}/aa/b`]: '' }, `${h5Id}/aa/b`, `${h5Id}/aa\\b`), 'invalid characters'],
  ['a link', () => buildZip(smallBuild(), { mode: 0o120777 }), 'is a link'],
  ['a name twice', () => forged({ ...smallBuild(), [`${h5Id}/a1`]: '', [`${h5Id}/a2`]: '' }, `${h5Id}/a2`, `${h5Id}/a1`), 'is in it twice'],
  ['no zip at all', async () => Buffer.from('hello'), 'zip refused: '],
  ['half a zip', async () => (await buildZip(smallBuild())).subarray(0, 200), 'zip refused: '],
  [
    'a bomb',
    () => buildZip({ ...smallBuild(), [`${h5Id}/zeros`]: Buffer.alloc(101 * 1024 ** 2) }),
    'unpacks to more than 100 times its size',
  ],
])('%s is refused', async (_what, make, reason) => {
  const zip = await make();
  await expect(open(zip)).rejects.toThrow(withFields({ name: 'Refusal', message: matching(/^zip refused: /) }));
  await expect(open(zip)).rejects.toThrow(reason);
});

test('damaged content is noticed while it is read', async () => {
  const zip = await buildZip(smallBuild());
  const at = zip.indexOf(`${h5Id}/index.js`) + `${h5Id}/index.js`.length + 2;
  zip.fill(0xff, at, at + 8);
  await expect(open(zip)).rejects.toThrow('zip refused: ');
});

describe('verify', () => {
  const verify = (zip: Buffer): Promise<void> => {
    const path = join(folder, 'verified.zip');
    writeFileSync(path, zip);
    return withPackedFiles(path, h5Id, async (files) => {
      for (const file of files) await file.verify();
    });
  };
  const large = Buffer.from('x'.repeat(17 * 1024 ** 2));

  test.each([
    ['small', smallBuild()],
    ['larger than what is unpacked at once', { ...smallBuild(), [`${h5Id}/large.txt`]: large }],
  ])('%s files that are whole pass', async (_what, files) => {
    await expect(verify(await buildZip(files))).resolves.toBeUndefined();
  });

  test.each([
    ['its checksum', 16, 'small'],
    ['its checksum', 16, 'large.txt'],
    ['its size', 24, 'small'],
  ])('content that is not what the zip says of %s is refused (at %i, %s)', async (_what, offset, name) => {
    const files = { ...smallBuild(), [`${h5Id}/small`]: 'content', [`${h5Id}/large.txt`]: large };
    const zip = await buildZip(files);
    // The name stands 46 bytes into its record of the central directory.
    const at = zip.lastIndexOf(`${h5Id}/${name}`) - 46 + offset;
    zip.writeUInt8(zip.readUInt8(at) ^ 1, at);
    await expect(verify(zip)).rejects.toThrow('zip refused: ');
  });
});
