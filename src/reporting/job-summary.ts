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
import { type Listener, telling } from './said.ts';
import { verdictOf } from './verdict.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';

/** GitHub drops a summary above 1 MiB; a little room stays for what else the step writes into it. */
const limitBytes = 1_000_000;

interface SummaryOptions {
  readonly language?: Language | undefined;
  /** `brief`: without what is folded. One that is off is not asked for its page. */
  readonly detail?: 'full' | 'brief' | 'off' | undefined;
}

/** Collects a run and gives its page for the job summary of GitHub, or for any other place that shows Markdown. */
export function createSummaryReporter({
  language = 'en',
  detail = 'full',
}: SummaryOptions = {}): Reporter & { readonly markdown: () => string } {
  const words = wordsOf(language);
  const isBrief = detail !== 'full';
  const notes = createRunNotes(words);
  const pages: string[] = [];
  const perApp = createPerApp({
    run: { report: (event) => notes.add(event) },
    ofApp: (app) =>
      createAppReporter(app, words, (text) => {
        if (!isBrief) pages.push(text);
      }),
  });
  return {
    ...telling(perApp, words.language),
    markdown: () => [renderSummary(notes, pages.length === 0 ? limitBytes : limitBytes - limitOfAppsBytes, isBrief), ...pages].join(''),
  };
}

/** All mini programs of a run together may take so much of its page; the table of all of them stands above. */
const limitOfAppsBytes = 700_000;
/** Less would be frames without content: the table of all mini programs then has to do. */
const leastShareBytes = 500;

/** One mini program of several: its page is made when it ends, and only the text is kept. */
function createAppReporter(app: string, words: Words, keep: (text: string) => void): Listener {
  const notes = createRunNotes(words);
  return {
    report: (event) => {
      notes.add(event);
      if (event.type !== 'finished' && event.type !== 'failed') return;
      const title = asMarkdown(`${app}${words.page.colon}${words.statuses[event.result.status]}`);
      const shareBytes = Math.floor(limitOfAppsBytes / (notes.last('run-started')?.place?.of ?? 1)) - 1000;
      if (shareBytes >= leastShareBytes)
        keep(`<details><summary>${title}</summary>\n\n${renderSummary(notes, shareBytes, false)}\n</details>\n\n`);
    },
  };
}

/** First what everybody wants to know, then, folded, what somebody who looks into it needs. */
function renderSummary(notes: RunNotes, mostBytes: number, isBrief: boolean): string {
  const { words } = notes;
  const details = isBrief ? [] : runDetails(notes);
  const sections = [...summaryHead(notes, '##'), ...withContent([...runParts(notes), ...details]).map(sectionOf)];
  return page(
    sections.filter(({ before, rows }) => before.length + rows.length > 0),
    mostBytes,
    words.page.linesLeftOut,
  );
}

/** What stands first in every summary: how the run ended, what was wrong, and the table that a manager understands. */
export const summaryHead = (notes: RunNotes, level: '##' | '###'): readonly Section[] => [
  heading(notes, level),
  ...problems(notes.last('failed')?.failure, notes.words),
  overview(notes),
];

function heading(notes: RunNotes, level: string): Section {
  const result = (notes.last('failed') ?? notes.last('finished'))?.result;
  const text = result === undefined ? undefined : verdictOf(result, notes);
  const title = text === undefined ? notes.words.page.notEnded : `${text.title}${notes.words.page.colon}${text.text}`;
  return { before: [`${level} ${asMarkdown(title)}`, ''], rows: [], after: [] };
}

function problems(failure: Failure | undefined, words: Words): readonly Section[] {
  if (failure === undefined) return [];
  const single = failure.problems.length === 0 ? [failure] : failure.problems;
  const { message, help } = failureLines(failure, words);
  const summary = failure.problems.length === 0 ? [] : [`<b>${asMarkdown(message)}</b> ${asMarkdown(help)}`, ''];
  return [{ before: summary, rows: single.map((problem, index) => problemRow(problem, index, words)), after: [''] }];
}

function problemRow(failure: Failure, index: number, words: Words): string {
  const { message, help, reference } = failureLines(failure, words);
  return `${index + 1}. <b>${asMarkdown(message)}</b><br>${asMarkdown(help)}<br><sub>${asMarkdown(reference)}</sub>`;
}

/** The table that a manager understands; a row whose fact is unknown is left out. */
const overview = (notes: RunNotes): Section =>
  markdownTable(
    ['', ''],
    overviewOf(notes).map(([name, value, as]) => [name, shown[as ?? 'text'](value)]),
  );

const shown = { text: asMarkdown, code: asCode, link: asLink } as const;
