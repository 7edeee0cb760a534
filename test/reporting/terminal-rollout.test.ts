import { expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import { columnsOf } from '../../src/reporting/text-table.ts';
import { hostileText, transcript } from '../support/sample-events.ts';
import {
  changedVerify,
  closedPromote,
  derailedTrain,
  listingRollback,
  notifyRun,
  promoteRun,
  rollbackRun,
  rolloutRuns,
  started,
  statusRun,
  verifyRun,
  waitingPromote,
} from '../support/sample-rollouts.ts';

const plain = { colour: false, interactive: false, verbose: false, columns: 80 };
const shown = (events: readonly Event[], options: Partial<typeof plain> = {}) =>
  transcript((write) => createTerminalReporter({ write, ...plain, ...options }), events);

test('a promotion: where the rollout stands, its gates, the next stage, and the way back', () => {
  expect(shown(promoteRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: promotion of Shop (2017072607907880)

    look       ✓ version 1.4.2.90 (package 118) is at stage 1/3 whitelist "qa", since 2026-12-01 18:00 +08:00
               → stage 1, now: whitelist "qa"
               ○ stage 2, to come: 500 users for 24 h
               ○ stage 3, to come: everyone
    gate       ✓ gate "http https://shop.example.com/health" is open: 10 of 10 answers were as expected
    promote    ✓ task 56 is publishing for 500 users for 24 h
               ✓ stage 2/3 500 users for 24 h is reached with version 1.4.2.90
               ✓ task 55 is ended for whitelist "qa"
    receipt    ✓ receipt miniship-receipt.json

    Live: Shop (2017072607907880) 1.4.2.90 for 500 users for 24 h (stage 2/3), in 1.7 s.
    To go back: miniship rollback --app shop --to previous
    Receipt: miniship-receipt.json
    "
  `);
});

test('a promotion that comes too early says why nothing was done, and what would make it act', () => {
  expect(shown(waitingPromote)).toMatchInlineSnapshot(`
    "miniship 0.1.0: promotion of Shop (2017072607907880)

    look       ✓ version 1.4.2.90 (package 118) is at stage 1/3 whitelist "qa", since 2026-12-01 18:00 +08:00
               → stage 1, now: whitelist "qa"
               ○ stage 2, to come: 500 users for 24 h
               ○ stage 3, to come: everyone
               = nothing to do: Stage 1/3 is held for another 3 h 20 min.
               → Run it again after 2026-12-02 18:00 +08:00, or give --force.

    Nothing to do: Shop (2017072607907880) 1.4.2.90: Stage 1/3 is held for another 3 h 20 min.
    "
  `);
});

test('a closed gate stands out among the open ones, and what became of the rollout is told', () => {
  expect(shown(closedPromote)).toMatchInlineSnapshot(`
    "miniship 0.1.0: promotion of Shop (2017072607907880)

    look       ✓ version 1.4.2.90 (package 118) is at stage 1/3 whitelist "qa", since 2026-12-01 18:00 +08:00
               → stage 1, now: whitelist "qa"
               ○ stage 2, to come: 500 users for 24 h
               ○ stage 3, to come: everyone
    gate       ✓ gate "manual" is open
               ✗ gate "command npm test" is closed: exit code 1
               ✓ task 55 is paused for whitelist "qa"
               ✗ Ask the gates: did not finish

    ✗ The gate "command npm test" is closed: exit code 1. The rollout is paused.
      Mend what the gate found and promote again, or roll back.
      GATE_CLOSED, exit 7
    "
  `);
});

test('a rollback says beforehand what it is going to do', () => {
  expect(shown(rollbackRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: rollback of Shop (2017072607907880)

    look       ↶ rollback from 1.4.2.90 to 1.4.1.90 (roll-forward)
               · The content of 1.4.1.90 is released again as version 1.4.2.91, to everyone.
               · Then the tasks of 1.4.2.90 are ended.
    fetch      ✓ content from the cloud (package 117): 42 files, 8.4 MB
    package    ✓ package 119 is ready, version 1.4.2.91
    rollback   ✓ task 57 is publishing for everyone
               ✓ task 56 is ended for 500 users for 24 h

    Rolled back: Shop (2017072607907880): from 1.4.2.90 back to 1.4.1.90 as version 1.4.2.91 for everyone, in 1.8 s.
    "
  `);
});

test('a rollback without a target: the versions in a table, that of "previous" marked', () => {
  expect(shown(listingRollback)).toMatchInlineSnapshot(`
    "miniship 0.1.0: rollback of Shop (2017072607907880)

    look       ✓ Shop (2017072607907880): 2 versions to go back to; "previous" is 1.4.1.90

    Versions to go back to (2)
      · Version   Package  Published                To                Commit        Content              Remark
      · 1.4.2.90  118      2026-12-01 18:00 +08:00  whitelist "测试"  9f86d081884c  cloud                live now
      → 1.4.1.90  117                               everyone                        artifact of run 123  previous

    Candidates: Shop (2017072607907880): 2 versions to go back to; "previous" is 1.4.1.90.
    "
  `);
});

test('a status: a table for each kind of thing, Chinese names aligned', () => {
  expect(shown(statusRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: status of Shop (2017072607907880)

    look       ✓ 2 packages, 0 tasks, 2 whitelists

    Packages (2)
      · version   package  published  stamp
      · 1.4.2.90  118      whitelist  commit 9f86d081, run 42
      · 1.4.1.90  117      everyone

    Tasks (0)
      · none

    Whitelists (2)
      · name    users
      · 测试组  12
      · qa      2

    Status: Shop (2017072607907880): 2 packages, 0 tasks, 2 whitelists.
    "
  `);
});

test('a check that finds a change shows what differs; who wants everything sees the rest, too', () => {
  expect(shown(changedVerify)).toMatchInlineSnapshot(`
    "miniship 0.1.0: check of Shop (2017072607907880)

    compare    ✗ receipt and cloud: 1 of 2 fields not as expected

    Receipt and cloud (1 of 2 rows; the others are as expected)
      · What     Field  Receipt     Cloud
      ✗ task 55  state  publishing  paused

    ✗ Task 55 reads back with state "paused" instead of "publishing".
      Somebody or something else changed it; look at it in the console.
      READ_BACK_DIFFERS, exit 7
    "
  `);
  expect(shown(changedVerify, { verbose: true })).toContain('  ✓ package 118  sha256  9f86d081');
});

test('a check without a difference is one line', () => {
  expect(shown(verifyRun)).not.toContain('Receipt and cloud');
  expect(shown(verifyRun)).toContain('compare    ✓ receipt and cloud: 2 fields as expected\n');
});

test('a table without rows is shown in a status only, where it is an answer', () => {
  const empty = { name: 'tasks', columns: ['task'], rows: [], records: [] } as const;
  expect(shown([{ type: 'status-read', sections: [empty] }])).toContain('\nTasks (0)\n  · none\n');
  const others = shown([
    { type: 'receipt-compared', fields: [] },
    { type: 'candidates-listed', subject: 'Shop', candidates: [] },
  ]);
  expect(others).not.toContain('none\n');
  expect(others).toContain('Shop: there is no version to go back to');
});

test('a message', () => {
  expect(shown(notifyRun)).toMatchInlineSnapshot(`
    "miniship 0.1.0: message about Shop (2017072607907880)

    notify     ✓ message ms-9f86d081 sent to everyone, 64 characters

    Sent: Shop (2017072607907880): message ms-9f86d081 to everyone, in 90 ms.
    "
  `);
});

test('a derailed train ends with what was undone, what was not, and no word of what had been live in between', () => {
  expect(shown(derailedTrain).split('\n\n').slice(-2).join('\n\n')).toMatchInlineSnapshot(`
    "= function pay  unchanged  version 7
    ↶ undone: site (back to the files of receipt r1.json)
    ✗ NOT undone: function hello (it had no deployment before)
    ↶ undone: function order-list (deployment 3 is live again)

    ✗ The cloud refused UploadMcubeMiniPackage (request REQ-NO): 1001: No.
      The reason above is the cloud’s own; the request id lets its support find the call.
      CLOUD_REFUSED, exit 5, operation UploadMcubeMiniPackage, request REQ-NO
    "
  `);
});

test('on a screen tables are cut to its width, in a log they are whole', () => {
  const wide = [started('rollback'), ...listingRollback.filter(({ type }) => type === 'candidates-listed')];
  const onScreen = shown(wide, { interactive: true, columns: 72 });
  const rows = onScreen.split('\n').filter((line) => /^ {2}[·→] /.test(line));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(columnsOf(row), row).toBeLessThanOrEqual(72);
  expect(onScreen).toContain('…');
  expect(shown(wide)).toContain('2026-12-01 18:00 +08:00  whitelist "测试"  9f86d081884c');
});

test.each(Object.entries(rolloutRuns))('elsewhere than on a screen %s writes no terminal sequence', (_name, events) => {
  expect(shown(events)).not.toContain('\u001b');
});

test('text from outside cannot draw on the screen or give commands, wherever it stands', () => {
  const cells = [hostileText, hostileText];
  const field = { what: hostileText, field: hostileText, expected: hostileText, found: hostileText, same: false };
  const text = shown([
    { type: 'status-read', sections: [{ name: 'packages', columns: cells, rows: [cells], records: [] }] },
    { type: 'receipt-compared', fields: [field] },
    { type: 'rollback-planned', from: hostileText, to: hostileText, strategy: hostileText, sentences: [hostileText] },
    { type: 'nothing-done', reason: hostileText, help: hostileText },
    { type: 'rollout-found', packageId: 1, h5Version: '1', stages: [hostileText, hostileText], current: 0 },
    { type: 'finished', result: { verb: 'promote', exit: 0, status: 'unchanged', outputs: {} } },
  ]);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|##\[/u);
  expect(text).not.toMatch(/^\s*::/m);
});
