/** A single long cell must not push the columns behind it off every line. */
const widest = 48;

/** Rows of one-line cells as lines with aligned columns. A column that is empty in every row is left out. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .filter((cell) => cell !== '')
      .join('  ')
      .trimEnd(),
  );
}

const padded = (cell: string, width: number): string => cell + ' '.repeat(Math.max(0, Math.min(width, widest) - columnsOf(cell)));

/** How many columns of a terminal a text takes: Chinese characters and most emoji take two, marks on another character none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : Number(!invisible.test(character));
  return columns;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const invisible = /[\p{M}\p{Cf}]/u;
