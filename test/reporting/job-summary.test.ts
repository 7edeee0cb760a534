import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createSummaryReporter } from '../../src/reporting/job-summary.ts';
import { everyEvent } from '../support/every-event.ts';
import { dryRun, failedRun, hostileText, refusedRun, retriedRun, successfulRun } from '../support/sample-events.ts';

function summaryOf(events: readonly Event[], options: Parameters<typeof createSummaryReporter>[0] = {}): string {
  const summary = createSummaryReporter(options);
  for (const event of events) summary.report(event);
  return summary.markdown();
}

test('a successful run: first what everybody wants to know, the rest folded', () => {
  expect(summaryOf(successfulRun)).toMatchInlineSnapshot(`
    "## Live: Shop (2017072607907880) 1.4.2.90 for whitelist "qa", in 5.1 s.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | live |
    | Version | 1.4.2.90 (from v1.4.2) |
    | For | whitelist "qa" |
    | Package | 118 |
    | Task | 55 |
    | Receipt | out/miniship-receipt.json |

    <details><summary>Steps, 5.1 s</summary>

    | Step | Time |
    | --- | --- |
    | Inspect the files | 31 ms |
    | Make the archive | 420 ms |
    | Look at what is there | 190 ms |
    | Upload the files | 3.2 s |
    | Create the package | 700 ms |
    | Fill the whitelist | 210 ms |
    | Change the rollout | 320 ms |
    | Write the receipt | 4 ms |

    </details>

    <details><summary>Files</summary>

    | File | Size | sha256 |
    | --- | --- | --- |
    | archive of 42 files | 8.4 MB | 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 |
    | package.zip uploaded | 8.4 MB |  |

    </details>

    <details><summary>2 calls</summary>

    | Operation | Request id | Time |
    | --- | --- | --- |
    | QueryMcubeMiniPackage | REQ-LOOK | 85 ms |
    | UploadMcubeMiniPackage | REQ-PACKAGE | 640 ms |

    </details>

    "
  `);
});

test('a dry run says so, and lists what a real run would write', () => {
  expect(summaryOf(dryRun).split('<details>')[0]).toMatchInlineSnapshot(`
    "## Dry run: Shop (2017072607907880) 1.4.2.90: nothing was written; a real run would make 3 writes.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | planned |
    | Version | 1.4.2.90 (from v1.4.2) |

    A real run:

    - would send the archive, 8.4 MB (PostObject: sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08)
    - would create the package of version 1.4.2.90 (UploadMcubeMiniPackage: H5Version=1.4.2.90, Vhost=https&#58;//2017072607907880.example.com)
    - would publish version 1.4.2.90 to whitelist "qa" (CreateMcubeMiniTask)

    "
  `);
});

test('a failure with three problems: problems and advice come first', () => {
  expect(summaryOf(failedRun)).toMatchInlineSnapshot(`
    "## Failed: Shop (2017072607907880).

    <b>3 problems were found; nothing was sent.</b> Mend all of them, then run it again.

    1. <b>There is no folder or .zip file at dist/mini-program.</b><br>Build the mini program first, and point "path" at its build output.<br><sub>BUILD_NOT_FOUND, exit 3</sub>
    2. <b>"h5-id" is "2017" (--h5-id), but must be 16 digits.</b><br>Correct "h5-id".<br><sub>INPUT_INVALID, exit 2</sub>
    3. <b>No version was given, the run has no tag, and package.json has no version.</b><br>Give "version", run on a tag such as v1.4.2, or write a version into package.json.<br><sub>VERSION_MISSING, exit 2</sub>

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | failed |

    "
  `);
});

test('a refusal of the cloud', () => {
  expect(summaryOf(refusedRun).split('<details>')[0]).toMatchInlineSnapshot(`
    "## Failed: Shop (2017072607907880) 1.4.2.90.

    1. <b>The cloud refused UploadMcubeMiniPackage (request REQ-NO): 1001: The icon is missing.</b><br>The reason above is the cloud’s own; the request id lets its support find the call.<br><sub>CLOUD_REFUSED, exit 5, operation UploadMcubeMiniPackage, request REQ-NO</sub>

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | failed |
    | Version | 1.4.2.90 (from v1.4.2) |
    | Receipt | out/miniship-receipt.json |

    "
  `);
});

