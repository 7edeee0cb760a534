import { type FunctionState, functionOutcomes } from './deploy-outcome.ts';
import type { PlanRow, RunResult } from './events.ts';
import { count } from './format.ts';
import type { RunNotes } from './run-notes.ts';

interface Known {
  /** What was deployed to, in words. */
  readonly what: string;
  readonly took: string;
}

/** How a deploy ended, in one sentence. Also when it failed, something may be live: it says what. */
export function deployWords(status: RunResult['status'], notes: RunNotes, { what, took }: Known): string {
  switch (status) {
    case 'live':
    case 'uploaded':
      return `${what}: ${done(notes).join(', ') || 'nothing had to change'}, in ${took}.`;
    case 'planned':
      return `${what}: nothing was written; ${planned(notes)}.`;
    case 'failed':
      return `${[what, failed(notes).join('; ')].filter(Boolean).join(': ')}.`;
  }
}

/** What changed; what did not is for the table. */
function done(notes: RunNotes): readonly string[] {
  const { live } = functionsByState(notes);
  const settings = notes.all('setting-changed').length;
  const { uploaded = 0, deleted = 0 } = notes.last('site-synced') ?? {};
  const parts = [
    live.length > 0 && `${count(live.length, 'function')} live`,
    settings > 0 && `${count(settings, 'setting')} changed`,
    uploaded > 0 && `${count(uploaded, 'file')} uploaded`,
    deleted > 0 && `${count(deleted, 'file')} deleted`,
  ];
  return parts.flatMap((part) => part || []);
}

function planned(notes: RunNotes): string {
  const rows = (notes.last('deploy-planned')?.rows ?? []).filter(({ change }) => change !== 'keep');
  const parts = (['function', 'setting', 'file'] as const).flatMap((section) => touched(section, rows));
  return parts.length === 0 ? 'nothing is left to do' : `a real run would change ${parts.join(', ')}`;
}

/** Deleting is said aloud. */
function touched(section: PlanRow['section'], rows: readonly PlanRow[]): readonly string[] {
  const ours = rows.filter((row) => row.section === section);
  const deleted = ours.filter(({ change }) => change === 'delete').length;
  if (ours.length === 0) return [];
  return [`${count(ours.length, section)}${deleted > 0 ? ` (${deleted} deleted)` : ''}`];
}

function failed(notes: RunNotes): readonly string[] {
  const of = functionsByState(notes);
  const parts = [
    of.failed.length > 0 && `${named(of.failed)} failed`,
    of['not finished'].length > 0 && `${named(of['not finished'])} not finished`,
    of.live.length > 0 && `live all the same: ${named(of.live)}`,
    of.unchanged.length > 0 && `${count(of.unchanged.length, 'function')} unchanged`,
    notes.last('site-synced') !== undefined && 'the site is in step',
  ];
  return parts.flatMap((part) => part || []);
}

function functionsByState(notes: RunNotes): Readonly<Record<FunctionState, readonly string[]>> {
  const outcomes = functionOutcomes(notes);
  const of = (state: FunctionState) => outcomes.filter((outcome) => outcome.state === state).map(({ name }) => name);
  return { failed: of('failed'), 'not finished': of('not finished'), live: of('live'), unchanged: of('unchanged') };
}

/** A sentence names a few; the table names all. */
const mostNames = 5;

function named(names: readonly string[]): string {
  const others = names.length - mostNames;
  return others > 0 ? `${names.slice(0, mostNames).join(', ')} and ${others} more` : names.join(', ');
}
