import { Failure } from '../../src/errors/failure.ts';
import type { Event, EventOf, ReportedVerb, RunResult } from '../../src/reporting/events.ts';
import type { Step } from '../../src/reporting/steps.ts';
import { deployRun } from './sample-deploys.ts';

/** Runs of the verbs around a rollout as their workflows tell them, for the tests of all that shows a run. */

const shop = 'Shop (2017072607907880)';
const wayBack = 'miniship rollback --app shop --to previous';
/** 2026-12-01 18:00 in Beijing. */
const sinceMs = Date.UTC(2026, 11, 1, 10);

export const started = (verb: ReportedVerb, more: Partial<EventOf<'run-started'>> = {}): EventOf<'run-started'> => ({
  type: 'run-started',
  verb,
  version: '0.1.0',
  subject: shop,
  dryRun: false,
  ...more,
});

const finished = (verb: ReportedVerb, status: RunResult['status']): Event => ({
  type: 'finished',
  result: { verb, exit: 0, status, outputs: { status } },
});

const failed = (verb: ReportedVerb, failure: Failure, exit: number = failure.exit): Event => ({
  type: 'failed',
  failure,
  result: { verb, exit, status: 'failed', outputs: { status: 'failed', 'error-code': failure.code } },
});

const during = (step: Step, durationMs: number, ...events: readonly Event[]): readonly Event[] => [
  { type: 'step-started', step },
  ...events,
  { type: 'step-finished', step, durationMs },
];

const found: Event = {
  type: 'rollout-found',
  packageId: 118,
  h5Version: '1.4.2.90',
  stages: ['whitelist "qa"', '500 users for 24 h', 'everyone'],
  current: 0,
  sinceMs,
};

const task = (taskId: number, state: EventOf<'rollout-changed'>['state'], audience: string): EventOf<'rollout-changed'> => ({
  type: 'rollout-changed',
  taskId,
  state,
  audience,
  reused: false,
});

/** From the whitelist to 500 users; the task of the stage before is ended last. */
export const promoteRun: readonly Event[] = [
  started('promote', { wayBack }),
  ...during('look', 120, found),
  ...during('gate', 640, {
    type: 'gate-checked',
    gate: 'http https://shop.example.com/health',
    isOpen: true,
    detail: '10 of 10 answers were as expected',
  }),
  ...during(
    'promote',
    900,
    { ...task(56, 'publishing', '500 users for 24 h'), sinceMs: sinceMs + 86_400_000 },
    { type: 'stage-reached', stage: '2/3 500 users for 24 h', h5Version: '1.4.2.90' },
    task(55, 'ended', 'whitelist "qa"'),
  ),
  ...during('receipt', 3, { type: 'receipt-written', path: 'miniship-receipt.json' }),
  finished('promote', 'live'),
];

/** A scheduled run that comes too early. */
export const waitingPromote: readonly Event[] = [
  started('promote', { wayBack }),
  ...during('look', 120, found, {
    type: 'nothing-done',
    reason: 'Stage 1/3 is held for another 3 h 20 min.',
    help: 'Run it again after 2026-12-02 18:00 +08:00, or give --force.',
  }),
  finished('promote', 'unchanged'),
];

export const gateFailure: Failure = new Failure('GATE_CLOSED', { gate: 'command npm test', reason: 'exit code 1', became: 'is paused' });

/** The second gate is closed, and the rollout is paused for it. */
export const closedPromote: readonly Event[] = [
  started('promote', { wayBack }),
  ...during('look', 120, found),
  { type: 'step-started', step: 'gate' },
  { type: 'gate-checked', gate: 'manual', isOpen: true, detail: '' },
  { type: 'gate-checked', gate: 'command npm test', isOpen: false, detail: 'exit code 1' },
  task(55, 'paused', 'whitelist "qa"'),
  failed('promote', gateFailure),
];

