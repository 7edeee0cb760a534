import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/errors/failure.ts';
import { writeArchive } from '../../src/packaging/archive.ts';
import { inspectSite, type Site } from '../../src/packaging/site.ts';
import { describedIn, readSiteArchive, siteArchiveFiles } from '../../src/packaging/site-archive.ts';
import { describeSite, descriptionPath, type Served } from '../../src/packaging/site-description.ts';
import { identityOfSite } from '../../src/packaging/site-identity.ts';
import { failureOf, folderWith } from '../support/deploy-scene.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';

const served: Served = { spaceId: 'mp-1', index: 'index.html', error: '404.html', spa: false };
const content = {
  'index.html': '<h1>Hello</h1>',
  '404.html': 'nothing here',
  'assets/app.3f2a9c1b.js': 'console.log(1);',
  '说明 1+1.txt': '你好',
  'empty.txt': '',
};

async function siteOf(files: Readonly<Record<string, string>>): Promise<Site> {
  const headers = [{ match: 'assets/**', set: { 'Cache-Control': 'max-age=60', 'x-oss-meta-team': 'web' } }];
  const { site, problems } = await inspectSite(folderWith(files), { index: 'index.html', exclude: [], headers });
  expect(problems).toEqual([]);
  return site ?? expect.unreachable('the site is good');
}

async function keep(site: Site, how: Served = served): Promise<string> {
  const to = join(folderWith(), 'site.zip');
  await writeArchive(siteArchiveFiles(site, describeSite(site, how)), { root: '', to });
  return to;
}

describe('a site that is kept', () => {
  test('comes back as it was: every file, its turn, type and headers, and how the site answers', async () => {
    const site = await siteOf(content);
    const kept = await readSiteArchive(await keep(site));
    try {
      expect(kept.served).toEqual(served);
      const plain = ({ path, sizeBytes, md5, sha256, order, contentType, headers }: Site['files'][number]) => ({
        path,
        sizeBytes,
        md5,
        sha256,
        order,
        contentType,
        headers,
      });
      expect(kept.site.files.map(plain)).toEqual(site.files.map(plain));
      expect(kept.site.sizeBytes).toBe(site.sizeBytes);
      expect(identityOfSite(kept.site.files)).toBe(identityOfSite(site.files));
      for (const file of kept.site.files) {
        const text = content[file.path as keyof typeof content];
        expect((await file.read()).toString()).toBe(text);
        expect((await buffer(await file.open())).toString()).toBe(text);
      }
    } finally {
      await kept.close();
    }
  });

  test('gives the same bytes whenever and wherever it is kept', async () => {
    const [first, second] = [await keep(await siteOf(content)), await keep(await siteOf(content))];
    expect(
      createHash('sha256')
        .update(await readFile(first))
        .digest('hex'),
    ).toBe(
      createHash('sha256')
        .update(await readFile(second))
        .digest('hex'),
    );
  });

  test('is another one when anything that a visitor could notice is another', async () => {
    const site = await siteOf(content);
    const bytes = describeSite(site, served);
    expect(describeSite(site, { ...served, spa: true }).equals(bytes)).toBe(false);
    expect(describeSite(site, { ...served, error: undefined }).equals(bytes)).toBe(false);
    expect(describeSite(await siteOf({ ...content, 'index.html': '<h1>Other</h1>' }), served).equals(bytes)).toBe(false);
    expect((await describedIn(await keep(site)))?.bytes.equals(bytes)).toBe(true);
  });
});

const index = '<h1>Hello</h1>';
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
const indexEntry = { sizeBytes: index.length, sha256: sha256Of(index), order: 'page', contentType: 'text/html', headers: {} };
const good = { version: 1, spaceId: 'mp-1', index: 'index.html', spa: false, files: { 'index.html': indexEntry } };

/** The archive as somebody might have made it who means no good. */
async function hostile(entries: readonly RawEntry[], description: unknown = good): Promise<Failure> {
  const path = join(folderWith(), 'site.zip');
  const text = typeof description === 'string' ? description : JSON.stringify(description);
  await writeFile(path, rawZip([...entries, ...(text === '' ? [] : [{ name: descriptionPath, content: text }])]));
  return await failureOf(readSiteArchive(path));
}

const page: RawEntry = { name: 'index.html', content: index };
const knows = (name: string, text: string) => ({
  ...good,
  files: { ...good.files, [name]: { ...indexEntry, sizeBytes: text.length, sha256: sha256Of(text) } },
});

