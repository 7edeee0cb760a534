import type { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import type { Reporter } from './events.ts';
import { failureLines } from './failure-lines.ts';
import { asCode, asLink, asMarkdown, page, type Section } from './markdown.ts';
import { markdownTable, sectionOf } from './markdown-parts.ts';
import { overviewOf } from './overview.ts';
import { withContent } from './page-part.ts';
import { createPerApp } from './per-app.ts';
import { createRunNotes, type RunNotes } from './run-notes.ts';
import { runDetails, runParts } from './run-parts.ts';
import { verdictOf } from './verdict.ts';

/** GitHub drops a summary above 1 MiB; a little room stays for what else the step writes into it. */
const limitBytes = 1_000_000;

/** Collects a run and gives its page for the job summary of GitHub, or for any other place that shows Markdown. */
export function createSummaryReporter(
  _options: { readonly language?: Language | undefined } = {},
): Reporter & { readonly markdown: () => string } {
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
  const sections = [...summaryHead(notes, '##'), ...withContent([...runParts(notes), ...runDetails(notes)]).map(sectionOf)];
  return page(
    sections.filter(({ before, rows }) => before.length + rows.length > 0),
    mostBytes,
  );
}

/** What stands first in every summary: how the run ended, what was wrong, and the table that a manager understands. */
export const summaryHead = (notes: RunNotes, level: '##' | '###'): readonly Section[] => [
  heading(notes, level),
  ...problems(notes.last('failed')?.failure),
  overview(notes),
];

function heading(notes: RunNotes, level: string): Section {
  const result = (notes.last('failed') ?? notes.last('finished'))?.result;
  const text = result === undefined ? undefined : verdictOf(result, notes);
  const title = text === undefined ? 'Not ended' : `${text.title}: ${text.text}`;
  return { before: [`${level} ${asMarkdown(title)}`, ''], rows: [], after: [] };
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
const overview = (notes: RunNotes): Section =>
  markdownTable(
    ['', ''],
    overviewOf(notes).map(([name, value, as]) => [name, shown[as ?? 'text'](value)]),
  );

const shown = { text: asMarkdown, code: asCode, link: asLink } as const;
