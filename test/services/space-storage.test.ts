import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UploadPermit } from '../../src/services/serverless-words.ts';
import { createSpaceStorage } from '../../src/services/space-storage.ts';
import type { StorageOptions } from '../../src/services/storage-exchange.ts';
import { createHttp } from '../../src/transport/http.ts';
import type { HttpBreak } from '../../src/transport/http-port.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeHttp, reply, type Scripted } from '../support/fake-http.ts';
import { chunksOf, type PostedForm, parsePostedForm } from '../support/posted-form.ts';
import { createRecordingListener } from '../support/recording-listener.ts';
import { vectorsOf } from '../support/signature-vectors.ts';

const permit: UploadPermit = {
  host: 'https://b-static.oss-cn-zhangjiakou.aliyuncs.com',
  key: 'S-1/a b/中 (1)+%.html',
  accessId: 'STS.1',
  policy: 'cG9s',
  signature: 'w7ke/9=',
  securityToken: 'CAIS+x/Y=',
  expiresAtMs: 0,
};
const page = { bytes: Buffer.from('<h1>hi</h1>'), contentType: 'text/html; charset=utf-8', headers: {} };
const refused = (status: number, code: string, message: string) => ({
  status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>OSS-9</RequestId></Error>`,
});
const trouble = [
  { fault: refused(503, 'TotalQpsLimitExceeded', 'm'), code: 'CLOUD_THROTTLED' },
  { fault: refused(500, 'InternalError', 'm'), code: 'CLOUD_UNAVAILABLE' },
  { fault: { kind: 'broken', phase: 'waiting', reason: 'r' } as HttpBreak, code: 'CONNECTION_FAILED' },
  { fault: { kind: 'broken', phase: 'waiting', reason: 'r', timedOutAfterMs: 9 } as HttpBreak, code: 'TIMED_OUT' },
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miniship-space-'));
});
afterAll(() => rm(folder, { recursive: true }));

function setUp(script: readonly Scripted[], more: Partial<StorageOptions> = {}) {
  const clock = createFakeClock();
  const listener = createRecordingListener();
  const http = createFakeHttp(...script);
  const retryPolicy = { attempts: 3, firstWaitMs: 200, longestWaitMs: 1000, deadlineMs: 60_000 };
  const storage = createSpaceStorage({ http, clock, listener, retryPolicy, boundary: () => 'frontier', ...more });
  return { clock, listener, http, storage };
}

/** Takes a form as the storage would, and lets the test see it. */
function receiver(headers: Readonly<Record<string, string>> = {}) {
  const seen: PostedForm[] = [];
  const take: Scripted = async (request) => {
    const body = Buffer.concat(await chunksOf(request));
    expect(body.byteLength).toBe(request.bodyBytes);
    seen.push(await parsePostedForm(request, body));
    return reply({ headers });
  };
  return { seen, take };
}

describe('an address that is none', () => {
  test.each(['https://[', 'https://a b', 'https://'])('such as %s is told, and never shown: it may be a secret', async (host) => {
    const { storage, http } = setUp([]);
    const failure = await storage.postFile({ ...permit, host }, page).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'REPLY_UNREADABLE',
      facts: { operation: 'PostObject', reason: 'the address that it lent is none' },
    });
    expect(String(failure)).not.toContain(host);
    expect(http.requests).toEqual([]);
  });
});

describe('posting a file of the site', () => {
  test('the form carries the permit, the type twice, and the file last', async () => {
    const { seen, take } = receiver({ etag: '"5b3c1a"', 'x-oss-request-id': 'OSS-1' });
    const { storage, http, listener } = setUp([take], { userAgent: 'miniship/0.1' });
    expect(await storage.postFile(permit, page)).toEqual({ etag: '5B3C1A' });
    expect(seen).toEqual([
      {
        fields: {
          key: 'S-1/a b/中 (1)+%.html',
          OSSAccessKeyId: 'STS.1',
          policy: 'cG9s',
          Signature: 'w7ke/9=',
          'x-oss-security-token': 'CAIS+x/Y=',
          success_action_status: '200',
          'Content-Type': 'text/html; charset=utf-8',
        },
        order: ['key', 'OSSAccessKeyId', 'policy', 'Signature', 'x-oss-security-token', 'success_action_status', 'Content-Type', 'file'],
        file: Buffer.from('<h1>hi</h1>'),
        fileName: '中 (1)+%.html',
        fileType: 'text/html',
      },
    ]);
    expect(http.requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://b-static.oss-cn-zhangjiakou.aliyuncs.com/',
      headers: { 'content-type': 'multipart/form-data; boundary=frontier', 'user-agent': 'miniship/0.1' },
    });
    expect(listener.heard).toEqual([{ type: 'answered', operation: 'PostObject', requestId: 'OSS-1', durationMs: 0 }]);
  });

  test('the type of the file part is whole, too', async () => {
    let text = '';
    const take: Scripted = async (request) => {
      text = Buffer.concat(await chunksOf(request)).toString();
      return reply({});
    };
    expect(await setUp([take]).storage.postFile(permit, page)).toEqual({ etag: '' });
    expect(text).toContain(
      'name="file"; filename="中 (1)+%.html"\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h1>hi</h1>\r\n--frontier--',
    );
  });

  test('a permit without a token has no field for it, and an empty file is a file', async () => {
    const { seen, take } = receiver();
    await setUp([take]).storage.postFile({ ...permit, securityToken: undefined }, { ...page, bytes: Buffer.alloc(0) });
    expect(seen[0]?.order).not.toContain('x-oss-security-token');
    expect(seen[0]?.file).toEqual(Buffer.alloc(0));
  });

  test.each([
    {
      headers: { 'Cache-Control': 'no-cache', 'x-oss-meta-commit': 'abc', 'Content-Disposition': 'inline' },
      more: { 'Content-Type': page.contentType, 'Cache-Control': 'no-cache', 'x-oss-meta-commit': 'abc', 'Content-Disposition': 'inline' },
    },
    { headers: { 'Content-Type': 'text/plain' }, more: { 'Content-Type': 'text/plain' } },
    { headers: { 'content-type': 'text/plain', Expires: '0' }, more: { 'Content-Type': 'text/plain', Expires: '0' } },
  ])('headers travel as fields before the file: $headers', async ({ headers, more }) => {
    const { seen, take } = receiver();
    await setUp([take]).storage.postFile(permit, { ...page, headers });
    expect(seen[0]?.order.slice(6)).toEqual([...Object.keys(more), 'file']);
    expect(seen[0]?.fields).toMatchObject(more);
    expect(seen[0]?.fileType).toBe(more['Content-Type'].replace(/;.*/, ''));
  });

  test.each(trouble)('$code is tried again with a new body: the same key again does no harm', async ({ fault, code }) => {
    const { seen, take } = receiver();
    const { storage, listener } = setUp([fault, take]);
    const pressure: string[] = [];
    await storage.postFile(permit, page, { onThrottled: () => void pressure.push('throttled') });
    expect(seen).toHaveLength(1);
    expect(pressure).toEqual(code === 'CLOUD_THROTTLED' ? ['throttled'] : []);
    expect(listener.heard[0]).toMatchObject({ type: 'retried', operation: 'PostObject', code });
    await expect(setUp([fault, fault, fault]).storage.postFile(permit, page)).rejects.toMatchObject({ code, operation: 'PostObject' });
  });

  test.each([
    {
      answer: refused(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.'),
      code: 'UPLOAD_POLICY_EXPIRED',
      reason: undefined,
    },
    {
      answer: refused(403, 'AccessDenied', 'Extra input fields: cache-control'),
      code: 'UPLOAD_REFUSED',
      reason: 'Extra input fields: cache-control',
    },
    { answer: refused(400, 'EntityTooLarge', 'm'), code: 'UPLOAD_REFUSED', reason: 'm' },
  ])('$code ($reason) is final', async ({ answer, code, reason }) => {
    const { storage, http } = setUp([answer]);
    await expect(storage.postFile(permit, page)).rejects.toMatchObject({
      code,
      facts: { operation: 'PostObject', requestId: 'OSS-9', ...(reason === undefined ? {} : { reason }) },
    });
    expect(http.requests).toHaveLength(1);
  });
});

describe('putting a function archive', () => {
  const address = 'http://b.oss-cn-shanghai.aliyuncs.com/fun-v2.zip?OSSAccessKeyId=LTAI&Expires=1&Signature=a%2B%2Fb%3D';
  const archive = async (content: Buffer) => {
    const path = join(folder, `${content.byteLength}.zip`);
    await writeFile(path, content);
    return { path, sizeBytes: content.byteLength };
  };

  test('goes encrypted to the very address, with the signed type and nothing else that is signed', async () => {
    const content = Buffer.alloc(200_000, 'abcdefg');
    let pieces: Buffer[] = [];
    const take: Scripted = async (request) => {
      pieces = await chunksOf(request);
      return reply({ headers: { etag: '"x"', 'x-oss-request-id': 'OSS-1' } });
    };
    const { storage, http, listener } = setUp([take]);
    await storage.putArchive(address, await archive(content));
    expect(http.requests[0]).toMatchObject({
      method: 'PUT',
      url: 'https://b.oss-cn-shanghai.aliyuncs.com/fun-v2.zip?OSSAccessKeyId=LTAI&Expires=1&Signature=a%2B%2Fb%3D',
      bodyBytes: 200_000,
    });
    expect(http.requests[0]?.headers).toEqual({ 'content-type': 'application/octet-stream' });
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
    // Streamed: memory holds a piece, not the archive.
    expect(Math.max(...pieces.map((piece) => piece.byteLength))).toBeLessThanOrEqual(128 * 1024);
    expect(listener.heard).toEqual([{ type: 'answered', operation: 'PutObject', requestId: 'OSS-1', durationMs: 0 }]);
  });

  test('is what the vendor’s signature was made for, on the wire', async () => {
    const [vector] = vectorsOf('OSS-V1-SIGNED-URL');
    const signed = new URL(vector?.expected.url ?? '');
    const received = await serveOnce(async (base) => {
      const http = createHttp({ connectTimeoutMs: 500, callTimeoutMs: 500 });
      try {
        await setUp([], { http, userAgent: 'miniship/0.1' }).storage.putArchive(
          `${base}${signed.pathname}${signed.search}`,
          await archive(Buffer.from('zip')),
        );
      } finally {
        await http.close();
      }
    });
    const { method = '', headers, url = '' } = received.message;
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const type = headers['content-type'] ?? '';
    const stringToSign = [method, headers['content-md5'] ?? '', type, searchParams.get('Expires'), `/examplebucket${pathname}`].join('\n');
    expect(createHmac('sha1', 'testsecret').update(stringToSign).digest('base64')).toBe(searchParams.get('Signature'));
    expect(Object.keys(headers).filter((name) => name.startsWith('x-oss-'))).toEqual([]);
    expect(headers).toMatchObject({ 'content-length': '3', 'user-agent': 'miniship/0.1' });
    expect(headers).not.toHaveProperty('transfer-encoding');
    expect(received.body).toBe('zip');
  });

  test.each([
    { answer: refused(403, 'AccessDenied', 'Request has expired.'), code: 'UPLOAD_POLICY_EXPIRED' },
    { answer: refused(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.'), code: 'UPLOAD_REFUSED' },
    { answer: refused(403, 'AccessDenied', 'm'), code: 'UPLOAD_REFUSED' },
  ])('$code is final, and does not tell the address', async ({ answer, code }) => {
    const { storage, http } = setUp([answer]);
    const failure: unknown = await storage.putArchive(address, await archive(Buffer.from('zip'))).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code, exit: 5, operation: 'PutObject', requestId: 'OSS-9' });
    expect(JSON.stringify(failure)).not.toContain('Signature=');
    expect(http.requests).toHaveLength(1);
  });

  test.each(trouble)('$code is tried again with the whole archive', async ({ fault, code }) => {
    const bodies: string[] = [];
    const fail: Scripted = async (request) => {
      bodies.push(Buffer.concat(await chunksOf(request)).toString());
      return 'kind' in fault ? fault : reply(fault);
    };
    const take: Scripted = async (request) => {
      bodies.push(Buffer.concat(await chunksOf(request)).toString());
      return reply({});
    };
    const { storage, listener } = setUp([fail, take]);
    await storage.putArchive(address, await archive(Buffer.from('zip')));
    expect(bodies).toEqual(['zip', 'zip']);
    expect(listener.heard[0]).toMatchObject({ type: 'retried', operation: 'PutObject', code });
  });

  test('an archive that changed meanwhile is not sent as if it had not', async () => {
    const { path } = await archive(Buffer.from('changed'));
    const { storage } = setUp([async (request) => reply({ body: await chunksOf(request) })]);
    await expect(storage.putArchive(address, { path, sizeBytes: 3 })).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      facts: { path, reason: 'its size changed while it was being sent' },
    });
  });

  test('plain http goes to this machine only', async () => {
    const http = createHttp({ connectTimeoutMs: 500, callTimeoutMs: 500 });
    const { storage } = setUp([], { http });
    await expect(storage.putArchive('http://storage.example.com/f?Signature=s', await archive(Buffer.from('zip')))).rejects.toMatchObject({
      code: 'ENDPOINT_INSECURE',
      facts: { url: 'http://storage.example.com' },
    });
  });
});

/** A storage on this machine that takes one request and shows it. */
async function serveOnce(send: (base: string) => Promise<void>): Promise<{ readonly message: IncomingMessage; readonly body: string }> {
  const seen: { message: IncomingMessage; body: string }[] = [];
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      seen.push({ message, body: Buffer.concat(chunks).toString() });
      response.setHeader('x-oss-request-id', 'OSS-1').end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
  const [first] = seen;
  if (first === undefined) throw new Error('nothing was received');
  return first;
}