describe('an archive that is not what it should be is refused before anything is sent', () => {
  test.each([
    { why: 'has no description', entries: [page], description: '', says: 'it has no .miniship/site.json' },
    { why: 'has one that is no JSON', entries: [page], description: '{', says: 'is not JSON' },
    {
      why: 'has one whose kind is an object',
      entries: [page],
      description: { ...good, version: { toString: 1 } },
      says: 'is damaged',
    },
    {
      why: 'has one whose kind is brackets in brackets',
      entries: [page],
      description: `{"version":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
      says: 'is damaged',
    },
    { why: 'has one of another kind', entries: [page], description: { ...good, version: 2 }, says: 'it has version 2' },
    {
      why: 'has one without files',
      entries: [page],
      description: { version: 1, spaceId: 'mp-1', index: 'index.html', spa: false },
      says: 'is damaged',
    },
    { why: 'lacks a file', entries: [page], description: knows('a.js', 'x'), says: 'it lacks a.js' },
    { why: 'lacks its index page', entries: [page], description: { ...good, index: 'home.html' }, says: 'it lacks home.html' },
    { why: 'lacks its error page', entries: [page], description: { ...good, error: '404.html' }, says: 'it lacks 404.html' },
    {
      why: 'holds a file that nobody described',
      entries: [page, { name: 'evil.js', content: 'x' }],
      description: good,
      says: 'does not know evil.js',
    },
    {
      why: 'holds another content',
      entries: [{ name: 'index.html', content: '<h1>Olleh</h1>' }],
      description: good,
      says: 'index.html is not what its',
    },
    {
      why: 'holds another size',
      entries: [{ name: 'index.html', content: `${index} ` }],
      description: good,
      says: 'index.html has 15 bytes',
    },
    {
      why: 'wants a header that is none',
      entries: [page],
      description: { ...good, files: { 'index.html': { ...indexEntry, headers: { policy: 'x' } } } },
      says: 'is damaged',
    },
    {
      why: 'wants a header with a line break',
      entries: [page],
      description: { ...good, files: { 'index.html': { ...indexEntry, headers: { 'Cache-Control': 'a\r\nb: c' } } } },
      says: 'is damaged',
    },
    {
      why: 'wants a type with a line break',
      entries: [page],
      description: { ...good, files: { 'index.html': { ...indexEntry, contentType: 'a\nb' } } },
      says: 'is damaged',
    },
    {
      why: 'wants an unknown turn',
      entries: [page],
      description: { ...good, files: { 'index.html': { ...indexEntry, order: 'first' } } },
      says: 'is damaged',
    },
  ])('because it $why', async ({ entries, description, says }) => {
    const failure = await hostile(entries, description);
    expect(failure.code).toBe('CONTENT_UNUSABLE');
    expect(failure.message).toContain(says);
  });

  test.each([
    { why: 'leaves its folder', entries: [page, { name: '../evil.js', content: 'x' }], says: '../evil.js' },
    { why: 'starts at the root', entries: [page, { name: '/etc/evil', content: 'x' }], says: '/etc/evil' },
    { why: 'names a file twice', entries: [page, page], says: 'twice' },
    { why: 'holds a link', entries: [page, { name: 'link', content: '/etc/passwd', mode: 0o120777 }], says: 'symbolic link' },
    { why: 'is damaged', entries: [{ ...page, crc: 1 }], says: 'checksum' },
    {
      why: 'is a bomb',
      entries: [page, { name: 'zeros.bin', content: Buffer.alloc(70 * 1024 * 1024), deflate: true }],
      says: 'times its own size',
    },
  ])('because it $why', async ({ entries, says }) => {
    const failure = await hostile(entries);
    expect(failure.code).toBe('ZIP_INVALID');
    expect(failure.message).toContain(says);
  });

  test.each([
    { name: '.env', code: 'SECRET_IN_BUILD' },
    { name: '.miniship/manifest.json', code: 'FILE_UNFIT' },
    { name: 'a\u0001b.js', code: 'FILE_UNFIT' },
  ])('because no site may hold "$name"', async ({ name, code }) => {
    expect((await hostile([page, { name, content: 'x' }], knows(name, 'x'))).code).toBe(code);
  });

  test('because of all of its names at once', async () => {
    const failure = await hostile([page, { name: '.env', content: 'x' }, { name: 'id_rsa', content: 'x' }]);
    expect(failure.problems.map(({ code }) => code)).toEqual(['SECRET_IN_BUILD', 'SECRET_IN_BUILD']);
  });

  test('and is nothing that is known when somebody only asks', async () => {
    const path = join(folderWith({ 'x.zip': 'no zip' }), 'x.zip');
    expect(await describedIn(path)).toBeUndefined();
  });
});
