import { checkMarks, checkTitles, doctorWords, documentLines } from './doctor-words.ts';
import { asMarkdown, type Section, titledTable } from './markdown.ts';
import type { RunNotes } from './run-notes.ts';

/** Every check of doctor, in its order. */
export function checkTable(notes: RunNotes): Section {
  const rows = notes.all('checked').map(({ name, subject, state, cause, fix }) => {
    const [mark] = checkMarks[state];
    const title = asMarkdown([checkTitles[name], subject].filter(Boolean).join(' '));
    return [mark, state === 'bad' ? `<b>${title}</b>` : title, asMarkdown(cause), asMarkdown(fix)];
  });
  return rows.length === 0 ? { before: [], rows: [], after: [] } : titledTable('Checks', ['', 'What', 'Found', 'What to do'], rows);
}

/** The policies, folded, to be copied. Nothing inside a fence of its own length ends it: what is inside is JSON of ours. */
export const policySections = (notes: RunNotes): readonly Section[] =>
  notes.all('policy-made').map((event) => ({
    before: [
      `<details><summary>${asMarkdown(doctorWords(event))}</summary>`,
      '',
      ...(event.note === '' ? [] : [asMarkdown(event.note), '']),
    ],
    rows: [['```json', ...documentLines(event), '```'].join('\n')],
    after: ['', '</details>', ''],
  }));
