import type { Failure } from '../errors/failure.ts';
import { outcomeLines } from './deploy-outcome.ts';
import type { Event, EventOf, Reporter } from './events.ts';
import { causesOf, type FailureLines, failureLines } from './failure-lines.ts';
import { logExcerpt, logMark } from './function-log.ts';
import type { MarkedLine } from './paint.ts';
import { planLines } from './plan-table.ts';
import { createProgressSteps, isProgress, type ProgressEvent } from './progress.ts';
import { createRunNotes, type RunNotes } from './run-notes.ts';
import { dryRunBanner, sentenceOf, worthTellingMs } from './sentences.ts';
import { verdictOf } from './verdict.ts';
import { logLine, workflowCommand } from './workflow-command.ts';

/** The log of a GitHub runner: a group per step, annotations for what somebody must read, details in debug lines. */
export function createGitHubReporter({ write }: { readonly write: (text: string) => void }): Reporter {
  const notes = createRunNotes();
  const isProgressStep = createProgressSteps();
  let inGroup = false;

  const tell = (event: Event): readonly string[] => {
    if (isProgress(event)) return isProgressStep(event) ? [logLine(sentenceOf(event))] : [];
    if (event.type === 'deploy-planned') return planLines(event, notes).map(markedLine);
    if (event.type === 'finished' || event.type === 'failed') return endingLines(event, notes);
    return linesOf(event);
  };
  /** Groups do not nest, and what stands in one is folded away: an ending must come after the group. */
  const closing = (event: Event): readonly string[] => {
    const closes = inGroup && (event.type === 'step-started' || event.type === 'finished' || event.type === 'failed');
    if (event.type === 'step-started') inGroup = true;
    else if (closes || event.type === 'step-finished') inGroup = false;
    return closes ? [endOfGroup] : [];
  };

  return {
    report: (event) => {
      notes.add(event);
      const text = [...closing(event), ...tell(event)].join('');
      if (text !== '') write(text);
    },
  };
}

const endOfGroup = workflowCommand('endgroup', []);

/** What an event looks like by itself. Events that need the past are told by the reporter. */
function linesOf(event: Exclude<Event, ProgressEvent | EventOf<'deploy-planned' | 'finished' | 'failed'>>): readonly string[] {
  switch (event.type) {
    case 'run-started':
      return [logLine(sentenceOf(event)), ...(event.dryRun ? [logLine(dryRunBanner)] : [])];
    case 'step-started':
      return [workflowCommand('group', [sentenceOf(event)])];
    case 'step-finished':
      return [logLine(sentenceOf(event)), endOfGroup];
    case 'call-answered':
      return [workflowCommand('debug', [sentenceOf(event)])];
    case 'limit-waited':
      return [event.waitMs >= worthTellingMs ? logLine(sentenceOf(event)) : workflowCommand('debug', [sentenceOf(event)])];
    case 'warned':
      return [workflowCommand('warning', [event.message, event.help], { title: 'miniship' })];
    case 'function-failed':
      return [functionAnnotation(event), ...logExcerpt(event.logs).map((line) => logLine(`${logMark} ${line}`))];
    case 'build-inspected':
    case 'version-chosen':
    case 'archive-made':
    case 'mini-program-found':
    case 'packages-listed':
    case 'file-uploaded':
    case 'package-ready':
    case 'whitelist-ready':
    case 'rollout-changed':
    case 'request-retried':
    case 'write-planned':
    case 'function-live':
    case 'function-kept':
    case 'function-tested':
    case 'setting-changed':
    case 'site-listed':
    case 'site-synced':
    case 'receipt-written':
      return [logLine(sentenceOf(event))];
  }
}

function endingLines(event: EventOf<'finished' | 'failed'>, notes: RunNotes): readonly string[] {
  const { title, text } = verdictOf(event.result, notes);
  const table = outcomeLines(notes).map(markedLine);
  if (event.type === 'finished') return [...table, workflowCommand('notice', [text], { title })];
  return [...table, ...failureCommands(event.failure, notes), logLine(`${title}: ${text}`)];
}

/** One annotation per problem; the summary of several is a plain line above them, since it says nothing by itself. */
function failureCommands(failure: Failure, notes: RunNotes): readonly string[] {
  const annotated = new Set(notes.all('function-failed').map((event) => failureLines(event.failure).message));
  const annotate = (lines: FailureLines) => (annotated.has(lines.message) ? logLine(lines.message) : annotation(lines));
  const { problems, message, help } = failureLines(failure);
  const causes = causesOf(failure).map((cause) => workflowCommand('debug', [`cause: ${cause}`]));
  if (problems.length === 0) return [annotate(failureLines(failure)), ...causes];
  return [logLine(message), ...problems.map(annotate), logLine(help), ...causes];
}

/** A function that failed is annotated where it did: the end may be far away, and the run may never reach it. */
function functionAnnotation({ name, failure }: EventOf<'function-failed'>): string {
  const { code, message, help, reference } = failureLines(failure);
  return workflowCommand('error', [message, help, reference], { title: `function ${name}: ${code}` });
}

const markedLine = ([mark, , text]: MarkedLine): string => logLine(`${mark} ${text}`);

/** With a file and a line GitHub shows it beside that line, too. */
const annotation = ({ code, message, help, reference, source }: FailureLines): string =>
  workflowCommand('error', [message, help, reference], { title: code, ...source });
