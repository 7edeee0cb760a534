import { describe, expect, test } from 'vitest';
import { keepStamp } from '../../src/workflows/keep-stamp.ts';
import { deployTools, failureOf } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless, type FakeServerless } from '../support/fake-serverless.ts';

test.each([
  { fault: undefined, puts: 1 },
  { fault: 'lost-after', puts: 1 },
  { fault: 'lost-before', puts: 2 },
] as const)('a record is kept and read back once, fault $fault', async ({ fault, puts }) => {
  const space = createFakeServerless();
  if (fault !== undefined) space.fail('putStamp', fault);
  await keepStamp('import/a', { sha256: 'ab', by: undefined }, deployTools(space).tools);
  expect(await space.stamps.find('import/a')).toEqual({ sha256: 'ab' });
  expect(callsOf(space, 'putStamp')).toHaveLength(puts);
});

test('a record that somebody else writes over is no success', async () => {
  const space = createFakeServerless();
  space.cloud.onCall = (call) => {
    if (!call.startsWith('findStamp')) return;
    space.cloud.database.collections.set('miniship_stamps', [{ _id: 'k', value: { sha256: 'other' } }]);
  };
  const failure = await failureOf(keepStamp('k', { sha256: 'mine' }, deployTools(space).tools));
  expect(failure.code).toBe('READ_BACK_DIFFERS');
});

describe('the collection of the records', () => {
  const policy = 'db miniship_stamps';
  const writes = ({ calls }: FakeServerless) => calls.filter((call) => /^(?:setPolicy|putStamp) /.test(call));

  test('is closed to all but administrators before the first record is there, and looked at once in a run', async () => {
    const space = createFakeServerless();
    const { tools, told } = deployTools(space);
    await keepStamp('a', { sha256: 'ab' }, tools);
    await keepStamp('b', { sha256: 'cd' }, tools);
    expect(space.cloud.policies.get(policy)?.name).toBe('ADMINREADWRITEONLY');
    expect(writes(space)).toEqual([`setPolicy ${policy}`, 'putStamp a', 'putStamp b']);
    expect(callsOf(space, 'policy')).toHaveLength(2);
    expect(told('warned')).toEqual([]);
  });

  test.each(['ADMINREADWRITEONLY', 'EXTENDED'])('is left alone where its policy is %s', async (name) => {
    const space = createFakeServerless();
    space.cloud.policies.set(policy, { name, policy: '{}' });
    await keepStamp('a', { sha256: 'ab' }, deployTools(space).tools);
    expect(callsOf(space, 'setPolicy')).toEqual([]);
  });

  test.each(['lost-after', 'lost-before'] as const)('is closed once when the answer is %s', async (fault) => {
    const space = createFakeServerless();
    space.fail('setPolicy', fault);
    await keepStamp('a', { sha256: 'ab' }, deployTools(space).tools);
    expect(space.cloud.policies.get(policy)?.name).toBe('ADMINREADWRITEONLY');
    expect(callsOf(space, 'setPolicy')).toHaveLength(fault === 'lost-after' ? 1 : 2);
  });

  test('that the cloud does not know before its first document is closed after it', async () => {
    const space = createFakeServerless();
    space.fail('setPolicy', 'refused');
    const { tools, told } = deployTools(space);
    await keepStamp('a', { sha256: 'ab' }, tools);
    expect(writes(space)).toEqual([`setPolicy ${policy}`, 'putStamp a', `setPolicy ${policy}`]);
    expect(told('warned')).toEqual([]);
  });

  test.each(['policy', 'setPolicy'] as const)('that the key may not close (%s) is told once, and the records are kept', async (method) => {
    const space = createFakeServerless();
    space.fail(method, 'denied', 'denied');
    const { tools, told } = deployTools(space);
    await keepStamp('a', { sha256: 'ab' }, tools);
    await keepStamp('b', { sha256: 'cd' }, tools);
    expect(await space.stamps.find('b')).toEqual({ sha256: 'cd' });
    expect(told('warned').map(({ message }) => message)).toEqual([expect.stringMatching(/miniship_stamps.*could not be closed/)]);
  });
});
