import { expect, test } from 'vitest';
import type { Event, EventOf, ReportedVerb, RunResult } from '../../src/reporting/events.ts';
import { createRunNotes } from '../../src/reporting/run-notes.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { verdictOf } from '../../src/reporting/verdict.ts';
import { english } from '../../src/reporting/words/english.ts';
import { hostileText } from '../support/sample-events.ts';
import {
  changedVerify,
  closedPromote,
  cloudAppRun,
  derailedTrain,
  finishRun,
  functionsRollback,
  listingRollback,
  notifyRun,
  pauseRun,
  promoteRun,
  resumeRun,
  rollbackRun,
  started,
  statusRun,
  trainRun,
  verifyRun,
  waitingPromote,
} from '../support/sample-rollouts.ts';

function verdict(result: Pick<RunResult, 'verb' | 'status'>, events: readonly Event[]): string {
  const notes = createRunNotes(english);
  for (const event of events) notes.add(sayEvent(event, 'en'));
  const { title, text } = verdictOf({ exit: 0, outputs: {}, ...result }, notes);
  return `${title}: ${text}`;
}

/** What a run says of itself at its end. */
function ofRun(events: readonly Event[]): string {
  const last = events.at(-1);
  if (last?.type !== 'finished' && last?.type !== 'failed') throw new Error('the run has no end');
  return verdict(last.result, events);
}

const shop = 'Shop (2017072607907880)';

test.each([
  ['promote', promoteRun, `Live: ${shop} 1.4.2.90 for 500 users for 24 h (stage 2/3), in 1.7 s.`],
  ['promote, too early', waitingPromote, `Nothing to do: ${shop} 1.4.2.90: Stage 1/3 is held for another 3 h 20 min.`],
  [
    'promote, behind a closed gate',
    closedPromote,
    `Failed: ${shop} 1.4.2.90: gate "command npm test" is closed; task 55 is paused for whitelist "qa".`,
  ],
  ['pause', pauseRun, `Paused: ${shop} 1.4.2.90 for whitelist "qa", in 300 ms; no further user receives it.`],
  ['resume', resumeRun, `Live: ${shop} 1.4.2.90 for whitelist "qa" goes on, in 300 ms.`],
  ['finish', finishRun, `Ended: ${shop} 1.4.2.90 for whitelist "qa", in 300 ms; it is published no more.`],
  ['rollback', rollbackRun, `Rolled back: ${shop}: from 1.4.2.90 back to 1.4.1.90 as version 1.4.2.91 for everyone, in 1.8 s.`],
  ['rollback without a target', listingRollback, `Candidates: ${shop}: 2 versions to go back to; "previous" is 1.4.1.90.`],
  ['rollback of a function', functionsRollback, 'Rolled back: space mp-5f1c: from hello 4 back to 3, 1 function live, in 0 ms.'],
  ['status', statusRun, `Status: ${shop}: 2 packages, 0 tasks, 2 whitelists.`],
  ['verify', verifyRun, `Verified: ${shop}: 2 fields as expected.`],
  ['verify, after somebody was in the console', changedVerify, `Failed: ${shop}: 1 of 2 fields not as expected.`],
  ['verify of a cloud application', cloudAppRun, 'Verified: https://shop.example.com/api/ping: 1 of 2 checks failed.'],
  ['notify', notifyRun, `Sent: ${shop}: message ms-9f86d081 to everyone, in 90 ms.`],
  [
    'a release train',
    trainRun,
    `Live: ${shop} 1.4.2.90 for whitelist "qa" (stage 1/3), with 2 functions live, 1 setting changed, 200 files uploaded, 1 file deleted, in 44 s.`,
  ],
  ['a derailed train', derailedTrain, `Failed: ${shop}: NOT undone: function hello; undone: site, function order-list.`],
])('%s ends with a sentence of its own', (_what, events, expected) => {
  expect(ofRun(events)).toBe(expected);
});

const verbs: readonly ReportedVerb[] = [
  'release',
  'deploy',
  'promote',
  'pause',
  'resume',
  'finish',
  'rollback',
  'status',
  'verify',
  'notify',
];
const statuses: readonly RunResult['status'][] = ['live', 'uploaded', 'paused', 'ended', 'unchanged', 'read', 'sent', 'planned', 'failed'];

