import type { Language } from '../errors/language.ts';
import { documentLines } from './doctor-words.ts';
import { hasTables, type TableEvent } from './event-tables.ts';
import type { Reporter } from './events.ts';
import type { LogSections } from './log-sections.ts';
import { createPaint, type MarkedLine, paintLine } from './paint.ts';
import { createPerApp } from './per-app.ts';
import { oneLine } from './plain-text.ts';
import { planLines } from './plan-table.ts';
import { codeLines } from './preview-words.ts';
import { createProgressSteps, isProgress, type ProgressEvent } from './progress.ts';
import { createRunNotes } from './run-notes.ts';
import { type Listener, type SaidEvent, type SaidOf, telling } from './said.ts';
import { createScreen, namedScreen, type Screen, type ScreenOptions } from './screen.ts';
import { sentenceOf } from './sentences.ts';
import { deploySteps, releaseSteps, type Step } from './steps.ts';
import { textTables } from './table-lines.ts';
import { endingLines } from './terminal-ending.ts';
import { factLines } from './terminal-lines.ts';
import { createUploadPace } from './upload-pace.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';

export interface TerminalOptions extends ScreenOptions {
  readonly colour: boolean;
  /** Shows every call with its request id and time, every wait, and the causes of a failure. */
  readonly verbose: boolean;
  /** Only what somebody must read, and how the run ended. */
  readonly quiet?: boolean | undefined;
  /** Folds the lines of each step away, in the log of a CI system that can. */
  readonly sections?: LogSections | undefined;
  readonly language?: Language | undefined;
  /** Epoch milliseconds, for the rate of an upload. */
  readonly now?: (() => number) | undefined;
}

const gutter = Math.max(...[...releaseSteps, ...deploySteps].map((step) => step.length)) + 2;

/** What `--quiet` leaves: warnings, what failed or closed, what could not be undone, and the end. */
const isLoud = (event: SaidEvent): boolean =>
  loudTypes.has(event.type) ||
  (event.type === 'undone' && !event.confirmed) ||
  (event.type === 'gate-checked' && !event.isOpen) ||
  (event.type === 'checked' && event.state === 'bad');
const loudTypes: ReadonlySet<SaidEvent['type']> = new Set([
  'warned',
  'function-failed',
  'policy-made',
  'status-read',
  'candidates-listed',
  'finished',
  'failed',
]);

/** Stands before the rows of a table. */
const indent = '  ';

/** For people at a terminal, and for the log of any CI system but GitHub: the step in the first column, its facts beside it. */
export function createTerminalReporter(options: TerminalOptions): Reporter {
  const screen = createScreen(options);
  const paint = createPaint(options.colour);
  let width = 0;
  const words = wordsOf(options.language ?? 'en');
  const run = createRunReporter(options, screen, words);
  const reporter = createPerApp({
    run: {
      report: (event) => {
        if (event.type === 'apps-found') width = Math.min(widestName, Math.max(...event.names.map((name) => nameOf(name).length)));
        run.report(event);
      },
    },
    ofApp: (app) =>
      createRunReporter(
        // Several at once would close one another's sections.
        { ...options, sections: undefined },
        namedScreen(screen, nameOf(app).padEnd(width), (name) => paint('dim', name)),
        words,
      ),
  });
  return {
    ...telling(reporter, words.language),
    ignores: (type) => (type === 'call-answered' && !options.verbose) || (options.quiet === true && type.endsWith('-progressed')),
  };
}

/** Stands in front of the lines of one mini program of several; a name longer than this makes its own lines begin later, not all. */
const nameOf = (app: string): string => `[${oneLine(app)}]`;
const widestName = 24;

