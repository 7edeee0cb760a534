import { createHash } from 'node:crypto';
import type { Language } from '../../errors/language.ts';
import { type Text, textIn } from '../../errors/text.ts';
import type { Reporter } from '../events.ts';
import { formatMoment } from '../format.ts';
import { overviewOf } from '../overview.ts';
import { type PagePart, withContent } from '../page-part.ts';
import { createPerApp, isLastWord } from '../per-app.ts';
import { runDetails, runParts } from '../run-parts.ts';
import { type Listener, telling } from '../said.ts';
import { verdictOf } from '../verdict.ts';
import { wordsOf } from '../words/words-of.ts';
import { type Html, html, nothing, verbatim } from './html.ts';
import { packageMap } from './package-map.ts';
import { failureHtml, partHtml } from './page-parts.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { createTimedNotes, type TimedNotes } from './timed-notes.ts';
import { timelineHtml } from './timeline.ts';

export interface PageSetting {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Where the run comes from, as names and values: commit, tag, address of the run. */
  readonly origin: readonly (readonly [name: Text, value: string])[];
  /** Takes the whole page, once. */
  readonly keep: (page: string) => void;
  readonly language?: Language | undefined;
}

/** Collects a run and makes its report at the end: one page of HTML that holds all it needs, asks no network, and opens from a folder. */
export function createReportPage({ now, origin, keep, language = 'en' }: PageSetting): Reporter {
  const words = wordsOf(language);
  const notes = createTimedNotes(now, words);
  const apps: Html[] = [];
  const run: Listener = { report: (event) => notes.add(event) };
  const perApp = createPerApp({ run, ofApp: (app) => createAppReporter(app, createTimedNotes(now, words), (piece) => apps.push(piece)) });
  const listener: Listener = {
    report: (event) => {
      perApp.report(event);
      if (isLastWord(event)) keep(pageHtml(notes, { origin, apps }));
    },
  };
  return telling(listener, words.language);
}

/** One mini program of several: its part is made when it ends, and only the text is kept. */
function createAppReporter(app: string, notes: TimedNotes, keep: (piece: Html) => void): Listener {
  const { page, statuses } = notes.words;
  return {
    report: (event) => {
      notes.add(event);
      if (event.type === 'finished' || event.type === 'failed')
        keep(html`<details><summary>${`${app}${page.colon}${statuses[event.result.status]}`}</summary>${bodyHtml(notes)}</details>`);
    },
  };
}

/** Nothing is loaded and nothing runs but the script of ours, whatever a text from outside would try. */
const scriptHash = createHash('sha256').update(pageScript).digest('base64');
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;

function pageHtml(notes: TimedNotes, { origin, apps }: Pick<PageSetting, 'origin'> & { readonly apps: readonly Html[] }): string {
  const { page: its, language } = notes.words;
  const result = (notes.last('failed') ?? notes.last('finished'))?.result;
  const verdict = result === undefined ? { title: its.notEnded, text: '' } : verdictOf(result, notes);
  const { startMs, endMs } = notes.span();
  const when = Number.isNaN(startMs) ? [its.neverStarted] : [formatMoment(startMs), its.duration(endMs - startMs)];
  const page = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"${result?.exit === 0 ? nothing : html` class="failed-run"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<title>${`${verdict.title}${its.colon}${notes.last('run-started')?.subject ?? 'miniship'}`}</title>
<style>${verbatim(pageStyle)}</style>
</head>
<body>
<header>
<span class="state">${verdict.title}</span>
<h1>${verdict.text}</h1>
<p class="dim">${[notes.last('run-started')?.verb ?? its.run, ...when].join(its.comma)}</p>
</header>
<nav aria-label="${its.thisPage}"><label>${its.search} <input type="search" placeholder="${its.searchFor}"></label><span role="status" data-found="${its.found}" data-one="${its.foundOne}"></span><button type="button">${its.lightOrDark}</button></nav>
<main>
${bodyHtml(notes, origin)}
${apps}
</main>
<script>${verbatim(pageScript)}</script>
</body>
</html>
`;
  return page.html;
}

function bodyHtml(notes: TimedNotes, origin: PageSetting['origin'] = []): Html {
  return html`${failureHtml(notes.last('failed')?.failure, notes.words)}
<dl>${overviewOf(notes).map(([name, value, as]) => html`<dt>${name}</dt><dd>${valueHtml(value, as)}</dd>`)}${origin.map(
    ([name, value]) => html`<dt>${textIn(name, notes.words.language)}</dt><dd>${valueHtml(value, 'link')}</dd>`,
  )}</dl>
${parts(runParts(notes))}
${timelineHtml(notes)}
${packageMap(notes)}
${parts(runDetails(notes))}`;
}

const parts = (given: readonly PagePart[]): readonly Html[] => withContent(given).map(partHtml);

/** An address is one to click on where it is one of the web. */
function valueHtml(value: string, as?: 'code' | 'link'): Html {
  if (as === 'code') return html`<code>${value}</code>`;
  const isWeb = as === 'link' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return isWeb ? html`<a href="${new URL(value).href}" rel="noreferrer">${value}</a>` : html`${value}`;
}
