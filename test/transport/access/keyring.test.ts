import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/errors/failure.ts';
import { createKeyring, fixedKeys } from '../../../src/transport/access/keyring.ts';
import type { LentKeys } from '../../../src/transport/access/lent-keys.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const minuteMs = 60_000;

/** A lender that counts, whose keys live so long, and that fails while it is told to. */
function scene(livesMs: number | undefined) {
  const clock = createFakeClock();
  const state = { lent: 0, trouble: undefined as Failure | undefined, gate: Promise.resolve() };
  const lend = async (): Promise<LentKeys> => {
    await state.gate;
    if (state.trouble !== undefined) throw state.trouble;
    state.lent += 1;
    const expiresAtMs = livesMs === undefined ? undefined : clock.now() + livesMs;
    return { accessKeyId: `STS.${state.lent}`, accessKeySecret: 's', securityToken: 't', expiresAtMs };
  };
  const keyring = createKeyring({ clock, lend });
  const id = async () => (await keyring.get()).accessKeyId;
  return { clock, state, keyring, id };
}

const unwell = new Failure('CONNECTION_FAILED', { operation: 'AssumeRole', host: 'sts', reason: 'down' });

test('keys are asked for when first needed, once for all calls at that moment', async () => {
  const { state, id } = scene(60 * minuteMs);
  expect(state.lent).toBe(0);
  expect(await Promise.all([id(), id(), id()])).toEqual(['STS.1', 'STS.1', 'STS.1']);
  expect(await id()).toBe('STS.1');
  expect(state.lent).toBe(1);
});

test.each([
  { livesMs: 60 * minuteMs, goodForMs: 45 * minuteMs },
  { livesMs: 12 * 60 * minuteMs, goodForMs: (12 * 60 - 15) * minuteMs },
  { livesMs: 15 * minuteMs, goodForMs: 7.5 * minuteMs },
])('keys of $livesMs ms are used for $goodForMs ms, then renewed by one call for all', async ({ livesMs, goodForMs }) => {
  const { clock, id } = scene(livesMs);
  await id();
  clock.advance(goodForMs - 1);
  expect(await id()).toBe('STS.1');
  clock.advance(1);
  expect(await Promise.all([id(), id()])).toEqual(['STS.2', 'STS.2']);
});

test('keys without an end are kept', async () => {
  const { clock, id } = scene(undefined);
  await id();
  clock.advance(1000 * 60 * minuteMs);
  expect(await id()).toBe('STS.1');
});

describe('when the lender fails', () => {
  test('and there are no keys, the failure is told, and the next call asks again', async () => {
    const { state, id } = scene(60 * minuteMs);
    state.trouble = unwell;
    await expect(Promise.all([id(), id()])).rejects.toBe(unwell);
    state.trouble = undefined;
    expect(await id()).toBe('STS.1');
  });

  test('while the keys are still good, they are used on, and it is asked again a minute later', async () => {
    const { clock, state, id } = scene(60 * minuteMs);
    await id();
    clock.advance(46 * minuteMs);
    state.trouble = unwell;
    expect(await Promise.all([id(), id()])).toEqual(['STS.1', 'STS.1']);
    state.trouble = undefined;
    expect(await id()).toBe('STS.1');
    clock.advance(minuteMs);
    expect(await id()).toBe('STS.2');
  });

  test('and the keys have expired, the failure is told', async () => {
    const { clock, state, id } = scene(60 * minuteMs);
    await id();
    clock.advance(60 * minuteMs);
    state.trouble = unwell;
    await expect(id()).rejects.toBe(unwell);
  });

  test('a run that is stopped does not go on with old keys', async () => {
    const { clock, state, id } = scene(60 * minuteMs);
    await id();
    clock.advance(46 * minuteMs);
    state.trouble = new Failure('CANCELLED', {});
    await expect(id()).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('keys that the cloud refused meanwhile are not used on', async () => {
    const { clock, state, keyring, id } = scene(60 * minuteMs);
    const first = await keyring.get();
    clock.advance(46 * minuteMs);
    state.trouble = unwell;
    let open = (): void => undefined;
    state.gate = new Promise((resolve) => {
      open = resolve;
    });
    const waiting = id();
    keyring.renew(first);
    open();
    await expect(waiting).rejects.toBe(unwell);
  });
});

test('refused keys are replaced once, however many calls were refused with them', async () => {
  const { state, keyring, id } = scene(60 * minuteMs);
  const first = await keyring.get();
  expect(keyring.renew(first)).toBe(true);
  expect(await id()).toBe('STS.2');
  expect(keyring.renew(first)).toBe(true);
  expect(await id()).toBe('STS.2');
  expect(state.lent).toBe(2);
});

test('a key that was given cannot be renewed', async () => {
  const key = { accessKeyId: 'A', accessKeySecret: 'B' };
  const keyring = fixedKeys(key);
  expect(await keyring.get()).toBe(key);
  expect(keyring.renew(key)).toBe(false);
});
