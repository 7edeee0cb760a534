import type { Failure } from '../errors/failure.ts';
import type { Look, MarkedLine } from './paint.ts';
import { oneLine } from './plain-text.ts';
import { rolloutLines } from './rollout-lines.ts';
import type { RunNotes } from './run-notes.ts';
import { sentenceOf } from './sentences.ts';
import { alignColumns } from './text-table.ts';
import type { Words } from './words/words.ts';

/** How one function came out of a deploy, worst first; `not finished`: planned, but the run ended before it was told of. */
const states = ['failed', 'not finished', 'live', 'unchanged'] as const;
export type FunctionState = (typeof states)[number];

export interface FunctionOutcome {
  readonly name: string;
  readonly state: FunctionState;
  /** The one that is live, where the run told it. */
  readonly version?: string | undefined;
  readonly failure?: Failure | undefined;
}

/** Every function that the run planned or told about, the failed ones first. A dry run has no outcome. */
export function functionOutcomes(notes: RunNotes): readonly FunctionOutcome[] {
  if (notes.last('run-started')?.dryRun === true) return [];
  const found = new Map<string, FunctionOutcome>();
  const set = (outcome: FunctionOutcome) => found.set(outcome.name, outcome);
  for (const { section, name, change } of notes.last('deploy-planned')?.rows ?? []) {
    if (section === 'function' && change !== 'delete') set({ name, state: change === 'keep' ? 'unchanged' : 'not finished' });
  }
  for (const { name, version } of notes.all('function-kept')) {
    // Code that is kept may have got other settings.
    set({ name, state: found.get(name)?.state === 'not finished' ? 'live' : 'unchanged', version });
  }
  for (const { name, version } of notes.all('function-live')) set({ name, state: 'live', version });
  for (const { name, failure } of notes.all('function-failed')) set({ name, state: 'failed', failure });
  // What became of those that were live is told by what was undone.
  const told = notes.all('undone').length > 0 ? states.filter((state) => state !== 'live') : states;
  return told.flatMap((state) => [...found.values()].filter((outcome) => outcome.state === state));
}

const marks: Readonly<Record<FunctionState, readonly [mark: string, look: Look]>> = {
  failed: ['✗', 'bad'],
  'not finished': ['○', 'notice'],
  live: ['✓', 'good'],
  unchanged: ['=', 'dim'],
};

/** The names of the functions by how they came out. */
export function functionsByState(notes: RunNotes): Readonly<Record<FunctionState, readonly string[]>> {
  const outcomes = functionOutcomes(notes);
  const of = (state: FunctionState) => outcomes.filter((outcome) => outcome.state === state).map(({ name }) => name);
  return { failed: of('failed'), 'not finished': of('not finished'), live: of('live'), unchanged: of('unchanged') };
}

/** The table at the end of a deploy: each function with its version, and the site; of one that was taken back, what is left of it. */
export function outcomeLines(notes: RunNotes): readonly MarkedLine[] {
  const outcomes = functionOutcomes(notes);
  const lines = alignColumns(outcomes.map((outcome) => outcomeCells(outcome, notes.words)));
  const functions = outcomes.map(({ state }, index): MarkedLine => [...marks[state], lines[index] ?? '']);
  const undone = notes.all('undone');
  if (undone.length > 0) return [...functions, ...undone.flatMap((event) => rolloutLines(event, notes.words))];
  const site = notes.last('site-synced');
  return site === undefined ? functions : [...functions, ['✓', 'good', sentenceOf(site, notes.words)]];
}

const outcomeCells = ({ name, state, version, failure }: FunctionOutcome, { page, functionStates }: Words): readonly string[] => [
  page.function(oneLine(name)),
  functionStates[state],
  version ? page.version(oneLine(version)) : '',
  failure?.code ?? '',
];