test.each(verbs)('%s has words for every status, also when the run told nothing else', (verb) => {
  for (const status of statuses) {
    expect(verdict({ verb, status }, [started(verb)]), status).toMatch(/^[A-Z][a-z ]+: Shop \(2017072607907880\).*(?<!\.)\.$/);
    expect(verdict({ verb, status }, [started(verb)]), status).not.toMatch(/undefined|: \.|, \.|\.\./);
  }
});

test('a run that never started speaks of its verb', () => {
  expect(verdict({ verb: 'relase', status: 'failed' }, [])).toBe('Failed: relase.');
});

const task = (state: EventOf<'rollout-changed'>['state'], audience: string): Event => ({
  type: 'rollout-changed',
  taskId: 5,
  state,
  audience,
  reused: false,
});
const release = (...events: readonly Event[]) => [started('release'), ...events];

test('who receives it is told, not whose rollout was ended for it', () => {
  const events = release(task('ended', 'everyone'), task('publishing', 'whitelist "qa"'), task('ended', '500 users for 24 h'));
  expect(verdict({ verb: 'release', status: 'live' }, events)).toContain(' for whitelist "qa", in ');
});

test('a promotion whose closed gate asked for a rollback says that it was made', () => {
  const events: readonly Event[] = [
    started('promote'),
    { type: 'gate-checked', gate: 'health', isOpen: false, detail: '' },
    { type: 'rollback-planned', from: '1.4.2.90', to: '1.4.1.90', strategy: 'roll-forward', sentences: [] },
    task('publishing', 'everyone'),
    task('ended', 'whitelist "qa"'),
  ];
  expect(verdict({ verb: 'promote', status: 'failed' }, events)).toBe(
    `Failed: ${shop}: gate "health" is closed; rolled back to 1.4.1.90 for everyone.`,
  );
});

test('a release that failed behind its publication says what is live all the same', () => {
  const events = release(task('publishing', 'everyone'));
  expect(verdict({ verb: 'release', status: 'failed' }, events)).toBe(`Failed: ${shop}: task 5 is publishing for everyone.`);
});

test('a dry run of a train tells the writes of the release and the changes of the space', () => {
  const events = release(
    { type: 'write-planned', operation: 'X', effect: 'do', parameters: {} },
    {
      type: 'deploy-planned',
      rows: [{ section: 'function', name: 'a', change: 'create', details: [] }],
      filesKept: 0,
      digest: '',
    },
  );
  expect(verdict({ verb: 'release', status: 'planned' }, events)).toBe(
    `Dry run: ${shop}: nothing was written; a real run would make 1 write and change 1 function.`,
  );
});

test('a dry run of a rollback tells the way and what it would change, be it of a mini program or of a space', () => {
  const way: Event = { type: 'rollback-planned', from: '2', to: '1', strategy: 'sync', sentences: [] };
  const rows = [{ section: 'file', name: 'a', change: 'change', details: [] }] as const;
  const events = [started('rollback'), way, { type: 'deploy-planned', rows, filesKept: 0, digest: '' } as const];
  expect(verdict({ verb: 'rollback', status: 'planned' }, events)).toBe(
    `Dry run: ${shop}: from 2 back to 1: nothing was written; a real run would change 1 file.`,
  );
});

test('a train that stopped before anything was undone says what of the space is live', () => {
  const events = release({ type: 'function-live', name: 'hello', version: '1', sizeBytes: 1, durationMs: 1 });
  expect(verdict({ verb: 'release', status: 'failed' }, events)).toBe(`Failed: ${shop}: live all the same: hello.`);
});

test('a reason that ends with a full stop does not get a second one', () => {
  const events: readonly Event[] = [started('promote'), { type: 'nothing-done', reason: 'The hold has not passed.', help: '' }];
  expect(verdict({ verb: 'promote', status: 'unchanged' }, events)).toBe(`Nothing to do: ${shop}: The hold has not passed.`);
});

test('texts from outside stay on their line', () => {
  const events: readonly Event[] = [
    started('promote'),
    { type: 'gate-checked', gate: hostileText, isOpen: false, detail: hostileText },
    { type: 'undone', what: hostileText, confirmed: false, detail: hostileText },
  ];
  expect(verdict({ verb: 'promote', status: 'failed' }, events)).not.toMatch(/\p{Cc}|\p{Bidi_Control}|##\[/u);
});
