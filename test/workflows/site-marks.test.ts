import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type Manifest, manifestOf } from '../../src/packaging/manifest.ts';
import type { SiteFile } from '../../src/packaging/site.ts';
import { identityOfManifest, identityOfSite } from '../../src/packaging/site-identity.ts';
import { givenUpIn, siteMarks } from '../../src/workflows/site-marks.ts';

const file = (path: string, changes: Partial<SiteFile> = {}): SiteFile => ({
  path,
  sizeBytes: 1,
  md5: 'm',
  sha256: `sha256 of ${path}`,
  order: 'asset',
  contentType: 'text/plain',
  headers: {},
  read: async () => Buffer.from('x'),
  open: async () => Readable.from(['x']),
  ...changes,
});

const manifestFor = (files: readonly SiteFile[], marks: Partial<Manifest> = {}): Manifest => ({
  ...manifestOf(
    files,
    files.map(({ path }) => ({ path, etag: 'E' })),
  ),
  ...marks,
});

describe('the identity of a site', () => {
  const files = [file('a'), file('b')];

  test('is the same from its files and from its manifest, in any order', () => {
    expect(identityOfSite(files)).toMatch(/^[0-9a-f]{16}$/);
    expect(identityOfSite(files.toReversed())).toBe(identityOfSite(files));
    expect(identityOfManifest(manifestFor(files))).toBe(identityOfSite(files));
  });

  test.each([
    { what: 'content', other: [file('a', { sha256: 'x' }), file('b')] },
    { what: 'type', other: [file('a', { contentType: 'text/html' }), file('b')] },
    { what: 'headers', other: [file('a', { headers: { Expires: '0' } }), file('b')] },
    { what: 'name', other: [file('a'), file('c')] },
    { what: 'number of files', other: [file('a')] },
  ])('is another with another $what', ({ other }) => {
    expect(identityOfSite(other)).not.toBe(identityOfSite(files));
  });
});

describe('the marks of a site', () => {
  const [good, bad, next] = [[file('good')], [file('bad')], [file('next')]] as const;
  const idOf = (files: readonly SiteFile[]) => identityOfSite(files);

  test('say after a rollback what was given up', () => {
    expect(siteMarks(good, manifestFor(bad), idOf(bad))).toEqual({ rolledBackFrom: idOf(bad), undone: [] });
  });

  test('become history with the next deploy, and stay with a deploy of the same', () => {
    const rolledBack = manifestFor(good, { rolledBackFrom: idOf(bad), undone: ['older'] });
    expect(siteMarks(next, rolledBack, undefined)).toEqual({ rolledBackFrom: undefined, undone: [idOf(bad), 'older'] });
    expect(siteMarks(good, rolledBack, undefined)).toEqual({ rolledBackFrom: idOf(bad), undone: ['older'] });
  });

  test('are taken off a site that is deployed again', () => {
    const rolledBack = manifestFor(good, { rolledBackFrom: idOf(bad), undone: ['older'] });
    expect(siteMarks(bad, rolledBack, undefined)).toEqual({ rolledBackFrom: undefined, undone: ['older'] });
  });

  test('keep the last five of those that were given up', () => {
    const before = manifestFor(good, { rolledBackFrom: idOf(bad), undone: ['1', '2', '3', '4', '5', '6'] });
    expect(siteMarks(next, before, undefined).undone).toEqual([idOf(bad), '1', '2', '3', '4']);
  });

  test('of a site without a record are none', () => {
    expect(siteMarks(good, undefined, undefined)).toEqual({ rolledBackFrom: undefined });
    expect([...givenUpIn({})]).toEqual([]);
    expect([...givenUpIn({ rolledBackFrom: 'a', undone: ['b'] })]).toEqual(['a', 'b']);
  });
});
