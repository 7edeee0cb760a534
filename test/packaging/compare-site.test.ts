import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSite, type ListedFile, type SiteDifference } from '../../src/packaging/compare-site.ts';
import { type Manifest, manifestOf } from '../../src/packaging/manifest.ts';
import type { SiteFile } from '../../src/packaging/site.ts';

const digestOf = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');

function fileOf(path: string, text = 'x', headers: SiteFile['headers'] = {}): SiteFile {
  return {
    path,
    sizeBytes: Buffer.byteLength(text),
    md5: digestOf('md5', text),
    sha256: digestOf('sha256', text),
    contentType: 'text/plain; charset=utf-8',
    headers,
    order: 'asset',
    read: async () => Buffer.from(text),
    open: async () => Readable.from([Buffer.from(text)]),
  };
}

/** What the cloud lists after a file was posted: an ETag that is no MD5 (wire-facts §5). */
const posted = ({ path, sizeBytes, sha256 }: SiteFile, salt = ''): ListedFile => ({
  path,
  sizeBytes,
  etag: digestOf('md5', `posted${sha256}${salt}`).toUpperCase(),
});
/** The same after a PUT. */
const put = ({ path, sizeBytes, md5 }: SiteFile): ListedFile => ({ path, sizeBytes, etag: md5.toUpperCase() });

const verdict = ({ upload, unchanged }: SiteDifference): string => upload[0]?.why ?? (unchanged.length === 1 ? 'unchanged' : 'lost');

describe('one file', () => {
  const file = fileOf('a.txt', 'x', { 'Cache-Control': 'no-cache' });
  const before = fileOf('a.txt', 'y', file.headers);
  const otherwise = fileOf('a.txt', 'x', { 'Cache-Control': 'private' });
  const known = (was: SiteFile, listed: ListedFile): Manifest => manifestOf([was], [listed]);

  test.each<[string, ListedFile | undefined, Manifest | undefined, string]>([
    ['that is not there', undefined, undefined, 'new'],
    ['that is not there, whatever the manifest says', undefined, known(file, posted(file)), 'new'],
    ['whose ETag is its MD5', put(file), undefined, 'unchanged'],
    ['whose ETag is its MD5 in other letters and quotes', { ...put(file), etag: `"${file.md5}"` }, undefined, 'unchanged'],
    [
      'whose ETag is its MD5, which the manifest does not know yet',
      put(file),
      known(fileOf('b.txt'), posted(fileOf('b.txt'))),
      'unchanged',
    ],
    ['whose ETag is its MD5, but not its size', { ...put(file), sizeBytes: 2 }, undefined, 'changed'],
    ['whose ETag is no MD5, without a manifest', posted(file), undefined, 'unproven'],
    ['whose ETag is no MD5, and not in the manifest', posted(file), known(fileOf('b.txt'), posted(fileOf('b.txt'))), 'unproven'],
    ['of another size', { ...posted(file), sizeBytes: 9 }, undefined, 'changed'],
    ['that the manifest knows by this ETag', posted(file), known(file, posted(file)), 'unchanged'],
    [
      'that the manifest knows by this ETag in small letters',
      { ...posted(file), etag: posted(file).etag.toLowerCase() },
      known(file, posted(file)),
      'unchanged',
    ],
    ['that the manifest knows with other bytes', posted(before), known(before, posted(before)), 'changed'],
    ['that somebody else posted since', posted(file, 'again'), known(file, posted(file)), 'unproven'],
    ['that somebody else put since, with the same bytes', put(file), known(file, posted(file)), 'unchanged'],
    ['that somebody else put since, with other bytes', put(before), known(file, posted(file)), 'unproven'],
    ['whose headers were others', posted(file), known(otherwise, posted(file)), 'changed'],
    ['whose ETag is its MD5, but whose headers were others', put(file), known(otherwise, put(file)), 'changed'],
    ['that is listed without an ETag', { ...posted(file), etag: '' }, undefined, 'unproven'],
    [
      'that is listed without an ETag, as it was before',
      { ...posted(file), etag: '' },
      known(file, { ...posted(file), etag: '' }),
      'unproven',
    ],
  ])('%s', (_, listed, manifest, expected) => {
    expect(verdict(compareSite([file], listed === undefined ? [] : [listed], manifest))).toBe(expected);
  });

  test.each(['constructor', '__proto__', 'toString'])('called %s is not mistaken for a part of the language', (path) => {
    const odd = fileOf(path);
    expect(verdict(compareSite([odd], [posted(odd)], { version: 1, files: {} }))).toBe('unproven');
    expect(verdict(compareSite([odd], [posted(odd)], manifestOf([odd], [posted(odd)])))).toBe('unchanged');
  });
});

