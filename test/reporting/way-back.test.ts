import { expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import { createRunNotes } from '../../src/reporting/run-notes.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { wayBackOf } from '../../src/reporting/way-back.ts';
import { english } from '../../src/reporting/words/english.ts';
import { deployRun, plannedDeploy, quietDeploy } from '../support/sample-deploys.ts';
import { derailedTrain, pauseRun, promoteRun, started, trainRun } from '../support/sample-rollouts.ts';

function wayBack(events: readonly Event[]): string | undefined {
  const notes = createRunNotes(english);
  for (const event of events) notes.add(sayEvent(event, 'en'));
  return wayBackOf(notes);
}

const command = 'miniship rollback --app shop --to previous';
const published: Event = { type: 'rollout-changed', taskId: 1, state: 'publishing', audience: 'everyone', reused: false };

const listed = (highestPublished: string | undefined): Event => ({
  type: 'packages-listed',
  count: 1,
  highestPublished,
  previous: highestPublished,
});

test.each([
  ['a promotion', promoteRun, command],
  ['a train: the mini program first', trainRun, command],
  ['a train that was undone', derailedTrain, undefined],
  ['an upload that reaches nobody', [started('release', { wayBack: command })], undefined],
  ['a release that failed behind its publication', [started('release', { wayBack: command }), published], command],
  ['the first version of all', [started('release', { wayBack: command }), listed(undefined), published], undefined],
  [
    'the first version of all, released again',
    [started('release', { wayBack: command }), { type: 'packages-listed', count: 1, highestPublished: '1.0.0.90' }, published],
    undefined,
  ],
  ['the second version', [started('release', { wayBack: command }), listed('1.4.1.90'), published], command],
  [
    'a promotion of the first version of all',
    [
      started('promote', { wayBack: command }),
      { type: 'rollout-found', packageId: 1, h5Version: '1', stages: [], isFirst: true },
      published,
    ],
    undefined,
  ],
  ['a dry run', [started('release', { wayBack: command, dryRun: true }), published], undefined],
  ['a verb that publishes nothing', pauseRun, undefined],
  ['a deploy: the functions that had a deployment before', deployRun, 'miniship rollback --functions order-list --to previous'],
  [
    'a deploy that keeps its site',
    [...deployRun, { type: 'archive-kept', path: 'a.zip', sizeBytes: 1 }],
    'miniship rollback --functions order-list --hosting --to previous',
  ],
  ['a deploy that changed nothing', quietDeploy, undefined],
  ['a planned deploy', plannedDeploy, undefined],
  [
    'a promotion whose closed gate asked for a rollback',
    [...promoteRun, { type: 'rollback-planned', from: '2', to: '1', strategy: 'roll-forward', sentences: [] }],
    undefined,
  ],
  ['nothing', [], undefined],
] as const)('the way back of %s', (_what, events, expected) => {
  expect(wayBack(events)).toBe(expected);
});
