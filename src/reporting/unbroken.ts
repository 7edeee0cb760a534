/** A text without its line ends, and where each character of it came from. */
export interface Unbroken {
  readonly text: string;
  /** The place in the text as it was. */
  readonly origin: (at: number) => number;
}

/** A line end with the white space around it: as it is, inside a JSON text, or in an address. */
const lineEnd = /[\t ]*(?:\r|\n|\\r|\\n|%0[AD])(?:\s|\\r|\\n|%0[AD])*/gi;

/** Most texts have none, and are looked through quickly. */
const anyLineEnd = /[\r\n]|\\[rn]|%0[AD]/i;

/** Takes the line ends out: what was wrapped at some width reads as one again. Undefined for a text of one line. */
export function unbroken(text: string): Unbroken | undefined {
  if (!anyLineEnd.test(text)) return undefined;
  const ends = [...text.matchAll(lineEnd)];
  const pieces: { readonly from: number; readonly at: number; readonly text: string }[] = [];
  let from = 0;
  let at = 0;
  const keep = (to: number): void => {
    pieces.push({ from, at, text: text.slice(from, to) });
    at += to - from;
  };
  for (const end of ends) {
    keep(end.index);
    from = end.index + end[0].length;
  }
  keep(text.length);
  return { text: pieces.map((piece) => piece.text).join(''), origin: (place) => originIn(pieces, place) };
}

/** Pieces follow one another, so the one that holds a place is found by halving. */
function originIn(pieces: readonly { readonly from: number; readonly at: number }[], place: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined ? place : piece.from + place - piece.at;
}
