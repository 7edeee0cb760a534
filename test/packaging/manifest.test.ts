import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textIn } from '../../src/errors/text.ts';
import {
  headersDigest,
  isOurs,
  type Manifest,
  manifestOf,
  manifestPath,
  readManifest,
  writeManifest,
} from '../../src/packaging/manifest.ts';

const entry = { sizeBytes: 3, md5: 'a1', sha256: 'b2', etag: 'C3', headers: 'd4' };
const manifest: Manifest = { version: 1, commit: 'abc', files: { 'b.txt': entry, 'a/图 1.txt': { ...entry, sizeBytes: 0 } } };

test('a manifest stands in a folder of its own, which is ours alone', () => {
  expect(isOurs(manifestPath)).toBe(true);
  expect(['.miniship', '.miniship/x', '.miniship2', 'a/.miniship/x', 'miniship'].map(isOurs)).toEqual([true, true, false, false, false]);
});

describe('written', () => {
  test('it is JSON of one line a file, sorted, and the same for any order of its entries', () => {
    const text = writeManifest(manifest).toString();
    expect(text).toBe(
      '{"version":1,"commit":"abc","files":{\n' +
        '"a/图 1.txt":{"sizeBytes":0,"md5":"a1","sha256":"b2","etag":"C3","headers":"d4"},\n' +
        '"b.txt":{"sizeBytes":3,"md5":"a1","sha256":"b2","etag":"C3","headers":"d4"}\n}}\n',
    );
    const files = Object.fromEntries(Object.entries(manifest.files).reverse());
    expect(writeManifest({ files, commit: 'abc', version: 1 }).toString()).toBe(text);
  });

  test('it holds nothing that it was not asked to hold', () => {
    const files = { 'a.txt': { ...entry, secret: 'x' } };
    expect(writeManifest({ version: 1, files }).toString()).not.toContain('secret');
    expect(writeManifest({ version: 1, files: {} }).toString()).toBe('{"version":1,"files":{\n\n}}\n');
  });

  test('it reads back as it was, whatever the paths', () => {
    const entries = fc.record({ sizeBytes: fc.nat(), md5: fc.string(), sha256: fc.string(), etag: fc.string(), headers: fc.string() });
    const paths = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'constructor', 'a"b', 'a\\b'));
    const commits = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(paths, entries)), commits, (pairs, commit) => {
        const files = Object.fromEntries(pairs);
        const written: Manifest = { version: 1, ...(commit !== undefined && { commit }), files };
        const read = readManifest(writeManifest(written));
        expect(read.reason).toBeUndefined();
        expect(read.manifest?.commit).toBe(commit);
        expect(new Map(Object.entries(read.manifest?.files ?? {}))).toEqual(new Map(Object.entries(files)));
      }),
    );
  });
});

describe('read', () => {
  test('nothing is no manifest, and needs no reason', () => {
    expect(readManifest(undefined)).toEqual({});
  });

  const withEntry = (change: object): string => JSON.stringify({ version: 1, files: { 'a.txt': { ...entry, ...change } } });

  test.each([
    ['', 'it is not JSON'],
    ['<!doctype html><p>the page of an app that answers every path', 'it is not JSON'],
    ['{"version":1,"files":{', 'it is not JSON'],
    ['null', 'it is not a manifest of miniship'],
    ['[]', 'it is not a manifest of miniship'],
    ['"x"', 'it is not a manifest of miniship'],
    ['{"name":"site","icons":[]}', 'it is not a manifest of miniship'],
    ['{"version":2,"files":{}}', 'it has version 2, and only version 1 is known'],
    ['{"version":1}', 'it is damaged'],
    ['{"version":1,"files":[]}', 'it is damaged'],
    ['{"version":1,"commit":7,"files":{}}', 'it is damaged'],
    ['{"version":1,"files":{"a.txt":null}}', 'its entry of "a.txt" is damaged'],
    [withEntry({ sizeBytes: -1 }), 'its entry of "a.txt" is damaged'],
    [withEntry({ sizeBytes: 1.5 }), 'its entry of "a.txt" is damaged'],
    [withEntry({ sizeBytes: '3' }), 'its entry of "a.txt" is damaged'],
    [withEntry({ etag: undefined }), 'its entry of "a.txt" is damaged'],
    [withEntry({ headers: 1 }), 'its entry of "a.txt" is damaged'],
  ])('%s is none: %s', (text, reason) => {
    const read = readManifest(Buffer.from(text));
    expect(read.manifest).toBeUndefined();
    expect(textIn(read.reason ?? '', 'en')).toContain(reason);
  });

  test('bytes that are no text are none, and nothing at all makes it throw', () => {
    expect(textIn(readManifest(Buffer.from([0x7b, 0xff, 0x7d])).reason ?? '', 'en')).toContain('it is not JSON');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => void readManifest(bytes),
      ),
    );
  });

  test('what a newer miniship adds to version 1 does no harm', () => {
    expect(readManifest(Buffer.from(withEntry({ later: 1 }))).manifest?.files['a.txt']).toMatchObject(entry);
  });
});

test('the digest of headers is the same in any order, and another one for any change', () => {
  const digest = (contentType: string, headers: Record<string, string>): string => headersDigest({ contentType, headers });
  const plain = digest('text/html', { A: '1', B: '2' });
  expect(digest('text/html', { B: '2', A: '1' })).toBe(plain);
  const others = [digest('text/css', { A: '1', B: '2' }), digest('text/html', { A: '1' }), digest('text/html', { A: '1', B: '3' })];
  expect(new Set([plain, ...others, digest('text/html', {})]).size).toBe(5);
  expect(plain).toMatch(/^[\da-f]{16}$/);
});

test('the manifest of a site holds its files as the cloud lists them, and none that it does not list', () => {
  const file = { sizeBytes: 3, md5: 'a1', sha256: 'b2', contentType: 'text/plain', headers: { 'Cache-Control': 'no-cache' } };
  const files = ['a.txt', '__proto__', 'lost.txt'].map((path) => ({ ...file, path }));
  const remote = [
    { path: 'a.txt', etag: 'C3' },
    { path: '__proto__', etag: 'E5' },
    { path: 'orphan.txt', etag: 'F6' },
  ];
  const made = manifestOf(files, remote, 'abc');
  expect(Object.entries(made.files)).toEqual([
    ['a.txt', { sizeBytes: 3, md5: 'a1', sha256: 'b2', etag: 'C3', headers: headersDigest(file) }],
    ['__proto__', { sizeBytes: 3, md5: 'a1', sha256: 'b2', etag: 'E5', headers: headersDigest(file) }],
  ]);
  expect(made.commit).toBe('abc');
  expect(manifestOf(files, remote)).not.toHaveProperty('commit');
});

describe('the marks of rollbacks', () => {
  const marked: Manifest = { ...manifest, rolledBackFrom: '0123456789abcdef', undone: ['fedcba9876543210'] };

  test('read back as they were written', () => {
    expect(readManifest(writeManifest(marked)).manifest).toEqual(marked);
    expect(writeManifest({ ...manifest, undone: [] }).equals(writeManifest(manifest))).toBe(true);
  });

  test.each([{ rolledBackFrom: 1 }, { undone: 'x' }, { undone: [1] }])('%j is no mark, and does no harm to the rest', (wrong) => {
    const text = JSON.stringify({ ...JSON.parse(writeManifest(manifest).toString()), ...wrong });
    expect(readManifest(Buffer.from(text)).manifest).toEqual(manifest);
  });
});
