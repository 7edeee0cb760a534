import type { Failure } from '../errors/failure.ts';
import { deployDetails, deployFacts, deployTables } from './deploy-summary.ts';
import { checkTable, policySections } from './doctor-summary.ts';
import type { Reporter } from './events.ts';
import { failureLines } from './failure-lines.ts';
import { count, formatBytes, formatDuration } from './format.ts';
import { asCode, asMarkdown, foldedTable, page, type Section, table } from './markdown.ts';
import { createPerApp } from './per-app.ts';
import { rolloutDetails, rolloutFacts, rolloutTables } from './rollout-summary.ts';
import { createRunNotes, type RunNotes } from './run-notes.ts';
import { sentenceOf, stepTitles } from './sentences.ts';
import { sizeTables } from './size-summary.ts';
import { verdictOf, workedMs } from './verdict.ts';
import { wayBackOf } from './way-back.ts';

/** GitHub drops a summary above 1 MiB; a little room stays for what else the step writes into it. */
const limitBytes = 1_000_000;

/** Collects a run and gives its page for the job summary of GitHub, or for any other place that shows Markdown. */
export function createSummaryReporter(): Reporter & { readonly markdown: () => string } {
  const notes = createRunNotes();
  const pages: string[] = [];
  const perApp = createPerApp({
    run: { report: (event) => notes.add(event) },
    ofApp: (app) => createAppReporter(app, (text) => pages.push(text)),
  });
  return {
    report: (event) => perApp.report(event),
    markdown: () => [renderSummary(notes, pages.length === 0 ? limitBytes : limitBytes - limitOfAppsBytes), ...pages].join(''),
  };
}

/** All mini programs of a run together may take so much of its page; the table of all of them stands above. */
const limitOfAppsBytes = 700_000;
/** Less would be frames without content: the table of all mini programs then has to do. */
const leastShareBytes = 500;

/** One mini program of several: its page is made when it ends, and only the text is kept. */
function createAppReporter(app: string, keep: (text: string) => void): Reporter {
  const notes = createRunNotes();
  return {
    report: (event) => {
      notes.add(event);
      if (event.type !== 'finished' && event.type !== 'failed') return;
      const title = asMarkdown(`${app}: ${event.result.status}`);
      const shareBytes = Math.floor(limitOfAppsBytes / (notes.last('run-started')?.place?.of ?? 1)) - 1000;
      if (shareBytes >= leastShareBytes)
        keep(`<details><summary>${title}</summary>\n\n${renderSummary(notes, shareBytes)}\n</details>\n\n`);
    },
  };
}

/** First what everybody wants to know, then, folded, what somebody who looks into it needs. */
function renderSummary(notes: RunNotes, mostBytes: number): string {
  const sections = [
    heading(notes),
    ...problems(notes.last('failed')?.failure),
    overview(notes),
    nothingDone(notes),
    checkTable(notes),
    ...policySections(notes),
    ...rolloutTables(notes),
    ...deployTables(notes),
    planned(notes),
    ...details(notes),
  ];
  return page(
    sections.filter(({ before, rows }) => before.length + rows.length > 0),
    mostBytes,
  );
}

function heading(notes: RunNotes): Section {
  const result = (notes.last('failed') ?? notes.last('finished'))?.result;
  const text = result === undefined ? undefined : verdictOf(result, notes);
  const title = text === undefined ? 'Not ended' : `${text.title}: ${text.text}`;
  return { before: [`## ${asMarkdown(title)}`, ''], rows: [], after: [] };
}

function problems(failure: Failure | undefined): readonly Section[] {
  if (failure === undefined) return [];
  const single = failure.problems.length === 0 ? [failure] : failure.problems;
  const summary = failure.problems.length === 0 ? [] : [`<b>${asMarkdown(failure.message)}</b> ${asMarkdown(failure.help)}`, ''];
  return [{ before: summary, rows: single.map(problemRow), after: [''] }];
}

function problemRow(failure: Failure, index: number): string {
  const { message, help, reference } = failureLines(failure);
  return `${index + 1}. <b>${asMarkdown(message)}</b><br>${asMarkdown(help)}<br><sub>${asMarkdown(reference)}</sub>`;
}

/** The table that a manager understands; a row whose fact is unknown is left out. */
function overview(notes: RunNotes): Section {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['What', markdown(notes.last('run-started')?.subject)],
    ['State', (notes.last('failed') ?? notes.last('finished'))?.result.status],
    ...rolloutFacts(notes),
    ...deployFacts(notes),
    ['To go back', code(wayBackOf(notes))],
    ['Archive', markdown(notes.last('archive-kept')?.path)],
    ['Receipt', markdown(notes.last('receipt-written')?.path)],
  ];
  return table(
    ['', ''],
    facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const markdown = (text: string | undefined): string | undefined => (text === undefined ? undefined : asMarkdown(text));
const code = (text: string | undefined): string | undefined => (text === undefined ? undefined : asCode(text));

/** Why nothing was done stands in the heading; what would make the run act stands here. */
function nothingDone(notes: RunNotes): Section {
  const rows = notes.all('nothing-done').map(({ reason, help }) => `<b>${asMarkdown(reason)}</b> ${asMarkdown(help)}`);
  return { before: [], rows, after: rows.length === 0 ? [] : [''] };
}

function planned(notes: RunNotes): Section {
  const writes = notes.all('write-planned');
  if (writes.length === 0) return { before: [], rows: [], after: [] };
  return { before: ['A real run:', ''], rows: writes.map((write) => `- ${asMarkdown(sentenceOf(write))}`), after: [''] };
}

function details(notes: RunNotes): readonly Section[] {
  const retries = notes.all('request-retried');
  const calls = notes.all('call-answered');
  const warnings = notes.all('warned');
  const sections = [
    foldedTable(
      count(warnings.length, 'warning'),
      ['Warning', 'What to do'],
      warnings.map(({ message, help }) => [message, help].map(asMarkdown)),
    ),
    ...sizeTables(notes),
    ...rolloutDetails(notes),
    ...deployDetails(notes),
    foldedTable(`Steps, ${formatDuration(workedMs(notes))}`, ['Step', 'Time'], steps(notes)),
    foldedTable('Files', ['File', 'Size', 'sha256'], files(notes)),
    foldedTable(
      count(retries.length, 'retry'),
      ['What happened'],
      retries.map((retry) => [asMarkdown(sentenceOf(retry))]),
    ),
    foldedTable(
      count(calls.length, 'call'),
      ['Operation', 'Request id', 'Time'],
      calls.map((call) => [asMarkdown(call.operation), asMarkdown(call.requestId), formatDuration(call.durationMs)]),
    ),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

const steps = (notes: RunNotes): readonly (readonly string[])[] =>
  notes.all('step-finished').map(({ step, durationMs }) => [stepTitles[step], formatDuration(durationMs)]);

function files(notes: RunNotes): readonly (readonly string[])[] {
  const archive = notes.last('archive-made');
  const made =
    archive === undefined
      ? []
      : [[`archive of ${count(archive.files, 'file')}`, formatBytes(archive.sizeBytes), asMarkdown(archive.sha256)]];
  const uploaded = notes.all('file-uploaded').map(({ file, sizeBytes }) => [`${asMarkdown(file)} uploaded`, formatBytes(sizeBytes), '']);
  return [...made, ...uploaded];
}
