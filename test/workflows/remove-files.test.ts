import { describe, expect, test } from 'vitest';
import { removeFiles } from '../../src/workflows/remove-files.ts';
import { failureOf } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless } from '../support/fake-serverless.ts';

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `old/${index}.js`);

function spaceWith(paths: readonly string[]) {
  const space = createFakeServerless();
  for (const path of paths) space.cloud.files.set(path, { bytes: Buffer.from('x'), etag: 'E', contentType: '', headers: {} });
  return space;
}

describe('deleting', () => {
  test('takes a thousand at once, which is the most that the cloud takes', async () => {
    const space = spaceWith(names(2001));
    await removeFiles(names(2001), (batch) => space.hosting.remove(batch));
    expect(callsOf(space, 'remove').map((call) => call.split(' ').length - 1)).toEqual([1000, 1000, 1]);
    expect(space.cloud.files.size).toBe(0);
  });

  test('goes on one by one when a batch is refused, and leaves only what cannot be deleted', async () => {
    const space = spaceWith(names(4));
    space.cloud.undeletable.add('old/1.js');
    await removeFiles(names(4), (batch) => space.hosting.remove(batch));
    expect(callsOf(space, 'remove').length).toBe(5);
    expect([...space.cloud.files.keys()]).toEqual(['old/1.js']);
  });

  test.each(['lost-before', 'lost-after'] as const)('goes on one by one when the answer of a batch is lost (%s)', async (fault) => {
    const space = spaceWith(names(3));
    space.fail('remove', fault);
    await removeFiles(names(3), (batch) => space.hosting.remove(batch));
    expect(space.cloud.files.size).toBe(0);
  });

  test.each(['down', 'throttled', 'cancelled'] as const)('stops at trouble that every call would meet: %s', async (fault) => {
    const space = spaceWith(names(3));
    space.fail('remove', fault);
    await failureOf(removeFiles(names(3), (batch) => space.hosting.remove(batch)));
    expect(callsOf(space, 'remove').length).toBe(1);
  });

  test('of nothing calls nothing', async () => {
    const space = spaceWith([]);
    await removeFiles([], (batch) => space.hosting.remove(batch));
    expect(space.calls).toEqual([]);
  });
});
