import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createProbe } from '../../src/hosts/probe-page.ts';
import { createHttp } from '../../src/transport/http.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A page on this machine that answers so. */
async function serve(status: number, body: string | Buffer, delayMs = 0): Promise<string> {
  const server = createServer((_request, response) => void setTimeout(() => response.writeHead(status).end(body), delayMs));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.unshift({ close: () => server.close() });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
}

function probe() {
  const http = createHttp({ connectTimeoutMs: 500, callTimeoutMs: 500 });
  open.push(http);
  return createProbe(http, new AbortController().signal);
}

test.each([200, 204, 302, 404, 503])('an answer with status %i is an answer', async (status) => {
  const body = status === 204 ? '' : `{"status":${status}}`;
  expect(await probe()(await serve(status, body), { timeoutMs: 1000 })).toEqual({ status, body });
});

test('no more than a megabyte of a page is looked at', async () => {
  const { body } = await probe()(await serve(200, Buffer.alloc(3 * 1024 * 1024, 'a')), { timeoutMs: 5000 });
  expect(body).toHaveLength(1024 * 1024);
});

test('a page that is slow may be, up to its own limit', async () => {
  expect(await probe()(await serve(200, 'ok', 700), { timeoutMs: 3000 })).toMatchObject({ status: 200 });
  await expect(probe()(await serve(200, 'ok', 3000), { timeoutMs: 100 })).rejects.toMatchObject({ code: 'TIMED_OUT' });
});

test('nobody there is a failure with its host', async () => {
  const failure: unknown = await probe()('http://127.0.0.1:9/', { timeoutMs: 1000 }).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'CONNECTION_FAILED',
    facts: { host: '127.0.0.1:9' },
  });
});
