import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { PlanRow } from '../../src/reporting/event-records.ts';
import type { Event, RunResult } from '../../src/reporting/events.ts';
import { createRunNotes } from '../../src/reporting/run-notes.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { verdictOf } from '../../src/reporting/verdict.ts';
import { english } from '../../src/reporting/words/english.ts';
import { deployRun, failedDeploy, manyFiles, plannedDeploy, quietDeploy } from '../support/sample-deploys.ts';
import { hostileText } from '../support/sample-events.ts';

function verdictOfRun(status: RunResult['status'], events: readonly Event[]): string {
  const notes = createRunNotes(english);
  for (const event of events) notes.add(sayEvent(event, 'en'));
  const { title, text } = verdictOf({ verb: 'deploy', exit: 0, status, outputs: {} }, notes);
  return `${title}: ${text}`;
}

const started = { type: 'run-started', verb: 'deploy', version: '1', subject: 'space s', dryRun: false } as const;
const live = (name: string): Event => ({ type: 'function-live', name, version: '1', sizeBytes: 1, durationMs: 1 });
const failed = (name: string): Event => ({ type: 'function-failed', name, failure: new Failure('CANCELLED', {}), logs: [] });
const synced = (uploaded: number, deleted: number): Event => ({
  type: 'site-synced',
  uploaded,
  deleted,
  unchanged: 5,
  sizeBytes: 1,
  url: 'https://x',
});
const planned = (rows: readonly PlanRow[]): Event => ({ type: 'deploy-planned', rows, filesKept: 3, digest: '' });
const kept: PlanRow = { section: 'function', name: 'a', change: 'keep', details: [] };

test.each<[string, RunResult['status'], readonly Event[], string]>([
  [
    'all of it',
    'live',
    deployRun,
    'Live: space mp-5f1c: 2 functions live, 1 setting changed, 200 files uploaded, 1 file deleted, in 43 s.',
  ],
  ['nothing to do', 'live', quietDeploy, 'Live: space mp-5f1c: nothing had to change, in 337 ms.'],
  ['functions only', 'live', [started, live('a')], 'Live: space s: 1 function live, in 0 ms.'],
  ['the site only', 'live', [started, synced(3, 0)], 'Live: space s: 3 files uploaded, in 0 ms.'],
  ['deleting only', 'live', [started, synced(0, 2)], 'Live: space s: 2 files deleted, in 0 ms.'],
  [
    'a plan',
    'planned',
    plannedDeploy,
    'Dry run: space mp-5f1c: nothing was written; a real run would change 2 functions, 1 setting, 3003 files (3 deleted).',
  ],
  ['a plan of nothing', 'planned', [started, planned([kept])], 'Dry run: space s: nothing was written; nothing is left to do.'],
  [
    'a plan of files',
    'planned',
    [started, planned(manyFiles('change', 1))],
    'Dry run: space s: nothing was written; a real run would change 1 file.',
  ],
  [
    'a failure in the middle',
    'failed',
    failedDeploy,
    'Failed: space mp-5f1c: order-list failed; refund not finished; live all the same: hello; 1 function unchanged.',
  ],
  [
    'a failure behind the site',
    'failed',
    [started, ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(failed), live('h'), synced(1, 0)],
    'Failed: space s: a, b, c, d, e and 2 more failed; live all the same: h; the site is in step.',
  ],
  ['a failure at once', 'failed', [started], 'Failed: space s.'],
])('%s (%s)', (_what, status, events, expected) => {
  expect(verdictOfRun(status, events)).toBe(expected);
});

test('names from outside stay on their line', () => {
  expect(verdictOfRun('failed', [started, failed(hostileText)])).not.toMatch(/\p{Cc}|\p{Bidi_Control}|##\[/u);
});
