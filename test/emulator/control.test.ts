import { describe, expect, test } from 'vitest';
import { containing, h5Id, startLab, user } from './lab.ts';

const control = async (url: string, path: string, body?: unknown): Promise<readonly [number, unknown]> => {
  const init = body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(`${url}/_emulator/${path}`, init);
  return [response.status, await response.json()];
};
const query = (changes: Readonly<Record<string, string>> = {}): string =>
  `resolve?${new URLSearchParams({ ...user('u001'), ...changes }).toString()}`;

test('resolve answers what a user receives, or null', async () => {
  const lab = await startLab();
  expect(await control(lab.emulator.url, query())).toStrictEqual([200, null]);
  await lab.release('1.0.0.0');
  await lab.call('CreateMcubeMiniTask', { PackageId: 3001, PublishType: 3, PublishMode: 0, Memo: '' });
  const expected = { packageId: 3001, h5Version: '1.0.0.0', audience: 'everyone' };
  expect(await control(lab.emulator.url, query({ platform: 'iOS', city: 'Shanghai' }))).toMatchObject([200, expected]);
});

test('calls and state are shown', async () => {
  const lab = await startLab();
  await lab.call('QueryMcubeVhost');
  expect(await control(lab.emulator.url, 'calls')).toMatchObject([200, [{ operation: 'QueryMcubeVhost', status: 200, outcome: 'OK' }]]);
  const [, state] = await control(lab.emulator.url, 'state');
  expect(state).toMatchObject({ workspaces: [{ appId: 'ONEX570DA892117', miniPrograms: [{ h5Id, name: 'Shop' }], rsaKey: false }] });
  expect(JSON.stringify(state)).not.toMatch(/secret|rsaKeyPem/i);
});

test('faults are added and strike', async () => {
  const lab = await startLab();
  const fault = { operation: 'QueryMcubeVhost', when: 'before', kind: 'http-500', times: 2, ms: 0 };
  expect(await control(lab.emulator.url, 'faults', [fault])).toStrictEqual([200, { added: 1 }]);
  const codes: (string | undefined)[] = [];
  for (let count = 0; count < 3; count += 1) codes.push((await lab.call('QueryMcubeVhost')).Code);
  expect(codes).toStrictEqual(['InternalError', 'InternalError', undefined]);
});

test('the clock is moved, by an amount or to a moment, and goes on from there', async () => {
  let realMs = 1_000_000;
  const { emulator } = await startLab({ now: () => realMs });
  expect(await control(emulator.url, 'clock', { advanceMs: 500 })).toStrictEqual([200, { nowMs: 1_000_500 }]);
  expect(await control(emulator.url, 'clock', { nowMs: 5_000_000 })).toStrictEqual([200, { nowMs: 5_000_000 }]);
  realMs += 7;
  expect(emulator.now()).toBe(5_000_007);
});

test('reset goes back to the seed, clock, calls, faults, nonces and limits included', async () => {
  const lab = await startLab({ rateLimit: 'strict' });
  const { url } = lab.emulator;
  await control(url, 'clock', { advanceMs: 60_000 });
  await control(url, 'faults', [{ operation: 'QueryMcubeVhost', kind: 'http-500' }]);
  await lab.call('CreateMcubeMiniApp', { H5Id: '0000000000000001', H5Name: 'Other' });
  expect(await control(url, 'reset', {})).toStrictEqual([200, {}]);
  expect(Math.abs(lab.emulator.now() - Date.now())).toBeLessThan(5000);
  expect(lab.emulator.calls).toStrictEqual([]);
  expect((await lab.call('QueryMcubeVhost')).ResultCode).toBe('OK');
  expect(lab.emulator.state()).toMatchObject({ workspaces: [{ miniPrograms: [{ name: 'Shop' }] }] });
});

describe('bad input is answered with 400 and the reason', () => {
  test.each([
    ['faults', [{ operation: 'Nothing', kind: 'drop' }], 'names no operation'],
    ['faults', '{', 'The body is not JSON.'],
    ['clock', {}, 'Expected {"advanceMs": n}'],
    ['clock', { advanceMs: 1, nowMs: 1 }, 'Expected'],
    ['clock', { advanceMs: '1' }, 'Expected'],
    [query({ platform: 'windows' }), undefined, 'platform is neither'],
    [query({ colour: 'red' }), undefined, 'Unknown: colour.'],
    ['resolve?appId=x', undefined, 'Missing: workspaceId, h5Id, userId, platform, clientVersion.'],
    ['scan?appId=x', undefined, 'Missing: workspaceId, userId, platform, clientVersion, debugUrl.'],
  ])('%s %j', async (path, body, reason) => {
    const { emulator } = await startLab();
    expect(await control(emulator.url, path, body)).toStrictEqual([400, { error: containing(reason) }]);
  });

  test('a path or method that is none is 404 and names those that are', async () => {
    const { emulator } = await startLab();
    for (const [path, body] of [
      ['nothing', undefined],
      ['reset', undefined],
      ['calls', {}],
    ] as const) {
      expect(await control(emulator.url, path, body)).toStrictEqual([404, { error: containing('POST reset') }]);
    }
  });
});
