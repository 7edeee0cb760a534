import { outcomeLines } from './deploy-outcome.ts';
import type { EventOf } from './events.ts';
import { causesOf, type FailureLines, failureLines } from './failure-lines.ts';
import { type Paint, paintLine } from './paint.ts';
import { oneLine } from './plain-text.ts';
import type { RunNotes } from './run-notes.ts';
import { verdictOf } from './verdict.ts';

interface Looks {
  readonly paint: Paint;
  readonly verbose: boolean;
}

/** The last lines on a terminal: how the run ended, what to do if it failed, and where the receipt is. */
export function endingLines(event: EventOf<'finished' | 'failed'>, notes: RunNotes, looks: Looks): readonly string[] {
  const lines = event.type === 'failed' ? failedLines(event, looks) : finishedLines(event, notes, looks);
  const path = notes.last('receipt-written')?.path;
  const table = outcomeLines(notes).map((line) => paintLine(line, looks.paint));
  const receipt = path === undefined ? [] : [`Receipt: ${oneLine(path)}`];
  return [...table, ...(table.length === 0 ? [] : ['']), ...lines, ...receipt];
}

function finishedLines({ result }: EventOf<'finished'>, notes: RunNotes, { paint }: Looks): readonly string[] {
  const { title, text } = verdictOf(result, notes);
  return [`${paint(result.status === 'live' ? 'good' : 'notice', `${title}:`)} ${text}`];
}

function failedLines({ failure }: EventOf<'failed'>, { paint, verbose }: Looks): readonly string[] {
  const whole = failureLines(failure);
  const causes = verbose ? causesOf(failure).map((cause) => `  ${paint('dim', `cause: ${cause}`)}`) : [];
  return [...block('✗ ', whole, paint), ...whole.problems.flatMap((problem, index) => block(`${index + 1}. `, problem, paint)), ...causes];
}

/** Three lines below one mark: what was wrong, what to do, what support would ask for. */
function block(mark: string, { message, help, reference }: FailureLines, paint: Paint): readonly string[] {
  const indent = ' '.repeat(mark.length);
  return [`${paint('bad', mark)}${message}`, `${indent}${help}`, `${indent}${paint('dim', reference)}`];
}
