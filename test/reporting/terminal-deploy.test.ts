import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import { deployRun, failedDeploy, manyFiles, plannedDeploy, quietDeploy } from '../support/sample-deploys.ts';
import { hostileText, transcript } from '../support/sample-events.ts';

const plain = { colour: false, interactive: false, verbose: false, columns: 80 };
const shown = (events: readonly Event[], options: Partial<typeof plain> = {}) =>
  transcript((write) => createTerminalReporter({ write, ...plain, ...options }), events);

test('a deploy: the plan, each function by its name, and a table of what is live', () => {
  expect(shown(deployRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: deploy of space mp-5f1c

    inspect    ✓ Inspect the files
    look       ✓ 120 files on the site
               + function  hello                                                       1.2 MB
               ~ function  order-list          memory: 256 → 512, timeout: 5 s → 10 s  610 kB → 640 kB
               ~ setting   cors                a.example → a.example, b.example
               - file      assets/app.1a2b.js                                          80 kB
               ~ file      index.html                                                  1.2 kB → 1.9 kB
               + file      assets/app.9f3c.js                                          84 kB
               + file      图片/首页.png                                               3 kB
               · plan: 3 to create, 3 to change, 1 to delete, 118 unchanged
               · digest 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    functions  = function pay keeps its code: version 7 stays live
               ✓ function order-list is live: version 4, 640 kB, in 5.2 s
               ✓ function hello is live: version 1, 1.2 MB, in 6.1 s
               ✓ function hello passed its smoke test in 45 ms
               · took 6.3 s
    settings   ✓ space ShopStaging is made: mp-0b1c
               ✓ setting cors: nothing → a.example
    hosting    … hosting is opening
               … hosting is opening, 31 s so far
               ↑ site: 90 of 200 files, 51 % of 900 kB
               ✓ site https://mp-5f1c.example.com/, 317 files: 200 uploaded (900 kB), 1 deleted, 117 unchanged
               · took 36 s
    receipt    ✓ receipt miniship-receipt.json

    ✓ function hello       live       version 1
    ✓ function order-list  live       version 4
    = function pay         unchanged  version 7
    ✓ site https://mp-5f1c.example.com/, 317 files: 200 uploaded (900 kB), 1 deleted, 117 unchanged

    Live: space mp-5f1c: 2 functions live, 1 setting changed, 200 files uploaded, 1 file deleted, in 43 s.
    To go back: miniship rollback --functions order-list --to previous
    Receipt: miniship-receipt.json
    "
  `);
});

test('a deploy that finds nothing to do stays short', () => {
  expect(shown(quietDeploy)).toMatchInlineSnapshot(`
    "miniship 0.1.0: deploy of space mp-5f1c

    inspect    ✓ Inspect the files
    look       ✓ 120 files on the site
               · plan: nothing to change, 121 unchanged
               · digest 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    functions  = function hello keeps its code: version 1 stays live
               ✓ site https://mp-5f1c.example.com/, 120 files: 120 unchanged

    = function hello  unchanged  version 1
    ✓ site https://mp-5f1c.example.com/, 120 files: 120 unchanged

    Live: space mp-5f1c: nothing had to change, in 337 ms.
    "
  `);
});

test('a dry run of a big site lists what is lost and some of the rest, and sums up the others', () => {
  const lines = shown(plannedDeploy).split('\n');
  expect(lines.filter((line) => /\+ file /.test(line))).toHaveLength(27);
  expect(lines.filter((line) => !/\+ file /.test(line)).join('\n')).toMatchInlineSnapshot(`
    "miniship 0.1.0: deploy of space mp-5f1c
    DRY RUN: nothing is written to the cloud.

    inspect    ✓ Inspect the files
    look       ✓ 120 files on the site
               + function  hello                                                   1.2 MB
               ~ function  order-list      memory: 256 → 512, timeout: 5 s → 10 s  610 kB → 640 kB
               = function  pay
               ~ setting   cors            a.example → a.example, b.example
               - file      delete/0000.js                                          1 kB
               - file      delete/0001.js                                          1 kB
               - file      delete/0002.js                                          1 kB
               + files     2973 more                                               3 MB
               = files     12
               · plan: 3001 to create, 2 to change, 3 to delete, 13 unchanged
               · digest 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae

    Dry run: space mp-5f1c: nothing was written; a real run would change 2 functions, 1 setting, 3003 files (3 deleted).
    "
  `);
});

test('a failed function shows its log where it failed; the end says what is live all the same', () => {
  expect(shown(failedDeploy)).toMatchInlineSnapshot(`
    "miniship 0.1.0: deploy of space mp-5f1c

    inspect    ✓ Inspect the files
    look       ✓ 120 files on the site
               + function  hello                                               1.2 MB
               ~ function  order-list  memory: 256 → 512, timeout: 5 s → 10 s  610 kB → 640 kB
               + function  refund
               · plan: 2 to create, 1 to change, 1 unchanged
               · digest 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    functions  = function pay keeps its code: version 7 stays live
               ✗ function order-list failed: Function order-list is live, but its smoke test failed at RunFunction (request REQ-RUN): order is not defined.
               → Mend the function or the expectation and run it again: the function is sent again.
               · SMOKE_FAILED, exit 7, operation RunFunction, request REQ-RUN
               │ order-list starts
               │ ReferenceError: order is not defined
               │ at handler (index.js:3)
               │ ::add-mask::hello
               ✓ function hello is live: version 1, 1.2 MB, in 6.1 s
               ✗ Bring the functions up to date: did not finish
    receipt    ✓ receipt miniship-receipt.json

    ✗ function order-list  failed                   SMOKE_FAILED
    ○ function refund      not finished
    ✓ function hello       live          version 1
    = function pay         unchanged     version 7

    ✗ Function order-list is live, but its smoke test failed at RunFunction (request REQ-RUN): order is not defined.
      Mend the function or the expectation and run it again: the function is sent again.
      SMOKE_FAILED, exit 7, operation RunFunction, request REQ-RUN
    Receipt: miniship-receipt.json
    "
  `);
});

test('on a real terminal a site and the opening of hosting are one line that changes', () => {
  const hosting = deployRun.filter(({ type }) => type === 'site-progressed' || type === 'hosting-opening' || type === 'site-synced');
  const step: Event = { type: 'step-started', step: 'hosting' };
  expect(shown([step, ...hosting], { interactive: true }).split('\r\u001b[2K')).toEqual([
    'hosting    … Bring the site in step',
    'hosting    … hosting is opening',
    'hosting    … hosting is opening, 10 s so far',
    'hosting    … hosting is opening, 31 s so far',
    'hosting    ↑ site: 1 of 200 files, 1 % of 900 kB',
    'hosting    ↑ site: 90 of 200 files, 51 % of 900 kB',
    'hosting    ↑ site: 200 of 200 files, 100 % of 900 kB',
    'hosting    ✓ site https://mp-5f1c.example.com/, 317 files: 200 uploaded (900 kB), 1 deleted, 117 unchanged\n',
  ]);
});

test('a deploy that ends before its functions names them as not finished', () => {
  const upToThePlan = deployRun.slice(0, deployRun.findIndex(({ type }) => type === 'deploy-planned') + 1);
  const failure = new Failure('CANCELLED', {});
  const result = { verb: 'deploy', exit: 130, status: 'failed', outputs: {} } as const;
  const text = shown([...upToThePlan, { type: 'failed', failure, result }]);
  expect(text).toContain('\n○ function hello       not finished\n○ function order-list  not finished\n= function pay         unchanged\n');
});

test('names, settings and logs from outside cannot draw on the screen or give commands', () => {
  const failure = new Failure('INTERNAL', { reason: hostileText });
  const text = shown([
    { type: 'function-failed', name: hostileText, failure, logs: [hostileText, `\n::error::x\n\t##[error]y`] },
    { type: 'function-live', name: hostileText, version: hostileText, sizeBytes: 1, durationMs: 1 },
    { type: 'setting-changed', name: hostileText, before: hostileText, after: hostileText },
    { type: 'site-synced', uploaded: 1, unchanged: 0, deleted: 0, sizeBytes: 1, url: hostileText },
    {
      type: 'deploy-planned',
      rows: [{ section: 'file', name: hostileText, change: 'delete', details: [hostileText] }, ...manyFiles('create', 1)],
      filesKept: 0,
      digest: hostileText,
    },
    { type: 'failed', failure, result: { verb: 'deploy', exit: 70, status: 'failed', outputs: {} } },
  ]);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|##\[/u);
  expect(text).not.toMatch(/^\s*::/m);
});
