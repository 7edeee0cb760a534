import { expect, test } from 'vitest';
import { reach } from '../../src/services/reach.ts';
import { createFakeHttp } from '../support/fake-http.ts';

/** Each look at the clock takes so long. */
const ticking = (stepMs: number) => {
  let nowMs = Date.parse('2026-01-15T12:00:00Z') - stepMs;
  return { now: () => (nowMs += stepMs) };
};
const way = { userAgent: 'miniship/0', timeoutMs: 1000 };

test('any answer says that the way is open, and the time of the server half way through', async () => {
  const http = createFakeHttp({ status: 404, headers: { date: 'Thu, 15 Jan 2026 11:40:00 GMT' } });
  expect(await reach('https://cloud.example.com', { ...way, http, clock: ticking(100) })).toEqual({
    host: 'cloud.example.com',
    status: 404,
    durationMs: 100,
    dateMs: Date.parse('2026-01-15T11:40:00Z'),
    ownMs: Date.parse('2026-01-15T12:00:00.050Z'),
  });
  expect(http.requests).toMatchObject([
    { method: 'GET', url: 'https://cloud.example.com/', headers: { 'user-agent': 'miniship/0' }, timeoutMs: 1000 },
  ]);
});

test.each([undefined, 'yesterday'])('a server that tells the time as %j tells none', async (date) => {
  const http = createFakeHttp({ headers: date === undefined ? {} : { date } });
  expect((await reach('https://cloud.example.com', { ...way, http, clock: ticking(1) })).dateMs).toBeUndefined();
});

test('nothing that signs or names a key goes out', async () => {
  const http = createFakeHttp({});
  await reach('https://cloud.example.com', { ...way, http, clock: ticking(1) });
  expect(Object.keys(http.requests[0]?.headers ?? {})).toEqual(['user-agent']);
});

test('a way that is shut is a failure with host and reason', async () => {
  const http = createFakeHttp({ kind: 'broken', phase: 'connecting', reason: 'the connection was refused' });
  await expect(reach('https://cloud.example.com', { ...way, http, clock: ticking(1) })).rejects.toMatchObject({
    code: 'CONNECTION_FAILED',
    message: 'GET / could not reach cloud.example.com: the connection was refused.',
  });
});
