import { outcomeLines } from './deploy-outcome.ts';
import type { RunResult } from './events.ts';
import { causesOf, type FailureLines, failureLines, traceOf } from './failure-lines.ts';
import { type Look, type Paint, paintLine } from './paint.ts';
import { oneLine } from './plain-text.ts';
import type { RunNotes } from './run-notes.ts';
import type { SaidOf } from './said.ts';
import { verdictOf } from './verdict.ts';
import { wayBackOf } from './way-back.ts';
import type { Words } from './words/words.ts';

interface Looks {
  readonly paint: Paint;
  readonly verbose: boolean;
}

/** The last lines on a terminal: how the run ended, what to do if it failed, and where the receipt is. */
export function endingLines(event: SaidOf<'finished' | 'failed'>, notes: RunNotes, looks: Looks): readonly string[] {
  const { page } = notes.words;
  const lines =
    event.type === 'failed'
      ? [...checkedLines(event, notes), ...failedLines(event, notes.words, looks)]
      : finishedLines(event, notes, looks);
  const path = notes.last('receipt-written')?.path;
  const table = outcomeLines(notes).map((line) => paintLine(line, looks.paint));
  const back = wayBackOf(notes);
  const wayBack = back === undefined ? [] : [page.goBack(oneLine(back))];
  const receipt = path === undefined ? [] : [page.receiptAt(oneLine(path))];
  return [...table, ...(table.length === 0 ? [] : ['']), ...lines, ...wayBack, ...receipt];
}

/** After a list of checks, how many of them failed; the failure below is the first to be mended. */
function checkedLines({ result }: SaidOf<'failed'>, notes: RunNotes): readonly string[] {
  if (notes.last('checked') === undefined) return [];
  const { title, text } = verdictOf(result, notes);
  return [`${title}${notes.words.page.colon}${text}`, ''];
}

function finishedLines({ result }: SaidOf<'finished'>, notes: RunNotes, { paint }: Looks): readonly string[] {
  const { title, text } = verdictOf(result, notes);
  return [
    `${paint(looks[result.status], `${title}${notes.words.page.colon.trimEnd()}`)}${notes.words.page.colon.endsWith(' ') ? ' ' : ''}${text}`,
  ];
}

/** Green is for what is as it was asked for; what somebody may have expected otherwise stands out. */
const looks: Readonly<Record<RunResult['status'], Look>> = {
  live: 'good',
  uploaded: 'notice',
  paused: 'notice',
  ended: 'notice',
  unchanged: 'notice',
  read: 'good',
  sent: 'good',
  planned: 'notice',
  failed: 'bad',
};

function failedLines({ failure }: SaidOf<'failed'>, words: Words, { paint, verbose }: Looks): readonly string[] {
  const whole = failureLines(failure, words);
  const behind = verbose ? [...causesOf(failure).map(words.page.cause), ...traceOf(failure)] : [];
  return [
    ...block('✗ ', whole, paint),
    ...whole.problems.flatMap((problem, index) => block(`${index + 1}. `, problem, paint)),
    ...behind.map((line) => `  ${paint('dim', line)}`),
  ];
}

/** Three lines below one mark: what was wrong, what to do, what support would ask for. */
function block(mark: string, { message, help, reference }: FailureLines, paint: Paint): readonly string[] {
  const indent = ' '.repeat(mark.length);
  return [`${paint('bad', mark)}${message}`, `${indent}${help}`, `${indent}${paint('dim', reference)}`];
}