/** The same for one run: the whole one, or that of one mini program of several. */
function createRunReporter(options: TerminalOptions, screen: Screen, words: Words): Listener {
  const { verbose, sections, write } = options;
  const paint = createPaint(options.colour);
  const notes = createRunNotes(words);
  const isProgressStep = createProgressSteps();
  const paceOf = createUploadPace(options.now ?? (() => 0), words);
  /** The step that runs. Its name stands beside its first fact. */
  let current: { readonly step: Step; isNamed: boolean; isFinished: boolean } | undefined;

  const gutterText = () => (options.quiet === true ? '' : (current === undefined || current.isNamed ? '' : current.step).padEnd(gutter));
  const print = (line: MarkedLine) => {
    screen.line(`${paint('strong', gutterText())}${paintLine(line, paint)}`);
    if (current !== undefined) current.isNamed = true;
  };
  /** A step that had nothing to tell is named all the same, and one that was broken off says so. */
  const leaveStep = () => {
    if (current === undefined) return;
    const { step, isNamed, isFinished } = current;
    if (!isFinished) print(['✗', 'bad', words.page.didNotFinish(words.steps[step])]);
    else if (!isNamed) print(['✓', 'good', words.steps[step]]);
    current = undefined;
    if (sections !== undefined) write(sections.end());
  };
  const startRun = (event: SaidOf<'run-started'>) => {
    const banner = event.dryRun ? [paint('notice', words.page.dryRun)] : [];
    for (const line of [paint('strong', sentenceOf(event, words)), ...banner, '']) screen.line(line);
  };
  const startStep = (event: SaidOf<'step-started'>) => {
    leaveStep();
    current = { step: event.step, isNamed: false, isFinished: false };
    if (sections !== undefined) write(sections.begin(event.step, sentenceOf(event, words)));
    screen.status(`${gutterText()}… ${sentenceOf(event, words)}`);
  };
  const finishStep = () => {
    if (current !== undefined) current.isFinished = true;
  };
  const showProgress = (event: ProgressEvent) => {
    const mark = event.type === 'hosting-opening' ? '…' : '↑';
    const pace = event.type === 'upload-progressed' ? paceOf(event) : '';
    if (options.interactive) screen.status(`${gutterText()}${mark} ${sentenceOf(event, words)}${pace}`);
    else if (isProgressStep(event)) print([mark, 'dim', sentenceOf(event, words)]);
  };
  /** Too wide to stand beside the names of steps. A screen has an end, a log has none. */
  const showTables = (event: TableEvent) => {
    const width = options.interactive ? options.columns - indent.length : Number.POSITIVE_INFINITY;
    for (const { title, lines } of textTables(event, { width, whole: verbose, words })) {
      for (const text of ['', paint('strong', title), ...lines.map((line) => indent + paintLine(line, paint))]) screen.line(text);
    }
  };
  /** From the first column on, so that it can be copied as it is. */
  const showPolicy = (event: SaidOf<'policy-made'>) => {
    const note = event.note === '' ? [] : [paint('dim', oneLine(event.note))];
    for (const text of ['', paint('strong', sentenceOf(event, words)), ...note, ...documentLines(event)]) screen.line(text);
    if (current !== undefined) current.isNamed = true;
  };
  /** A code that is broken into two lines is none: on a narrow screen its image has to do. */
  const showCode = (event: SaidOf<'preview-ready'>) => {
    const lines = codeLines(event, { colour: options.colour });
    if (options.interactive && (event.qr[0]?.length ?? 0) > options.columns) return;
    for (const line of ['', ...lines, '']) screen.line(line);
  };
  const show = (event: SaidEvent) => {
    if (event.type === 'deploy-planned') planLines(event, notes).forEach(print);
    else if (event.type === 'policy-made') showPolicy(event);
    else if (event.type === 'preview-ready') showCode(event);
    else if (hasTables(event)) showTables(event);
    else if (isProgress(event)) showProgress(event);
  };
  const end = (event: SaidOf<'finished' | 'failed'>) => {
    leaveStep();
    for (const line of ['', ...endingLines(event, notes, { paint, verbose })]) screen.line(line);
  };
  const follow = (event: SaidEvent) => {
    if (event.type === 'run-started') startRun(event);
    else if (event.type === 'step-started') startStep(event);
    else if (event.type === 'step-finished') finishStep();
    else if (event.type === 'finished' || event.type === 'failed') end(event);
    else show(event);
  };

  return {
    report: (event) => {
      notes.add(event);
      if (options.quiet === true && !isLoud(event)) return;
      for (const line of factLines(event, verbose, words)) print(line);
      follow(event);
    },
  };
}
