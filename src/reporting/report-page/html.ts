import { oneLine } from '../plain-text.ts';

/** A piece of a page. Only the tag below makes one, so that no text from outside is ever taken for markup. */
export interface Html {
  readonly html: string;
}

type Hole = string | number | Html | readonly Html[];

/** A template of a page: texts in its holes are escaped and made one harmless line, pieces made by this tag stay what they are. */
export const html = (texts: TemplateStringsArray, ...holes: readonly Hole[]): Html => ({
  html: String.raw({ raw: texts }, ...holes.map(filled)),
});

/** Text of ours that is no markup to the tag above: a style sheet or a script, which hold nothing from outside. */
export const verbatim = (text: string): Html => ({ html: text });

export const nothing: Html = { html: '' };

function filled(hole: Hole): string {
  if (typeof hole === 'string') return escaped(oneLine(hole));
  if (typeof hole === 'number') return String(hole);
  return 'html' in hole ? hole.html : hole.map(({ html: piece }) => piece).join('');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
