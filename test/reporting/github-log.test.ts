import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { dryRun, failedRun, hostileText, refusedRun, retriedRun, successfulRun, transcript } from '../support/sample-events.ts';

const shown = (events: readonly Event[]) => transcript((write) => createGitHubReporter({ write }), events);

test('a successful run', () => {
  expect(shown(successfulRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: release of Shop (2017072607907880)
    ::group::Inspect the files
    version 1.4.2.90, from v1.4.2 (tag)
    dist/mini-program: 42 files, 13 MB, 3 pages, opens at /index.html#pages/index/index
    Inspect the files: took 31 ms
    ::endgroup::
    ::group::Make the archive
    archive of 42 files, 8.4 MB, sha256 9f86d081884c…
    Make the archive: took 420 ms
    ::endgroup::
    ::group::Look at what is there
    ::debug::QueryMcubeMiniPackage answered in 85 ms (request REQ-LOOK)
    mini program Shop (2017072607907880) found
    3 packages there, highest published 1.4.1.90
    Look at what is there: took 190 ms
    ::endgroup::
    ::group::Upload the files
    package.zip: 51 % of 8.4 MB
    package.zip uploaded, 8.4 MB
    Upload the files: took 3.2 s
    ::endgroup::
    ::group::Create the package
    ::debug::UploadMcubeMiniPackage answered in 640 ms (request REQ-PACKAGE)
    Create the package: took 700 ms
    ::endgroup::
    package 118 is ready, version 1.4.2.90
    ::group::Fill the whitelist
    whitelist qa (7) created, 2 users added
    Fill the whitelist: took 210 ms
    ::endgroup::
    ::group::Change the rollout
    task 55 is publishing for whitelist "qa"
    Change the rollout: took 320 ms
    ::endgroup::
    ::group::Write the receipt
    receipt out/miniship-receipt.json
    Write the receipt: took 4 ms
    ::endgroup::
    ::notice title=Live::Shop (2017072607907880) 1.4.2.90 for whitelist "qa", in 5.1 s.
    "
  `);
});

test('a dry run is marked as one, and lists what a real run would write', () => {
  expect(shown(dryRun.slice(-4))).toMatchInlineSnapshot(`
    "would send the archive, 8.4 MB (PostObject: sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08)
    would create the package of version 1.4.2.90 (UploadMcubeMiniPackage: H5Version=1.4.2.90, Vhost=https://2017072607907880.example.com)
    would publish version 1.4.2.90 to whitelist "qa" (CreateMcubeMiniTask)
    ::notice title=Dry run::release: nothing was written; a real run would make 3 writes.
    "
  `);
  expect(shown(dryRun)).toContain('\nDRY RUN: nothing is written to the cloud.\n');
});

test('a failure with three problems has one annotation each, outside of the group', () => {
  expect(shown(failedRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: release of Shop (2017072607907880)
    ::group::Inspect the files
    ::endgroup::
    3 problems were found; nothing was sent.
    ::error title=BUILD_NOT_FOUND::There is no folder or .zip file at dist/mini-program.%0ABuild the mini program first, and point "path" at its build output.%0ABUILD_NOT_FOUND, exit 3
    ::error title=INPUT_INVALID::"h5-id" is "2017" (--h5-id), but must be 16 digits.%0ACorrect "h5-id".%0AINPUT_INVALID, exit 2
    ::error title=VERSION_MISSING::No version was given, the run has no tag, and package.json has no version.%0AGive "version", run on a tag such as v1.4.2, or write a version into package.json.%0AVERSION_MISSING, exit 2
    Mend all of them, then run it again.
    Failed: Shop (2017072607907880).
    "
  `);
});

test('a refusal of the cloud', () => {
  expect(shown(refusedRun.slice(-5))).toMatchInlineSnapshot(`
    "::group::Create the package
    ::endgroup::
    ::group::Write the receipt
    receipt out/miniship-receipt.json
    Write the receipt: took 4 ms
    ::endgroup::
    ::error title=CLOUD_REFUSED::The cloud refused UploadMcubeMiniPackage (request REQ-NO): 1001: The icon is missing.%0AThe reason above is the cloud’s own; the request id lets its support find the call.%0ACLOUD_REFUSED, exit 5, operation UploadMcubeMiniPackage, request REQ-NO
    ::debug::cause: Error: ResultCode 1001
    ::debug::cause: TypeError: inner
    Failed: release.
    "
  `);
});

test('a retried run', () => {
  expect(shown(retriedRun.slice(8))).toMatchInlineSnapshot(`
    "::group::Look at what is there
    QueryMcubeMiniPackage: cloud throttled at try 1 (request REQ-BUSY), next try in 412 ms
    QueryMcubeMiniPackage: connection failed at try 2, next try in 1.9 s
    ::debug::QueryMcubeMiniPackage waits 100 ms for the rate limit
    UploadMcubeMiniPackage waits 6 s for the rate limit
    Look at what is there: took 8.5 s
    ::endgroup::
    package 118 was there already, version 1.4.2.90
    ::warning title=miniship::The whitelist file has 2 empty lines.%0AThey were left out.
    ::notice title=Uploaded::release 1.4.2.90, in 8.5 s; nobody receives it yet.
    "
  `);
});

test.each([
  ['miniship.yml:12', 'title=CONFIG_INVALID,file=miniship.yml,line=12'],
  ['a,b/miniship.json:3', 'title=CONFIG_INVALID,file=a%2Cb/miniship.json,line=3'],
  ['miniship.yml', 'title=CONFIG_INVALID'],
  ['x.yml:1\n::error::y', 'title=CONFIG_INVALID'],
])('a problem at %j is annotated with %s', (where, properties) => {
  const failure = new Failure('CONFIG_INVALID', { where, reason: 'no such field' });
  const result = { verb: 'release', exit: 2, status: 'failed', outputs: {} } as const;
  expect(shown([{ type: 'failed', failure, result }])).toMatch(new RegExp(`^::error ${properties}::`));
});

test.each([
  ['successful', successfulRun],
  ['dry', dryRun],
  ['failed', failedRun],
  ['refused', refusedRun],
  ['retried', retriedRun],
])('the groups of a %s run do not nest, and all of them end', (_name, events) => {
  const marks = shown(events).match(/^::(?:group|endgroup)::/gm) ?? [];
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.every((mark, index) => mark === (index % 2 === 0 ? '::group::' : '::endgroup::'))).toBe(true);
  expect(marks.length % 2).toBe(0);
});

test('text from outside never becomes a command: the runner sees ours and no other', () => {
  const failure = new Failure('CONFIG_INVALID', { where: hostileText, reason: hostileText }, { cause: new Error(hostileText) });
  const text = shown([
    { type: 'step-started', step: 'inspect' },
    { type: 'build-inspected', path: hostileText, files: 1, sizeBytes: 1, pages: 1, mainUrl: hostileText },
    { type: 'file-uploaded', file: '::add-mask::x', sizeBytes: 1, url: '' },
    { type: 'warned', message: hostileText, help: hostileText },
    { type: 'failed', failure, result: { verb: 'release', exit: 2, status: 'failed', outputs: {} } },
  ]);
  const commands = text.split('\n').flatMap((line) => /^\s*::([a-z-]+)/.exec(line)?.[1] ?? []);
  expect(commands).toEqual(['group', 'warning', 'endgroup', 'error', 'debug']);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|##\[/u);
});
