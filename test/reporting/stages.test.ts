import { expect, test } from 'vitest';
import { stageLines, stageStates } from '../../src/reporting/stages.ts';
import { english } from '../../src/reporting/words/english.ts';

const found = { type: 'rollout-found', packageId: 1, h5Version: '1.0.0.90', stages: ['qa', '500 users', 'everyone'] } as const;
const reached = (stage: string) => ({ type: 'stage-reached', stage, h5Version: '1.0.0.90' }) as const;

test.each([
  ['none is live', {}, undefined, ['to come', 'to come', 'to come']],
  ['the second is', { current: 1 }, undefined, ['over', 'now', 'to come']],
  ['the run went on to the third', { current: 1 }, '3/3 everyone', ['over', 'over', 'now']],
  ['a stage is told without its number', { current: 0 }, 'everyone', ['now', 'to come', 'to come']],
])('%s: %o, reached %s', (_what, more, stage, states) => {
  const seen = stageStates({ ...found, ...more }, stage === undefined ? undefined : reached(stage));
  expect(seen.map(({ state }) => state)).toEqual(states);
  expect(seen.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('as lines, where there is more than one', () => {
  expect(stageLines({ ...found, current: 1 }, english)).toEqual([
    ['✓', 'dim', 'stage 1, over: qa'],
    ['→', 'good', 'stage 2, now: 500 users'],
    ['○', 'dim', 'stage 3, to come: everyone'],
  ]);
  expect(stageLines({ ...found, stages: ['everyone'], current: 0 }, english)).toEqual([]);
});
