import { checkMarks, checkTitle, documentLines } from './doctor-words.ts';
import { type PagePart, tablePart } from './page-part.ts';
import type { RunNotes } from './run-notes.ts';
import { sentenceOf } from './sentences.ts';

/** Every check of doctor, in its order, and the policies to be copied. */
export function doctorParts(notes: RunNotes): readonly PagePart[] {
  const { words } = notes;
  const rows = notes.all('checked').map((check) => {
    const [mark] = checkMarks[check.state];
    const title = checkTitle(check, words);
    return [mark, check.state === 'bad' ? { bold: title } : title, check.cause, check.fix];
  });
  const policies = notes
    .all('policy-made')
    .map((event): PagePart => ({ kind: 'document', title: sentenceOf(event, words), note: event.note, lines: documentLines(event) }));
  return [tablePart(words.page.checks.title, words.page.checks.head, rows), ...policies];
}