/** One move of a rollout. */
const moved = (
  verb: 'pause' | 'resume' | 'finish',
  state: 'paused' | 'publishing' | 'ended',
  status: RunResult['status'],
): readonly Event[] => [
  started(verb),
  ...during('look', 100, found),
  ...during('rollout', 200, task(55, state, 'whitelist "qa"')),
  finished(verb, status),
];
export const pauseRun: readonly Event[] = moved('pause', 'paused', 'paused');
export const resumeRun: readonly Event[] = moved('resume', 'publishing', 'live');
export const finishRun: readonly Event[] = moved('finish', 'ended', 'ended');

const planned: EventOf<'rollback-planned'> = {
  type: 'rollback-planned',
  from: '1.4.2.90',
  to: '1.4.1.90',
  strategy: 'roll-forward',
  sentences: ['The content of 1.4.1.90 is released again as version 1.4.2.91, to everyone.', 'Then the tasks of 1.4.2.90 are ended.'],
};

export const rollbackRun: readonly Event[] = [
  started('rollback'),
  ...during('look', 300, planned),
  ...during('fetch', 400, { type: 'content-fetched', source: 'the cloud (package 117)', files: 42, sizeBytes: 8_400_000 }),
  ...during('package', 500, { type: 'package-ready', packageId: 119, h5Version: '1.4.2.91', reused: false }),
  ...during('rollback', 600, task(57, 'publishing', 'everyone'), task(56, 'ended', '500 users for 24 h')),
  finished('rollback', 'live'),
];

/** Without a target it shows where it could go. */
export const listingRollback: readonly Event[] = [
  started('rollback'),
  ...during('look', 300, {
    type: 'candidates-listed',
    subject: shop,
    candidates: [
      {
        h5Version: '1.4.2.90',
        packageId: 118,
        publishedAt: '2026-12-01T10:00:00.000Z',
        audience: 'whitelist "测试"',
        commit: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
        content: 'cloud',
        remark: 'live now',
        isPrevious: false,
      },
      {
        h5Version: '1.4.1.90',
        packageId: 117,
        publishedAt: '',
        audience: 'everyone',
        commit: '',
        content: 'artifact of run 123',
        remark: '',
        isPrevious: true,
      },
    ],
  }),
  finished('rollback', 'read'),
];

/** Two functions go back by themselves. */
export const functionsRollback: readonly Event[] = [
  started('rollback', { subject: 'space mp-5f1c' }),
  { ...planned, from: 'hello 4', to: '3', strategy: '', sentences: [] },
  { type: 'function-live', name: 'hello', version: '3', sizeBytes: 1_240_000, durationMs: 4100 },
  finished('rollback', 'live'),
];

export const statusRun: readonly Event[] = [
  started('status'),
  ...during('look', 410, {
    type: 'status-read',
    sections: [
      {
        name: 'packages',
        columns: ['version', 'package', 'published', 'stamp'],
        rows: [
          ['1.4.2.90', '118', 'whitelist', 'commit 9f86d081, run 42'],
          ['1.4.1.90', '117', 'everyone', ''],
        ],
        records: [
          { h5Version: '1.4.2.90', packageId: 118 },
          { h5Version: '1.4.1.90', packageId: 117 },
        ],
      },
      { name: 'tasks', columns: ['task', 'state'], rows: [], records: [] },
      {
        name: 'whitelists',
        columns: ['name', 'users'],
        rows: [
          ['测试组', '12'],
          ['qa', '2'],
        ],
        records: [{ name: '测试组' }, { name: 'qa' }],
      },
    ],
  }),
  finished('status', 'read'),
];

const field = (what: string, name: string, expected: string, found = expected) => ({
  what,
  field: name,
  expected,
  found,
  same: expected === found,
});

export const verifyRun: readonly Event[] = [
  started('verify'),
  ...during('compare', 300, {
    type: 'receipt-compared',
    fields: [field('package 118', 'sha256', '9f86d081'), field('task 55', 'state', 'publishing')],
  }),
  finished('verify', 'read'),
];

