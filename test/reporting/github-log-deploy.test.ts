import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { deployRun, failedDeploy, plannedDeploy, quietDeploy, smokeFailure } from '../support/sample-deploys.ts';
import { hostileText, transcript } from '../support/sample-events.ts';

const shown = (events: readonly Event[]) => transcript((write) => createGitHubReporter({ write }), events);
const commandsOf = (text: string) => text.split('\n').flatMap((line) => /^\s*::([a-z-]+)/.exec(line)?.[1] ?? []);

test('a deploy: all within groups, and the table of what is live below them', () => {
  expect(shown(deployRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: deploy of space mp-5f1c
    ::group::Inspect the files
    Inspect the files: took 25 ms
    ::endgroup::
    ::group::Look at what is there
    ::debug::DescribeFunction answered in 60 ms (request REQ-LOOK)
    120 files on the site
    Look at what is there: took 310 ms
    ::endgroup::
    + function  hello                                                       1.2 MB
    ~ function  order-list          memory: 256 → 512, timeout: 5 s → 10 s  610 kB → 640 kB
    ~ setting   cors                a.example → a.example, b.example
    - file      assets/app.1a2b.js                                          80 kB
    ~ file      index.html                                                  1.2 kB → 1.9 kB
    + file      assets/app.9f3c.js                                          84 kB
    + file      图片/首页.png                                               3 kB
    · plan: 3 to create, 3 to change, 1 to delete, 118 unchanged
    · digest 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    ::group::Bring the functions up to date
    function pay keeps its code: version 7 stays live
    function order-list is live: version 4, 640 kB, in 5.2 s
    function hello is live: version 1, 1.2 MB, in 6.1 s
    function hello passed its smoke test in 45 ms
    Bring the functions up to date: took 6.3 s
    ::endgroup::
    ::group::Change the settings
    space ShopStaging is made: mp-0b1c
    setting cors: nothing → a.example
    Change the settings: took 90 ms
    ::endgroup::
    ::group::Bring the site in step
    hosting is opening
    hosting is opening, 31 s so far
    site: 90 of 200 files, 51 % of 900 kB
    site https://mp-5f1c.example.com/, 317 files: 200 uploaded (900 kB), 1 deleted, 117 unchanged
    Bring the site in step: took 36 s
    ::endgroup::
    ::group::Write the receipt
    receipt miniship-receipt.json
    Write the receipt: took 4 ms
    ::endgroup::
    ✓ function hello       live       version 1
    ✓ function order-list  live       version 4
    = function pay         unchanged  version 7
    ✓ site https://mp-5f1c.example.com/, 317 files: 200 uploaded (900 kB), 1 deleted, 117 unchanged
    ::notice title=Live::space mp-5f1c: 2 functions live, 1 setting changed, 200 files uploaded, 1 file deleted, in 43 s.
    "
  `);
});

test('a deploy that finds nothing to do stays short', () => {
  expect(shown(quietDeploy)).toMatchInlineSnapshot(`
    "miniship 0.1.0: deploy of space mp-5f1c
    ::group::Inspect the files
    Inspect the files: took 25 ms
    ::endgroup::
    ::group::Look at what is there
    ::debug::DescribeFunction answered in 60 ms (request REQ-LOOK)
    120 files on the site
    Look at what is there: took 310 ms
    ::endgroup::
    · plan: nothing to change, 121 unchanged
    · digest 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    ::group::Bring the functions up to date
    function hello keeps its code: version 1 stays live
    Bring the functions up to date: took 2 ms
    ::endgroup::
    site https://mp-5f1c.example.com/, 120 files: 120 unchanged
    = function hello  unchanged  version 1
    ✓ site https://mp-5f1c.example.com/, 120 files: 120 unchanged
    ::notice title=Live::space mp-5f1c: nothing had to change, in 337 ms.
    "
  `);
});

test('a dry run of a big site lists some files, and sums up the others', () => {
  expect(shown(plannedDeploy).replace(/(?:\+ file .*\n)+/, '[…]\n')).toMatchInlineSnapshot(`
    "miniship 0.1.0: deploy of space mp-5f1c
    DRY RUN: nothing is written to the cloud.
    ::group::Inspect the files
    Inspect the files: took 25 ms
    ::endgroup::
    ::group::Look at what is there
    ::debug::DescribeFunction answered in 60 ms (request REQ-LOOK)
    120 files on the site
    Look at what is there: took 310 ms
    ::endgroup::
    + function  hello                                                   1.2 MB
    ~ function  order-list      memory: 256 → 512, timeout: 5 s → 10 s  610 kB → 640 kB
    = function  pay
    ~ setting   cors            a.example → a.example, b.example
    - file      delete/0000.js                                          1 kB
    - file      delete/0001.js                                          1 kB
    - file      delete/0002.js                                          1 kB
    […]
    + files     2973 more                                               3 MB
    = files     12
    · plan: 3001 to create, 2 to change, 3 to delete, 13 unchanged
    · digest 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    ::notice title=Dry run::space mp-5f1c: nothing was written; a real run would change 2 functions, 1 setting, 3003 files (3 deleted).
    "
  `);
});

test('a failed function is annotated where it failed, with its log below, and not a second time at the end', () => {
  expect(shown(failedDeploy)).toMatchInlineSnapshot(`
    "miniship 0.1.0: deploy of space mp-5f1c
    ::group::Inspect the files
    Inspect the files: took 25 ms
    ::endgroup::
    ::group::Look at what is there
    ::debug::DescribeFunction answered in 60 ms (request REQ-LOOK)
    120 files on the site
    Look at what is there: took 310 ms
    ::endgroup::
    + function  hello                                               1.2 MB
    ~ function  order-list  memory: 256 → 512, timeout: 5 s → 10 s  610 kB → 640 kB
    + function  refund
    · plan: 2 to create, 1 to change, 1 unchanged
    · digest 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
    ::group::Bring the functions up to date
    function pay keeps its code: version 7 stays live
    ::error title=function order-list%3A SMOKE_FAILED::Function order-list is live, but its smoke test failed at RunFunction (request REQ-RUN): order is not defined.%0AMend the function or the expectation and run it again: the function is sent again.%0ASMOKE_FAILED, exit 7, operation RunFunction, request REQ-RUN
    │ order-list starts
    │ ReferenceError: order is not defined
    │ at handler (index.js:3)
    │ ::add-mask::hello
    function hello is live: version 1, 1.2 MB, in 6.1 s
    ::endgroup::
    ::group::Write the receipt
    receipt miniship-receipt.json
    Write the receipt: took 4 ms
    ::endgroup::
    ✗ function order-list  failed                   SMOKE_FAILED
    ○ function refund      not finished
    ✓ function hello       live          version 1
    = function pay         unchanged     version 7
    Function order-list is live, but its smoke test failed at RunFunction (request REQ-RUN): order is not defined.
    ::debug::cause: Error: inner
    Failed: space mp-5f1c: order-list failed; refund not finished; live all the same: hello; 1 function unchanged.
    "
  `);
});

test('of several failures those without an annotation get one at the end', () => {
  const other = new Failure('NOT_LIVE', { what: 'Function refund', state: 'DEPLOY_INIT', waitedMs: 60_000 });
  const failure = new Failure('SEVERAL_PROBLEMS', { count: 2 }, { problems: [smokeFailure, other] });
  const result = { verb: 'deploy', exit: 5, status: 'failed', outputs: {} } as const;
  const text = shown([...failedDeploy.slice(0, -1), { type: 'failed', failure, result }]);
  expect(text.match(/^::error title=[^:]*/gm)).toEqual(['::error title=function order-list%3A SMOKE_FAILED', '::error title=NOT_LIVE']);
});

test.each([deployRun, quietDeploy, plannedDeploy, failedDeploy])('the groups of a deploy do not nest, and all of them end', (...events) => {
  const marks = shown(events).match(/^::(?:group|endgroup)::/gm) ?? [];
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.every((mark, index) => mark === (index % 2 === 0 ? '::group::' : '::endgroup::'))).toBe(true);
  expect(marks.length % 2).toBe(0);
});

test('what a function logs and what a file is called never becomes a command', () => {
  const name = '::add-mask::x';
  const failure = new Failure('INTERNAL', { reason: hostileText });
  const text = shown([
    { type: 'function-failed', name: hostileText, failure, logs: [name, `a\n${name}\r${name}`, `  ${name}`, hostileText, '##[group]x'] },
    { type: 'function-live', name, version: name, sizeBytes: 1, durationMs: 1 },
    { type: 'setting-changed', name, before: hostileText, after: hostileText },
    { type: 'site-synced', uploaded: 1, unchanged: 0, deleted: 0, sizeBytes: 1, url: hostileText },
    {
      type: 'deploy-planned',
      rows: [
        { section: 'file', name, change: 'delete', details: [name] },
        { section: 'file', name: hostileText, change: 'create', details: [] },
      ],
      filesKept: 0,
      digest: name,
    },
    { type: 'failed', failure, result: { verb: 'deploy', exit: 70, status: 'failed', outputs: {} } },
  ]);
  // A bug of ours comes with its trace, for those who debug.
  expect([...new Set(commandsOf(text))]).toEqual(['error', 'debug']);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|##\[/u);
});
