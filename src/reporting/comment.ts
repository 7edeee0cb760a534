import { createHash } from 'node:crypto';
import type { Language } from '../errors/language.ts';
import type { Reporter } from './events.ts';
import { formatMoment } from './format.ts';
import { summaryHead } from './job-summary.ts';
import { asCode, asLink, asMarkdown, page, type Section } from './markdown.ts';
import { sectionOf } from './markdown-parts.ts';
import { withContent } from './page-part.ts';
import { createPerApp } from './per-app.ts';
import { createRunNotes } from './run-notes.ts';
import { runParts } from './run-parts.ts';
import { telling } from './said.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';

/** What a comment is about: the same app in the same environment has the same comment, whatever the verb. */
export interface CommentKey {
  readonly app: string;
  readonly environment: string;
}

/** Where a comment comes from, for its last line. */
export interface CommentOrigin {
  readonly url?: string | undefined;
  readonly commit?: string | undefined;
  readonly nowMs: number;
}

/** GitHub refuses a body above 65,536 characters, GitLab and Gitee above more; what is counted here is bytes, of which a character has at least one. */
const limitBytes = 60_000;

/** A comment beyond it pushes the talk of people off the screen. */
const mostLines = 24;

/** The mark in front of a comment, which no reader sees. Nothing in it can end it: what could is written in hexadecimal or as a digest. */
export function commentMark({ app, environment }: CommentKey): string {
  const name = [app, environment].map((part) => encodeURIComponent(part).replaceAll('-', '%2D')).join('/');
  const short = name.length <= 120 ? name : createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `<!-- miniship comment ${short} -->`;
}

/** Collects a run and gives its comment for a pull request: the summary in a brief form. Of several mini programs it has the table of all. */
export function createCommentReporter(
  language: Language = 'en',
): Reporter & { readonly body: (key: CommentKey, origin: CommentOrigin) => string } {
  const words = wordsOf(language);
  const notes = createRunNotes(words);
  const perApp = createPerApp({ run: { report: (event) => notes.add(event) }, ofApp: () => ({ report: () => undefined }) });
  return {
    ...telling(perApp, language),
    body: (key, origin) => {
      const all = withContent(runParts(notes));
      const parts = all.filter(({ kind }) => kind !== 'code').map(sectionOf);
      const sections = [
        { before: [commentMark(key)], rows: [], after: [] },
        ...summaryHead(notes, '###'),
        // A code is there to be scanned: folded away nobody finds it.
        ...all.filter(({ kind }) => kind === 'code').map(sectionOf),
        ...(isLong(parts) ? folded(parts, words) : parts),
        { before: [lastLine(key, origin)], rows: [], after: [] },
      ];
      return page(
        sections.filter(({ before, rows }) => before.length + rows.length > 0),
        limitBytes,
        words.page.linesLeftOut,
      );
    },
  };
}

const isLong = (parts: readonly Section[]): boolean =>
  parts.reduce((sum, { before, rows }) => sum + before.length + linesOf(rows), 0) > mostLines;

const linesOf = (rows: readonly string[]): number => rows.reduce((sum, row) => sum + row.split('\n').length, 0);

const folded = (parts: readonly Section[], { page: its }: Words): readonly Section[] => [
  { before: [`<details><summary>${its.details}</summary>`, ''], rows: [], after: [] },
  ...parts,
  { before: ['</details>', ''], rows: [], after: [] },
];

function lastLine({ app, environment }: CommentKey, { url, commit, nowMs }: CommentOrigin): string {
  const about = [app, environment].filter(Boolean).map(asMarkdown).join(', ');
  const parts = [about, commit && asCode(commit.slice(0, 12)), formatMoment(nowMs), url && asLink(url)];
  return `<sub>${parts.filter(Boolean).join(' · ')}</sub>`;
}