describe('orphans', () => {
  test('are the remote files that are not in the build, without our own and without the marks of folders', () => {
    const remote = ['a.txt', 'old.js', '.miniship/manifest.json', '.miniship/x', 'docs/', 'docs/old.html', 'A.txt'].map((path) =>
      put(fileOf(path)),
    );
    expect(compareSite([fileOf('a.txt')], remote).orphans).toEqual(['old.js', 'docs/old.html', 'A.txt']);
  });

  test('are none when everything is in the build', () => {
    expect(compareSite([fileOf('a.txt')], []).orphans).toEqual([]);
  });
});

test('files keep their order', () => {
  const files = ['b', 'a', 'd', 'c'].map((path) => fileOf(path));
  const { upload, unchanged } = compareSite(files, [put(fileOf('a')), put(fileOf('d'))]);
  expect(upload.map(({ file }) => file.path)).toEqual(['b', 'c']);
  expect(unchanged.map(({ path }) => path)).toEqual(['a', 'd']);
});

describe('whatever the site, the cloud and the manifest', () => {
  const paths = fc.constantFrom('a', 'b', 'c/d', 'é', '.miniship/manifest.json', '__proto__');
  const texts = fc.constantFrom('', 'x', 'y', 'longer');
  const files = fc.uniqueArray(
    fc.tuple(paths, texts, fc.boolean()).map(([path, text, cached]) => fileOf(path, text, cached ? { 'Cache-Control': 'no-cache' } : {})),
    { selector: ({ path }) => path },
  );
  const local = files.map((all) => all.filter(({ path }) => !path.startsWith('.miniship')));
  const remote = files.chain((all) => fc.tuple(...all.map((file) => fc.constantFrom(put(file), posted(file), posted(file, 'again')))));
  const manifests = fc.option(
    files.map((all) =>
      manifestOf(
        all,
        all.map((file) => posted(file)),
      ),
    ),
    { nil: undefined },
  );

  test('every file is either sent or unchanged, and no orphan is in the build', () => {
    fc.assert(
      fc.property(local, remote, manifests, (site, listed, manifest) => {
        const { upload, unchanged, orphans } = compareSite(site, listed, manifest);
        const judged = [...upload.map(({ file }) => file.path), ...unchanged.map(({ path }) => path)];
        expect(judged.sort()).toEqual(site.map(({ path }) => path).sort());
        expect(orphans.filter((path) => judged.includes(path))).toEqual([]);
      }),
    );
  });

  test('a file that is called unchanged has the bytes that the cloud holds', () => {
    fc.assert(
      fc.property(local, files, manifests, fc.boolean(), (site, there, manifest, isPut) => {
        const { unchanged } = compareSite(
          site,
          there.map((file) => (isPut ? put(file) : posted(file))),
          manifest,
        );
        for (const file of unchanged) expect(there.find(({ path }) => path === file.path)?.sha256).toBe(file.sha256);
      }),
    );
  });

  test('a second run after everything was sent sends nothing, however the cloud makes its ETags', () => {
    fc.assert(
      fc.property(local, remote, manifests, fc.boolean(), (site, listed, manifest, isPut) => {
        const first = compareSite(site, listed, manifest);
        const sent = first.upload.map(({ file }) => (isPut ? put(file) : posted(file, 'new')));
        const kept = listed.filter(({ path }) => !sent.some((file) => file.path === path));
        const after = [...kept, ...sent];
        const second = compareSite(site, after, manifestOf(site, after));
        expect(second.upload).toEqual([]);
        expect(second.orphans).toEqual(first.orphans);
      }),
    );
  });
});
