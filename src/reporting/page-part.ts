import type { QrCode } from './qr-code.ts';

/** What a cell holds: plain text, and how it stands out. */
export type Cell = string | { readonly bold: string };

/** A table. `head` cells may be empty. */
export interface TablePart {
  readonly kind: 'table';
  /** What stands above; empty for none. */
  readonly title: string;
  /** Shown only to those who want to see it. */
  readonly isFolded: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A part of the page about a run. Every text in it is plain, and may come from outside: the job summary makes Markdown of it, the
 * report page HTML, and each makes it harmless in its own way.
 */
export type PagePart =
  | TablePart
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A sentence, of which one word may be there to be copied. */
  | { readonly kind: 'sentence'; readonly bold?: string | undefined; readonly text: string; readonly code?: string | undefined }
  /** To be scanned by a phone. */
  | { readonly kind: 'code'; readonly title: string /** Above its inverted twin. */; readonly inverted: string; readonly code: QrCode }
  /** Text to be copied as it is, folded. */
  | { readonly kind: 'document'; readonly title: string; readonly note: string; readonly lines: readonly string[] };

type Rows = TablePart['rows'];

export const tablePart = (title: string, head: readonly string[], rows: Rows): TablePart => ({
  kind: 'table',
  title,
  isFolded: false,
  head,
  rows,
});

export const foldedTable = (title: string, head: readonly string[], rows: Rows): TablePart => ({
  ...tablePart(title, head, rows),
  isFolded: true,
});

/** The parts that show something. */
export const withContent = (parts: readonly PagePart[]): readonly PagePart[] =>
  parts.filter((part) => (part.kind === 'table' ? part.rows.length > 0 : part.kind !== 'list' || part.items.length > 0));
