import { type EventTable, tablesOf, titleOf } from './event-tables.ts';
import type { EventOf } from './events.ts';
import { count, formatMoment } from './format.ts';
import type { OverviewFact } from './overview.ts';
import { foldedTable, type PagePart, type TablePart, tablePart } from './page-part.ts';
import { stageInWords } from './rollout-sentences.ts';
import type { RunNotes } from './run-notes.ts';
import { stageStates } from './stages.ts';
import { versionOf } from './verdict.ts';
import { rolloutOf } from './verdict-words.ts';

/** What a manager asks of a release or a rollback: which version, for whom, at which stage, since when. */
export function rolloutFacts(notes: RunNotes): readonly OverviewFact[] {
  const rollout = rolloutOf(notes);
  const rollback = notes.last('rollback-planned');
  return [
    ['Version', version(notes)],
    ['For', rollout?.audience],
    ['Stage', stage(notes)],
    ['Live since', moment(rollout?.state === 'publishing' ? rollout.sinceMs : undefined)],
    // Of the stage that was found, be it publishing or paused; a run that changed it tells the new one.
    ['Stage since', moment(rollout === undefined ? notes.last('rollout-found')?.sinceMs : undefined)],
    ['Went back from', rollback?.from],
    ['To', rollback?.to],
    ['How', rollback?.strategy || undefined],
    ['Content from', notes.last('content-fetched')?.source],
    ['Package', reusable(notes.last('package-ready'), ({ packageId }) => packageId)],
    ['Task', reusable(rollout, ({ taskId }) => taskId)],
    ['Message', messages(notes)],
  ];
}

function version(notes: RunNotes): string | undefined {
  const given = notes.last('version-chosen')?.given;
  const h5Version = versionOf(notes);
  return given === undefined || given === h5Version ? h5Version : `${h5Version} (from ${given})`;
}

const stage = (notes: RunNotes): string | undefined => {
  const found = notes.last('rollout-found');
  return notes.last('stage-reached')?.stage ?? (found && stageInWords(found));
};

const moment = (epochMs: number | undefined): string | undefined => (epochMs === undefined ? undefined : formatMoment(epochMs));

const reusable = <Fact extends { readonly reused: boolean }>(fact: Fact | undefined, id: (fact: Fact) => number): string | undefined =>
  fact && `${id(fact)}${fact.reused ? ' (was there already)' : ''}`;

const messages = (notes: RunNotes): string | undefined =>
  notes
    .all('message-sent')
    .map(({ messageId, to }) => `${messageId} to ${to}`)
    .join('; ') || undefined;

/** What is worth a table of its own: stages, gates, what was undone, and the tables that events bring along. */
export const rolloutParts = (notes: RunNotes): readonly PagePart[] => [
  undoneTable(notes.all('undone')),
  stageTable(notes),
  gateTable(notes.all('gate-checked')),
  ...notes.tables().flatMap(tablesOf).map(shownTable),
  { kind: 'list', items: notes.all('rollback-planned').flatMap(({ sentences }) => sentences) },
];

function stageTable(notes: RunNotes): TablePart {
  const found = notes.last('rollout-found');
  const stages = found === undefined || found.stages.length < 2 ? [] : stageStates(found, notes.last('stage-reached'));
  const rows = stages.map(({ number, audience, state }) => [String(number), audience, state === 'now' ? { bold: 'now' } : state]);
  return tablePart('Stages', ['Stage', 'For', 'State'], rows);
}

const gateTable = (gates: readonly EventOf<'gate-checked'>[]): TablePart =>
  tablePart(
    'Gates',
    ['Gate', 'State', 'Why'],
    gates.map(({ gate, isOpen, detail }) => [gate, isOpen ? 'open' : { bold: 'closed' }, detail]),
  );

/** What could not be undone comes first: somebody has to look after it. */
function undoneTable(events: readonly EventOf<'undone'>[]): TablePart {
  const sorted = [...events.filter(({ confirmed }) => !confirmed), ...events.filter(({ confirmed }) => confirmed)];
  const rows = sorted.map(({ what, confirmed, detail }) => [what, confirmed ? 'undone' : { bold: 'NOT undone' }, detail]);
  return tablePart('Undone', ['What', 'State', 'Details'], rows);
}

function shownTable(events: EventTable): TablePart {
  const shown = events.rows.filter(({ isQuiet }) => !isQuiet);
  return tablePart(titleOf(events, shown), ['', ...events.head], cellsOf(shown));
}

const cellsOf = (rows: EventTable['rows']): TablePart['rows'] => rows.map(({ mark: [mark], cells }) => [mark, ...cells]);

/** The rows that are as expected, for those who want to see them. */
export function rolloutDetails(notes: RunNotes): readonly PagePart[] {
  return notes
    .tables()
    .flatMap(tablesOf)
    .flatMap((events) => {
      const quiet = events.rows.filter(({ isQuiet }) => isQuiet);
      const title = `${events.title}: ${count(quiet.length, 'row')} as expected`;
      return quiet.length === 0 ? [] : [foldedTable(title, ['', ...events.head], cellsOf(quiet))];
    });
}
