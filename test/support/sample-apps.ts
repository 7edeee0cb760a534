import { Failure } from '../../src/errors/failure.ts';
import type { AppRecord } from '../../src/reporting/event-records.ts';
import type { Event } from '../../src/reporting/events.ts';
import { refusedRun, successfulRun } from './sample-events.ts';

/** A run of several mini programs as its story tells it, for the tests of all that shows a run. */

/** The events of a run that is one of several. */
const partOf = (app: string, number: number, events: readonly Event[]): readonly Event[] =>
  events
    .filter(({ type }) => type !== 'receipt-written')
    .map((event) => (event.type === 'run-started' ? { app, ...event, place: { number, of: 2 } } : { app, ...event }));

/** One event of each in turn: they run side by side. */
function interleaved(one: readonly Event[], other: readonly Event[]): readonly Event[] {
  const longest = Math.max(one.length, other.length);
  return Array.from({ length: longest }, (_, index) => [one[index], other[index]]).flatMap((pair) => pair.flatMap((event) => event ?? []));
}

const record = (app: string, more: Partial<AppRecord>): AppRecord => ({
  app,
  h5Id: '2017072607907880',
  version: '1.4.2.90',
  packageId: '',
  taskId: '',
  status: 'live',
  errorCode: '',
  ...more,
});

const records = [record('shop', { packageId: '118', taskId: '55' }), record('news', { status: 'failed', errorCode: 'CLOUD_REFUSED' })];
const failure = new Failure('CLOUD_REFUSED', { operation: 'X', requestId: 'R-1', code: 'C', reason: 'because' }, { about: 'news' });
const result = {
  verb: 'release',
  exit: 5,
  status: 'failed',
  outputs: { status: 'failed', apps: JSON.stringify(records), 'error-code': 'CLOUD_REFUSED' },
} as const;

/** Two mini programs, of which the second failed. */
export const twoApps: readonly Event[] = [
  { type: 'run-started', verb: 'release', version: '0.1.0', subject: '2 mini programs', dryRun: false },
  { type: 'step-started', step: 'inspect' },
  { type: 'apps-found', names: ['shop', 'news'], workspaces: 1 },
  { type: 'step-finished', step: 'inspect', durationMs: 12 },
  ...interleaved(partOf('shop', 1, successfulRun), partOf('news', 2, refusedRun)),
  { type: 'apps-ended', apps: records, durationMs: 65_000 },
  { type: 'failed', failure, result },
];

/** So many mini programs, all live. */
export function manyLive(count: number): readonly Event[] {
  const names = Array.from({ length: count }, (_, index) => `app${index + 1}`);
  const apps = names.map((name) => record(name, {}));
  const place = (event: Event, index: number): Event =>
    event.type === 'run-started' ? { ...event, place: { number: index + 1, of: count } } : event;
  return [
    { type: 'run-started', verb: 'release', version: '0.1.0', subject: `${count} mini programs`, dryRun: false },
    { type: 'apps-found', names, workspaces: 1 },
    ...names.flatMap((app, index) => successfulRun.map((event): Event => place({ app, ...event }, index))),
    { type: 'apps-ended', apps, durationMs: 1_200_000 },
    { type: 'finished', result: { verb: 'release', exit: 0, status: 'live', outputs: { status: 'live', apps: JSON.stringify(apps) } } },
  ];
}
