import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createJsonLinesReporter } from '../../src/reporting/json-lines.ts';
import { deployRun, failedDeploy, plannedDeploy, quietDeploy } from '../support/sample-deploys.ts';
import { dryRun, failedRun, hostileText, refusedRun, retriedRun, successfulRun, transcript } from '../support/sample-events.ts';
import { rolloutRuns, statusRun } from '../support/sample-rollouts.ts';

const linesOf = (events: readonly Event[]) =>
  transcript((write) => createJsonLinesReporter({ write }), events)
    .trimEnd()
    .split('\n');
const parsed = (line: string | undefined) => JSON.parse(line ?? '') as Record<string, unknown>;

test.each([
  ['successful', successfulRun],
  ['dry', dryRun],
  ['failed', failedRun],
  ['retried', retriedRun],
  ['deploy', deployRun],
  ['failed deploy', failedDeploy],
  ['planned deploy', plannedDeploy],
  ['quiet deploy', quietDeploy],
  ...Object.entries(rolloutRuns),
])('every event of a %s run is one line with its type and version first, the result last', (_name, events) => {
  const lines = linesOf(events);
  expect(lines).toHaveLength(events.length);
  for (const line of lines) expect(line).toMatch(/^\{"type":"[a-z-]+","version":1,/);
  expect(lines.map((line) => parsed(line)['type'])).toEqual([...events.slice(0, -1).map(({ type }) => type), 'result']);
});

test('a successful run', () => {
  const lines = linesOf(successfulRun);
  expect(lines[0]).toMatchInlineSnapshot(
    `"{"type":"run-started","version":1,"toolVersion":"0.1.0","verb":"release","subject":"Shop (2017072607907880)","dryRun":false}"`,
  );
  expect(lines[2]).toMatchInlineSnapshot(`"{"type":"version-chosen","version":1,"given":"v1.4.2","source":"tag","h5Version":"1.4.2.90"}"`);
  expect(lines.at(-1)).toMatchInlineSnapshot(
    `"{"type":"result","version":1,"verb":"release","exit":0,"status":"live","outputs":{"status":"live","package-id":"118","h5-version":"1.4.2.90","receipt-path":"out/miniship-receipt.json"}}"`,
  );
});

test('a dry run lists its writes with all their parameters', () => {
  expect(linesOf(dryRun).filter((line) => line.includes('write-planned'))).toMatchInlineSnapshot(`
    [
      "{"type":"write-planned","version":1,"operation":"PostObject","effect":"send the archive","sizeBytes":8400000,"parameters":{"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}",
      "{"type":"write-planned","version":1,"operation":"UploadMcubeMiniPackage","effect":"create the package of version 1.4.2.90","parameters":{"H5Version":"1.4.2.90","Vhost":"https://2017072607907880.example.com"}}",
      "{"type":"write-planned","version":1,"operation":"CreateMcubeMiniTask","effect":"publish version 1.4.2.90 to whitelist \\"qa\\"","parameters":{}}",
    ]
  `);
});

test('a failure with three problems', () => {
  expect(parsed(linesOf(failedRun).at(-1))).toMatchInlineSnapshot(`
    {
      "error": {
        "code": "SEVERAL_PROBLEMS",
        "help": "Mend all of them, then run it again.",
        "message": "3 problems were found; nothing was sent.",
        "operation": "",
        "problems": [
          {
            "code": "BUILD_NOT_FOUND",
            "help": "Build the mini program first, and point "path" at its build output.",
            "message": "There is no folder or .zip file at dist/mini-program.",
            "operation": "",
            "requestId": "",
          },
          {
            "code": "INPUT_INVALID",
            "help": "Correct "h5-id".",
            "message": ""h5-id" is "2017" (--h5-id), but must be 16 digits.",
            "operation": "",
            "requestId": "",
          },
          {
            "code": "VERSION_MISSING",
            "help": "Give "version", run on a tag such as v1.4.2, or write a version into package.json.",
            "message": "No version was given, the run has no tag, and package.json has no version.",
            "operation": "",
            "requestId": "",
          },
        ],
        "requestId": "",
      },
      "exit": 2,
      "outputs": {
        "error-code": "SEVERAL_PROBLEMS",
        "status": "failed",
      },
      "status": "failed",
      "type": "result",
      "verb": "release",
      "version": 1,
    }
  `);
});

test('a refusal of the cloud keeps operation and request id, and shows neither stack nor cause', () => {
  const last = linesOf(refusedRun).at(-1);
  expect(parsed(last)).toMatchObject({ exit: 5, status: 'failed', error: { operation: 'UploadMcubeMiniPackage', requestId: 'REQ-NO' } });
  expect(last).not.toMatch(/stack|cause|TypeError|\.ts:/);
});

test('a retried run', () => {
  expect(linesOf(retriedRun).filter((line) => /retried|waited/.test(line))).toMatchInlineSnapshot(`
    [
      "{"type":"request-retried","version":1,"operation":"QueryMcubeMiniPackage","attempt":1,"waitMs":412,"code":"CLOUD_THROTTLED","requestId":"REQ-BUSY"}",
      "{"type":"request-retried","version":1,"operation":"QueryMcubeMiniPackage","attempt":2,"waitMs":1900,"code":"CONNECTION_FAILED"}",
      "{"type":"limit-waited","version":1,"operation":"QueryMcubeMiniPackage","waitMs":100}",
      "{"type":"limit-waited","version":1,"operation":"UploadMcubeMiniPackage","waitMs":6000}",
    ]
  `);
});

test('hostile text is carried whole, and is no command to a CI system that reads along', () => {
  const [line] = linesOf([{ type: 'warned', message: hostileText, help: '##vso[task.complete]' }]);
  expect(line).not.toMatch(/##\w*\[|\p{Cc}/u);
  expect(parsed(line)).toEqual({ type: 'warned', version: 1, message: hostileText, help: '##vso[task.complete]' });
});

test('a failure that sits inside an event is written by its public face', () => {
  const failure = new Failure('VERSION_MISSING', {}, { cause: new Error('inner') });
  const event = { type: 'warned', message: 'x', help: 'y', seen: [failure] } as unknown as Event;
  expect(parsed(linesOf([event])[0])['seen']).toEqual([
    { code: 'VERSION_MISSING', message: failure.message, help: failure.help, operation: '', requestId: '' },
  ]);
});

const tellsOf = (type: Event['type'], events: readonly Event[]) => linesOf(events.filter((event) => event.type === type));

test('the version of a function stands beside that of the format', () => {
  expect([...tellsOf('function-live', deployRun), ...tellsOf('function-kept', deployRun)]).toMatchInlineSnapshot(`
    [
      "{"type":"function-live","version":1,"name":"order-list","sizeBytes":640000,"durationMs":5200,"functionVersion":"4"}",
      "{"type":"function-live","version":1,"name":"hello","sizeBytes":1240000,"durationMs":6100,"functionVersion":"1"}",
      "{"type":"function-kept","version":1,"name":"pay","functionVersion":"7"}",
    ]
  `);
});

test('a plan is told whole, also what people see summed up', () => {
  const plan = parsed(tellsOf('deploy-planned', plannedDeploy)[0]);
  expect(plan).toMatchObject({ filesKept: 12, digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(plan['rows']).toHaveLength(3007);
});

test('a failed function: its public face and its log, neither stack nor cause', () => {
  expect(tellsOf('function-failed', failedDeploy)).toMatchInlineSnapshot(`
    [
      "{"type":"function-failed","version":1,"name":"order-list","failure":{"code":"SMOKE_FAILED","message":"Function order-list is live, but its smoke test failed at RunFunction (request REQ-RUN): order is not defined.","help":"Mend the function or the expectation and run it again: the function is sent again.","operation":"RunFunction","requestId":"REQ-RUN"},"logs":["order-list starts","ReferenceError: order is not defined\\n    at handler (index.js:3)","::add-mask::hello"]}",
    ]
  `);
});

test('a status is told to programs by its records, beside the cells for people', () => {
  const status = parsed(tellsOf('status-read', statusRun)[0]);
  expect(status['sections']).toMatchObject([
    {
      name: 'packages',
      records: [
        { h5Version: '1.4.2.90', packageId: 118 },
        { h5Version: '1.4.1.90', packageId: 117 },
      ],
    },
    { name: 'tasks', rows: [], records: [] },
    {
      name: 'whitelists',
      rows: [
        ['测试组', '12'],
        ['qa', '2'],
      ],
    },
  ]);
});

test('where a rollout stands, and what to do when nothing was done', () => {
  const waiting = rolloutRuns['a promotion that comes too early'] ?? [];
  expect([...tellsOf('rollout-found', waiting), ...tellsOf('nothing-done', waiting)]).toMatchInlineSnapshot(`
    [
      "{"type":"rollout-found","version":1,"packageId":118,"h5Version":"1.4.2.90","stages":["whitelist \\"qa\\"","500 users for 24 h","everyone"],"current":0,"sinceMs":1796119200000}",
      "{"type":"nothing-done","version":1,"reason":"Stage 1/3 is held for another 3 h 20 min.","help":"Run it again after 2026-12-02 18:00 +08:00, or give --force."}",
    ]
  `);
});
