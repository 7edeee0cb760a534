import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../src/services/content.ts';
import { createObjectStorage } from '../../src/services/object-storage.ts';
import type { StorageOptions } from '../../src/services/storage-exchange.ts';
import type { HttpBreak } from '../../src/transport/http-port.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeHttp, reply, type Scripted } from '../support/fake-http.ts';
import { chunksOf, type PostedForm, parsePostedForm } from '../support/posted-form.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const token = {
  host: 'https://mcube.oss-cn-hangzhou.aliyuncs.com',
  directory: 'mds/temp/uuid/',
  accessId: 'LTAI',
  policy: 'cG9s',
  signature: 'c2ln',
  expiresAtMs: 0,
};
const chunkBytes = 128 * 1024;
const bytes = { kind: 'bytes', bytes: Buffer.from('hello') } as const satisfies Content;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miniship-post-'));
});
afterAll(() => rm(folder, { recursive: true }));

function setUp(script: readonly Scripted[], more: Partial<StorageOptions> = {}) {
  const clock = createFakeClock();
  const listener = createRecordingListener();
  const http = createFakeHttp(...script);
  const retryPolicy = { attempts: 3, firstWaitMs: 200, longestWaitMs: 1000, deadlineMs: 60_000 };
  const storage = createObjectStorage({ http, clock, listener, retryPolicy, boundary: () => 'frontier', ...more });
  return { clock, listener, http, storage };
}

const post = (storage: ReturnType<typeof setUp>['storage'], content: Content = bytes) =>
  storage.post(token, { name: 'package.zip', content, contentType: 'application/zip' });

