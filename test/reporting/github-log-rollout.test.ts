import { expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { hostileText, transcript } from '../support/sample-events.ts';
import {
  changedVerify,
  derailedTrain,
  listingRollback,
  promoteRun,
  rolloutRuns,
  statusRun,
  waitingPromote,
} from '../support/sample-rollouts.ts';

const shown = (events: readonly Event[]) => transcript((write) => createGitHubReporter({ write }), events);

test('a promotion', () => {
  expect(shown(promoteRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: promotion of Shop (2017072607907880)
    ::group::Look at what is there
    version 1.4.2.90 (package 118) is at stage 1/3 whitelist "qa", since 2026-12-01 18:00 +08:00
    → stage 1, now: whitelist "qa"
    ○ stage 2, to come: 500 users for 24 h
    ○ stage 3, to come: everyone
    Look at what is there: took 120 ms
    ::endgroup::
    ::group::Ask the gates
    gate "http https://shop.example.com/health" is open: 10 of 10 answers were as expected
    Ask the gates: took 640 ms
    ::endgroup::
    ::group::Start the next stage
    task 56 is publishing for 500 users for 24 h
    stage 2/3 500 users for 24 h is reached with version 1.4.2.90
    task 55 is ended for whitelist "qa"
    Start the next stage: took 900 ms
    ::endgroup::
    ::group::Write the receipt
    receipt miniship-receipt.json
    Write the receipt: took 3 ms
    ::endgroup::
    ::notice title=Live::Shop (2017072607907880) 1.4.2.90 for 500 users for 24 h (stage 2/3), in 1.7 s.
    "
  `);
});

test('that nothing was done is annotated once, with what would make the run act', () => {
  const text = shown(waitingPromote);
  expect(text.match(/^::notice.*$/gm)).toMatchInlineSnapshot(`
    [
      "::notice title=Nothing to do::Stage 1/3 is held for another 3 h 20 min.%0ARun it again after 2026-12-02 18:00 +08:00, or give --force.",
    ]
  `);
  expect(text).toMatch(/\nNothing to do: [^\n]*\n$/);
});

test('tables stand behind the groups, where a reader sees them', () => {
  expect(shown(statusRun).split('::endgroup::\n').at(-1)).toMatchInlineSnapshot(`
    "Packages (2)
    · version   package  published  stamp
    · 1.4.2.90  118      whitelist  commit 9f86d081, run 42
    · 1.4.1.90  117      everyone
    Tasks (0)
    · none
    Whitelists (2)
    · name    users
    · 测试组  12
    · qa      2
    ::notice title=Status::Shop (2017072607907880): 2 packages, 0 tasks, 2 whitelists.
    "
  `);
  expect(shown(listingRollback).split('::endgroup::\n').at(-1)).toMatchInlineSnapshot(`
    "Versions to go back to (2)
    · Version   Package  Published                To                Commit        Content              Remark
    · 1.4.2.90  118      2026-12-01 18:00 +08:00  whitelist "测试"  9f86d081884c  cloud                live now
    → 1.4.1.90  117                               everyone                        artifact of run 123  previous
    ::notice title=Candidates::Shop (2017072607907880): 2 versions to go back to; "previous" is 1.4.1.90.
    "
  `);
});

test('of a comparison only what differs is shown', () => {
  const text = shown(changedVerify);
  expect(text).toContain('✗ task 55  state  publishing  paused\n');
  expect(text).not.toContain('sha256');
});

test('what could not be undone is annotated, what could is a line', () => {
  const text = shown(derailedTrain);
  expect(text.match(/^::(?:warning|error).*$/gm)).toMatchInlineSnapshot(`
    [
      "::warning title=Not undone::NOT undone: function hello (it had no deployment before)",
      "::error title=CLOUD_REFUSED::The cloud refused UploadMcubeMiniPackage (request REQ-NO): 1001: No.%0AThe reason above is the cloud’s own; the request id lets its support find the call.%0ACLOUD_REFUSED, exit 5, operation UploadMcubeMiniPackage, request REQ-NO",
    ]
  `);
  expect(text).toContain('\nundone: site (back to the files of receipt r1.json)\n');
  expect(text).toMatch(/\nFailed: Shop [^\n]*NOT undone: function hello; undone: site, function order-list\.\n$/);
});

test.each(Object.entries(rolloutRuns))('of %s groups are opened and closed in turn', (_name, events) => {
  const marks = shown(events).match(/^::(?:end)?group::/gm) ?? [];
  expect(marks.filter((_, index) => index % 2 === 0)).toEqual(marks.filter((mark) => mark === '::group::'));
  expect(marks.filter((_, index) => index % 2 === 1)).toEqual(marks.filter((mark) => mark === '::endgroup::'));
});

test('text from outside cannot give commands', () => {
  const cells = [hostileText, '::error::x'];
  const text = shown([
    { type: 'status-read', sections: [{ name: 'packages', columns: cells, rows: [cells], records: [] }] },
    { type: 'rollback-planned', from: hostileText, to: hostileText, strategy: hostileText, sentences: [hostileText] },
    { type: 'nothing-done', reason: hostileText, help: hostileText },
    { type: 'undone', what: hostileText, confirmed: false, detail: hostileText },
    { type: 'finished', result: { verb: 'promote', exit: 0, status: 'unchanged', outputs: {} } },
  ]);
  expect(text).not.toMatch(/##\[|(?!\n)\p{Cc}/u);
  const commands = (text.match(/^\s*::.*$/gm) ?? []).map((line) => line.split('::')[1]);
  expect(commands).toEqual(['notice title=Nothing to do', 'warning title=Not undone']);
});
