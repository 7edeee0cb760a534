import { expect, test } from 'vitest';
import { createPacer, type Turn } from '../../src/transport/pacer.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const upload: Turn = { operation: 'UploadMcubeMiniPackage', limit: 'upload', appId: 'A', workspaceId: 'W' };
const other: Turn = { operation: 'QueryMcubeVhost', limit: 'other', appId: 'A', workspaceId: 'W' };

function pace() {
  const clock = createFakeClock();
  const listener = createRecordingListener();
  return { clock, listener, pacer: createPacer({ clock, listener }) };
}

test('the first call of each kind goes out at once', async () => {
  const { clock, listener, pacer } = pace();
  await pacer.turn(upload);
  await pacer.turn(other);
  expect(clock.waits).toEqual([]);
  expect(listener.heard).toEqual([]);
});

test.each([
  { turn: upload, waits: [6000, 6000] },
  { turn: other, waits: [100, 100] },
])('$turn.limit calls stand $waits.0 ms apart, and each wait is told', async ({ turn, waits }) => {
  const { clock, listener, pacer } = pace();
  for (let call = 0; call < 3; call += 1) await pacer.turn(turn);
  expect(clock.waits).toEqual(waits);
  expect(listener.heard).toEqual(waits.map((waitMs) => ({ type: 'waited', operation: turn.operation, waitMs })));
});

test('time that passed anyway counts', async () => {
  const { clock, pacer } = pace();
  await pacer.turn(upload);
  clock.advance(4500);
  await pacer.turn(upload);
  clock.advance(60_000);
  await pacer.turn(upload);
  expect(clock.waits).toEqual([1500]);
});

test('calls in parallel are lined up, not let out together', async () => {
  const clock = createFakeClock();
  const waits: number[] = [];
  const standing = { ...clock, sleep: async (waitMs: number) => void waits.push(waitMs) };
  const pacer = createPacer({ clock: standing, listener: createRecordingListener() });
  await Promise.all([1, 2, 3, 4].map(() => pacer.turn(other)));
  expect(waits).toEqual([100, 200, 300]);
});

test.each([{ appId: 'B' }, { workspaceId: 'V' }])('another budget is not touched: %o', async (change) => {
  const { clock, pacer } = pace();
  await pacer.turn(upload);
  await pacer.turn({ ...upload, ...change });
  expect(clock.waits).toEqual([]);
});

test('a stopped run does not wait for its turn', async () => {
  const { clock, pacer } = pace();
  await pacer.turn(upload);
  await expect(pacer.turn({ ...upload, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(clock.waits).toEqual([]);
});

test('a call without a limit never waits', async () => {
  const { clock, pacer } = pace();
  for (let call = 0; call < 3; call += 1) await pacer.turn({ ...other, limit: 'none' });
  expect(clock.waits).toEqual([]);
});
