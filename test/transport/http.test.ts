import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { createHttp, type HttpOptions } from '../../src/transport/http.ts';
import type { Http, HttpRequest } from '../../src/transport/http-port.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function client(options: Partial<HttpOptions> = {}): Http {
  const http = createHttp({ connectTimeoutMs: 500, callTimeoutMs: 500, ...options });
  open.push(http);
  return http;
}

async function listen(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.unshift({ close: () => server.close() });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A real server on this machine; answers its address. */
const serve = async (handle: (...of: Parameters<RequestListener>) => unknown): Promise<string> =>
  `http://${await listen(createServer((request, response) => void handle(request, response)))}`;

/** A server that speaks whatever it is told to, HTTP or not. */
const serveRaw = async (answer: string, thenClose = true): Promise<string> => {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => (thenClose ? socket.end(answer) : socket.write(answer)));
  });
  return `http://${await listen(server)}`;
};

const textOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const post = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({ method: 'POST', url, headers: {}, body: 'a=1', ...more });

test('a request goes out as given, and the reply comes back whole', async () => {
  const url = await serve(async (request, response) => {
    const seen = {
      method: request.method,
      url: request.url,
      type: request.headers['content-type'],
      length: request.headers['content-length'],
    };
    response.writeHead(418, { 'X-Acs-Request-Id': 'R-1', 'set-cookie': ['a=1', 'b=2'] });
    response.end(JSON.stringify({ ...seen, body: await textOf(request) }));
  });
  const reply = await client().send(post(`${url}/path?q=1`, { headers: { 'content-type': 'text/x' }, body: 'grüße' }));
  expect(reply).toMatchObject({ kind: 'reply', status: 418, headers: { 'x-acs-request-id': 'R-1', 'set-cookie': 'a=1, b=2' } });
  const body = reply.kind === 'reply' ? (JSON.parse(reply.body.toString()) as unknown) : undefined;
  expect(body).toEqual({ method: 'POST', url: '/path?q=1', type: 'text/x', length: '7', body: 'grüße' });
});

test('a streamed body travels with its exact length, not in chunks', async () => {
  const url = await serve(async (request, response) => {
    const { 'content-length': length, 'transfer-encoding': encoding = 'none' } = request.headers;
    response.end(`${length} ${encoding} ${await textOf(request)}`);
  });
  async function* body() {
    yield Buffer.from('one,');
    yield Buffer.from('two');
  }
  const reply = await client().send(post(url, { body: body(), bodyBytes: 7 }));
  expect(reply.kind === 'reply' && reply.body.toString()).toBe('7 none one,two');
});

test('calls one after the other use one connection', async () => {
  const ports = new Set<number | undefined>();
  const url = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    request.resume().on('end', () => response.end('{}'));
  });
  const http = client();
  for (let call = 0; call < 3; call += 1) {
    expect((await http.send(post(url))).kind).toBe('reply');
    // undici frees a connection one turn of the event loop after its answer; real calls are at least 100 ms apart.
    await setTimeout(5);
  }
  expect(ports.size).toBe(1);
});

test('a closed client lets go of its connections, so that the process can end', async () => {
  const server = createServer((request, response) => void request.resume().on('end', () => response.end('{}')));
  const url = `http://${await listen(server)}`;
  const http = client();
  await http.send(post(url));
  await http.close();
  await expect(new Promise((closed) => server.close(closed))).resolves.toBeUndefined();
});

test('a port where nobody listens breaks while connecting: nothing was sent', async () => {
  const url = await serve(() => {});
  for (const one of open.splice(0)) await one.close();
  expect(await client().send(post(url))).toMatchObject({
    kind: 'broken',
    phase: 'connecting',
    reason: { en: 'the connection was refused' },
  });
});

test('a connection dropped after the request went out breaks while waiting: the other side may have acted', async () => {
  const url = await serve((request) => void request.on('data', () => request.socket.destroy()));
  expect(await client().send(post(url))).toMatchObject({ kind: 'broken', phase: 'waiting', reason: { en: 'the connection was dropped' } });
});

test('a server without TLS is told as such', async () => {
  const url = await serve((_request, response) => response.end());
  expect(await client().send(post(url.replace('http:', 'https:')))).toMatchObject({
    kind: 'broken',
    phase: 'connecting',
    reason: { en: 'the other side does not speak TLS' },
  });
});

test('silence after the request went out is a timeout of the call', async () => {
  const url = await serve((request) => void request.resume());
  const outcome = await client({ callTimeoutMs: 30 }).send(post(url));
  expect(outcome).toMatchObject({ kind: 'broken', phase: 'waiting', timedOutAfterMs: 30 });
});

