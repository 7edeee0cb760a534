import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createJUnitReporter } from '../../src/reporting/junit.ts';
import { createXmlWriter } from '../../src/transport/xml.ts';

const toXml = await createXmlWriter();
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && name.startsWith('test'),
});

interface Read {
  readonly testsuites: readonly [
    {
      readonly tests: string;
      readonly failures: string;
      readonly testsuite: readonly {
        readonly name: string;
        readonly time: string;
        readonly testcase: readonly {
          readonly name: string;
          readonly failure?: { readonly type: string; readonly message: string; '#text': string };
        }[];
      }[];
    },
  ];
}

function reportOf(events: readonly Event[]): { readonly xml: string; readonly root: Read['testsuites'][0] } {
  const kept: string[] = [];
  const junit = createJUnitReporter({ toXml, keep: (text) => kept.push(text) });
  for (const event of events) junit.report(event);
  expect(kept).toHaveLength(1);
  const [xml = ''] = kept;
  expect(XMLValidator.validate(xml)).toBe(true);
  return { xml, root: (parser.parse(xml) as Read).testsuites[0] };
}

const started = { type: 'run-started', verb: 'release', version: '1.0.0', subject: 'Shop', dryRun: false } as const;
const step = (name: 'inspect' | 'upload', durationMs: number): readonly Event[] => [
  { type: 'step-started', step: name },
  { type: 'step-finished', step: name, durationMs },
];
const result = { verb: 'release', exit: 0, status: 'live', outputs: {} } as const;
const failed = { ...result, exit: 5, status: 'failed' } as const;

test('every step is a case with its time', () => {
  const { root } = reportOf([started, ...step('inspect', 250), ...step('upload', 1500), { type: 'finished', result }]);
  expect(root).toMatchObject({ tests: '2', failures: '0' });
  expect(root.testsuite[0]).toMatchObject({ time: '1.750', testcase: [{ name: 'Inspect the files' }, { name: 'Upload the files' }] });
});

test('what failed stands at the step that it broke off, with code, message, advice and request', () => {
  const failure = new Failure('CLOUD_THROTTLED', { operation: 'GetMcubeFileToken', requestId: 'R-1' });
  const { root } = reportOf([
    started,
    ...step('inspect', 1),
    { type: 'step-started', step: 'upload' },
    { type: 'failed', failure, result: failed },
  ]);
  expect(root).toMatchObject({ tests: '2', failures: '1' });
  const told = root.testsuite[0]?.testcase[1];
  expect(told).toMatchObject({ name: 'Upload the files', failure: { type: 'CLOUD_THROTTLED', message: failure.message } });
  expect(told?.failure?.['#text']).toContain('request R-1');
});

test('problems that were found before any step stand at the run, each of them', () => {
  const problems = [new Failure('VERSION_MISSING', {}), new Failure('BUILD_NOT_FOUND', { path: 'dist' })];
  const failure = new Failure('SEVERAL_PROBLEMS', { count: 2 }, { problems });
  const { root } = reportOf([{ type: 'failed', failure, result: failed }]);
  expect(root.testsuite[0]?.testcase).toHaveLength(1);
  for (const { message } of problems) expect(root.testsuite[0]?.testcase[0]?.failure?.['#text']).toContain(message);
});

test('each mini program of several is a suite of its own, and the report is written at the end of the run', () => {
  const ofApp = (app: string, event: Event): Event => ({ ...event, app });
  const { root } = reportOf([
    started,
    ...step('inspect', 1).map((event) => ofApp('shop', event)),
    ofApp('shop', { type: 'finished', result }),
    ofApp('news', { type: 'failed', failure: new Failure('VERSION_MISSING', {}), result: failed }),
    { type: 'finished', result },
  ]);
  expect(root.testsuite.map(({ name }) => name)).toEqual([expect.stringContaining('Shop'), 'miniship: shop', 'miniship: news']);
  expect(root).toMatchObject({ tests: '3', failures: '1' });
});

test('a text from outside stays a text, and a character that XML has no place for is replaced', () => {
  const reason = ']]> <failure type="x"/> & \u0000\u0008\uFFFF \uD800 "quoted" \'single\' ::error::x';
  const failure = new Failure('PACKAGE_REFUSED', { operation: 'UploadMcubeMiniPackage', requestId: 'R', reason });
  const { xml, root } = reportOf([started, { type: 'step-started', step: 'upload' }, { type: 'failed', failure, result: failed }]);
  expect(root.testsuite[0]?.testcase).toHaveLength(1);
  expect(root.testsuite[0]?.testcase[0]?.failure?.message).toContain('<failure type="x"/> &');
  expect(Array.from(xml).filter((character) => (character < ' ' && character !== '\n') || character > '\uFFFD')).toEqual([]);
});
