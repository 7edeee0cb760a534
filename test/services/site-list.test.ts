import { describe, expect, test } from 'vitest';
import { createFakeSpace } from '../support/fake-space.ts';

const page = (paths: readonly string[], NextMarker?: string) => ({
  Data: {
    Count: paths.length,
    NextMarker,
    WebHostingFiles: paths.map((FilePath) => ({
      FilePath,
      Size: 172,
      ETag: '"5b3c"',
      ContentType: 'text/html',
      SignedUrl: 'http://x/?Signature=s',
    })),
  },
});

describe('the files of a site', () => {
  test('are listed page by page until the marker is empty, whatever slash the cloud writes', async () => {
    const pages = [page(['error.html', '/index.html'], 'S-1/index.html'), page(['中/a b+%.js'], 'S-1/中/a b+%.js'), page([], '')];
    const { hosting, sent, secrets } = createFakeSpace(pages);
    const facts = { sizeBytes: 172, etag: '5B3C', contentType: 'text/html' };
    expect(await hosting.files()).toEqual([
      { path: 'error.html', ...facts },
      { path: 'index.html', ...facts },
      { path: '中/a b+%.js', ...facts },
    ]);
    expect(sent()).toEqual([
      ['ListWebHostingFiles', { Prefix: '/', PageSize: 500 }],
      ['ListWebHostingFiles', { Prefix: '/', PageSize: 500, Marker: 'S-1/index.html' }],
      ['ListWebHostingFiles', { Prefix: '/', PageSize: 500, Marker: 'S-1/中/a b+%.js' }],
    ]);
    expect(secrets).toEqual([]);
  });

  test.each([
    { prefix: 'docs/', Prefix: '/docs/' },
    { prefix: '/docs', Prefix: '/docs' },
    { prefix: '', Prefix: '/' },
  ])('below "$prefix" are asked for as $Prefix', async ({ prefix, Prefix }) => {
    const { hosting, sent } = createFakeSpace([page([])]);
    await hosting.files(prefix);
    expect(sent()[0]).toEqual(['ListWebHostingFiles', { Prefix, PageSize: 500 }]);
  });

  test('an empty site has none, also in an answer without data', async () => {
    expect(await createFakeSpace([{}]).hosting.files()).toEqual([]);
  });

  test('what is not told of a file is empty: the vendor’s example has no ETag', async () => {
    const { hosting } = createFakeSpace([{ Data: { WebHostingFiles: [{ FilePath: 'a' }] } }]);
    expect(await hosting.files()).toEqual([{ path: 'a', sizeBytes: 0, etag: '', contentType: '' }]);
  });

  test.each([
    { what: 'the same marker twice', pages: [page(['a'], 'S-1/a'), page(['b'], 'S-1/a')], requestId: 'R-2' },
    { what: 'markers in a circle', pages: [page(['a'], 'S-1/a'), page(['b'], 'S-1/b'), page(['a'], 'S-1/a')], requestId: 'R-3' },
  ])('$what: half a list would make files look absent', async ({ pages, requestId }) => {
    await expect(createFakeSpace(pages).hosting.files()).rejects.toMatchObject({
      code: 'REPLY_UNREADABLE',
      facts: { operation: 'ListWebHostingFiles', requestId, reason: 'its NextMarker "S-1/a" was given before' },
    });
  });

  test('a file without a path cannot be told from another', async () => {
    await expect(createFakeSpace([{ Data: { WebHostingFiles: [{ Size: 1 }] } }]).hosting.files()).rejects.toMatchObject({
      facts: { reason: 'it has no FilePath' },
    });
  });
});
