import type { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import { outcomeLines } from './deploy-outcome.ts';
import { checkLines, checkTitle, documentLines } from './doctor-words.ts';
import type { Reporter } from './events.ts';
import { causesOf, type FailureLines, failureLines, traceOf } from './failure-lines.ts';
import { logExcerpt, logMark } from './function-log.ts';
import type { MarkedLine } from './paint.ts';
import { createPerApp } from './per-app.ts';
import { oneLine } from './plain-text.ts';
import { planLines } from './plan-table.ts';
import { codeLines, previewLines } from './preview-words.ts';
import { createProgressSteps, isProgress, type ProgressEvent } from './progress.ts';
import { replyLines } from './reply-lines.ts';
import { rolloutLines } from './rollout-lines.ts';
import { createRunNotes, type RunNotes } from './run-notes.ts';
import { type Listener, type SaidEvent, type SaidOf, telling } from './said.ts';
import { worthTellingMs } from './sentence-parts.ts';
import { sentenceOf } from './sentences.ts';
import { textTables } from './table-lines.ts';
import { verdictOf } from './verdict.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';
import { lineOfApp, logLine, workflowCommand } from './workflow-command.ts';

interface Options {
  readonly write: (text: string) => void;
  readonly language?: Language | undefined;
}

/** The log of a GitHub runner: a group per step, annotations for what somebody must read, details in debug lines. */
export function createGitHubReporter({ write, language = 'en' }: Options): Reporter {
  const words = wordsOf(language);
  const perApp = createPerApp({
    run: createRunReporter((lines) => write(lines.join('')), words),
    // Several at once would close one another's groups: each line says whose it is instead.
    ofApp: (app) =>
      createRunReporter((lines) => {
        const named = lines.flatMap((line) => lineOfApp(line, app) ?? []);
        if (named.length > 0) write(named.join(''));
      }, words),
  });
  return telling(perApp, words.language);
}

/** The same for one run: the whole one, or that of one mini program of several. */
function createRunReporter(write: (lines: readonly string[]) => void, words: Words): Listener {
  const notes = createRunNotes(words);
  const isProgressStep = createProgressSteps();
  let inGroup = false;

  const tell = (event: SaidEvent): readonly string[] => {
    if (isProgress(event)) return isProgressStep(event) ? [logLine(sentenceOf(event, words))] : [];
    if (event.type === 'deploy-planned') return planLines(event, notes).map(markedLine);
    if (event.type === 'finished' || event.type === 'failed') return endingLines(event, notes);
    return linesOf(event, words);
  };
  /** Groups do not nest, and what stands in one is folded away: an ending must come after the group. */
  const closing = (event: SaidEvent): readonly string[] => {
    const closes = inGroup && (event.type === 'step-started' || event.type === 'finished' || event.type === 'failed');
    if (event.type === 'step-started') inGroup = true;
    else if (closes || event.type === 'step-finished') inGroup = false;
    return closes ? [endOfGroup] : [];
  };

  return {
    report: (event) => {
      notes.add(event);
      const lines = [...closing(event), ...tell(event)];
      if (lines.length > 0) write(lines);
    },
  };
}

const endOfGroup = workflowCommand('endgroup', []);

/** What an event looks like by itself. Events that need the past are told by the reporter. */
function linesOf(
  event: Exclude<SaidEvent, ProgressEvent | SaidOf<'deploy-planned' | 'finished' | 'failed'>>,
  words: Words,
): readonly string[] {
  const { page } = words;
  const sentence = (): string => sentenceOf(event, words);
  switch (event.type) {
    case 'run-started':
      return [logLine(sentence()), ...(event.dryRun ? [logLine(page.dryRun)] : [])];
    case 'apps-ended':
      return [];
    case 'step-started':
      return [workflowCommand('group', [sentence()])];
    case 'step-finished':
      return [logLine(sentence()), endOfGroup];
    case 'call-answered':
      return [workflowCommand('debug', [sentence()])];
    case 'limit-waited':
      return [event.waitMs >= worthTellingMs ? logLine(sentence()) : workflowCommand('debug', [sentence()])];
    case 'warned':
      return [workflowCommand('warning', [event.message, event.help], { title: 'miniship' })];
    case 'checked':
      return event.state === 'bad' ? [checkAnnotation(event, words)] : checkLines(event, words).map(markedLine);
    case 'operation-answered':
      return [logLine(sentence()), ...replyLines(event).map((line) => `${line}\n`)];
    case 'policy-made':
      return [logLine(sentence()), logLine(event.note), ...documentLines(event).map((line) => `${line}\n`)];
    case 'function-failed':
      return [functionAnnotation(event, words), ...logExcerpt(event.logs, words).map((line) => logLine(`${logMark} ${line}`))];
    case 'nothing-done':
      return [workflowCommand('notice', [event.reason, event.help], { title: page.nothingToDo })];
    case 'undone':
      return [event.confirmed ? logLine(sentence()) : workflowCommand('warning', [sentence()], { title: page.notUndoneTitle })];
    case 'race-settled':
      return [workflowCommand('notice', [sentence()], { title: page.twoRuns })];
    case 'preview-ready':
      return [...previewLines(event, words).map(markedLine), ...codeLines(event, { colour: true }).map((line) => `${line}\n`)];
    case 'previews-listed':
    case 'preview-ended':
      return previewLines(event, words).map(markedLine);
    case 'rollout-found':
    case 'gate-checked':
    case 'stage-reached':
    case 'candidates-listed':
    case 'rollback-planned':
    case 'content-fetched':
    case 'status-read':
    case 'receipt-compared':
    case 'app-answered':
    case 'message-sent':
    case 'archive-kept':
      return [logLine(sentence()), ...rolloutLines(event, words).slice(1).map(markedLine)];
    case 'apps-found':
    case 'build-inspected':
    case 'version-chosen':
    case 'archive-made':
    case 'mini-program-found':
    case 'set-up':
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
    case 'space-made':
    case 'setting-changed':
    case 'documents-imported':
    case 'collection-exported':
    case 'collection-restored':
    case 'site-listed':
    case 'site-synced':
    case 'files-synced':
    case 'receipt-written':
      return [logLine(sentence())];
  }
}

function endingLines(event: SaidOf<'finished' | 'failed'>, notes: RunNotes): readonly string[] {
  const { title, text } = verdictOf(event.result, notes);
  const verdict = logLine(`${title}${notes.words.page.colon}${text}`);
  const tables = [...tableLines(notes), ...outcomeLines(notes).map(markedLine)];
  if (event.type === 'failed') return [...tables, ...failureCommands(event.failure, notes), verdict];
  // That nothing was to be done is annotated where it was found.
  const isTold = event.result.status === 'unchanged' && notes.last('nothing-done') !== undefined;
  // GitHub shows ten notices of a step: those of two hundred mini programs would hide the one of the run.
  const isPart = event.app !== undefined;
  return [...tables, isTold || isPart ? verdict : workflowCommand('notice', [text], { title })];
}

/** Tables stand at the end: inside the group of their step nobody would see them. */
const tableLines = (notes: RunNotes): readonly string[] =>
  notes
    .tables()
    .flatMap((event) =>
      textTables(event, { width: Number.POSITIVE_INFINITY, whole: false, words: notes.words }).flatMap(({ title, lines }) => [
        logLine(title),
        ...lines.map(markedLine),
      ]),
    );

/** One annotation per problem; the summary of several is a plain line above them, since it says nothing by itself. */
function failureCommands(failure: Failure, notes: RunNotes): readonly string[] {
  const failed = notes.all('function-failed').map((event) => failureLines(event.failure, notes.words).message);
  const annotated = new Set([...failed, ...notes.all('checked').flatMap(({ state, cause }) => (state === 'bad' ? [oneLine(cause)] : []))]);
  // Of several mini programs those that failed were annotated when they did.
  const areTold = notes.last('apps-ended') !== undefined;
  const annotate = (lines: FailureLines) => (areTold || annotated.has(lines.message) ? logLine(lines.message) : annotation(lines));
  const { problems, message, help } = failureLines(failure, notes.words);
  const behind = [...causesOf(failure).map(notes.words.page.cause), ...traceOf(failure)];
  const causes = behind.map((line) => workflowCommand('debug', [line]));
  if (problems.length === 0) return [annotate(failureLines(failure, notes.words)), ...causes];
  return [logLine(message), ...problems.map(annotate), logLine(help), ...causes];
}

/** A function that failed is annotated where it did: the end may be far away, and the run may never reach it. */
function functionAnnotation({ name, failure }: SaidOf<'function-failed'>, words: Words): string {
  const { code, message, help, reference } = failureLines(failure, words);
  return workflowCommand('error', [message, help, reference], { title: `${words.page.function(name)}${words.page.colon}${code}` });
}

/** What is to be mended is annotated where it was found, and once. */
const checkAnnotation = (event: SaidOf<'checked'>, words: Words): string =>
  workflowCommand('error', [event.cause, event.fix], { title: checkTitle(event, words) });

const markedLine = ([mark, , text]: MarkedLine): string => logLine(`${mark} ${text}`);

/** With a file and a line GitHub shows it beside that line, too. */
const annotation = ({ code, message, help, reference, source }: FailureLines): string =>
  workflowCommand('error', [message, help, reference], { title: code, ...source });
