import { describe, expect, test } from 'vitest';
import { listSite } from '../../src/services/site-list.ts';
import type { Space } from '../../src/services/space.ts';
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

  describe('with paths that are expected', () => {
    const paths = Array.from({ length: 1700 }, (_, at) => `f${String(at).padStart(4, '0')}`);

    /** A cloud with these files that answers each marker as it is asked; `heard` are the markers in the order of the questions. */
    function cloudWith(there: readonly string[], around = 'S-1/') {
      const heard: (string | undefined)[] = [];
      let underWay = 0;
      let most = 0;
      const call = async (_operation: string, { Marker }: { readonly Marker?: string }) => {
        heard.push(Marker);
        underWay += 1;
        most = Math.max(most, underWay);
        await Promise.resolve();
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        const after = there.filter((path) => Marker === undefined || `${around}${path}` > Marker);
        const some = after.slice(0, 500);
        const next = after.length > 500 ? `${around}${some.at(-1)}` : undefined;
        return { reply: page(some, next), requestId: 'R' };
      };
      const space = { rpc: { call }, id: { SpaceId: 'S-1' } } as unknown as Space;
      return {
        list: async (expected: readonly string[]) => (await listSite(space, '', expected)).map(({ path }) => path),
        heard,
        most: () => most,
      };
    }

    test('the pages behind the first come side by side, each asked for once', async () => {
      const { list, heard, most } = cloudWith(paths);
      expect(await list(paths)).toEqual(paths);
      expect(heard).toEqual([undefined, 'S-1/f0499', 'S-1/f0999', 'S-1/f1499']);
      expect(most()).toBe(3);
    });

    test.each([
      { what: 'a file that nobody expects', there: [...paths.slice(0, 700), 'f0699a', ...paths.slice(700)] },
      { what: 'a file too little', there: paths.filter((path) => path !== 'f0003') },
      { what: 'none of them', there: paths.map((path) => `x${path}`) },
      { what: 'fewer than expected', there: paths.slice(0, 900) },
      { what: 'more than expected', there: [...paths, ...paths.map((path) => `x${path}`)] },
      { what: 'nothing', there: [] },
    ])('whatever is there is listed, with $what', async ({ there }) => {
      const { list, heard } = cloudWith(there);
      expect(await list(paths)).toEqual(there);
      expect(heard.length).toBeLessThanOrEqual(Math.ceil(there.length / 500) + 4);
    });

    test('markers of another make are followed one by one', async () => {
      const { list, heard, most } = cloudWith(paths, 'cursor:');
      expect(await list(paths.map((path) => `other/${path}`))).toEqual(paths);
      expect(heard).toHaveLength(4);
      expect(most()).toBe(1);
    });

    test('a list that fails ends only when no question is under way any more', async () => {
      let underWay = 0;
      const call = async (_operation: string, { Marker }: { readonly Marker?: string }) => {
        underWay += 1;
        await new Promise((resolve) => setTimeout(resolve, Marker === undefined || Marker.endsWith('f0499') ? 0 : 20));
        underWay -= 1;
        if (Marker?.endsWith('f0499')) throw new Error('gone');
        return { reply: page(paths.slice(0, 500), 'S-1/f0499'), requestId: 'R' };
      };
      await expect(listSite({ rpc: { call }, id: { SpaceId: 'S-1' } } as unknown as Space, '', paths)).rejects.toThrow('gone');
      expect(underWay).toBe(0);
    });
  });
});
