import { expect, test } from 'vitest';
import type { Reporter } from '../../src/reporting/events.ts';
import { createFanOut } from '../../src/reporting/fan-out.ts';
import { createRedactor } from '../../src/reporting/redact.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';
import { successfulRun } from '../support/sample-events.ts';

const breaking = (at: string): Reporter & { seen: number } => ({
  seen: 0,
  report(event) {
    this.seen += 1;
    if (event.type === at) throw new Error('EPIPE');
  },
});

test('every reporter hears every event, in order', () => {
  const [a, b] = [createRecordingReporter(), createRecordingReporter()];
  const all = createFanOut({ a, b });
  for (const event of successfulRun) all.report(event);
  expect(a.events).toEqual(successfulRun);
  expect(b.events).toEqual(successfulRun);
  expect(all.broken).toEqual([]);
});

test('a reporter that throws is left out from then on, and the others are told once', () => {
  const [terminal, log] = [breaking('archive-made'), createRecordingReporter()];
  const all = createFanOut({ terminal, log });
  for (const event of successfulRun) all.report(event);
  const before = successfulRun.findIndex(({ type }) => type === 'archive-made') + 1;
  expect(terminal.seen).toBe(before);
  expect(log.events).toEqual([
    ...successfulRun.slice(0, before),
    {
      type: 'warned',
      message: 'The report "terminal" stopped: Error: EPIPE',
      help: 'The run itself goes on; only this report is incomplete.',
    },
    ...successfulRun.slice(before),
  ]);
});

test('nothing follows the last event: what broke there is found in "broken"', () => {
  const [summary, json] = [breaking('finished'), createRecordingReporter()];
  const all = createFanOut({ summary, json });
  for (const event of successfulRun) all.report(event);
  expect(json.events.at(-1)?.type).toBe('finished');
  expect(all.broken).toEqual([{ name: 'summary', error: new Error('EPIPE') }]);
});

test('when all of them break, one in answer to the other, the run still goes on', () => {
  const all = createFanOut({ a: breaking('archive-made'), b: breaking('warned') });
  expect(() => {
    for (const event of successfulRun) all.report(event);
  }).not.toThrow();
  expect(all.broken.map(({ name }) => name)).toEqual(['a', 'b']);
});

test('with the redactor inside, also the warning about a broken report hides what is secret', () => {
  const [log, redactor] = [createRecordingReporter(), createRedactor()];
  redactor.add('s3cret-key');
  const breaks: Reporter = {
    report: () => {
      throw new Error('cannot write s3cret-key');
    },
  };
  createFanOut({ breaks, log }, redactor).report({ type: 'receipt-written', path: '/s3cret-key' });
  expect(log.events).toMatchObject([
    { type: 'receipt-written', path: '/***' },
    { type: 'warned', message: 'The report "breaks" stopped: Error: cannot write ***' },
  ]);
});

test('what nobody does anything with is not prepared for anybody', () => {
  const redactor = createRedactor();
  const deaf = { ...createRecordingReporter(), ignores: (type: string) => type === 'call-answered' };
  const all = createFanOut({ deaf }, redactor);
  for (const event of successfulRun) all.report(event);
  expect(deaf.events).toEqual(successfulRun.filter(({ type }) => type !== 'call-answered'));

  const both = createFanOut({ deaf, all: createRecordingReporter() }, redactor);
  const before = deaf.events.length;
  for (const event of successfulRun) both.report(event);
  expect(deaf.events.length - before).toBe(successfulRun.length);
});
