import { Failure } from '../../src/errors/failure.ts';
import type { PlanRow } from '../../src/reporting/event-records.ts';
import type { Event, RunResult } from '../../src/reporting/events.ts';

/** Runs as the deploy workflow tells them, for the tests of all that shows a run. */

const digest = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
const started = { type: 'run-started', verb: 'deploy', version: '0.1.0', subject: 'space mp-5f1c' } as const;
const url = 'https://mp-5f1c.example.com/';

const result = (status: RunResult['status'], outputs: RunResult['outputs'] = {}): RunResult => ({
  verb: 'deploy',
  exit: 0,
  status,
  outputs: { status, 'http-endpoint': 'https://mp-5f1c.http.example.com', 'hosting-url': url, ...outputs },
});

const functionRows: readonly PlanRow[] = [
  { section: 'function', name: 'hello', change: 'create', details: [], sizeBytes: 1_240_000 },
  {
    section: 'function',
    name: 'order-list',
    change: 'change',
    details: ['memory: 256 → 512', 'timeout: 5 s → 10 s'],
    sizeBytes: 640_000,
    sizeBeforeBytes: 610_000,
  },
  { section: 'function', name: 'pay', change: 'keep', details: [] },
];
const settingRows: readonly PlanRow[] = [
  { section: 'setting', name: 'cors', change: 'change', details: ['a.example → a.example, b.example'] },
];
const fileRows: readonly PlanRow[] = [
  { section: 'file', name: 'assets/app.9f3c.js', change: 'create', details: [], sizeBytes: 84_000 },
  { section: 'file', name: '图片/首页.png', change: 'create', details: [], sizeBytes: 3000 },
  { section: 'file', name: 'index.html', change: 'change', details: [], sizeBytes: 1900, sizeBeforeBytes: 1200 },
  { section: 'file', name: 'assets/app.1a2b.js', change: 'delete', details: [], sizeBeforeBytes: 80_000 },
];

const looked = (rows: readonly PlanRow[], filesKept: number): readonly Event[] => [
  { type: 'step-started', step: 'inspect' },
  { type: 'step-finished', step: 'inspect', durationMs: 25 },
  { type: 'step-started', step: 'look' },
  { type: 'call-answered', operation: 'DescribeFunction', requestId: 'REQ-LOOK', durationMs: 60 },
  { type: 'site-listed', files: 120 },
  { type: 'step-finished', step: 'look', durationMs: 310 },
  { type: 'deploy-planned', rows, filesKept, digest },
];

const changed: readonly Event[] = [
  { type: 'step-started', step: 'settings' },
  { type: 'space-made', name: 'ShopStaging', spaceId: 'mp-0b1c' },
  { type: 'setting-changed', name: 'cors', before: '', after: 'a.example' },
  { type: 'step-finished', step: 'settings', durationMs: 90 },
];

const synced: readonly Event[] = [
  { type: 'step-started', step: 'hosting' },
  { type: 'hosting-opening', waitedMs: 0 },
  { type: 'hosting-opening', waitedMs: 10_000 },
  { type: 'hosting-opening', waitedMs: 31_000 },
  { type: 'site-progressed', doneFiles: 1, files: 200, doneBytes: 10_000, sizeBytes: 900_000 },
  { type: 'site-progressed', doneFiles: 90, files: 200, doneBytes: 460_000, sizeBytes: 900_000 },
  { type: 'site-progressed', doneFiles: 200, files: 200, doneBytes: 900_000, sizeBytes: 900_000 },
  { type: 'site-synced', uploaded: 200, unchanged: 117, deleted: 1, sizeBytes: 900_000, url },
  { type: 'step-finished', step: 'hosting', durationMs: 36_000 },
];

const recorded: readonly Event[] = [
  { type: 'step-started', step: 'receipt' },
  { type: 'receipt-written', path: 'miniship-receipt.json' },
  { type: 'step-finished', step: 'receipt', durationMs: 4 },
];

/** Two functions side by side, one of them tested; a third that did not change; a setting; a site that opens for the first time. */
export const deployRun: readonly Event[] = [
  { ...started, dryRun: false },
  ...looked([...functionRows, ...settingRows, ...fileRows], 117),
  { type: 'step-started', step: 'functions' },
  { type: 'function-kept', name: 'pay', version: '7' },
  { type: 'function-live', name: 'order-list', version: '4', sizeBytes: 640_000, durationMs: 5200 },
  { type: 'function-live', name: 'hello', version: '1', sizeBytes: 1_240_000, durationMs: 6100 },
  { type: 'function-tested', name: 'hello', latencyMs: 45 },
  { type: 'step-finished', step: 'functions', durationMs: 6300 },
  ...changed,
  ...synced,
  ...recorded,
  { type: 'finished', result: result('live') },
];

/** The second run of the same: there is nothing to do. */
export const quietDeploy: readonly Event[] = [
  { ...started, dryRun: false },
  ...looked([{ section: 'function', name: 'hello', change: 'keep', details: [] }], 120),
  { type: 'step-started', step: 'functions' },
  { type: 'function-kept', name: 'hello', version: '1' },
  { type: 'step-finished', step: 'functions', durationMs: 2 },
  { type: 'site-synced', uploaded: 0, unchanged: 120, deleted: 0, sizeBytes: 0, url },
  { type: 'finished', result: result('live') },
];

/** `count` files of one change, each of 1 kB. */
export const manyFiles = (change: 'create' | 'change' | 'delete', count: number): readonly PlanRow[] =>
  Array.from({ length: count }, (_, index) => ({
    section: 'file',
    name: `${change}/${String(index).padStart(4, '0')}.js`,
    change,
    details: [],
    ...(change === 'delete' ? { sizeBeforeBytes: 1000 } : { sizeBytes: 1000 }),
  }));

/** A site whose every file has a new name: more files than anybody reads. */
export const plannedDeploy: readonly Event[] = [
  { ...started, dryRun: true },
  ...looked([...manyFiles('create', 3000), ...functionRows, ...settingRows, ...manyFiles('delete', 3)], 12),
  { type: 'finished', result: result('planned') },
];

export const smokeFailure: Failure = new Failure(
  'SMOKE_FAILED',
  { name: 'order-list', operation: 'RunFunction', requestId: 'REQ-RUN', reason: 'order is not defined' },
  { cause: new Error('inner') },
);

/** What a function logs is foreign text: here it tries to command the CI system. */
const logs = ['order-list starts', 'ReferenceError: order is not defined\n    at handler (index.js:3)', '::add-mask::hello'];

/** One function is live, one fails its smoke test, one is not finished, and the site is left alone. */
export const failedDeploy: readonly Event[] = [
  { ...started, dryRun: false },
  ...looked([...functionRows, { section: 'function', name: 'refund', change: 'create', details: [] }], 0),
  { type: 'step-started', step: 'functions' },
  { type: 'function-kept', name: 'pay', version: '7' },
  { type: 'function-failed', name: 'order-list', failure: smokeFailure, logs },
  { type: 'function-live', name: 'hello', version: '1', sizeBytes: 1_240_000, durationMs: 6100 },
  ...recorded,
  { type: 'failed', failure: smokeFailure, result: { ...result('failed', { 'error-code': smokeFailure.code }), exit: 7 } },
];
