import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createHttp } from '../../src/transport/http.ts';

const pieceBytes = 128 * 1024;

test('a body whose pieces share one piece of memory arrives whole, however slowly it is taken', async () => {
  const digest = createHash('sha256');
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for await (const chunk of request) {
      digest.update(chunk as Buffer);
      // Others run in between, so that the socket fills up and has to wait.
      await new Promise(setImmediate);
    }
    response.end();
  };
  const server = createServer((request, response) => void take(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const expected = createHash('sha256');
  const memory = Buffer.alloc(pieceBytes);
  async function* body(): AsyncGenerator<Uint8Array> {
    for (let piece = 1; piece <= 80; piece += 1) {
      const taken = memory.fill(piece).subarray(0, piece === 80 ? 100 : pieceBytes);
      expected.update(taken);
      yield taken;
    }
  }
  const http = createHttp({ connectTimeoutMs: 5_000, callTimeoutMs: 20_000 });
  onTestFinished(async () => await http.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const outcome = await http.send({ method: 'POST', url, headers: {}, body: body(), bodyBytes: 79 * pieceBytes + 100 });
  expect(outcome).toMatchObject({ kind: 'reply', status: 200 });
  expect(digest.digest('hex')).toBe(expected.digest('hex'));
});
