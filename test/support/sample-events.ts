import { Failure } from '../../src/errors/failure.ts';
import type { Event, Reporter, RunResult } from '../../src/reporting/events.ts';

/** Runs as the release workflow tells them, for the tests of all that shows a run. */

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const started = { type: 'run-started', verb: 'release', version: '0.1.0', subject: 'Shop (2017072607907880)' } as const;
const outputs = { status: 'live', 'package-id': '118', 'h5-version': '1.4.2.90', 'receipt-path': 'out/miniship-receipt.json' };

const inspected: readonly Event[] = [
  { type: 'step-started', step: 'inspect' },
  { type: 'version-chosen', given: 'v1.4.2', source: 'tag', h5Version: '1.4.2.90' },
  {
    type: 'build-inspected',
    path: 'dist/mini-program',
    files: 42,
    sizeBytes: 12_600_000,
    pages: 3,
    mainUrl: '/index.html#pages/index/index',
  },
  { type: 'step-finished', step: 'inspect', durationMs: 31 },
  { type: 'step-started', step: 'archive' },
  { type: 'archive-made', files: 42, sizeBytes: 8_400_000, sha256 },
  { type: 'step-finished', step: 'archive', durationMs: 420 },
];

const looked: readonly Event[] = [
  { type: 'step-started', step: 'look' },
  { type: 'call-answered', operation: 'QueryMcubeMiniPackage', requestId: 'REQ-LOOK', durationMs: 85 },
  { type: 'mini-program-found', h5Id: '2017072607907880', name: 'Shop', created: false },
  { type: 'packages-listed', count: 3, highestPublished: '1.4.1.90', previous: '1.4.1.90' },
  { type: 'step-finished', step: 'look', durationMs: 190 },
];

const uploaded: readonly Event[] = [
  { type: 'step-started', step: 'upload' },
  { type: 'upload-progressed', file: 'package.zip', sentBytes: 65_536, sizeBytes: 8_400_000 },
  { type: 'upload-progressed', file: 'package.zip', sentBytes: 4_300_000, sizeBytes: 8_400_000 },
  { type: 'upload-progressed', file: 'package.zip', sentBytes: 8_400_000, sizeBytes: 8_400_000 },
  { type: 'file-uploaded', file: 'package.zip', sizeBytes: 8_400_000, url: 'https://oss.example/package.zip' },
  { type: 'step-finished', step: 'upload', durationMs: 3210 },
];

const published: readonly Event[] = [
  { type: 'step-started', step: 'package' },
  { type: 'call-answered', operation: 'UploadMcubeMiniPackage', requestId: 'REQ-PACKAGE', durationMs: 640 },
  { type: 'step-finished', step: 'package', durationMs: 700 },
  { type: 'package-ready', packageId: 118, h5Version: '1.4.2.90', reused: false },
  { type: 'step-started', step: 'whitelist' },
  { type: 'whitelist-ready', whitelistId: 7, name: 'qa', created: true, usersAdded: 2 },
  { type: 'step-finished', step: 'whitelist', durationMs: 210 },
  { type: 'step-started', step: 'rollout' },
  { type: 'rollout-changed', taskId: 55, state: 'publishing', audience: 'whitelist "qa"', reused: false },
  { type: 'step-finished', step: 'rollout', durationMs: 320 },
];

const recorded: readonly Event[] = [
  { type: 'step-started', step: 'receipt' },
  { type: 'receipt-written', path: 'out/miniship-receipt.json' },
  { type: 'step-finished', step: 'receipt', durationMs: 4 },
];

const live: RunResult = { verb: 'release', exit: 0, status: 'live', outputs };

export const successfulRun: readonly Event[] = [
  { ...started, dryRun: false },
  ...inspected,
  ...looked,
  ...uploaded,
  ...published,
  ...recorded,
  { type: 'finished', result: live },
];

