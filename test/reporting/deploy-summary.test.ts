import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { textIn } from '../../src/errors/text.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createSummaryReporter } from '../../src/reporting/job-summary.ts';
import { deployRun, failedDeploy, manyFiles, plannedDeploy, quietDeploy } from '../support/sample-deploys.ts';
import { hostileText } from '../support/sample-events.ts';

function summaryOf(events: readonly Event[]): string {
  const summary = createSummaryReporter();
  for (const event of events) summary.report(event);
  return summary.markdown();
}

/** What a reader sees before unfolding anything. */
const unfolded = (events: readonly Event[]) => summaryOf(events).split('<details>')[0];
const foldedTitles = (events: readonly Event[]) => [...summaryOf(events).matchAll(/<summary>(.*)<\/summary>/g)].map(([, title]) => title);

test('a deploy: the table a manager reads, then each function, the rest folded', () => {
  expect(summaryOf(deployRun)).toMatchInlineSnapshot(`
    "## Live: space mp-5f1c: 2 functions live, 1 setting changed, 200 files uploaded, 1 file deleted, in 43 s.

    |  |  |
    | --- | --- |
    | What | space mp-5f1c |
    | State | live |
    | Functions | 2 live, 1 unchanged |
    | HTTP endpoint | <a href="https&#58;//mp-5f1c.http.example.com/">https&#58;//mp-5f1c.http.example.com</a> |
    | Site | <a href="https&#58;//mp-5f1c.example.com/">https&#58;//mp-5f1c.example.com/</a> |
    | Files | 200 uploaded (900 kB), 1 deleted, 117 unchanged |
    | Settings | 1 changed |
    | To go back | <code>miniship rollback --functions order-list --to previous</code> |
    | Receipt | miniship-receipt.json |

    | Function | State | Version | Why |
    | --- | --- | --- | --- |
    | hello | live | 1 |  |
    | order-list | live | 4 |  |
    | pay | unchanged | 7 |  |

    <details><summary>1 changed setting</summary>

    | Setting | Before | After |
    | --- | --- | --- |
    | cors |  | a.example |

    </details>

    <details><summary>plan: 3 to create, 3 to change, 1 to delete, 118 unchanged</summary>

    | Change | What | Name | Details | Size |
    | --- | --- | --- | --- | --- |
    | create | function | hello |  | 1.2 MB |
    | change | function | order-list | memory: 256 → 512, timeout: 5 s → 10 s | 610 kB → 640 kB |
    | change | setting | cors | a.example → a.example, b.example |  |
    | create | file | assets/app.9f3c.js |  | 84 kB |
    | create | file | 图片/首页.png |  | 3 kB |
    | change | file | index.html |  | 1.2 kB → 1.9 kB |
    | delete | file | assets/app.1a2b.js |  | 80 kB |

    </details>

    <details><summary>Steps, 43 s</summary>

    | Step | Time |
    | --- | --- |
    | Inspect the files | 25 ms |
    | Look at what is there | 310 ms |
    | Bring the functions up to date | 6.3 s |
    | Change the settings | 90 ms |
    | Bring the site in step | 36 s |
    | Write the receipt | 4 ms |

    </details>

    <details><summary>1 call</summary>

    | Operation | Request id | Time |
    | --- | --- | --- |
    | DescribeFunction | REQ-LOOK | 60 ms |

    </details>

    "
  `);
});

test('a deploy that finds nothing to do', () => {
  expect(unfolded(quietDeploy)).toMatchInlineSnapshot(`
    "## Live: space mp-5f1c: nothing had to change, in 337 ms.

    |  |  |
    | --- | --- |
    | What | space mp-5f1c |
    | State | live |
    | Functions | 1 unchanged |
    | HTTP endpoint | <a href="https&#58;//mp-5f1c.http.example.com/">https&#58;//mp-5f1c.http.example.com</a> |
    | Site | <a href="https&#58;//mp-5f1c.example.com/">https&#58;//mp-5f1c.example.com/</a> |
    | Files | 120 unchanged |

    | Function | State | Version | Why |
    | --- | --- | --- | --- |
    | hello | unchanged | 1 |  |

    "
  `);
  expect(foldedTitles(quietDeploy)).toEqual(['Steps, 337 ms', '1 call']);
});

test('a dry run of a big site shows its plan summed up, with every file folded below', () => {
  expect(unfolded(plannedDeploy)?.replace(/(?:\| create \| file \|.*\n)+/, '[…]\n')).toMatchInlineSnapshot(`
    "## Dry run: space mp-5f1c: nothing was written; a real run would change 2 functions, 1 setting, 3003 files (3 deleted).

    |  |  |
    | --- | --- |
    | What | space mp-5f1c |
    | State | planned |
    | HTTP endpoint | <a href="https&#58;//mp-5f1c.http.example.com/">https&#58;//mp-5f1c.http.example.com</a> |
    | Site | <a href="https&#58;//mp-5f1c.example.com/">https&#58;//mp-5f1c.example.com/</a> |

    | Change | What | Name | Details | Size |
    | --- | --- | --- | --- | --- |
    | create | function | hello |  | 1.2 MB |
    | change | function | order-list | memory: 256 → 512, timeout: 5 s → 10 s | 610 kB → 640 kB |
    | keep | function | pay |  |  |
    | change | setting | cors | a.example → a.example, b.example |  |
    | delete | file | delete/0000.js |  | 1 kB |
    | delete | file | delete/0001.js |  | 1 kB |
    | delete | file | delete/0002.js |  | 1 kB |
    […]
    | create | files | 2973 more |  | 3 MB |
    | keep | files | 12 |  |  |

    Digest of this plan: <code>2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae</code>

    "
  `);
  const whole = summaryOf(plannedDeploy).split('<details>')[1];
  expect(whole?.match(/\| create \| file \| create\/\d{4}\.js \|/g)).toHaveLength(3000);
});

