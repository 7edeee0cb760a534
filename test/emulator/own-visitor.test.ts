import { get, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { startLab } from './lab.ts';

/** Asks with headers that `fetch` would not let a program choose. */
function ask(url: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<readonly [status: number, text: string]> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    });
    asked.on('error', reject).end();
  });
}

describe('the control surface answers programs of this machine alone', () => {
  test.each(['attacker.example', 'attacker.example:PORT', '127.0.0.1', 'localhost:1', '127.0.0.1.attacker.example:PORT', '10.0.0.1:PORT'])(
    'a request to the host "%s" is refused: a name that was made to point here is not ours',
    async (host) => {
      const { emulator } = await startLab();
      const { port } = new URL(emulator.url);
      const [status, text] = await ask(`${emulator.url}/_emulator/state`, { host: host.replace('PORT', port) });
      expect(status).toBe(403);
      expect(text).not.toContain('workspaces');
    },
  );

  test.each(['127.0.0.1:PORT', 'localhost:PORT', 'LOCALHOST:PORT', '[::1]:PORT'])('the host %s is this machine', async (host) => {
    const { emulator } = await startLab();
    const { port } = new URL(emulator.url);
    expect((await ask(`${emulator.url}/_emulator/state`, { host: host.replace('PORT', port) }))[0]).toBe(200);
  });

  test.each(['https://attacker.example', 'null', 'http://localhost.attacker.example', 'file://', 'http://10.0.0.1:8080', ''])(
    'a page of "%s" cannot reset the world, or set its clock',
    async (origin) => {
      const { emulator } = await startLab();
      const before = emulator.now();
      for (const path of ['reset', 'clock', 'faults']) {
        const [status, text] = await ask(`${emulator.url}/_emulator/${path}`, { origin }, 'POST');
        expect([status, text]).toEqual([403, `{"error":"Origin \\"${origin}\\" is not of this machine."}`]);
      }
      expect(emulator.now() - before).toBeLessThan(5000);
    },
  );

  test.each(['http://localhost:5173', 'http://127.0.0.1:8080', 'http://[::1]'])('a page of this machine (%s) may', async (origin) => {
    const { emulator } = await startLab();
    expect((await ask(`${emulator.url}/_emulator/reset`, { origin }, 'POST'))[0]).toBe(200);
  });

  test('no answer lets a page of another origin read it', async () => {
    const { emulator } = await startLab();
    const headers = await new Promise<object>((resolve) => get(`${emulator.url}/_emulator/state`, (response) => resolve(response.headers)));
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

test('the emulator listens on 127.0.0.1 and on no address that a network reaches', async () => {
  const { emulator } = await startLab();
  const port = Number(new URL(emulator.url).port);
  expect(new URL(emulator.url).hostname).toBe('127.0.0.1');
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
  for (const address of [...outer, '::1']) expect([address, await answers(address, port)]).toEqual([address, false]);
  expect(await answers('127.0.0.1', port)).toBe(true);
});

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (answered: boolean) => () => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
