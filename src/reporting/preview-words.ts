import type { EventTable } from './event-tables.ts';
import type { EventOf } from './events.ts';
import { count, formatDuration, formatMoment } from './format.ts';
import type { MarkedLine } from './paint.ts';
import { cut, oneLine } from './plain-text.ts';
import { type QrCode, qrFromLines, qrLines } from './qr-code.ts';

/** What is told of previews. */
export type PreviewEvent = EventOf<'preview-ready' | 'previews-listed' | 'preview-ended'>;

/** The sentences of a preview; sentences.ts makes each one harmless line. */
export function previewWords(event: PreviewEvent): string {
  switch (event.type) {
    case 'preview-ready':
      return `preview ${event.h5Version} (package ${event.packageId}) ${event.reused ? 'was there already' : 'is ready'}${until(event)}`;
    case 'previews-listed':
      return listedInWords(event);
    case 'preview-ended':
      return `preview ${event.h5Version} (package ${event.packageId}) opens for nobody any more: ${event.reason}`;
  }
}

const until = ({ expiresAtMs }: EventOf<'preview-ready'>): string =>
  expiresAtMs === undefined ? '' : `; the code can be opened until ${formatMoment(expiresAtMs)}`;

function listedInWords({ previews, ended }: EventOf<'previews-listed'>): string {
  const ending = previews.filter(({ ends }) => ends).length;
  return `${count(previews.length, 'live preview')} of ours, ${ending === 0 ? 'none' : ending} to be ended${ended === 0 ? '' : `; ${ended} ended before`}`;
}

/** What stands on a terminal and in a log above the code. */
export function previewLines(event: PreviewEvent): readonly MarkedLine[] {
  const text = oneLine(previewWords(event));
  if (event.type !== 'preview-ready') return [[event.type === 'preview-ended' ? '↶' : '✓', 'good', text]];
  const image: readonly MarkedLine[] = event.png === undefined ? [] : [['·', 'dim', `as an image: ${oneLine(event.png)}`]];
  return [['✓', 'good', text], ['·', 'dim', `address: ${oneLine(event.debugUrl)}`], ...image];
}

/** The code as lines that scan; whoever has no colours gets it in those of the page. */
export const codeLines = ({ qr }: Pick<EventOf<'preview-ready'>, 'qr'>, colours: { readonly colour: boolean }): readonly string[] =>
  qrLines(qrFromLines(qr), colours);

/** The previews that a sweep found, as a table. */
export const previewTable = ({ previews }: EventOf<'previews-listed'>): EventTable => ({
  title: 'Live previews',
  head: ['Version', 'Package', 'Pull request', 'Commit', 'Age', 'Due', 'In this run'],
  rows: previews.map((each) => ({
    mark: each.ends ? ['→', 'notice'] : ['·', 'dim'],
    cells: [
      each.h5Version,
      String(each.packageId),
      each.pullRequest,
      each.commit.slice(0, 12),
      each.ageMs === undefined ? '' : formatDuration(each.ageMs),
      each.reason,
      each.ends ? 'ends' : 'stays',
    ].map((text) => cut(oneLine(text), 200)),
    isQuiet: false,
  })),
});

/** A code for a page that may be light or dark, without colours: dark squares for the one, light ones for the other. */
export const codeText = (code: QrCode, page: 'light' | 'dark'): readonly string[] =>
  qrLines(page === 'light' ? code : code.map((row) => row.map((dark) => !dark)), { colour: false });