test('a dry run whose plan is named whole does not repeat it', () => {
  const rows = manyFiles('create', 30);
  const planned = plannedDeploy.map((event) => (event.type === 'deploy-planned' ? { ...event, rows } : event));
  expect(foldedTitles(planned)).toEqual(['Steps, 335 ms', '1 call']);
});

test('a failed function: which are live all the same, and what the failed one logged', () => {
  expect(unfolded(failedDeploy)).toMatchInlineSnapshot(`
    "## Failed: space mp-5f1c: order-list failed; refund not finished; live all the same: hello; 1 function unchanged.

    1. <b>Function order-list is live, but its smoke test failed at RunFunction (request REQ-RUN): order is not defined.</b><br>Mend the function or the expectation and run it again: the function is sent again.<br><sub>SMOKE_FAILED, exit 7, operation RunFunction, request REQ-RUN</sub>

    |  |  |
    | --- | --- |
    | What | space mp-5f1c |
    | State | failed |
    | Functions | 1 failed, 1 not finished, 1 live, 1 unchanged |
    | HTTP endpoint | <a href="https&#58;//mp-5f1c.http.example.com/">https&#58;//mp-5f1c.http.example.com</a> |
    | Site | <a href="https&#58;//mp-5f1c.example.com/">https&#58;//mp-5f1c.example.com/</a> |
    | Receipt | miniship-receipt.json |

    | Function | State | Version | Why |
    | --- | --- | --- | --- |
    | order-list | failed |  | Function order-list is live, but its smoke test failed at RunFunction (request REQ-RUN): order is not defined. |
    | refund | not finished |  |  |
    | hello | live | 1 |  |
    | pay | unchanged | 7 |  |

    "
  `);
  expect(summaryOf(failedDeploy).split('<details>')[1]).toMatchInlineSnapshot(`
    "<summary>Log of order-list</summary>

    | Log |
    | --- |
    | order-list starts |
    | ReferenceError: order is not defined |
    | at handler (index.js&#58;3) |
    | &#58;&#58;add-mask&#58;&#58;hello |

    </details>

    "
  `);
});

test('an address that is none of the web is no link', () => {
  const synced: Event = { type: 'site-synced', uploaded: 1, unchanged: 0, deleted: 0, sizeBytes: 1, url: 'javascript:alert(1)' };
  expect(summaryOf([...deployRun.slice(0, 1), synced])).toContain('| Site | javascript&#58;alert(1) |');
});

test('hostile names are shown, not obeyed: the page has our structure and no other', () => {
  const failure = new Failure('INTERNAL', { reason: hostileText });
  const url = 'https://x.example/"><img src=x onerror=alert(1)>|';
  const hostile = summaryOf([
    { type: 'run-started', verb: 'deploy', version: '1', subject: hostileText, dryRun: false },
    {
      type: 'deploy-planned',
      rows: [{ section: 'file', name: hostileText, change: 'create', details: [hostileText, 'a|b'], sizeBytes: 1 }],
      filesKept: 0,
      digest: hostileText,
    },
    { type: 'function-live', name: hostileText, version: hostileText, sizeBytes: 1, durationMs: 1 },
    { type: 'function-failed', name: `${hostileText}2`, failure, logs: ['</details>', hostileText] },
    { type: 'setting-changed', name: hostileText, before: 'a|b', after: hostileText },
    { type: 'site-synced', uploaded: 1, unchanged: 0, deleted: 0, sizeBytes: 1, url },
    { type: 'failed', failure, result: { verb: 'deploy', exit: 70, status: 'failed', outputs: { 'http-endpoint': hostileText } } },
  ]);
  const tags = new Set(hostile.match(/<[^>]*>/g));
  const link = '<a href="https&#58;//x.example/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&#124;">';
  const ours = ['<b>', '</b>', '<br>', '<sub>', '</sub>', '<details>', '</details>', '<summary>', '</summary>', link, '</a>'];
  expect(tags).toEqual(new Set(ours));
  expect(hostile).not.toMatch(/[`[\]*\\]|(?!\n)\p{Cc}|@me|www\.|<img/u);
  // Every row of a table has as many cells as its head.
  const tables = hostile.match(/(?:^\|.*\n)+/gm) ?? [];
  const cellsOf = (table: string) =>
    new Set(
      table
        .trimEnd()
        .split('\n')
        .map((line) => line.split('|').length - 2),
    );
  expect(tables.map((table) => [...cellsOf(table)])).toEqual([[2], [4], [1], [3], [5]]);
});

test('a plan of endless files stays below the size that GitHub accepts, and keeps what matters', () => {
  const rows = manyFiles('create', 3000).map((row) => ({ ...row, name: `${'x'.repeat(500)}/${textIn(row.name, 'en')}` }));
  const text = summaryOf(
    deployRun.map((event) => (event.type === 'deploy-planned' ? { ...event, rows: [...event.rows, ...rows] } : event)),
  );
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(990_000);
  expect(text).toContain('| order-list | live | 4 |');
  expect(text).toMatch(/\nSome lines were left out[^\n]*\n$/);
});
