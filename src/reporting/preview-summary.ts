import { count, formatMoment } from './format.ts';
import type { OverviewFact } from './overview.ts';
import type { PagePart } from './page-part.ts';
import { qrFromLines } from './qr-code.ts';
import type { RunNotes } from './run-notes.ts';
import { commonEndings, type Endings } from './verdict-words.ts';

/** How a preview ends: one that is ready reaches one person, and its end is not that of a rollout. */
export const previewEndings: Endings = {
  ...commonEndings,
  live: ['Ready', ({ subject, took, notes }) => `${subject}${versionOf(notes)} for one user, in ${took}.`],
  ended: ['Ended', ({ subject, took, notes }) => `${subject}: ${count(notes.all('preview-ended').length, 'preview')}, in ${took}.`],
};

function versionOf(notes: RunNotes): string {
  const ready = notes.last('preview-ready');
  return ready === undefined ? '' : `, version ${ready.h5Version}`;
}

/** What everybody wants to know of a preview. */
export function previewFacts(notes: RunNotes): readonly OverviewFact[] {
  const ready = notes.last('preview-ready');
  if (ready === undefined) return [];
  const { expiresAtMs, pullRequest, debugUrl, h5Version } = ready;
  return [
    ['Preview', h5Version],
    ['Pull request', pullRequest],
    ['Can be scanned until', expiresAtMs === undefined ? undefined : formatMoment(expiresAtMs)],
    ['Opens', debugUrl, 'code'],
  ];
}

/** The code itself, for a page. */
export const previewParts = (notes: RunNotes): readonly PagePart[] =>
  notes.all('preview-ready').map(({ qr }) => ({ kind: 'code', title: 'Scan it with the app', code: qrFromLines(qr) }));
