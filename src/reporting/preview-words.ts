import type { EventTable } from './event-tables.ts';
import type { MarkedLine } from './paint.ts';
import { cut, oneLine } from './plain-text.ts';
import { type QrCode, qrFromLines, qrLines } from './qr-code.ts';
import type { SaidOf } from './said.ts';
import { sentenceOf } from './sentences.ts';
import type { Words } from './words/words.ts';

/** What is told of previews. */
type PreviewEvent = SaidOf<'preview-ready' | 'previews-listed' | 'preview-ended'>;

/** What stands on a terminal and in a log above the code. */
export function previewLines(event: PreviewEvent, words: Words): readonly MarkedLine[] {
  const text = sentenceOf(event, words);
  const { preview } = words.page;
  if (event.type !== 'preview-ready') return [[event.type === 'preview-ended' ? '↶' : '✓', 'good', text]];
  const image: readonly MarkedLine[] = event.png === undefined ? [] : [['·', 'dim', preview.image(oneLine(event.png))]];
  return [['✓', 'good', text], ['·', 'dim', preview.address(oneLine(event.debugUrl))], ...image];
}

/** The code as lines that scan; whoever has no colours gets it in those of the page. */
export const codeLines = ({ qr }: Pick<SaidOf<'preview-ready'>, 'qr'>, colours: { readonly colour: boolean }): readonly string[] =>
  qrLines(qrFromLines(qr), colours);

/** The previews that a sweep found, as a table. */
export const previewTable = ({ previews }: SaidOf<'previews-listed'>, { page }: Words): EventTable => ({
  title: page.preview.title,
  head: page.preview.head,
  rows: previews.map((each) => ({
    mark: each.ends ? ['→', 'notice'] : ['·', 'dim'],
    cells: [
      each.h5Version,
      String(each.packageId),
      each.pullRequest,
      each.commit.slice(0, 12),
      each.ageMs === undefined ? '' : page.duration(each.ageMs),
      each.reason,
      each.ends ? page.preview.ends : page.preview.stays,
    ].map((text) => cut(oneLine(text), 200)),
    isQuiet: false,
  })),
});

/** A code for a page that may be light or dark, without colours: dark squares for the one, light ones for the other. */
export const codeText = (code: QrCode, page: 'light' | 'dark'): readonly string[] =>
  qrLines(page === 'light' ? code : code.map((row) => row.map((dark) => !dark)), { colour: false });
