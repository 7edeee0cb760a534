import { expect, test } from 'vitest';
import { Failure } from '../../../src/errors/failure.ts';
import type { Event } from '../../../src/reporting/events.ts';
import { createTimedNotes } from '../../../src/reporting/report-page/timed-notes.ts';
import { sayEvent } from '../../../src/reporting/said.ts';
import { english } from '../../../src/reporting/words/english.ts';

/** Notes of events, each heard at its moment. */
function notesOf(heard: readonly (readonly [atMs: number, event: Event])[]) {
  let nowMs = 0;
  const notes = createTimedNotes(() => nowMs, english);
  for (const [atMs, event] of heard) {
    nowMs = atMs;
    notes.add(sayEvent(event, 'en'));
  }
  return notes;
}

const call = { type: 'call-answered', operation: 'ListSpace', requestId: 'R1', durationMs: 40 } as const;

test('steps, calls and pauses have their place on one scale', () => {
  const notes = notesOf([
    [1000, { type: 'step-started', step: 'look' }],
    [1010, { type: 'limit-waited', operation: 'ListSpace', waitMs: 90 }],
    [1140, call],
    [1150, { type: 'request-retried', operation: 'ListSpace', attempt: 1, waitMs: 500, code: 'CLOUD_THROTTLED' }],
    [1800, { type: 'step-finished', step: 'look', durationMs: 800 }],
    [1900, { type: 'step-started', step: 'receipt' }],
    [1950, { type: 'step-finished', step: 'receipt', durationMs: 50 }],
  ]);
  expect(notes.span()).toEqual({ startMs: 1000, endMs: 1950 });
  expect(notes.steps()).toEqual([
    { step: 'look', startMs: 1000, endMs: 1800, isFinished: true },
    { step: 'receipt', startMs: 1900, endMs: 1950, isFinished: true },
  ]);
  expect(notes.calls()).toMatchObject([{ operation: 'ListSpace', requestId: 'R1', startMs: 1100, endMs: 1140 }]);
  expect(notes.waits()).toEqual([
    { operation: 'ListSpace', reason: 'limit of calls', startMs: 1010, endMs: 1100 },
    { operation: 'ListSpace', reason: 'CLOUD_THROTTLED', startMs: 1150, endMs: 1650 },
  ]);
  expect(notes.last('call-answered')).toEqual(call);
});

test('the steps in which a run failed end with it, unfinished', () => {
  const failure = new Failure('CLOUD_THROTTLED', { operation: 'ListSpace', requestId: 'R2' });
  const notes = notesOf([
    [0, { type: 'step-started', step: 'functions' }],
    [5, { type: 'step-started', step: 'smoke' }],
    [9, { type: 'failed', failure, result: { verb: 'deploy', exit: 6, status: 'failed', outputs: {} } }],
  ]);
  expect(notes.steps()).toEqual([
    { step: 'functions', startMs: 0, endMs: 9, isFinished: false },
    { step: 'smoke', startMs: 5, endMs: 9, isFinished: false },
  ]);
});

test('a step that ends without having begun is no step', () => {
  expect(notesOf([[0, { type: 'step-finished', step: 'look', durationMs: 1 }]]).steps()).toEqual([]);
});
