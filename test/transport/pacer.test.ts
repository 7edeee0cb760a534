import { expect, test } from 'vitest';
import { createPacer, createRateBudgets, type Turn } from '../../src/transport/pacer.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const upload: Turn = { operation: 'UploadMcubeMiniPackage', limit: 'upload', appId: 'A', workspaceId: 'W' };
const other: Turn = { operation: 'QueryMcubeVhost', limit: 'other', appId: 'A', workspaceId: 'W' };

function pace(pace: 'even' | 'burst' = 'even') {
  const clock = createFakeClock();
  const listener = createRecordingListener();
  return { clock, listener, pacer: createPacer({ clock, listener, budgets: createRateBudgets(pace) }) };
}

test('the first call of each kind goes out at once', async () => {
  const { clock, listener, pacer } = pace();
  await pacer.turn(upload);
  await pacer.turn(other);
  expect(clock.waits).toEqual([]);
  expect(listener.heard).toEqual([]);
});

/** The cloud refuses a call, so that from now on they keep their distance; the wait it names is over. */
function refuseOnce({ clock, pacer }: ReturnType<typeof pace>, turn: Turn): void {
  clock.advance(pacer.refused(turn, 0));
}

test.each([
  { turn: upload, waits: [6060, 6060] },
  { turn: other, waits: [103, 103] },
])('$turn.limit calls stand $waits.0 ms apart once one was refused, and each wait is told', async ({ turn, waits }) => {
  const scene = pace();
  const { clock, listener, pacer } = scene;
  refuseOnce(scene, turn);
  for (let call = 0; call < 3; call += 1) await pacer.turn(turn);
  expect(clock.waits).toEqual(waits);
  expect(listener.heard).toEqual(waits.map((waitMs) => ({ type: 'waited', operation: turn.operation, waitMs })));
});

test('uploads keep their distance from the first, ten other calls go out at once', async () => {
  const { clock, pacer } = pace();
  for (let call = 0; call < 10; call += 1) await pacer.turn(other);
  expect(clock.waits).toEqual([]);
  await pacer.turn(other);
  await pacer.turn(upload);
  await pacer.turn(upload);
  expect(clock.waits).toEqual([1030, 6060]);
});

test('time that passed anyway counts', async () => {
  const { clock, pacer } = pace();
  await pacer.turn(upload);
  clock.advance(4500);
  await pacer.turn(upload);
  clock.advance(60_000);
  await pacer.turn(upload);
  expect(clock.waits).toEqual([1560]);
});

test('calls in parallel are lined up in their order, and each is told how long it has to wait', async () => {
  const scene = pace();
  const { clock, listener, pacer } = scene;
  refuseOnce(scene, other);
  const startMs = clock.now();
  const outAfterMs: number[] = [];
  await Promise.all([1, 2, 3, 4].map(async () => outAfterMs.push(await pacer.turn(other).then(() => clock.now() - startMs))));
  expect(outAfterMs).toEqual([0, 103, 206, 309]);
  expect(listener.heard.map(({ waitMs }) => waitMs)).toEqual([103, 206, 309]);
});

test.each([{ appId: 'B' }, { workspaceId: 'V' }])('another budget is not touched: %o', async (change) => {
  const { clock, pacer } = pace();
  await pacer.turn(upload);
  await pacer.turn({ ...upload, ...change });
  expect(clock.waits).toEqual([]);
});

test('pacers of one process share what they are given, each telling its own listener', async () => {
  const clock = createFakeClock();
  const budgets = createRateBudgets();
  const [one, two] = [createRecordingListener(), createRecordingListener()];
  await createPacer({ clock, listener: one, budgets }).turn(upload);
  await createPacer({ clock, listener: two, budgets }).turn(upload);
  expect(one.heard).toEqual([]);
  expect(two.heard).toEqual([{ type: 'waited', operation: upload.operation, waitMs: 6060 }]);
});

test('a refusal holds back everybody who waits for the same budget', async () => {
  const { clock, pacer } = pace();
  const startMs = clock.now();
  await pacer.turn(upload);
  const waiting = pacer.turn(upload).then(() => clock.now() - startMs);
  expect(pacer.refused(upload, 30_000)).toBe(30_100);
  await expect(waiting).resolves.toBe(30_100);
});

test('a stopped run does not wait for its turn', async () => {
  const { clock, pacer } = pace();
  await pacer.turn(upload);
  await expect(pacer.turn({ ...upload, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(clock.waits).toEqual([]);
});

test('whoever is stopped while waiting leaves the queue, and the next one moves up', async () => {
  const { clock, pacer } = pace();
  const startMs = clock.now();
  const controller = new AbortController();
  await pacer.turn(upload);
  const stopped = pacer.turn({ ...upload, signal: controller.signal });
  const next = pacer.turn(upload);
  controller.abort();
  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
  await next;
  expect(clock.now() - startMs).toBe(6060);
});

test('a call without a limit never waits, whatever is said of it', async () => {
  const { clock, pacer } = pace();
  const free: Turn = { ...other, limit: 'none' };
  for (let call = 0; call < 3; call += 1) await pacer.turn(free);
  pacer.accepted(free);
  expect(pacer.refused(free, 700)).toBe(700);
  expect(pacer.refused(free, undefined)).toBe(0);
  expect(clock.waits).toEqual([]);
});

test('in a burst ten uploads go out at once, and the eleventh a minute after the first', async () => {
  const { clock, pacer } = pace('burst');
  for (let call = 0; call < 11; call += 1) await pacer.turn(upload);
  expect(clock.waits).toEqual([60_600]);
});
