import { formatMoment } from './format.ts';
import type { OverviewFact } from './overview.ts';
import type { PagePart } from './page-part.ts';
import { qrFromLines } from './qr-code.ts';
import type { RunNotes } from './run-notes.ts';

/** What everybody wants to know of a preview. */
export function previewFacts(notes: RunNotes): readonly OverviewFact[] {
  const { preview } = notes.words.page;
  const ready = notes.last('preview-ready');
  if (ready === undefined) return [];
  const { expiresAtMs, pullRequest, debugUrl, h5Version } = ready;
  return [
    [preview.version, h5Version],
    [preview.pullRequest, pullRequest],
    [preview.until, expiresAtMs === undefined ? undefined : formatMoment(expiresAtMs)],
    [preview.opens, debugUrl, 'code'],
  ];
}

/** The code itself, for a page. */
export function previewParts(notes: RunNotes): readonly PagePart[] {
  const { scan, inverted } = notes.words.page.preview;
  return notes.all('preview-ready').map(({ qr }) => ({ kind: 'code', title: scan, inverted, code: qrFromLines(qr) }));
}
