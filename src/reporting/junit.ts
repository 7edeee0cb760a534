import type { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import type { Reporter } from './events.ts';
import { type FailureLines, failureLines } from './failure-lines.ts';
import { isLastWord } from './per-app.ts';
import { oneLine } from './plain-text.ts';
import { type Listener, type SaidEvent, type SaidOf, telling } from './said.ts';
import { sentenceOf } from './sentences.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';

/** An element of XML, in the shape that the writer of the host takes. */
interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Element[];
  readonly text?: string;
}

interface Options {
  readonly toXml: (root: Element) => string;
  /** Takes the whole report, once. */
  readonly keep: (text: string) => void;
  readonly language?: Language | undefined;
}

/** One line of the report: a step, a function, or the run itself. */
interface Case {
  readonly name: string;
  readonly durationMs: number;
  readonly failure?: Failure | undefined;
}

/** The run, or one mini program of several. */
interface Suite {
  name: string;
  readonly cases: Case[];
  /** The step that is under way. */
  open?: string | undefined;
}

/** Steps and functions of a run as a JUnit report: a suite for the run and one for each mini program, and a case for each step. */
export function createJUnitReporter({ toXml, keep, language = 'en' }: Options): Reporter {
  const words = wordsOf(language);
  const suites = new Map<string, Suite>();
  const suiteOf = ({ app = '' }: SaidEvent): Suite => {
    const suite = suites.get(app) ?? { name: app === '' ? 'miniship' : `miniship: ${oneLine(app)}`, cases: [] };
    suites.set(app, suite);
    return suite;
  };
  const listener: Listener = {
    report: (event) => {
      follow(suiteOf(event), event, words);
      if (isLastWord(event)) keep(toXml(documentOf([...suites.values()], words)));
    },
  };
  return telling(listener, words.language);
}

function follow(suite: Suite, event: SaidEvent, words: Words): void {
  if (event.type === 'run-started') suite.name = oneLine(sentenceOf(event, words));
  else if (event.type === 'step-started') suite.open = words.steps[event.step];
  else if (event.type === 'step-finished') {
    suite.cases.push({ name: words.steps[event.step], durationMs: event.durationMs });
    suite.open = undefined;
  } else if (event.type === 'function-live') suite.cases.push({ name: words.page.function(event.name), durationMs: event.durationMs });
  else if (event.type === 'function-failed')
    suite.cases.push({ name: words.page.function(event.name), durationMs: 0, failure: event.failure });
  else if (event.type === 'finished' || event.type === 'failed') end(suite, event, words);
}

/** What failed stands at the step that it broke off; found between two steps, at the run. */
function end(suite: Suite, event: SaidOf<'finished' | 'failed'>, words: Words): void {
  if (event.type === 'failed') suite.cases.push({ name: suite.open ?? words.page.theRun, durationMs: 0, failure: event.failure });
  // Nobody shows a suite without a case.
  else if (suite.cases.length === 0) suite.cases.push({ name: words.page.theRun, durationMs: 0 });
}

const secondsOf = (cases: readonly Case[]): string => (cases.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000).toFixed(3);
const failuresIn = (cases: readonly Case[]): string => String(cases.filter(({ failure }) => failure !== undefined).length);

const totals = (cases: readonly Case[]): Readonly<Record<string, string>> => ({
  tests: String(cases.length),
  failures: failuresIn(cases),
  errors: '0',
  time: secondsOf(cases),
});

const documentOf = (suites: readonly Suite[], words: Words): Element => ({
  name: 'testsuites',
  attributes: { name: 'miniship', ...totals(suites.flatMap(({ cases }) => cases)) },
  children: suites.map(({ name, cases }) => ({
    name: 'testsuite',
    attributes: { name, ...totals(cases) },
    children: cases.map((each) => caseElement(each, name, words)),
  })),
});

const caseElement = (each: Case, classname: string, words: Words): Element => ({
  name: 'testcase',
  attributes: { name: oneLine(each.name), classname, time: secondsOf([each]) },
  children: each.failure === undefined ? [] : [failureElement(failureLines(each.failure, words))],
});

function failureElement(lines: FailureLines): Element {
  const told = [lines, ...lines.problems].flatMap(({ message, help, reference }) => [message, help, reference, '']);
  return { name: 'failure', attributes: { type: lines.code, message: lines.message }, text: told.join('\n').trimEnd() };
}
