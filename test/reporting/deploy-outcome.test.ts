import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { functionOutcomes, outcomeLines } from '../../src/reporting/deploy-outcome.ts';
import type { PlanRow } from '../../src/reporting/event-records.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createRunNotes } from '../../src/reporting/run-notes.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { english } from '../../src/reporting/words/english.ts';
import { deployRun, failedDeploy, plannedDeploy } from '../support/sample-deploys.ts';

function notesOf(events: readonly Event[]) {
  const notes = createRunNotes(english);
  for (const event of events) notes.add(sayEvent(event, 'en'));
  return notes;
}
const outcomesOf = (...events: readonly Event[]) =>
  functionOutcomes(notesOf(events)).map(({ name, state, version }) => [name, state, version]);

const failure = new Failure('CANCELLED', {});
const live = (name: string): Event => ({ type: 'function-live', name, version: '2', sizeBytes: 1, durationMs: 1 });
const failed = (name: string): Event => ({ type: 'function-failed', name, failure, logs: [] });
const planned = (...rows: readonly (readonly [string, PlanRow['change'], PlanRow['section']?])[]): Event => ({
  type: 'deploy-planned',
  rows: rows.map(([name, change, section = 'function']) => ({ name, change, section, details: [] })),
  filesKept: 0,
  digest: '',
});

test('each function is told once, the failed ones first, within a state in the order of the plan', () => {
  const plan = planned(['a', 'create'], ['b', 'change'], ['c', 'keep'], ['d', 'create'], ['e', 'change']);
  const kept: Event = { type: 'function-kept', name: 'c', version: '7' };
  expect(outcomesOf(plan, live('d'), kept, failed('e'), live('a'))).toEqual([
    ['e', 'failed', undefined],
    ['b', 'not finished', undefined],
    ['a', 'live', '2'],
    ['d', 'live', '2'],
    ['c', 'unchanged', '7'],
  ]);
});

test('a function that keeps its code but gets other settings is live, not unchanged', () => {
  const kept: Event = { type: 'function-kept', name: 'a', version: '7' };
  expect(outcomesOf(planned(['a', 'change']), kept)).toEqual([['a', 'live', '7']]);
  expect(outcomesOf(planned(['a', 'keep']), kept)).toEqual([['a', 'unchanged', '7']]);
});

test('a function that failed is not also live', () => {
  expect(outcomesOf(live('a'), failed('a'))).toEqual([['a', 'failed', undefined]]);
});

test('functions that go, and rows of other kinds, have no outcome', () => {
  expect(outcomesOf(planned(['a', 'delete'], ['b', 'create', 'file'], ['c', 'change', 'setting']))).toEqual([]);
});

test('a function that stays as it is needs no event of its own', () => {
  expect(outcomesOf(planned(['a', 'keep']))).toEqual([['a', 'unchanged', undefined]]);
});

test('a dry run has no outcome', () => {
  expect(outcomesOf(...plannedDeploy)).toEqual([]);
  expect(outcomeLines(notesOf(plannedDeploy))).toEqual([]);
});

test('the table marks each state, and ends with the site', () => {
  expect(outcomeLines(notesOf(failedDeploy)).map(([mark, look]) => `${mark} ${look}`)).toEqual(['✗ bad', '○ notice', '✓ good', '= dim']);
  expect(outcomeLines(notesOf(deployRun)).at(-1)?.[2]).toMatch(/^site https:/);
});
