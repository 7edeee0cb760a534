import type { CheckState } from './events.ts';
import type { Look, MarkedLine } from './paint.ts';
import { oneLine } from './plain-text.ts';
import type { SaidOf } from './said.ts';
import { columnsOf } from './text-table.ts';
import type { Words } from './words/words.ts';

type Check = SaidOf<'checked'>;

/** The mark of a check, the same wherever it is shown. */
export const checkMarks: Readonly<Record<CheckState, readonly [mark: string, look: Look]>> = {
  ok: ['✓', 'good'],
  bad: ['✗', 'bad'],
  skipped: ['–', 'dim'],
};

/** What a check is about: its title, and of which one. */
export const checkTitle = ({ name, subject }: Pick<Check, 'name' | 'subject'>, { checks }: Words): string =>
  [checks[name], subject].filter(Boolean).join(' ');

/** A cause that names its subject needs no other. */
const factOf = ({ subject, cause }: Check, { page }: Words): string =>
  subject === '' || cause.includes(subject) ? cause : `${subject}${page.colon}${cause}`;

/** A check on a terminal: what was found, and below it what to do. The facts stand in one column, behind the longest title. */
export function checkLines(event: Check, words: Words): readonly MarkedLine[] {
  const titleWidth = Math.max(...Object.values(words.checks).map(columnsOf)) + 1;
  const title = words.checks[event.name];
  const gap = ' '.repeat(titleWidth - columnsOf(title));
  const fact: MarkedLine = [...checkMarks[event.state], oneLine(`${title}${gap} ${factOf(event, words)}`)];
  return event.fix === '' ? [fact] : [fact, [' ', 'dim', `${' '.repeat(titleWidth)} → ${oneLine(event.fix)}`]];
}

/** A policy as JSON, a line at a time; its indentation is ours and stays. */
export function documentLines({ document }: SaidOf<'policy-made'>): readonly string[] {
  return JSON.stringify(document, null, 2)
    .split('\n')
    .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${oneLine(line)}`);
}
