import { expect, test } from 'vitest';
import { createFakeSpace } from '../support/fake-space.ts';

const address = 'http://bsppub.oss-cn-shanghai.aliyuncs.com/a.JPG?OSSAccessKeyId=k&Expires=1&Signature=sig%2Bnature%3D';

test('pages of files lead on by their token, and what lies elsewhere is left out', async () => {
  const row = {
    Id: 'id1',
    Name: 'shop/a.png',
    Type: 'JPG',
    Size: 10,
    Url: 'https://cdn.example/a',
    GmtModified: '2020-01-16T05:45:33.000Z',
  };
  const { files, sent } = createFakeSpace([
    { DataList: [row], Paginator: { NextToken: 'more', PageSize: 100 } },
    { DataList: [{ ...row, Id: 'id2', Name: 'elsewhere/b.png' }], Paginator: { PageSize: 100 } },
  ]);
  expect(await files.list('shop/')).toEqual([
    { id: 'id1', name: 'shop/a.png', sizeBytes: 10, url: 'https://cdn.example/a', modifiedAt: '2020-01-16T05:45:33.000Z' },
  ]);
  expect(sent()).toEqual([
    ['ListFile', { PageSize: 100, Prefix: 'shop/' }],
    ['ListFile', { PageSize: 100, Prefix: 'shop/', NextToken: 'more' }],
  ]);
});

test('a token that leads in a circle is a fault: half a list would make files look absent', async () => {
  const page = { DataList: [], Paginator: { NextToken: 'same' } };
  const { files } = createFakeSpace([page, page]);
  await expect(files.list('')).rejects.toMatchObject({ code: 'REPLY_UNREADABLE' });
});

test('an address is asked for by name, type and size, and is a secret', async () => {
  const { files, sent, secrets } = createFakeSpace([
    { Id: 'id1', SignUrl: address },
    { Id: 'id1', SignUrl: address },
  ]);
  const asked = { name: 'shop/a.png', contentType: 'image/png', sizeBytes: 3 };
  expect(await files.address(asked)).toEqual({ id: 'id1', uploadUrl: address });
  await files.address({ ...asked, replaces: 'id1' });
  const wire = { Filename: 'shop/a.png', ContentType: 'image/png', Size: 3 };
  expect(sent()).toEqual([
    ['DescribeFileUploadSignedUrl', wire],
    ['DescribeFileUploadSignedUrl', { ...wire, FileId: 'id1' }],
  ]);
  expect(secrets).toEqual(expect.arrayContaining([address, 'sig+nature=']));
});

test('an answer without an address leaves nothing to go on with', async () => {
  const { files } = createFakeSpace([{ Id: 'id1' }]);
  await expect(files.address({ name: 'a', contentType: 'b', sizeBytes: 0 })).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
});

test('bytes are put encrypted, with exactly the type of the address, and the ETag comes back', async () => {
  const { files, http } = createFakeSpace([], [{ status: 200, headers: { etag: '"ABC"' } }]);
  expect(await files.put(address, { bytes: Buffer.from('png'), contentType: 'image/png' })).toEqual({ etag: 'ABC' });
  expect(http.requests[0]).toMatchObject({
    method: 'PUT',
    url: address.replace('http:', 'https:'),
    headers: { 'content-type': 'image/png' },
  });
});

test('files are removed by their ids in one call, and none by none', async () => {
  const { files, sent } = createFakeSpace([{}, {}]);
  await files.remove([]);
  await files.remove(['a', 'b']);
  await files.register('c');
  expect(sent()).toEqual([
    ['DeleteFile', { Id: 'a,b' }],
    ['RegisterFile', { Id: 'c' }],
  ]);
});

const stored = { id: 'i', name: 'a', sizeBytes: 3, url: 'https://cdn.example/a', modifiedAt: '2020-01-16T05:45:33.000Z' };

test('a file is read past the caches', async () => {
  const { files, http } = createFakeSpace([], [{ status: 200, headers: { 'content-type': 'image/png' }, body: 'png' }]);
  expect(await files.served(stored)).toMatchObject({ contentType: 'image/png' });
  expect(http.requests[0]?.url).toBe('https://cdn.example/a?miniship=2020-01-16T05%3A45%3A33.000Z');
});

test.each([
  ['is too large to be held', { ...stored, sizeBytes: 9 * 1024 ** 2 }, []],
  ['has no address', { ...stored, url: '' }, []],
  ['is not for everyone', stored, [{ status: 403, body: '<Error><Code>AccessDenied</Code><Message>no</Message></Error>' }]],
] as const)('a file that %s is not read', async (_, file, answers) => {
  const { files } = createFakeSpace([], [...answers]);
  expect(await files.served(file)).toBeUndefined();
});

test('the quota of the file storage is in GB of powers of two', async () => {
  const { files } = createFakeSpace([{ CloudStorageDataSizeQuota: 10, StaticWebDataSizeQuota: 2 }, {}]);
  expect([await files.quotaBytes(), await files.quotaBytes()]).toEqual([10 * 1024 ** 3, undefined]);
});
