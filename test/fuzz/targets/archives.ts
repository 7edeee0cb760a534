import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '../../../src/emulator/refusal.ts';
import { withZipFiles, zipLimits } from '../../../src/emulator/unzip.ts';
import { throwProblems } from '../../../src/errors/failure.ts';
import { readAppConfig } from '../../../src/packaging/app-config.ts';
import { inspectBuild } from '../../../src/packaging/build.ts';
import type { BuildFile } from '../../../src/packaging/build-file.ts';
import { readAmr } from '../../../src/packaging/read-amr.ts';
import { readTar } from '../../../src/packaging/read-tar.ts';
import { readThrough, readZipBytes } from '../../../src/packaging/read-zip.ts';
import { foreignArchive } from '../../../src/packaging/ready-archive.ts';
import { readSiteArchive } from '../../../src/packaging/site-archive.ts';
import { zipBytesOf } from '../../../src/packaging/zip-bytes.ts';
import { type RawEntry, rawZip } from '../../packaging/raw-zip.ts';
import { rawTar } from '../../support/raw-tar.ts';
import { mutatedJson } from '../hostile-json.ts';
import { anyText, mutatedBytes } from '../mutate.ts';
import type { Random } from '../random.ts';
import { type FuzzTarget, simple } from '../target.ts';
import { withScratch } from './scratch.ts';

const h5Id = '2017072607907880';

const parts: readonly RawEntry[] = [
  { name: 'appConfig.json', content: '{"pages":["pages/index/index"]}', deflate: true },
  { name: 'index.html', content: '<script src="index.js"></script>'.repeat(20), deflate: true },
  { name: 'index.js', content: 'Page({$path:"pages/index/index"})' },
  { name: 'assets/', mode: 0o40755 },
  { name: '图标.png', content: Buffer.from([1, 2, 3, 0]), mode: 0 },
];

/** Nearly sound in one of two ways: sound bytes with errors in them, or well formed with strange claims. */
function strangeZip(sound: readonly RawEntry[], random: Random): Buffer {
  if (random.once(2)) return mutatedBytes(rawZip(sound), random);
  const entries = sound.map((entry) => (random.once(4) ? strangeEntry(entry, random) : entry));
  const zip = rawZip(entries, random.once(8) ? { count: random.below(9), directoryAt: random.below(900) } : {});
  return random.once(4) ? mutatedBytes(zip, random) : zip;
}

function strangeEntry(entry: RawEntry, random: Random): RawEntry {
  const any = (): number => random.pick([0, 1, 2, 7, 8, 9, 0x41, 0x8_00, 0xff_ff, 0xff_ff_ff_ff, random.below(4_000)]);
  switch (random.below(8)) {
    case 0:
      return { ...entry, name: anyText(random) };
    case 1:
      return { ...entry, name: random.bytes(random.count(20)), flags: any() & 0xff_ff };
    case 2:
      return { ...entry, mode: random.pick([0o120777, 0o020666, 0o40755, 0o100644, 0, 0o177777]), dosAttributes: random.below(0x40) };
    case 3:
      return { ...entry, sizeBytes: any(), crc: any() };
    case 4:
      return { ...entry, method: any() & 0xff_ff, flags: any() & 0xff_ff };
    case 5:
      return { ...entry, extra: random.bytes(random.count(40)), offset: any() };
    case 6:
      return { ...entry, local: { name: anyText(random), sizeBytes: any(), packedBytes: any() } };
    default:
      return { ...entry, content: random.bytes(random.count(200)) };
  }
}

const tarParts = [
  { name: 'appConfig.json', content: '{}' },
  { name: 'index.html', content: '<p>'.repeat(200) },
  { name: 'hpmfile.json', content: '{}' },
  { name: 'assets/', type: '5' },
] as const;

function strangeTar(random: Random): Buffer {
  const entries = tarParts.map((entry) =>
    random.once(4)
      ? {
          ...entry,
          ...random.pick([
            { name: anyText(random) },
            { type: String.fromCharCode(32 + random.below(95)) },
            { size: anyText(random, 12) },
            { link: anyText(random) },
          ]),
        }
      : entry,
  );
  const pax = random.once(6)
    ? [
        {
          name: 'x',
          type: random.pick(['x', 'g', 'L', 'K']),
          content: `${random.pick(['18', '-1', '999', anyText(random)])} path=${anyText(random)}\n`,
        },
      ]
    : [];
  const tar = rawTar([...pax, ...entries]);
  return random.once(2) ? mutatedBytes(tar, random) : tar;
}

