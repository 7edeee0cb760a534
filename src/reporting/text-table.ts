/** A single long cell must not push the columns behind it off every line; the id of a backup has 52 characters. */
const widest = 52;

/** Rows of one-line cells as lines with aligned columns. A column that is empty in every row is left out. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .filter((cell) => cell !== '')
      .join(' '.repeat(gapWidth))
      .trimEnd(),
  );
}

const padded = (cell: string, width: number): string => cell + ' '.repeat(Math.max(0, Math.min(width, widest) - columnsOf(cell)));

/** Below this a column says nothing any more: then the lines get longer instead. */
const narrowest = 6;
const gapWidth = 2;

/** The cells cut so that the aligned lines fit into the width, each time from the column that is the widest. */
export function fitCells(rows: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...rows.map((row) => columnsOf(row[column] ?? ''))));
  const gaps = gapWidth * Math.max(0, widths.filter((each) => each > 0).length - 1);
  for (let over = widths.reduce((sum, each) => sum + each, gaps) - width; over > 0; over -= 1) {
    const widestNow = Math.max(...widths);
    if (widestNow <= narrowest) break;
    widths[widths.indexOf(widestNow)] = widestNow - 1;
  }
  return rows.map((row) => row.map((cell, column) => cutToColumns(cell, widths[column] ?? 0)));
}

/** The start of a text that takes at most so many columns, with a mark where something was cut. */
function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let start = '';
  for (const character of text) {
    if (columnsOf(start + character) > columns - 1) break;
    start += character;
  }
  return `${start}…`;
}

/** How many columns of a terminal a text takes: Chinese characters and most emoji take two, marks on another character none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : Number(!invisible.test(character));
  return columns;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const invisible = /[\p{M}\p{Cf}]/u;
