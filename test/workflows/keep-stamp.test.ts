import { expect, test } from 'vitest';
import { keepStamp } from '../../src/workflows/keep-stamp.ts';
import { deployTools, failureOf } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless } from '../support/fake-serverless.ts';

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
