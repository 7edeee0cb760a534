import { type EventTable, tablesOf, titleOf } from './event-tables.ts';
import type { EventOf } from './events.ts';
import { count, formatMoment } from './format.ts';
import { asMarkdown, foldedTable, type Section, table, titledTable } from './markdown.ts';
import { stageInWords } from './rollout-sentences.ts';
import type { RunNotes } from './run-notes.ts';
import { stageStates } from './stages.ts';
import { versionOf } from './verdict.ts';
import { rolloutOf } from './verdict-words.ts';

type Fact = readonly [name: string, value: string | undefined];

/** What a manager asks of a release or a rollback: which version, for whom, at which stage, since when. Values are Markdown. */
export function rolloutFacts(notes: RunNotes): readonly Fact[] {
  const rollout = rolloutOf(notes);
  const rollback = notes.last('rollback-planned');
  return [
    ['Version', markdown(version(notes))],
    ['For', markdown(rollout?.audience)],
    ['Stage', markdown(stage(notes))],
    ['Live since', moment(rollout?.state === 'publishing' ? rollout.sinceMs : undefined)],
    // Of the stage that was found, be it publishing or paused; a run that changed it tells the new one.
    ['Stage since', moment(rollout === undefined ? notes.last('rollout-found')?.sinceMs : undefined)],
    ['Went back from', markdown(rollback?.from)],
    ['To', markdown(rollback?.to)],
    ['How', markdown(rollback?.strategy || undefined)],
    ['Content from', markdown(notes.last('content-fetched')?.source)],
    ['Package', reusable(notes.last('package-ready'), ({ packageId }) => packageId)],
    ['Task', reusable(rollout, ({ taskId }) => taskId)],
    ['Message', markdown(messages(notes))],
  ];
}

const markdown = (text: string | undefined): string | undefined => (text === undefined ? undefined : asMarkdown(text));

function version(notes: RunNotes): string | undefined {
  const given = notes.last('version-chosen')?.given;
  const h5Version = versionOf(notes);
  return given === undefined || given === h5Version ? h5Version : `${h5Version} (from ${given})`;
}

const stage = (notes: RunNotes): string | undefined => {
  const found = notes.last('rollout-found');
  return notes.last('stage-reached')?.stage ?? (found && stageInWords(found));
};

const moment = (epochMs: number | undefined): string | undefined => (epochMs === undefined ? undefined : asMarkdown(formatMoment(epochMs)));

const reusable = <Fact extends { readonly reused: boolean }>(fact: Fact | undefined, id: (fact: Fact) => number): string | undefined =>
  fact && `${id(fact)}${fact.reused ? ' (was there already)' : ''}`;

const messages = (notes: RunNotes): string | undefined =>
  notes
    .all('message-sent')
    .map(({ messageId, to }) => `${messageId} to ${to}`)
    .join('; ') || undefined;

/** What is worth a table of its own: stages, gates, what was undone, and the tables that events bring along. */
export function rolloutTables(notes: RunNotes): readonly Section[] {
  const sections = [
    undoneTable(notes.all('undone')),
    stageTable(notes),
    gateTable(notes.all('gate-checked')),
    ...notes.tables().flatMap(tablesOf).map(shownTable),
    sentences(notes.all('rollback-planned')),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function stageTable(notes: RunNotes): Section {
  const found = notes.last('rollout-found');
  const stages = found === undefined || found.stages.length < 2 ? [] : stageStates(found, notes.last('stage-reached'));
  const rows = stages.map(({ number, audience, state }) => [String(number), asMarkdown(audience), state === 'now' ? '<b>now</b>' : state]);
  return titledTable('Stages', ['Stage', 'For', 'State'], rows);
}

const gateTable = (gates: readonly EventOf<'gate-checked'>[]): Section =>
  titledTable(
    'Gates',
    ['Gate', 'State', 'Why'],
    gates.map(({ gate, isOpen, detail }) => [asMarkdown(gate), isOpen ? 'open' : '<b>closed</b>', asMarkdown(detail)]),
  );

/** What could not be undone comes first: somebody has to look after it. */
function undoneTable(events: readonly EventOf<'undone'>[]): Section {
  const sorted = [...events.filter(({ confirmed }) => !confirmed), ...events.filter(({ confirmed }) => confirmed)];
  const rows = sorted.map(({ what, confirmed, detail }) => [
    asMarkdown(what),
    confirmed ? 'undone' : '<b>NOT undone</b>',
    asMarkdown(detail),
  ]);
  return titledTable('Undone', ['What', 'State', 'Details'], rows);
}

function shownTable(events: EventTable): Section {
  const shown = events.rows.filter(({ isQuiet }) => !isQuiet);
  return titledTable(titleOf(events, shown), ['', ...events.head.map(asMarkdown)], markdownRows({ ...events, rows: shown }));
}

const markdownRows = ({ rows }: EventTable): readonly (readonly string[])[] =>
  rows.map(({ mark: [mark], cells }) => [asMarkdown(mark), ...cells.map(asMarkdown)]);

function sentences(plans: readonly EventOf<'rollback-planned'>[]): Section {
  return { ...table([], []), before: [], rows: plans.flatMap((plan) => plan.sentences.map((text) => `- ${asMarkdown(text)}`)) };
}

/** The rows that are as expected, for those who want to see them. */
export function rolloutDetails(notes: RunNotes): readonly Section[] {
  return notes
    .tables()
    .flatMap(tablesOf)
    .flatMap((events) => {
      const quiet = events.rows.filter(({ isQuiet }) => isQuiet);
      const title = `${events.title}: ${count(quiet.length, 'row')} as expected`;
      return quiet.length === 0 ? [] : [foldedTable(title, ['', ...events.head.map(asMarkdown)], markdownRows({ ...events, rows: quiet }))];
    });
}
