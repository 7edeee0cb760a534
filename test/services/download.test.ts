import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDownload } from '../../src/services/download.ts';
import type { HttpBreak } from '../../src/transport/http-port.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeHttp, reply, type Scripted } from '../support/fake-http.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const address = 'http://bucket.oss-cn-shanghai.aliyuncs.com/f.tgz?Expires=1&Signature=s3cr3t';
const xml = (code: string, message: string) =>
  `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>OSS-9</RequestId></Error>`;
const dropped: HttpBreak = { kind: 'broken', phase: 'receiving', reason: 'the connection was dropped' };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miniship-download-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function setUp(...script: Scripted[]) {
  const clock = createFakeClock();
  const listener = createRecordingListener();
  const http = createFakeHttp(...script);
  const retryPolicy = { attempts: 3, firstWaitMs: 200, longestWaitMs: 1000, deadlineMs: 60_000 };
  const download = createDownload({ http, clock, listener, retryPolicy });
  const to = join(folder, 'f.tgz');
  return { http, listener, to, fetch: (maxBytes = 100) => download(address, { to, maxBytes }) };
}

/** Hands the body over piece by piece, as the network does, and then ends as told. */
const pieces =
  (texts: readonly string[], ending: Exclude<Scripted, (...of: never) => unknown> = { body: '' }): Scripted =>
  async ({ receive }) => {
    for (const text of texts) receive?.(Buffer.from(text));
    return 'kind' in ending ? ending : reply(ending);
  };

describe('a file of the storage', () => {
  test('is fetched piece by piece, encrypted, and lies in its place whole', async () => {
    const { fetch, to, http } = setUp(pieces(['one,', 'two']));
    expect(await fetch()).toEqual({ sizeBytes: 7 });
    expect(await readFile(to, 'utf8')).toBe('one,two');
    expect(await readdir(folder)).toEqual(['f.tgz']);
    expect(http.requests).toMatchObject([{ method: 'GET', url: address.replace('http:', 'https:') }]);
  });

  test('takes the place of an earlier one', async () => {
    const { fetch, to } = setUp(pieces(['new']));
    await writeFile(to, 'an older and longer one');
    await fetch();
    expect(await readFile(to, 'utf8')).toBe('new');
  });

  test.each([dropped, { status: 503, body: xml('ServiceUnavailable', 'later') }])(
    'is fetched anew after trouble on the way: %j',
    async (trouble) => {
      const { fetch, to, listener } = setUp(pieces(['a long beginning'], trouble), pieces(['whole']));
      expect(await fetch()).toEqual({ sizeBytes: 5 });
      expect(await readFile(to, 'utf8')).toBe('whole');
      expect(listener.heard[0]).toMatchObject({ type: 'retried', operation: 'GetObject' });
    },
  );

  test('is fetched anew when a proxy put a page of its own in its place; a delivery network need not name the request', async () => {
    const answer =
      (headers: Readonly<Record<string, string>>, text: string): Scripted =>
      async ({ receive }) => {
        receive?.(Buffer.from(text));
        return { kind: 'reply', status: 200, headers, body: Buffer.alloc(0) };
      };
    const { fetch, to, listener } = setUp(
      answer({ 'content-type': 'text/html' }, '<html>'),
      answer({ 'content-type': 'application/zip' }, 'zip'),
    );
    expect(await fetch()).toEqual({ sizeBytes: 3 });
    expect(await readFile(to, 'utf8')).toBe('zip');
    expect(listener.heard[0]).toMatchObject({ type: 'retried', code: 'REPLY_UNREADABLE' });
  });

  test('that stays out of reach leaves nothing behind, and says so in the words of the network', async () => {
    const { fetch } = setUp(pieces(['x'], dropped), pieces(['y'], dropped), pieces(['z'], dropped));
    await expect(fetch()).rejects.toMatchObject({ code: 'REPLY_UNREADABLE' });
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    {
      what: 'an address that has expired',
      status: 403,
      body: xml('AccessDenied', 'Request has expired.'),
      reason: 'AccessDenied: Request has expired.',
    },
    { what: 'a file that is gone', status: 404, body: xml('NoSuchKey', 'no such key'), reason: 'NoSuchKey: no such key' },
    { what: 'a page of a delivery network', status: 404, body: '<html>', reason: 'HTTP 404: without an explanation' },
  ])('$what is refused at once', async ({ status, body, reason }) => {
    const { fetch, http } = setUp({ status, body });
    await expect(fetch()).rejects.toMatchObject({ code: 'DOWNLOAD_REFUSED', facts: { operation: 'GetObject', reason } });
    expect(http.requests).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('larger than allowed is refused before it fills the disk, and the earlier file stays', async () => {
    const { fetch, to } = setUp(pieces(['12345', '67890', 'never asked for']));
    await writeFile(to, 'earlier');
    await expect(fetch(9)).rejects.toMatchObject({ code: 'DOWNLOAD_REFUSED', facts: { reason: 'it has more than the 9 bytes allowed' } });
    expect(await readFile(to, 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['f.tgz']);
  });

  test('of exactly the size allowed is taken', async () => {
    expect(await setUp(pieces(['12345', '6789'])).fetch(9)).toEqual({ sizeBytes: 9 });
  });

  test('that cannot be put away says where', async () => {
    const { fetch } = setUp(pieces(['x']));
    await rm(folder, { recursive: true });
    await expect(fetch()).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      facts: { path: expect.stringContaining('f.tgz') as string },
    });
  });
});
