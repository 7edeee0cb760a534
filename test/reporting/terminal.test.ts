import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import { dryRun, failedRun, hostileText, refusedRun, retriedRun, successfulRun, transcript } from '../support/sample-events.ts';

const plain = { colour: false, interactive: false, verbose: false, columns: 80 };
const shown = (events: readonly Event[], options: Partial<typeof plain> & { readonly quiet?: boolean } = {}) =>
  transcript((write) => createTerminalReporter({ write, ...plain, ...options }), events);

test('a successful run', () => {
  expect(shown(successfulRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: release of Shop (2017072607907880)

    inspect    ✓ version 1.4.2.90, from v1.4.2 (tag)
               ✓ dist/mini-program: 42 files, 13 MB, 3 pages, opens at /index.html#pages/index/index
    archive    ✓ archive of 42 files, 8.4 MB, sha256 9f86d081884c…
    look       ✓ mini program Shop (2017072607907880) found
               ✓ 3 packages there, highest published 1.4.1.90
    upload     ↑ package.zip: 51 % of 8.4 MB
               ✓ package.zip uploaded, 8.4 MB
               · took 3.2 s
    package    ✓ package 118 is ready, version 1.4.2.90
    whitelist  ✓ whitelist qa (7) created, 2 users added
    rollout    ✓ task 55 is publishing for whitelist "qa"
    receipt    ✓ receipt out/miniship-receipt.json

    Live: Shop (2017072607907880) 1.4.2.90 for whitelist "qa", in 5.1 s.
    Receipt: out/miniship-receipt.json
    "
  `);
});

test('a dry run is marked as one, and lists what a real run would write', () => {
  expect(shown(dryRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: release of Shop (2017072607907880)
    DRY RUN: nothing is written to the cloud.

    inspect    ✓ version 1.4.2.90, from v1.4.2 (tag)
               ✓ dist/mini-program: 42 files, 13 MB, 3 pages, opens at /index.html#pages/index/index
    archive    ✓ archive of 42 files, 8.4 MB, sha256 9f86d081884c…
    look       ✓ mini program Shop (2017072607907880) found
               ✓ 3 packages there, highest published 1.4.1.90
               ○ would send the archive, 8.4 MB (PostObject: sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08)
               ○ would create the package of version 1.4.2.90 (UploadMcubeMiniPackage: H5Version=1.4.2.90, Vhost=https://2017072607907880.example.com)
               ○ would publish version 1.4.2.90 to whitelist "qa" (CreateMcubeMiniTask)

    Dry run: Shop (2017072607907880) 1.4.2.90: nothing was written; a real run would make 3 writes.
    "
  `);
});

test('a failure with three problems: each with its own advice', () => {
  expect(shown(failedRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: release of Shop (2017072607907880)

    inspect    ✗ Inspect the files: did not finish

    ✗ 3 problems were found; nothing was sent.
      Mend all of them, then run it again.
      SEVERAL_PROBLEMS, exit 2
    1. There is no folder or .zip file at dist/mini-program.
       Build the mini program first, and point "path" at its build output.
       BUILD_NOT_FOUND, exit 3
    2. "h5-id" is "2017" (--h5-id), but must be 16 digits.
       Correct "h5-id".
       INPUT_INVALID, exit 2
    3. No version was given, the run has no tag, and package.json has no version.
       Give "version", run on a tag such as v1.4.2, or write a version into package.json.
       VERSION_MISSING, exit 2
    "
  `);
});

test('a refusal of the cloud says which step did not finish, and what support would ask for', () => {
  expect(shown(refusedRun.slice(-6))).toMatchInlineSnapshot(`
    "package    ✗ Create the package: did not finish
    receipt    ✓ receipt out/miniship-receipt.json

    ✗ The cloud refused UploadMcubeMiniPackage (request REQ-NO): 1001: The icon is missing.
      The reason above is the cloud’s own; the request id lets its support find the call.
      CLOUD_REFUSED, exit 5, operation UploadMcubeMiniPackage, request REQ-NO
    Receipt: out/miniship-receipt.json
    "
  `);
});

test('a retried run shows why, and long waits only', () => {
  expect(shown(retriedRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: release of Shop (2017072607907880)

    inspect    ✓ version 1.4.2.90, from v1.4.2 (tag)
               ✓ dist/mini-program: 42 files, 13 MB, 3 pages, opens at /index.html#pages/index/index
    archive    ✓ archive of 42 files, 8.4 MB, sha256 9f86d081884c…
    look       ↻ QueryMcubeMiniPackage: cloud throttled at try 1, next try in 412 ms
               ↻ QueryMcubeMiniPackage: connection failed at try 2, next try in 1.9 s
               … UploadMcubeMiniPackage waits 6 s for the rate limit
               · took 8.5 s
               ✓ package 118 was there already, version 1.4.2.90
               ! The whitelist file has 2 empty lines.
               → They were left out.

    Uploaded: Shop (2017072607907880) 1.4.2.90, in 9 s; nobody receives it yet.
    "
  `);
});

test('verbose adds calls, request ids, short waits and times', () => {
  const text = shown(retriedRun, { verbose: true });
  expect(text).toContain('↻ QueryMcubeMiniPackage: cloud throttled at try 1 (request REQ-BUSY), next try in 412 ms');
  expect(text).toContain('… QueryMcubeMiniPackage waits 100 ms for the rate limit');
  expect(text).toContain('· took 31 ms');
  expect(shown(successfulRun, { verbose: true })).toContain('· UploadMcubeMiniPackage answered in 640 ms (request REQ-PACKAGE)');
});

test('causes are shown when verbose only', () => {
  expect(shown(refusedRun, { verbose: true })).toContain('  cause: Error: ResultCode 1001\n  cause: TypeError: inner\n');
  expect(shown(refusedRun)).not.toContain('cause');
});

test('on a real terminal an upload is one line that changes, and goes when it is done', () => {
  const upload = successfulRun.filter((event) => 'file' in event || ('step' in event && event.step === 'upload'));
  expect(shown(upload, { interactive: true }).split('\r\u001b[2K')).toEqual([
    'upload     … Upload the files',
    'upload     ↑ package.zip: 0 % of 8.4 MB',
    'upload     ↑ package.zip: 51 % of 8.4 MB',
    'upload     ↑ package.zip: 100 % of 8.4 MB',
    'upload     ✓ package.zip uploaded, 8.4 MB\n           · took 3.2 s\n',
  ]);
});

test('elsewhere no terminal sequence is written', () => {
  expect([...successfulRun, ...failedRun].map((event) => shown([event])).join('')).not.toContain('\u001b');
});

test('colour is wrapped around our own marks', () => {
  expect(shown([{ type: 'receipt-written', path: 'r.json' }], { colour: true })).toBe(
    '\u001b[1m           \u001b[22m\u001b[32m✓\u001b[39m receipt r.json\n',
  );
});

test('text from outside cannot draw on the screen or give commands, wherever it stands', () => {
  const failure = new Failure('INPUT_INVALID', { name: 'n', value: hostileText, where: 'w', expected: 'e' }, { cause: hostileText });
  const result = { verb: 'release', exit: 2, status: 'failed', outputs: {} } as const;
  const text = shown(
    [
      { type: 'run-started', verb: 'release', version: '1', subject: hostileText, dryRun: false },
      { type: 'warned', message: hostileText, help: hostileText },
      { type: 'receipt-written', path: hostileText },
      { type: 'failed', failure, result },
    ],
    { verbose: true },
  );
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|##\[/u);
  expect(text).not.toMatch(/^\s*::/m);
});

test('quiet leaves warnings, what failed, and how the run ended', () => {
  const warned: Event = { type: 'warned', message: 'mind the gap', help: 'look down' };
  const events = [...successfulRun.slice(0, -1), warned, ...successfulRun.slice(-1)];
  const lines = shown(events, { quiet: true }).trim().split('\n');
  expect(lines.slice(0, 2)).toEqual(['! mind the gap', '→ look down']);
  expect(lines.find((line) => line.startsWith('Live:'))).toMatch(/1\.4\.2\.90/);
  expect(lines.length).toBeLessThan(7);
  expect(shown(events, { quiet: true })).not.toContain('Upload the files');
});
