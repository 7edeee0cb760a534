import { expect, test } from 'vitest';
import { smokeTestAll } from '../../src/workflows/smoke-step.ts';
import { deployTools, failureOf, functionAsked } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless } from '../support/fake-serverless.ts';

const smoke = { args: { name: 'tom' }, expect: { ok: true } };
const functions = [functionAsked('a', { smoke }), functionAsked('b', { smoke }), functionAsked('plain'), functionAsked('c', { smoke })];

/** A space in which these functions answer wrongly. */
function spaceWith(...broken: readonly string[]) {
  const space = createFakeServerless();
  space.cloud.result = (name) => ({ ok: !broken.includes(name) });
  const { tools, told } = deployTools(space);
  return { space, told, run: () => smokeTestAll({ functions, concurrency: 2 }, tools) };
}

test('every function that describes a test is called once, whether it was changed or not', async () => {
  const { run, space, told } = spaceWith();
  await run();
  expect([...callsOf(space, 'run')].sort()).toEqual(['run a', 'run b', 'run c']);
  expect(told('step-finished').map(({ step }) => step)).toEqual(['smoke']);
  expect(told('function-tested')).toHaveLength(3);
});

test('one that fails is the failure', async () => {
  const { run, told } = spaceWith('b');
  expect(await failureOf(run())).toMatchObject({ code: 'SMOKE_FAILED', facts: { name: 'b' } });
  expect(told('function-failed').map(({ name }) => name)).toEqual(['b']);
});

test('several that fail are all told, and the others are tested all the same', async () => {
  const { run, space, told } = spaceWith('a', 'c');
  expect(await failureOf(run())).toMatchObject({ code: 'FUNCTIONS_FAILED', exit: 7, facts: { failed: ['a', 'c'], live: ['b'] } });
  expect(callsOf(space, 'run')).toHaveLength(3);
  expect(
    told('function-failed')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['a', 'c']);
});

test('none at all proves nothing, and says so', async () => {
  const space = createFakeServerless();
  const { tools, told } = deployTools(space);
  await smokeTestAll({ functions: [functionAsked('plain')], concurrency: 2 }, tools);
  expect(told('warned')).toMatchObject([{ message: expect.stringContaining('proves nothing') as string }]);
  expect(space.calls).toEqual([]);
});
