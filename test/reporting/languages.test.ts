import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { createSummaryReporter } from '../../src/reporting/job-summary.ts';
import { createJsonLinesReporter } from '../../src/reporting/json-lines.ts';
import { createReportPage } from '../../src/reporting/report-page/report-page.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { sentenceOf } from '../../src/reporting/sentences.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import { columnsOf } from '../../src/reporting/text-table.ts';
import { chinese } from '../../src/reporting/words/chinese.ts';
import { english } from '../../src/reporting/words/english.ts';
import { everyEvent } from '../support/every-event.ts';
import { deployRun, failedDeploy, plannedDeploy } from '../support/sample-deploys.ts';
import { soundDoctor, worriedDoctor } from '../support/sample-doctor.ts';
import { dryRun, failedRun, retriedRun, successfulRun, transcript } from '../support/sample-events.ts';
import { rolloutRuns } from '../support/sample-rollouts.ts';

/** Names that are the same in Chinese: of things, of units, of what a machine reads. */
const names = new Set(
  (
    'miniship sha SHA kB MB GB HTTP ID RSA RAM OIDC Node js GitHub previous to explain npx git tag version input Action yml json href https http ' +
    'UTC details summary br sub code VERB MISSING VERSION SEVERAL PROBLEMS SemVer package id x error warning notice group endgroup debug title rollback zip QR'
  ).split(' '),
);

/** Without what GitHub and HTML write in place of a character. */
const wordsIn = (text: string): readonly string[] => text.replace(/%0A|&\w+;/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];

/** All words among the values of a record: names, addresses, numbers of a run. */
function valuesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return wordsIn(value);
  if (value instanceof Error) {
    const { code, facts, cause, problems = [] } = value as Partial<Failure>;
    return [
      ...wordsIn(`${code} ${JSON.stringify(facts)}`),
      ...problems.flatMap(valuesOf),
      ...(cause instanceof Error ? wordsIn(`${cause.name} ${cause.message}`) : []),
    ];
  }
  return typeof value === 'object' && value !== null
    ? [...Object.keys(value).flatMap(wordsIn), ...Object.values(value).flatMap(valuesOf)]
    : [];
}

/** English words of a Chinese text that are neither names nor values of the events. */
function strange(text: string, events: readonly Event[]): readonly string[] {
  const known = new Set(events.flatMap((event) => valuesOf(sayEvent(event, 'zh'))));
  return [...new Set(wordsIn(text))].filter((word) => !known.has(word) && !names.has(word));
}

describe('in Chinese', () => {
  test.each(Object.entries(everyEvent))('the sentence of %s holds no English but names and values', (_type, event: Event) => {
    const sentence = sentenceOf(sayEvent(event, 'zh'), chinese);
    expect(strange(sentence, [event])).toEqual([]);
    expect(sentence).toMatch(/^(?!.*undefined)\S/);
  });

  const runs: Readonly<Record<string, readonly Event[]>> = {
    ...rolloutRuns,
    deployRun,
    failedDeploy,
    plannedDeploy,
    successfulRun,
    retriedRun,
    dryRun,
    failedRun,
    soundDoctor,
    worriedDoctor,
    everyEvent: Object.values(everyEvent),
  };

  test.each(Object.entries(runs))('terminal, GitHub log and summary of %s neither', (_name, events) => {
    const plain = { colour: false, interactive: false, verbose: true, columns: 100, language: 'zh' } as const;
    const steps = events.flatMap((event) => (event.type === 'step-started' ? [event.step] : []));
    const known = [...events, ...steps.map((step): Event => ({ type: 'receipt-written', path: step }))];
    expect(
      strange(
        transcript((write) => createTerminalReporter({ write, ...plain }), events),
        known,
      ),
    ).toEqual([]);
    expect(
      strange(
        transcript((write) => createGitHubReporter({ write, language: 'zh' }), events),
        known,
      ),
    ).toEqual([]);
    const summary = createSummaryReporter({ language: 'zh' });
    for (const event of events) summary.report(event);
    expect(strange(summary.markdown(), known)).toEqual([]);
  });

  test('the report page says its language, and what it shows has no English either', () => {
    let page = '';
    const report = createReportPage({ now: () => 0, origin: [], keep: (text) => (page = text), language: 'zh' });
    for (const event of Object.values(everyEvent)) report.report(event);
    expect(page).toContain('<html lang="zh-CN"');
    const shown = page
      .replace(/<(style|script)>.*?<\/\1>/gs, ' ')
      .replace(/<(?!\/)[^>]*?(aria-label|title|placeholder)="([^"]*)"[^>]*>/g, ' $2 ')
      .replace(/<[^>]*>/g, ' ');
    expect(strange(shown, Object.values(everyEvent))).toEqual([]);
  });
});

test('every word of a closed list is another one in Chinese, but for names', () => {
  const lists = [
    'steps',
    'statuses',
    'rolloutStates',
    'functionStates',
    'stageStates',
    'changes',
    'sections',
    'planned',
    'policies',
  ] as const;
  for (const list of lists) {
    for (const [key, word] of Object.entries(chinese[list])) expect(word, key).toMatch(/\p{Script=Han}/u);
    expect(Object.keys(chinese[list])).toEqual(Object.keys(english[list]));
  }
});

test('what programs read is English, whatever people read', () => {
  let lines = '';
  const reporter = createJsonLinesReporter({ write: (text) => (lines += text) });
  reporter.report(everyEvent.warned);
  reporter.report(everyEvent['operation-answered']);
  expect(lines).toContain('"message":"look","help":"mend"');
  // The reply is the cloud's.
  expect(lines).toContain('"reply":{"en":"kept","zh":"原样"}');
});

test('the columns of Chinese tables stand below one another', () => {
  const check = (name: 'keys' | 'rsa-key'): Event => ({ ...everyEvent.checked, name, cause: '原因', fix: '' });
  const plain = { colour: false, interactive: false, verbose: true, columns: 100, language: 'zh' } as const;
  const lines = transcript((write) => createTerminalReporter({ write, ...plain }), [check('keys'), check('rsa-key')]).split('\n');
  const at = lines.filter((line) => line.includes('原因')).map((line) => columnsOf(line.slice(0, line.indexOf('原因'))));
  expect(new Set(at).size).toBe(1);
  expect(at).toHaveLength(2);
});
