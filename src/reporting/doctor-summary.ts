import { checkMarks, checkTitles, doctorWords, documentLines } from './doctor-words.ts';
import { type PagePart, tablePart } from './page-part.ts';
import type { RunNotes } from './run-notes.ts';

/** Every check of doctor, in its order, and the policies to be copied. */
export function doctorParts(notes: RunNotes): readonly PagePart[] {
  const rows = notes.all('checked').map(({ name, subject, state, cause, fix }) => {
    const [mark] = checkMarks[state];
    const title = [checkTitles[name], subject].filter(Boolean).join(' ');
    return [mark, state === 'bad' ? { bold: title } : title, cause, fix];
  });
  const policies = notes
    .all('policy-made')
    .map((event): PagePart => ({ kind: 'document', title: doctorWords(event), note: event.note, lines: documentLines(event) }));
  return [tablePart('Checks', ['', 'What', 'Found', 'What to do'], rows), ...policies];
}
