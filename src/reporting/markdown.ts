import { cut, oneLine } from './plain-text.ts';

/** Longer values are not read in a summary, and one of them must not fill it. */
const longest = 1000;

/**
 * Text from outside as Markdown that shows exactly that text, on one line. Every character that means something to Markdown,
 * to HTML or to what GitHub makes of them (mentions, emoji, formulas, bare addresses) becomes a number where it could mean it.
 */
export const asMarkdown = (text: string): string => cut(oneLine(text), longest).replace(meaningful, asNumber);

const meaningful = new RegExp(
  [
    /[&<>|\\`*[\]#@~$^!]/,
    /(?<!\w)_|_(?!\w)/, // "_" inside a word stays: it begins no emphasis there
    /:(?! |$)/, // https://…, :emoji:
    /(?<=\bwww)\./,
    /^[-+=]|(?<=^\d+)[.)](?= |$)/, // a list or a heading
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
const asNumber = (character: string): string => `&#${character.charCodeAt(0)};`;

/** A part of a Markdown page whose rows may be cut when the page grows too big; what is around them stays. */
export interface Section {
  readonly before: readonly string[];
  readonly rows: readonly string[];
  readonly after: readonly string[];
}

/** Text to be copied, such as a command. */
export const asCode = (text: string): string => `<code>${asMarkdown(text)}</code>`;

/** An address to click on, where it is one of the web; any other text is shown as it is. */
export function asLink(address: string): string {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  // `href` has quotes, spaces and control characters encoded already.
  return isWeb ? `<a href="${asMarkdown(new URL(address).href)}">${asMarkdown(address)}</a>` : asMarkdown(address);
}

/** The page of these sections, in order, with rows left out once the limit is reached, and a note that says so. */
export function page(sections: readonly Section[], limitBytes: number, note: string): string {
  const frames = sections.flatMap(({ before, after }) => [...before, ...after]);
  let leftBytes = limitBytes - sizeOf(frames) - sizeOf([note]);
  let isCut = false;
  const lines = sections.flatMap(({ before, rows, after }) => {
    const kept = rows.filter((row) => {
      leftBytes -= sizeOf([row]);
      return leftBytes >= 0;
    });
    isCut ||= kept.length < rows.length;
    return [...before, ...kept, ...after];
  });
  return [...lines, ...(isCut ? [note] : [])].map((line) => `${line}\n`).join('');
}

const sizeOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
