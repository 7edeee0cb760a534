import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HttpBreak } from '../../src/transport/http-port.ts';
import { createFakeSpace } from '../support/fake-space.ts';

const signed =
  'http://b-static.oss-cn-shanghai.aliyuncs.com/S-1/m.json?Expires=1&OSSAccessKeyId=STS.1&Signature=pS%2BA%3D&security-token=CA%2Bx';
const Data = { Exists: true, FilePath: '/.miniship/manifest.json', Size: 5, SignedUrl: signed };
const error = (status: number, code: string, message: string) => ({
  status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>OSS-9</RequestId></Error>`,
});

describe('reading a small file of the site', () => {
  test('takes it from the storage by its signed address, encrypted, and tells the secrets first', async () => {
    const { hosting, sent, http, secrets } = createFakeSpace([{ Data }], [{ body: 'hello' }]);
    expect(await hosting.read('.miniship/manifest.json')).toEqual(Buffer.from('hello'));
    expect(sent()).toEqual([['DescribeWebHostingFile', { FilePath: '/.miniship/manifest.json' }]]);
    expect(http.requests).toEqual([{ method: 'GET', url: signed.replace('http:', 'https:'), headers: {}, signal: undefined }]);
    expect(secrets).toEqual([signed, 'pS+A=', 'CA+x']);
  });

  test.each([
    { what: 'does not exist', answer: { Data: { ...Data, Exists: false } } },
    { what: 'has no address', answer: { Data: { Exists: true } } },
    { what: 'is not described', answer: {} },
    { what: 'is too large to be ours', answer: { Data: { ...Data, Size: 8 * 1024 * 1024 + 1 } } },
  ])('a file that $what is not fetched', async ({ answer }) => {
    const { hosting, http } = createFakeSpace([answer]);
    expect(await hosting.read('m')).toBeUndefined();
    expect(http.requests).toEqual([]);
  });

  test('the largest that is read', async () => {
    const { hosting } = createFakeSpace([{ Data: { ...Data, Size: 8 * 1024 * 1024 } }], [{ body: 'x' }]);
    expect(await hosting.read('m')).toEqual(Buffer.from('x'));
  });

  test('a file that was deleted since is not there', async () => {
    const { hosting } = createFakeSpace([{ Data }], [error(404, 'NoSuchKey', 'The specified key does not exist.')]);
    expect(await hosting.read('m')).toBeUndefined();
  });

  test.each([
    { answer: error(403, 'AccessDenied', 'Request has expired.'), facts: { code: 'AccessDenied', reason: 'Request has expired.' } },
    { answer: error(403, 'SignatureDoesNotMatch', 'm'), facts: { code: 'SignatureDoesNotMatch', reason: 'm' } },
  ])('a refusal of the storage is told as such: $facts', async ({ answer, facts }) => {
    const { hosting } = createFakeSpace([{ Data }], [answer]);
    await expect(hosting.read('m')).rejects.toMatchObject({
      code: 'CLOUD_REFUSED',
      facts: { operation: 'GetObject', requestId: 'OSS-9', ...facts },
    });
  });

  test.each([error(503, 'ServiceUnavailable', 'm'), { kind: 'broken', phase: 'waiting', reason: 'dropped' } as HttpBreak])(
    'trouble is tried again: %o',
    async (trouble) => {
      const { hosting, http } = createFakeSpace([{ Data }], [trouble, { body: 'x' }]);
      expect(await hosting.read('m')).toEqual(Buffer.from('x'));
      expect(http.requests).toHaveLength(2);
    },
  );

  test('a failure does not tell the address', async () => {
    const broken: HttpBreak = { kind: 'broken', phase: 'connecting', reason: 'the connection was refused' };
    const { hosting } = createFakeSpace([{ Data }], [broken, broken]);
    await expect(hosting.read('m')).rejects.toMatchObject({
      code: 'CONNECTION_FAILED',
      message: 'GetObject could not reach b-static.oss-cn-shanghai.aliyuncs.com: the connection was refused.',
    });
  });
});

describe('fetching a file of the site', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'miniship-fetch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('puts it where it is wanted, however large, and tells the secrets first', async () => {
    const large = { ...Data, Size: 9 * 1024 * 1024 };
    const { hosting, sent, secrets } = createFakeSpace([{ Data: large }], [{ body: 'hello' }]);
    const to = join(folder, 'file');
    expect(await hosting.fetch('说明 1.txt', { to, maxBytes: 100 })).toEqual({ sizeBytes: 5 });
    expect(readFileSync(to, 'utf8')).toBe('hello');
    expect(sent()).toEqual([['DescribeWebHostingFile', { FilePath: '/说明 1.txt' }]]);
    expect(secrets).toEqual([signed, 'pS+A=', 'CA+x']);
  });

  test('finds nothing where there is none', async () => {
    const { hosting } = createFakeSpace([{ Data: { ...Data, Exists: false } }]);
    expect(await hosting.fetch('m', { to: join(folder, 'file'), maxBytes: 100 })).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('takes no more than is allowed', async () => {
    const { hosting } = createFakeSpace([{ Data }], [{ body: 'hello' }]);
    await expect(hosting.fetch('m', { to: join(folder, 'file'), maxBytes: 4 })).rejects.toMatchObject({ code: 'DOWNLOAD_REFUSED' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