test('a call that may be silent for longer is waited for, and not for ever', async () => {
  const url = await serve(async (_request, response) => {
    await setTimeout(80);
    response.end('late');
  });
  const http = client({ callTimeoutMs: 30 });
  expect(await http.send(post(url, { silenceMs: 2000 }))).toMatchObject({ kind: 'reply', status: 200 });
  expect(await http.send(post(url, { silenceMs: 40 }))).toMatchObject({ kind: 'broken', phase: 'waiting', timedOutAfterMs: 40 });
  expect(await http.send(post(url, { silenceMs: 1 }))).toMatchObject({ kind: 'broken', phase: 'waiting', timedOutAfterMs: 30 });
});

test('an upload that takes longer than the silence limit is fine as long as it moves', async () => {
  const url = await serve(async (request, response) => void response.end(await textOf(request)));
  async function* slowly() {
    for (const piece of ['a', 'b', 'c', 'd']) {
      await setTimeout(20);
      yield Buffer.from(piece);
    }
  }
  const reply = await client({ callTimeoutMs: 50 }).send(post(url, { body: slowly(), bodyBytes: 4 }));
  expect(reply.kind === 'reply' && reply.body.toString()).toBe('abcd');
});

test('a body that cannot be read says so in its own words', async () => {
  const url = await serve((request) => void request.resume().on('error', () => {}));
  async function* broken() {
    yield Buffer.from('x');
    throw new Failure('FILE_UNREADABLE', { input: 'path', path: '/p', reason: 'it is gone' });
  }
  await expect(client().send(post(url, { body: broken(), bodyBytes: 4 }))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

test('silence in the middle of an answer is a timeout too', async () => {
  const url = await serveRaw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a', false);
  const outcome = await client({ callTimeoutMs: 30 }).send(post(url));
  expect(outcome).toMatchObject({ kind: 'broken', phase: 'receiving', timedOutAfterMs: 30 });
});

test('the limit of the whole exchange ends it even when bytes keep coming', async () => {
  const url = await serve((request, response) => {
    request.resume();
    response.writeHead(200);
    const drip = setInterval(() => response.write(' '), 5);
    response.on('close', () => clearInterval(drip));
  });
  const outcome = await client().send(post(url, { timeoutMs: 40 }));
  expect(outcome).toMatchObject({ kind: 'broken', phase: 'receiving', timedOutAfterMs: 40 });
});

test.each([
  { what: 'an answer cut short of its length', answer: 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a":', phase: 'receiving' },
  {
    what: 'an answer cut short of its last chunk',
    answer: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n',
    phase: 'receiving',
  },
  { what: 'something that is not HTTP', answer: '220 smtp.example.com ready\r\n', phase: 'receiving' },
  { what: 'no byte at all', answer: '', phase: 'waiting' },
])('$what is a broken exchange, not a reply', async ({ answer, phase }) => {
  expect(await client().send(post(await serveRaw(answer)))).toMatchObject({ kind: 'broken', phase });
});

describe('an answer that is received piece by piece', () => {
  const megabyte = Buffer.alloc(1024 * 1024, 1);
  const serveMegabytes = async (count: number, status = 200) =>
    await serve((request, response) => {
      request.resume();
      response.on('error', () => {});
      response.writeHead(status);
      let left = count;
      const more = (): void => {
        if (response.destroyed) return;
        left -= 1;
        if (left < 0) response.end();
        else response.write(megabyte, () => setImmediate(more));
      };
      more();
    });

  test('may be longer than memory would hold, and arrives whole, one piece after the other', async () => {
    let [sizeBytes, largest] = [0, 0];
    const receive = (chunk: Uint8Array): void => {
      sizeBytes += chunk.byteLength;
      largest = Math.max(largest, chunk.byteLength);
    };
    const reply = await client({ callTimeoutMs: 5000 }).send(post(await serveMegabytes(20), { receive }));
    expect(reply).toMatchObject({ kind: 'reply', status: 200, body: Buffer.alloc(0) });
    expect(sizeBytes).toBe(20 * megabyte.byteLength);
    expect(largest).toBeLessThan(megabyte.byteLength);
  });

  test('is whole, and kills nobody, when the other side closes the connection right behind it while a piece is put away', async () => {
    let sizeBytes = 0;
    const slowly = (chunk: Uint8Array): void => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      sizeBytes += chunk.byteLength;
    };
    const head = `HTTP/1.1 200 OK\r\nContent-Length: ${megabyte.byteLength}\r\nConnection: close\r\n\r\n`;
    const url = await serveRaw(head + megabyte.toString('latin1'));
    expect(await client({ callTimeoutMs: 5000 }).send(post(url, { receive: slowly }))).toMatchObject({ kind: 'reply', status: 200 });
    expect(sizeBytes).toBe(megabyte.byteLength);
  });

  test('is held in memory when it is an error: it says why', async () => {
    const receive = () => expect.unreachable('an error is not what was asked for');
    const reply = await client({ callTimeoutMs: 5000 }).send(post(await serveMegabytes(1, 404), { receive }));
    expect(reply.kind === 'reply' && reply.body.byteLength).toBe(megabyte.byteLength);
  });

  test('ends when the receiver wants no more, in its own words', async () => {
    const failure = new Failure('DOWNLOAD_REFUSED', { operation: 'GetObject', requestId: '', reason: 'too large' });
    const receive = (): never => {
      throw failure;
    };
    await expect(client({ callTimeoutMs: 5000 }).send(post(await serveMegabytes(20), { receive }))).rejects.toBe(failure);
  });
});

test('an answer that never ends is cut off', async () => {
  const block = Buffer.alloc(1024 * 1024);
  const url = await serve((request, response) => {
    request.resume();
    response.on('error', () => {});
    const more = (): void => void (response.destroyed || response.write(block, () => setImmediate(more)));
    more();
  });
  expect(await client({ callTimeoutMs: 5000 }).send(post(url))).toMatchObject({
    kind: 'broken',
    phase: 'receiving',
    reason: expect.stringMatching(/size/) as string,
  });
});

test.each([
  'http://mpaas.cn-hangzhou.aliyuncs.com',
  'http://127.0.0.1.example.com',
  'http://10.0.0.1',
  'ftp://example.com',
  'http://localhost.example.com',
])('plain text to %s is refused before anything is sent', async (url) => {
  await expect(client().send(post(url))).rejects.toMatchObject({ code: 'ENDPOINT_INSECURE', facts: { url: new URL(url).origin } });
});

test('plain text to a further host is allowed when it is named, and no proxy stands between', async () => {
  // An address of this machine that is not one of its own names.
  const url = (await serve((request, response) => void request.resume().on('end', () => response.end('near')))).replace(
    '127.0.0.1',
    '0.0.0.0',
  );
  const near = client({ plainHosts: ['0.0.0.0'], proxy: { http: 'http://127.0.0.1:9' } });
  const reply = await near.send(post(url));
  expect(reply.kind === 'reply' && reply.body.toString()).toBe('near');
  await expect(near.send(post('http://example.com'))).rejects.toMatchObject({ code: 'ENDPOINT_INSECURE' });
});

test('this machine is reached directly even when a proxy is set', async () => {
  const url = await serve((request, response) => void request.resume().on('end', () => response.end('direct')));
  const reply = await client({ proxy: { http: 'http://127.0.0.1:9', https: 'http://127.0.0.1:9' } }).send(post(url));
  expect(reply.kind === 'reply' && reply.body.toString()).toBe('direct');
});

/** A proxy that refuses every tunnel and remembers what was asked. */
async function refusingProxy(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  return { url: `http://${await listen(server)}`, asked };
}

test('other hosts are reached through the proxy, and its refusal means that nothing was sent', async () => {
  const proxy = await refusingProxy();
  const outcome = await client({ proxy: { https: proxy.url } }).send(post('https://mpaas.example.invalid/'));
  expect(outcome).toMatchObject({ kind: 'broken', phase: 'connecting', reason: expect.stringContaining('403') as string });
  expect(proxy.asked).toEqual(['mpaas.example.invalid:443']);
});

test('hosts that are exempt do not go through the proxy', async () => {
  const proxy = await refusingProxy();
  const outcome = await client({ proxy: { https: proxy.url, noProxy: '.example.invalid' } }).send(post('https://mpaas.example.invalid/'));
  expect(outcome).toMatchObject({ kind: 'broken', phase: 'connecting' });
  expect(proxy.asked).toEqual([]);
});

test('a proxy that says nothing is given up while connecting', async () => {
  const silent = createServer();
  silent.on('connect', (_request, socket) => socket.on('error', () => {}));
  const https = `http://${await listen(silent)}`;
  const outcome = await client({ connectTimeoutMs: 40, proxy: { https } }).send(post('https://mpaas.example.invalid/'));
  expect(outcome).toMatchObject({ kind: 'broken', phase: 'connecting', reason: { en: 'no connection within 40 ms' } });
});

test('the proxy variables of the process are not looked at', async () => {
  const before = process.env['HTTPS_PROXY'];
  const proxy = await refusingProxy();
  process.env['HTTPS_PROXY'] = proxy.url;
  try {
    expect((await client().send(post('https://mpaas.example.invalid/'))).kind).toBe('broken');
    expect(proxy.asked).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['HTTPS_PROXY'];
    else process.env['HTTPS_PROXY'] = before;
  }
});

test('a call in flight ends at once when the run is cancelled', async () => {
  const stop = new AbortController();
  const url = await serve((request) => {
    request.resume();
    stop.abort(new Error('SIGINT'));
  });
  await expect(client().send(post(url, { signal: stop.signal }))).rejects.toMatchObject({ code: 'CANCELLED' });
});

test('nothing is sent once the run was cancelled', async () => {
  let requests = 0;
  const url = await serve(() => {
    requests += 1;
  });
  await expect(client().send(post(url, { signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(requests).toBe(0);
});