/** The cloud throttles twice, the connection breaks once, the rate limit is waited for, and a rerun finds its package. */
export const retriedRun: readonly Event[] = [
  { ...started, dryRun: false },
  ...inspected,
  { type: 'step-started', step: 'look' },
  { type: 'request-retried', operation: 'QueryMcubeMiniPackage', attempt: 1, waitMs: 412, code: 'CLOUD_THROTTLED', requestId: 'REQ-BUSY' },
  { type: 'request-retried', operation: 'QueryMcubeMiniPackage', attempt: 2, waitMs: 1900, code: 'CONNECTION_FAILED' },
  { type: 'limit-waited', operation: 'QueryMcubeMiniPackage', waitMs: 100 },
  { type: 'limit-waited', operation: 'UploadMcubeMiniPackage', waitMs: 6000 },
  { type: 'step-finished', step: 'look', durationMs: 8530 },
  { type: 'package-ready', packageId: 118, h5Version: '1.4.2.90', reused: true },
  { type: 'warned', message: 'The whitelist file has 2 empty lines.', help: 'They were left out.' },
  { type: 'finished', result: { ...live, status: 'uploaded', outputs: { ...outputs, status: 'uploaded' } } },
];

export const dryRun: readonly Event[] = [
  { ...started, dryRun: true },
  ...inspected,
  ...looked,
  { type: 'write-planned', operation: 'PostObject', effect: 'send the archive', sizeBytes: 8_400_000, parameters: { sha256 } },
  {
    type: 'write-planned',
    operation: 'UploadMcubeMiniPackage',
    effect: 'create the package of version 1.4.2.90',
    parameters: { H5Version: '1.4.2.90', Vhost: 'https://2017072607907880.example.com' },
  },
  { type: 'write-planned', operation: 'CreateMcubeMiniTask', effect: 'publish version 1.4.2.90 to whitelist "qa"', parameters: {} },
  { type: 'finished', result: { ...live, status: 'planned', outputs: { ...outputs, status: 'planned', 'package-id': '' } } },
];

const failed = (failure: Failure): Event => ({
  type: 'failed',
  failure,
  result: { verb: 'release', exit: failure.exit, status: 'failed', outputs: { status: 'failed', 'error-code': failure.code } },
});

export const threeProblems: Failure = new Failure(
  'SEVERAL_PROBLEMS',
  { count: 3 },
  {
    problems: [
      new Failure('BUILD_NOT_FOUND', { path: 'dist/mini-program' }),
      new Failure('INPUT_INVALID', { name: 'h5-id', value: '2017', where: '--h5-id', expected: '16 digits' }),
      new Failure('VERSION_MISSING', {}),
    ],
  },
);

/** Bad input: nothing was sent. */
export const failedRun: readonly Event[] = [
  { ...started, dryRun: false },
  { type: 'step-started', step: 'inspect' },
  failed(threeProblems),
];

/** The cloud refuses in the middle of a step. */
export const refusedRun: readonly Event[] = [
  { ...started, dryRun: false },
  ...inspected,
  { type: 'step-started', step: 'package' },
  ...recorded,
  failed(
    new Failure(
      'CLOUD_REFUSED',
      { operation: 'UploadMcubeMiniPackage', requestId: 'REQ-NO', code: '1001', reason: 'The icon is missing.' },
      { cause: new Error('ResultCode 1001', { cause: new TypeError('inner') }) },
    ),
  ),
];

/** Text as nobody should send it: terminal sequences, workflow commands, Markdown and HTML in one. */
export const hostileText =
  '::error::x|`a`<img src=x onerror=alert(1)>[x](y)\r\n::set-output name=a::b\n##[error]\u001b[31mred\u202e**b** @me www.x.org';

/** Tells a whole run to a reporter, and answers with everything that it wrote. */
export function transcript(create: (write: (text: string) => void) => Reporter, events: readonly Event[]): string {
  const texts: string[] = [];
  const reporter = create((text) => void texts.push(text));
  for (const event of events) reporter.report(event);
  return texts.join('');
}