test('a retried run', () => {
  expect(summaryOf(retriedRun)).toMatchInlineSnapshot(`
    "## Uploaded: Shop (2017072607907880) 1.4.2.90, in 9 s; nobody receives it yet.

    |  |  |
    | --- | --- |
    | What | Shop (2017072607907880) |
    | State | uploaded |
    | Version | 1.4.2.90 (from v1.4.2) |
    | Package | 118 (was there already) |

    <details><summary>1 warning</summary>

    | Warning | What to do |
    | --- | --- |
    | The whitelist file has 2 empty lines. | They were left out. |

    </details>

    <details><summary>Steps, 9 s</summary>

    | Step | Time |
    | --- | --- |
    | Inspect the files | 31 ms |
    | Make the archive | 420 ms |
    | Look at what is there | 8.5 s |

    </details>

    <details><summary>Files</summary>

    | File | Size | sha256 |
    | --- | --- | --- |
    | archive of 42 files | 8.4 MB | 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 |

    </details>

    <details><summary>2 retries</summary>

    | What happened |
    | --- |
    | QueryMcubeMiniPackage: cloud throttled at try 1 (request REQ-BUSY), next try in 412 ms |
    | QueryMcubeMiniPackage: connection failed at try 2, next try in 1.9 s |

    </details>

    "
  `);
});

test('a run that was cut off in the middle still gives a page', () => {
  expect(summaryOf(successfulRun.slice(0, 4))).toMatch(/^## Not ended\n/);
  expect(summaryOf([])).toMatch(/^## Not ended\n/);
});

test('hostile names are shown, not obeyed: the page has our structure and no other', () => {
  const hostile = summaryOf([
    { type: 'run-started', verb: 'release', version: '1', subject: hostileText, dryRun: false },
    { type: 'version-chosen', given: hostileText, source: 'tag', h5Version: '1.0.0.90' },
    { type: 'file-uploaded', file: hostileText, sizeBytes: 1, url: '' },
    { type: 'call-answered', operation: 'X', requestId: hostileText, durationMs: 1 },
    { type: 'receipt-written', path: hostileText },
    {
      type: 'failed',
      failure: new Failure('CONFIG_INVALID', { where: hostileText, reason: '</details>' }),
      result: { verb: 'release', exit: 2, status: 'failed', outputs: {} },
    },
  ]);
  const tags = new Set(hostile.match(/<[^>]*>/g));
  expect(tags).toEqual(new Set(['<b>', '</b>', '<br>', '<sub>', '</sub>', '<details>', '</details>', '<summary>', '</summary>']));
  expect(hostile).not.toMatch(/[`[\]*\\]|(?!\n)\p{Cc}|@me|www\.|<img/u);
  // Every row of a table has as many cells as its head.
  const cells = hostile.split('\n').flatMap((line) => (line.startsWith('|') ? [line.split('|').length - 2] : []));
  expect(cells).toEqual([2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]);
});

test('a run of endless calls stays below the size that GitHub accepts, says so, and keeps what matters', () => {
  const call: Event = { type: 'call-answered', operation: 'QueryMcubeMiniTask', requestId: 'R'.repeat(900), durationMs: 1 };
  const text = summaryOf([...successfulRun.slice(0, -1), ...Array.from({ length: 2000 }, () => call), ...successfulRun.slice(-1)]);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(990_000);
  expect(text).toContain('| Task | 55 |');
  expect(text).toMatch(/<\/details>\n\nSome lines were left out[^\n]*\n$/);
});

test('a brief summary has what everybody wants to know, and nothing folded', () => {
  const brief = summaryOf(successfulRun, { detail: 'brief' });
  expect(brief).toContain('| Version | 1.4.2.90 (from v1.4.2) |');
  expect(brief).not.toContain('<details>');
});

test('in Chinese', () => {
  expect(summaryOf(successfulRun, { language: 'zh', detail: 'brief' })).toMatchInlineSnapshot(`
    "## 已生效：Shop (2017072607907880) 1.4.2.90，面向 whitelist "qa"，用时 5.1 秒。

    |  |  |
    | --- | --- |
    | 对象 | Shop (2017072607907880) |
    | 状态 | 已生效 |
    | 版本 | 1.4.2.90（取自 v1.4.2） |
    | 受众 | whitelist "qa" |
    | 资源包 | 118 |
    | 发布任务 | 55 |
    | 回执 | out/miniship-receipt.json |

    "
  `);
});

test('sizes are told with the difference to the release before: of the packages, and of the largest files', () => {
  const build: Event = {
    ...everyEvent['build-inspected'],
    before: { h5Version: '1.4.1.90', sizeBytes: 1_000_000, parts: { main: 1_000_000 }, files: { 'app.js': 900_000 } },
  };
  const summary = summaryOf([...successfulRun.slice(0, -1), build, ...successfulRun.slice(-1)]);
  expect(summary).toContain('| main | 1.2 MB | 12 | &#43;200 kB |');
  expect(summary).toContain('| app.js | 800 kB | −100 kB |');
});
