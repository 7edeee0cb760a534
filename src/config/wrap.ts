/** Chinese letters and their punctuation take two columns of a terminal. */
const wide = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** How many columns of a terminal a text takes. */
export const columnsOf = (text: string): number =>
  Array.from(text, (letter) => (wide.test(letter) ? 2 : 1)).reduce((sum, one) => sum + one, 0);

/** The text, filled with blanks up to a column. */
export const paddedTo = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** Breaks a text into lines of at most so many columns: between words, and in Chinese between letters. */
export const wrap = (text: string, room: number): readonly string[] => (wide.test(text) ? wrapLetters(text, room) : wrapWords(text, room));

/** A word that is longer than a line, such as a template, is broken behind a comma. */
function wrapWords(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = new RegExp(`.{1,${room - 1}},|.{1,${room}}`, 'gu');
  for (const word of text.split(' ').flatMap((each) => (each.length > room && each.match(pieces)) || [each])) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** No line begins with a mark that closes what stands before it. */
const units = /\s+|(?:[!-~]+|.)[，。；：、）》」”！？]*/gu;

function wrapLetters(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of (text.match(units) ?? []).flatMap((each) => (columnsOf(each) > room ? wrapWords(each, room) : [each]))) {
    if (columnsOf(line) + columnsOf(unit.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}