const ok = { status: 200, headers: { 'x-oss-request-id': 'OSS-1' }, body: '' };
/** What a proxy puts in the place of the storage's answer. */
const page = { kind: 'reply', status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<!doctype html>') } as const;
const error = (status: number, code: string, message: string, headers: Record<string, string> = {}): Scripted => ({
  status,
  headers,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>${code}</Code>\n  <Message>${message}</Message>\n  <RequestId>OSS-9</RequestId>\n</Error>`,
});

describe('the posted form', () => {
  test('carries the token’s fields, and the file last, at its exact length', async () => {
    let seen: PostedForm | undefined;
    const { storage, http, listener } = setUp(
      [
        async (request) => {
          const body = Buffer.concat(await chunksOf(request));
          expect(body.byteLength).toBe(request.bodyBytes);
          seen = await parsePostedForm(request, body);
          return reply(ok);
        },
      ],
      { userAgent: 'miniship/0.1' },
    );
    expect(await post(storage)).toEqual({ url: 'https://mcube.oss-cn-hangzhou.aliyuncs.com/mds/temp/uuid/package.zip' });
    expect(seen).toEqual({
      fields: {
        key: 'mds/temp/uuid/package.zip',
        OSSAccessKeyId: 'LTAI',
        policy: 'cG9s',
        Signature: 'c2ln',
        success_action_status: '200',
        'Content-Type': 'application/zip',
      },
      order: ['key', 'OSSAccessKeyId', 'policy', 'Signature', 'success_action_status', 'Content-Type', 'file'],
      file: Buffer.from('hello'),
      fileName: 'package.zip',
      fileType: 'application/zip',
    });
    expect(http.requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://mcube.oss-cn-hangzhou.aliyuncs.com/',
      headers: { 'content-type': 'multipart/form-data; boundary=frontier', 'user-agent': 'miniship/0.1' },
    });
    expect(listener.heard).toEqual([{ type: 'answered', operation: 'PostObject', requestId: 'OSS-1', durationMs: 0 }]);
  });

  test.each([0, 1, chunkBytes, chunkBytes + 1, 5 * chunkBytes + 123])(
    'streams a file of %i bytes in pieces of at most 128 KiB',
    async (sizeBytes) => {
      const path = join(folder, `${sizeBytes}.zip`);
      const content = Buffer.alloc(sizeBytes, 'abcdefg');
      await writeFile(path, content);
      let pieces: Buffer[] = [];
      const { storage, http } = setUp([
        async (request) => {
          pieces = await chunksOf(request);
          return reply({ status: 200 });
        },
      ]);
      await post(storage, { kind: 'file', path, sizeBytes });
      const [request] = http.requests;
      expect(Math.max(...pieces.map((piece) => piece.byteLength))).toBeLessThanOrEqual(chunkBytes);
      expect(pieces).toHaveLength(2 + Math.ceil(sizeBytes / chunkBytes));
      expect(Buffer.concat(pieces).byteLength).toBe(request?.bodyBytes);
      if (request) expect((await parsePostedForm(request, Buffer.concat(pieces))).file.equals(content)).toBe(true);
    },
  );

  test('reads nothing from the disk before it is asked for: memory holds one piece, not the file', async () => {
    const path = join(folder, 'lazy.zip');
    await writeFile(path, Buffer.alloc(4 * chunkBytes));
    const progress: number[] = [];
    const { storage } = setUp([
      async ({ body }) => {
        const pieces = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
        await pieces.next();
        await pieces.next();
        expect(progress).toEqual([]);
        await pieces.next();
        expect(progress).toEqual([chunkBytes]);
        while (!(await pieces.next()).done);
        return reply({ status: 204 });
      },
    ]);
    await storage.post(token, {
      name: 'a.zip',
      contentType: 'application/zip',
      content: { kind: 'file', path, sizeBytes: 4 * chunkBytes },
      onProgress: (sent) => progress.push(sent),
    });
    expect(progress).toEqual([1, 2, 3, 4].map((piece) => piece * chunkBytes));
  });

  test('a name cannot break out of its quotes', async () => {
    let text = '';
    const { storage } = setUp([
      async (request) => {
        text = Buffer.concat(await chunksOf(request)).toString();
        return reply({ status: 200 });
      },
    ]);
    await storage.post(token, { name: 'a"\r\nX: y', content: bytes, contentType: 'text/plain' });
    expect(text).toContain('filename="a%22%0D%0AX: y"');
  });

  test.each([
    { host: 'http://bucket.oss-cn-hangzhou.aliyuncs.com', sentTo: 'https://bucket.oss-cn-hangzhou.aliyuncs.com/' },
    { host: 'bucket.oss-cn-hangzhou.aliyuncs.com', sentTo: 'https://bucket.oss-cn-hangzhou.aliyuncs.com/' },
    { host: 'http://127.0.0.1:8080', sentTo: 'http://127.0.0.1:8080/' },
  ])('the form for $host travels to $sentTo, and the address handed back keeps the cloud’s host', async ({ host, sentTo }) => {
    const { storage, http } = setUp([ok]);
    const { url } = await storage.post({ ...token, host }, { name: 'i.png', content: bytes, contentType: 'image/png' });
    expect(url).toBe(`${host}/mds/temp/uuid/i.png`);
    expect(http.requests[0]?.url).toBe(sentTo);
  });
});

describe('a file that changes while it is sent', () => {
  test.each([
    { what: 'grew', told: 10, holds: 11 },
    { what: 'shrank', told: 10, holds: 9 },
  ])('$what: the form would not be what was promised', async ({ told, holds }) => {
    const path = join(folder, 'changing.zip');
    await writeFile(path, Buffer.alloc(20));
    await truncate(path, holds);
    const { storage } = setUp([async (request) => reply({ body: await chunksOf(request) })]);
    await expect(post(storage, { kind: 'file', path, sizeBytes: told })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      facts: { input: 'package.zip', path, reason: 'its size changed while it was being sent' },
    });
  });

  test('vanished', async () => {
    const path = join(folder, 'gone.zip');
    const { storage } = setUp([async (request) => reply({ body: await chunksOf(request) })]);
    await expect(post(storage, { kind: 'file', path, sizeBytes: 1 })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      facts: { reason: expect.stringContaining('ENOENT') as string },
    });
  });
});

describe('a refusal', () => {
  const which = { operation: 'PostObject', requestId: 'OSS-9' };
  test.each([
    { answer: error(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.'), code: 'UPLOAD_POLICY_EXPIRED', facts: which },
    {
      answer: error(403, 'AccessDenied', 'Policy Condition failed: [&quot;eq&quot;]'),
      code: 'UPLOAD_REFUSED',
      facts: { ...which, code: 'AccessDenied', reason: 'Policy Condition failed: ["eq"]' },
    },
    {
      answer: error(403, 'SignatureDoesNotMatch', 'm'),
      code: 'UPLOAD_REFUSED',
      facts: { ...which, code: 'SignatureDoesNotMatch', reason: 'm' },
    },
    { answer: error(400, 'EntityTooLarge', 'm'), code: 'UPLOAD_REFUSED', facts: { ...which, code: 'EntityTooLarge' } },
    { answer: error(409, 'FileAlreadyExists', 'm'), code: 'UPLOAD_REFUSED', facts: { ...which, code: 'FileAlreadyExists' } },
  ])('$code with $facts.code is final', async ({ answer, code, facts }) => {
    const { storage, http } = setUp([answer]);
    await expect(post(storage)).rejects.toMatchObject({ code, facts, exit: 5 });
    expect(http.requests).toHaveLength(1);
  });

  test.each([
    { answer: error(503, 'TotalQpsLimitExceeded', 'm'), code: 'CLOUD_THROTTLED' },
    { answer: error(503, 'UploadTrafficRateLimitExceeded', 'm'), code: 'CLOUD_THROTTLED' },
    { answer: error(503, 'ServiceUnavailable', 'm'), code: 'CLOUD_UNAVAILABLE' },
    { answer: { status: 502, body: '<html>' }, code: 'CLOUD_UNAVAILABLE' },
    { answer: { status: 403, body: 'blocked by policy' }, code: 'REPLY_UNREADABLE' },
    { answer: async () => page, code: 'REPLY_UNREADABLE' },
    { answer: { kind: 'broken', phase: 'connecting', reason: 'r' } as HttpBreak, code: 'CONNECTION_FAILED' },
    { answer: { kind: 'broken', phase: 'waiting', reason: 'r' } as HttpBreak, code: 'CONNECTION_FAILED' },
    { answer: { kind: 'broken', phase: 'waiting', reason: 'r', timedOutAfterMs: 9 } as HttpBreak, code: 'TIMED_OUT' },
  ])('$code is tried again with a new body, and ends as itself: the same key again does no harm', async ({ answer, code }) => {
    const { storage, http, listener } = setUp([answer, ok]);
    await post(storage);
    const [first, second] = http.requests;
    expect(first?.body).not.toBe(second?.body);
    expect(listener.heard[0]).toMatchObject({ type: 'retried', operation: 'PostObject', attempt: 1, code });
    await expect(post(setUp([answer, answer, answer]).storage)).rejects.toMatchObject({ code, operation: 'PostObject', exit: 6 });
  });

  test('the wait that the storage asks for is kept', async () => {
    const { storage, clock } = setUp([error(503, 'TotalQpsLimitExceeded', 'm', { 'x-oss-qos-delay-time': '40' }), ok]);
    await post(storage);
    expect(clock.waits).toEqual([40]);
  });

  test('a stopped run posts nothing', async () => {
    const { storage, http } = setUp([], { signal: AbortSignal.abort() });
    await expect(post(storage)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(http.requests).toEqual([]);
  });
});
