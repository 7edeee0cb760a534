import { type EventTable, tablesOf, titleOf } from './event-tables.ts';
import { formatMoment } from './format.ts';
import type { OverviewFact } from './overview.ts';
import { foldedTable, type PagePart, type TablePart, tablePart } from './page-part.ts';
import type { RunNotes } from './run-notes.ts';
import type { SaidOf } from './said.ts';
import { stageOf } from './sentence-parts.ts';
import { stageStates } from './stages.ts';
import { versionOf } from './verdict.ts';
import { rolloutOf } from './verdict-facts.ts';
import type { Words } from './words/words.ts';

/** What a manager asks of a release or a rollback: which version, for whom, at which stage, since when. */
export function rolloutFacts(notes: RunNotes): readonly OverviewFact[] {
  const rollout = rolloutOf(notes);
  const rollback = notes.last('rollback-planned');
  const { page } = notes.words;
  const of = page.overview;
  return [
    [of.version, version(notes)],
    [of.for, rollout?.audience],
    [of.stage, stage(notes)],
    [of.liveSince, moment(rollout?.state === 'publishing' ? rollout.sinceMs : undefined)],
    // Of the stage that was found, be it publishing or paused; a run that changed it tells the new one.
    [of.stageSince, moment(rollout === undefined ? notes.last('rollout-found')?.sinceMs : undefined)],
    [of.wentBackFrom, rollback?.from],
    [of.to, rollback?.to],
    [of.how, rollback?.strategy || undefined],
    [of.contentFrom, notes.last('content-fetched')?.source],
    [of.package, reusable(page, notes.last('package-ready'), ({ packageId }) => packageId)],
    [of.task, reusable(page, rollout, ({ taskId }) => taskId)],
    [of.message, messages(notes)],
  ];
}

function version(notes: RunNotes): string | undefined {
  const given = notes.last('version-chosen')?.given;
  const h5Version = versionOf(notes);
  return given === undefined || given === h5Version ? h5Version : notes.words.page.versionFrom(h5Version ?? '', given);
}

const stage = (notes: RunNotes): string | undefined => {
  const found = notes.last('rollout-found');
  return notes.last('stage-reached')?.stage ?? (found && stageOf(found));
};

const moment = (epochMs: number | undefined): string | undefined => (epochMs === undefined ? undefined : formatMoment(epochMs));

const reusable = <Fact extends { readonly reused: boolean }>(
  page: Words['page'],
  fact: Fact | undefined,
  id: (fact: Fact) => number,
): string | undefined => fact && page.thereAlready(id(fact), fact.reused);

const messages = (notes: RunNotes): string | undefined =>
  notes
    .all('message-sent')
    .map(({ messageId, to }) => notes.words.page.messageTo(messageId, to))
    .join('; ') || undefined;

/** What is worth a table of its own: stages, gates, what was undone, and the tables that events bring along. */
export const rolloutParts = (notes: RunNotes): readonly PagePart[] => [
  undoneTable(notes.all('undone'), notes.words),
  stageTable(notes),
  gateTable(notes.all('gate-checked'), notes.words),
  ...tablesIn(notes).map((table) => shownTable(table, notes.words)),
  { kind: 'list', items: notes.all('rollback-planned').flatMap(({ sentences }) => sentences) },
];

const tablesIn = (notes: RunNotes): readonly EventTable[] => notes.tables().flatMap((event) => tablesOf(event, notes.words));

function stageTable(notes: RunNotes): TablePart {
  const { page, stageStates: states } = notes.words;
  const found = notes.last('rollout-found');
  const stages = found === undefined || found.stages.length < 2 ? [] : stageStates(found, notes.last('stage-reached'));
  const rows = stages.map(({ number, audience, state }) => [
    String(number),
    audience,
    state === 'now' ? { bold: states.now } : states[state],
  ]);
  return tablePart(page.stages.title, page.stages.head, rows);
}

const gateTable = (gates: readonly SaidOf<'gate-checked'>[], { page: { gates: its } }: Words): TablePart =>
  tablePart(
    its.title,
    its.head,
    gates.map(({ gate, isOpen, detail }) => [gate, isOpen ? its.open : { bold: its.closed }, detail]),
  );

/** What could not be undone comes first: somebody has to look after it. */
function undoneTable(events: readonly SaidOf<'undone'>[], { page: { undone: its } }: Words): TablePart {
  const sorted = [...events.filter(({ confirmed }) => !confirmed), ...events.filter(({ confirmed }) => confirmed)];
  const rows = sorted.map(({ what, confirmed, detail }) => [what, confirmed ? its.done : { bold: its.notDone }, detail]);
  return tablePart(its.title, its.head, rows);
}

function shownTable(events: EventTable, words: Words): TablePart {
  const shown = events.rows.filter(({ isQuiet }) => !isQuiet);
  return tablePart(titleOf(events, shown, words), ['', ...events.head], cellsOf(shown));
}

const cellsOf = (rows: EventTable['rows']): TablePart['rows'] => rows.map(({ mark: [mark], cells }) => [mark, ...cells]);

/** The rows that are as expected, for those who want to see them. */
export const rolloutDetails = (notes: RunNotes): readonly PagePart[] =>
  tablesIn(notes).flatMap((table) => {
    const quiet = table.rows.filter(({ isQuiet }) => isQuiet);
    const title = notes.words.page.rowsAsExpected(table.title, quiet.length);
    return quiet.length === 0 ? [] : [foldedTable(title, ['', ...table.head], cellsOf(quiet))];
  });