/** Somebody was in the console. */
export const changedVerify: readonly Event[] = [
  started('verify'),
  ...during('compare', 300, {
    type: 'receipt-compared',
    fields: [field('package 118', 'sha256', '9f86d081'), field('task 55', 'state', 'publishing', 'paused')],
  }),
  failed('verify', new Failure('READ_BACK_DIFFERS', { what: 'Task 55', field: 'state', expected: 'publishing', found: 'paused' })),
];

export const cloudAppRun: readonly Event[] = [
  started('verify', { subject: 'https://shop.example.com/api/ping' }),
  ...during('ask', 80, {
    type: 'app-answered',
    url: 'https://shop.example.com/api/ping',
    status: 200,
    durationMs: 45,
    checks: [field('reply', 'success', 'true'), field('reply', 'data', 'anything but undefined, 0, false or ""', '0')],
  }),
  finished('verify', 'read'),
];

export const notifyRun: readonly Event[] = [
  started('notify'),
  ...during('notify', 90, { type: 'message-sent', to: 'everyone', messageId: 'ms-9f86d081', sizeCharacters: 64 }),
  finished('notify', 'sent'),
];

const train = (verb: 'release', events: readonly Event[]): readonly Event[] => [
  started(verb, { wayBack }),
  // All of a deploy but that it is one: its own start and end.
  ...deployRun.filter(
    ({ type }) => type !== 'run-started' && type !== 'finished' && type !== 'receipt-written' && type !== 'call-answered',
  ),
  ...events,
];

/** Functions, their tests, the site, then the first stage. */
export const trainRun: readonly Event[] = train('release', [
  ...during('package', 700, { type: 'package-ready', packageId: 118, h5Version: '1.4.2.90', reused: false }),
  ...during('rollout', 300, task(55, 'publishing', 'whitelist "qa"'), {
    type: 'stage-reached',
    stage: '1/3 whitelist "qa"',
    h5Version: '1.4.2.90',
  }),
  ...during('notify', 90, { type: 'message-sent', to: 'everyone', messageId: 'ms-9f86d081', sizeCharacters: 64 }),
  ...during(
    'receipt',
    3,
    { type: 'archive-kept', path: 'miniship-site.zip', sizeBytes: 900_000 },
    { type: 'receipt-written', path: 'miniship-receipt.json' },
  ),
  finished('release', 'live'),
]);

/** The cloud refuses the package: the site goes back, one function does not. */
export const derailedTrain: readonly Event[] = train('release', [
  { type: 'step-started', step: 'package' },
  { type: 'step-started', step: 'undo' },
  { type: 'undone', what: 'site', confirmed: true, detail: 'back to the files of receipt r1.json' },
  { type: 'undone', what: 'function hello', confirmed: false, detail: 'it had no deployment before' },
  { type: 'undone', what: 'function order-list', confirmed: true, detail: 'deployment 3 is live again' },
  failed(
    'release',
    new Failure('CLOUD_REFUSED', { operation: 'UploadMcubeMiniPackage', requestId: 'REQ-NO', code: '1001', reason: 'No.' }),
    8,
  ),
]);

export const rolloutRuns: Readonly<Record<string, readonly Event[]>> = {
  'a promotion': promoteRun,
  'a promotion that comes too early': waitingPromote,
  'a promotion behind a closed gate': closedPromote,
  'a pause': pauseRun,
  'a resumption': resumeRun,
  'an end': finishRun,
  'a rollback': rollbackRun,
  'a rollback without a target': listingRollback,
  'a rollback of functions': functionsRollback,
  'a status': statusRun,
  'a check': verifyRun,
  'a check that finds a change': changedVerify,
  'a check of a cloud application': cloudAppRun,
  'a message': notifyRun,
  'a train': trainRun,
  'a derailed train': derailedTrain,
};