const fileOf = (name: string, content: Buffer): BuildFile => ({
  name,
  sizeBytes: content.length,
  read: () => content,
  open: async () => Readable.from([content]),
});

const description = {
  version: 1,
  spaceId: 'mp-1',
  index: 'index.html',
  error: 'index.html',
  spa: true,
  files: {
    'index.html': {
      sizeBytes: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      order: 'page',
      contentType: 'text/html',
      headers: { 'Cache-Control': 'no-cache' },
    },
  },
};

export const archiveTargets: readonly FuzzTarget[] = [
  simple('zip', async (random, tell) => {
    const bytes = strangeZip(parts, random);
    tell(bytes);
    await readThrough(await readZipBytes(zipBytesOf(bytes), 'given.zip'));
  }),
  withScratch('zip-build', (folder) => async (random, tell) => {
    const [path, bytes] = [join(folder, 'given.zip'), strangeZip(parts, random)];
    tell(bytes);
    writeFileSync(path, bytes);
    const { build, problems } = await inspectBuild(path, { h5Id });
    await build?.close();
    throwProblems(problems);
  }),
  withScratch('zip-function', (folder) => async (random, tell) => {
    const [path, bytes] = [join(folder, 'given.zip'), strangeZip(parts, random)];
    tell(bytes);
    writeFileSync(path, bytes);
    await foreignArchive(path, 'the copy');
  }),
  withScratch('zip-site', (folder) => async (random, tell) => {
    const path = join(folder, 'given.zip');
    const entries = [
      { name: 'index.html', content: '' },
      {
        name: '.miniship/site.json',
        content: random.once(2) ? JSON.stringify(description) : mutatedJson(description, random),
        deflate: true,
      },
    ];
    const bytes = strangeZip(entries, random);
    tell(bytes);
    writeFileSync(path, bytes);
    await (await readSiteArchive(path)).close();
  }),
  withScratch('tar', (folder) => async (random, tell) => {
    const bytes = strangeTar(random);
    tell(bytes);
    try {
      await readTar(Readable.from([bytes]), { folder, source: 'the package', without: ['hpmfile.json'] });
    } finally {
      for (let index = 0; index < tarParts.length + 2; index += 1) rmSync(join(folder, String(index)), { force: true });
    }
  }),
  withScratch('amr', (folder) => async (random, tell) => {
    const path = join(folder, 'x.amr');
    const manifest = `<package><uid>${random.once(8) ? anyText(random) : h5Id}</uid><version>${random.once(8) ? anyText(random) : '1.0.0.0'}</version></package>`;
    const content = random.once(2) ? rawTar(tarParts) : strangeTar(random);
    const entries = [
      { name: 'Manifest.xml', content: manifest },
      { name: 'CERT.json', content: '{}' },
      { name: `${h5Id}.tar`, content, deflate: true },
    ];
    const bytes = random.once(2) ? rawZip(entries) : strangeZip(entries, random);
    tell(bytes);
    writeFileSync(path, bytes);
    const scratch = join(folder, 'unpacked');
    mkdirSync(scratch, { recursive: true });
    try {
      await readAmr(path, { h5Id, h5Version: '1.0.0.0', scratch });
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }),
  withScratch(
    'emulator-zip',
    (folder) => async (random, tell) => {
      const [path, bytes] = [join(folder, 'given.zip'), strangeZip(parts, random)];
      tell(bytes);
      writeFileSync(path, bytes);
      await withZipFiles(path, { limits: zipLimits }, async (files) => {
        for (const file of files) for await (const _ of await file.open());
      });
    },
    (thrown) => thrown instanceof Refusal,
  ),
  simple('app-config', async (random, tell) => {
    const write = (): string => mutatedJson({ pages: ['pages/index/index', 'pages/a'], tabBar: { items: [{ pagePath: 'a' }] } }, random);
    const texts = new Map([['appConfig.json', write()], ...(random.once(2) ? [['app.json', write()] as const] : [])]);
    tell([...texts.values()].join('\n'));
    await readAppConfig((name) => {
      const text = texts.get(name);
      return text === undefined ? undefined : fileOf(name, Buffer.from(text));
    });
  }),
];
