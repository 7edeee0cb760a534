import { describe, expect, test } from 'vitest';
import { openHosting } from '../../src/workflows/open-hosting.ts';
import { deployTools, failureOf } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless, writesOf } from '../support/fake-serverless.ts';

describe('hosting', () => {
  test('that is unused is opened, and waited for with progress', async () => {
    const space = createFakeServerless({ state: 'unused' });
    space.cloud.opening = ['opening', 'opening', 'opening', 'in-service'];
    const { tools, told, clock } = deployTools(space);
    await openHosting(600_000, tools);
    expect(writesOf(space)).toEqual(['open']);
    expect(space.cloud.state).toBe('in-service');
    expect(told('hosting-opening').map(({ waitedMs }) => waitedMs)).toEqual([0, 500, 1250]);
    expect(clock.waits).toEqual([500, 750, 1125]);
  });

  test('that somebody else is opening is only waited for', async () => {
    const space = createFakeServerless({ state: 'opening' });
    await openHosting(600_000, deployTools(space).tools);
    expect(writesOf(space)).toEqual([]);
  });

  test('that is open needs one look', async () => {
    const space = createFakeServerless();
    const { tools, told } = deployTools(space);
    await openHosting(600_000, tools);
    expect(space.calls).toEqual(['state']);
    expect(told('hosting-opening')).toEqual([]);
  });

  test('that never opens is given up when the time is over', async () => {
    const space = createFakeServerless({ state: 'unused' });
    space.cloud.opening = ['opening'];
    const failure = await failureOf(openHosting(60_000, deployTools(space).tools));
    expect(failure).toMatchObject({ code: 'NOT_LIVE', exit: 7, facts: { state: 'opening', waitedMs: 60_000 } });
  });

  test.each([
    { fault: 'lost-after', opened: 1 },
    { fault: 'lost-before', opened: 2 },
  ] as const)('whose opening got no answer ($fault) is settled by looking: $opened calls', async ({ fault, opened }) => {
    const space = createFakeServerless({ state: 'unused' });
    space.fail('open', fault);
    await openHosting(600_000, deployTools(space).tools);
    expect(callsOf(space, 'open').length).toBe(opened);
    expect(space.cloud.state).toBe('in-service');
  });
});
