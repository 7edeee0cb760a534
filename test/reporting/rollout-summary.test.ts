import { expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import { createSummaryReporter } from '../../src/reporting/job-summary.ts';
import { hostileText } from '../support/sample-events.ts';
import {
  changedVerify,
  closedPromote,
  derailedTrain,
  listingRollback,
  pauseRun,
  promoteRun,
  rollbackRun,
  started,
  statusRun,
  trainRun,
  verifyRun,
  waitingPromote,
} from '../support/sample-rollouts.ts';

function summaryOf(events: readonly Event[]): string {
  const summary = createSummaryReporter();
  for (const event of events) summary.report(event);
  return summary.markdown();
}

/** What a reader sees before unfolding anything. */
const unfolded = (events: readonly Event[]) => summaryOf(events).split('<details>')[0];

test('a promotion: what, version, for whom, which stage, since when, and how to go back', () => {
  expect(unfolded(promoteRun)).toMatchInlineSnapshot(`
    "## Live: Shop (2017072607907880) 1.4.2.90 for 500 users for 24 h (stage 2/3), in 1.7 s.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | live |
    | Version | 1.4.2.90 |
    | For | 500 users for 24 h |
    | Stage | 2/3 500 users for 24 h |
    | Live since | 2026-12-02 18&#58;00 +08&#58;00 |
    | Task | 56 |
    | To go back | <code>miniship rollback --app shop --to previous</code> |
    | Receipt | miniship-receipt.json |

    ### Stages

    | Stage | For | State |
    | --- | --- | --- |
    | 1 | whitelist "qa" | over |
    | 2 | 500 users for 24 h | <b>now</b> |
    | 3 | everyone | to come |

    ### Gates

    | Gate | State | Why |
    | --- | --- | --- |
    | http https&#58;//shop.example.com/health | open | 10 of 10 answers were as expected |

    "
  `);
});

test('a promotion that comes too early says what would make it act, and since when the present stage lasts', () => {
  expect(unfolded(waitingPromote)).toMatchInlineSnapshot(`
    "## Nothing to do: Shop (2017072607907880) 1.4.2.90: Stage 1/3 is held for another 3 h 20 min.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | unchanged |
    | Version | 1.4.2.90 |
    | Stage | 1/3 whitelist "qa" |
    | Stage since | 2026-12-01 18&#58;00 +08&#58;00 |

    <b>Stage 1/3 is held for another 3 h 20 min.</b> Run it again after 2026-12-02 18&#58;00 +08&#58;00, or give --force.

    ### Stages

    | Stage | For | State |
    | --- | --- | --- |
    | 1 | whitelist "qa" | <b>now</b> |
    | 2 | 500 users for 24 h | to come |
    | 3 | everyone | to come |

    "
  `);
});

test('a closed gate: why, and what became of the rollout', () => {
  expect(unfolded(closedPromote)).toMatchInlineSnapshot(`
    "## Failed: Shop (2017072607907880) 1.4.2.90: gate "command npm test" is closed; task 55 is paused for whitelist "qa".

    1. <b>The gate "command npm test" is closed: exit code 1. The rollout is paused.</b><br>Mend what the gate found and promote again, or roll back.<br><sub>GATE_CLOSED, exit 7</sub>

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | failed |
    | Version | 1.4.2.90 |
    | For | whitelist "qa" |
    | Stage | 1/3 whitelist "qa" |
    | Task | 55 |

    ### Stages

    | Stage | For | State |
    | --- | --- | --- |
    | 1 | whitelist "qa" | <b>now</b> |
    | 2 | 500 users for 24 h | to come |
    | 3 | everyone | to come |

    ### Gates

    | Gate | State | Why |
    | --- | --- | --- |
    | manual | open |  |
    | command npm test | <b>closed</b> | exit code 1 |

    "
  `);
});

test('a paused rollout is not called live', () => {
  expect(unfolded(pauseRun)).not.toMatch(/live/i);
});

test('a rollback: from where to where, how, and what was done', () => {
  expect(unfolded(rollbackRun)).toMatchInlineSnapshot(`
    "## Rolled back: Shop (2017072607907880): from 1.4.2.90 back to 1.4.1.90 as version 1.4.2.91 for everyone, in 1.8 s.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | live |
    | Version | 1.4.2.91 |
    | For | everyone |
    | Went back from | 1.4.2.90 |
    | To | 1.4.1.90 |
    | How | roll-forward |
    | Content from | the cloud (package 117) |
    | Package | 119 |
    | Task | 57 |

    - The content of 1.4.1.90 is released again as version 1.4.2.91, to everyone.
    - Then the tasks of 1.4.2.90 are ended.

    "
  `);
});

test('the candidates of a rollback', () => {
  expect(unfolded(listingRollback)).toMatchInlineSnapshot(`
    "## Candidates: Shop (2017072607907880): 2 versions to go back to; "previous" is 1.4.1.90.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | read |

    ### Versions to go back to (2)

    |  | Version | Package | Published | To | Commit | Content | Remark |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | · | 1.4.2.90 | 118 | 2026-12-01 18&#58;00 +08&#58;00 | whitelist "测试" | 9f86d081884c | cloud | live now |
    | → | 1.4.1.90 | 117 |  | everyone |  | artifact of run 123 | previous |

    "
  `);
});

test('a status has a table for each kind of thing that is there', () => {
  expect(unfolded(statusRun)).toMatchInlineSnapshot(`
    "## Status: Shop (2017072607907880): 2 packages, 0 tasks, 2 whitelists.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | read |

    ### Packages (2)

    |  | version | package | published | stamp |
    | --- | --- | --- | --- | --- |
    | · | 1.4.2.90 | 118 | whitelist | commit 9f86d081, run 42 |
    | · | 1.4.1.90 | 117 | everyone |  |

    ### Whitelists (2)

    |  | name | users |
    | --- | --- | --- |
    | · | 测试组 | 12 |
    | · | qa | 2 |

    "
  `);
});

test('of a comparison the fields that differ are shown, the others folded', () => {
  expect(unfolded(changedVerify)).toMatchInlineSnapshot(`
    "## Failed: Shop (2017072607907880): 1 of 2 fields not as expected.

    1. <b>Task 55 reads back with state "paused" instead of "publishing".</b><br>Somebody or something else changed it; look at it in the console.<br><sub>READ_BACK_DIFFERS, exit 7</sub>

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | failed |

    ### Receipt and cloud (1 of 2 rows; the others are as expected)

    |  | What | Field | Receipt | Cloud |
    | --- | --- | --- | --- | --- |
    | ✗ | task 55 | state | publishing | paused |

    "
  `);
  expect(summaryOf(changedVerify).split('<details>')[1]).toMatchInlineSnapshot(`
    "<summary>Receipt and cloud: 1 row as expected</summary>

    |  | What | Field | Receipt | Cloud |
    | --- | --- | --- | --- | --- |
    | ✓ | package 118 | sha256 | 9f86d081 | 9f86d081 |

    </details>

    "
  `);
});

test('a comparison without a difference has no table before the fold', () => {
  expect(unfolded(verifyRun)).not.toContain('###');
  expect(summaryOf(verifyRun)).toContain('<details><summary>Receipt and cloud: 2 rows as expected</summary>');
});

test('a train: mini program and space on one page', () => {
  expect(unfolded(trainRun)).toMatchInlineSnapshot(`
    "## Live: Shop (2017072607907880) 1.4.2.90 for whitelist "qa" (stage 1/3), with 2 functions live, 1 setting changed, 200 files uploaded, 1 file deleted, in 44 s.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | live |
    | Version | 1.4.2.90 |
    | For | whitelist "qa" |
    | Stage | 1/3 whitelist "qa" |
    | Package | 118 |
    | Task | 55 |
    | Message | ms-9f86d081 to everyone |
    | Functions | 2 live, 1 unchanged |
    | Site | <a href="https&#58;//mp-5f1c.example.com/">https&#58;//mp-5f1c.example.com/</a> |
    | Files | 200 uploaded (900 kB), 1 deleted, 117 unchanged |
    | Settings | 1 changed |
    | To go back | <code>miniship rollback --app shop --to previous</code> |
    | Archive | miniship-site.zip |
    | Receipt | miniship-receipt.json |

    | Function | State | Version | Why |
    | --- | --- | --- | --- |
    | hello | live | 1 |  |
    | order-list | live | 4 |  |
    | pay | unchanged | 7 |  |

    "
  `);
});

test('a derailed train: what was and was not undone, the worst first, and nothing that is not live any more', () => {
  expect(unfolded(derailedTrain)).toMatchInlineSnapshot(`
    "## Failed: Shop (2017072607907880): NOT undone: function hello; undone: site, function order-list.

    1. <b>The cloud refused UploadMcubeMiniPackage (request REQ-NO): 1001: No.</b><br>The reason above is the cloud’s own; the request id lets its support find the call.<br><sub>CLOUD_REFUSED, exit 5, operation UploadMcubeMiniPackage, request REQ-NO</sub>

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | failed |
    | Functions | 1 unchanged |

    ### Undone

    | What | State | Details |
    | --- | --- | --- |
    | function hello | <b>NOT undone</b> | it had no deployment before |
    | site | undone | back to the files of receipt r1.json |
    | function order-list | undone | deployment 3 is live again |

    | Function | State | Version | Why |
    | --- | --- | --- | --- |
    | pay | unchanged | 7 |  |

    "
  `);
});

test('a release that published and failed afterwards still says how to go back', () => {
  const published: Event = { type: 'rollout-changed', taskId: 5, state: 'publishing', audience: 'everyone', reused: false };
  const back = [started('release', { wayBack: 'miniship rollback --app shop --to previous' }), published];
  expect(summaryOf(back)).toContain('| To go back | <code>miniship rollback --app shop --to previous</code> |');
});

test('hostile texts are shown, not obeyed: the page has our structure and no other', () => {
  const cells = [hostileText, 'a|b'];
  const field = { what: hostileText, field: 'a|b', expected: hostileText, found: '</details>', same: false };
  const candidate = {
    h5Version: hostileText,
    packageId: 1,
    publishedAt: hostileText,
    audience: hostileText,
    commit: hostileText,
    content: hostileText,
    remark: hostileText,
    isPrevious: true,
  };
  const published: Event = { type: 'rollout-changed', taskId: 1, state: 'publishing', audience: hostileText, reused: false };
  const wayBack = summaryOf([started('promote', { wayBack: hostileText }), published]);
  const rest = summaryOf([
    started('promote', { subject: hostileText }),
    { type: 'rollout-found', packageId: 1, h5Version: hostileText, stages: [hostileText, hostileText], current: 0, sinceMs: 0 },
    { type: 'gate-checked', gate: hostileText, isOpen: false, detail: hostileText },
    published,
    { type: 'stage-reached', stage: hostileText, h5Version: hostileText },
    { type: 'candidates-listed', subject: hostileText, candidates: [candidate] },
    { type: 'status-read', sections: [{ name: 'tasks', columns: cells, rows: [cells, cells], records: [] }] },
    { type: 'receipt-compared', fields: [field, { ...field, same: true }] },
    { type: 'rollback-planned', from: hostileText, to: hostileText, strategy: hostileText, sentences: [hostileText, '<b>x'] },
    { type: 'content-fetched', source: hostileText, files: 1, sizeBytes: 1 },
    { type: 'message-sent', to: hostileText, messageId: hostileText, sizeCharacters: 1 },
    { type: 'nothing-done', reason: hostileText, help: hostileText },
    { type: 'finished', result: { verb: 'promote', exit: 0, status: 'live', outputs: {} } },
  ]);
  const hostile = `${wayBack}\n${rest}`;
  const tags = new Set(hostile.match(/<[^>]*>/g));
  const ours = ['<b>', '</b>', '<code>', '</code>', '<details>', '</details>', '<summary>', '</summary>'];
  expect(tags).toEqual(new Set(ours));
  expect(hostile).not.toMatch(/[`[\]*\\]|(?!\n)\p{Cc}|@me|www\.|<img/u);
  // Every row of a table has as many cells as its head.
  const tables = hostile.match(/(?:^\|.*\n)+/gm) ?? [];
  expect(tables.length).toBeGreaterThan(5);
  for (const table of tables)
    expect(
      new Set(
        table
          .trimEnd()
          .split('\n')
          .map((line) => line.split('|').length),
      ).size,
      table,
    ).toBe(1);
});
