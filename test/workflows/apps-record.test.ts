import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { AppRecord } from '../../src/reporting/event-records.ts';
import type { RunResult } from '../../src/reporting/events.ts';
import { appRecord, emptyRecord, mergeProblems, settle } from '../../src/workflows/apps-record.ts';

const ended = (status: RunResult['status'], app = 'shop'): AppRecord => ({
  app,
  h5Id: '1',
  version: '',
  packageId: '',
  taskId: '',
  status,
  errorCode: '',
});

const refused = new Failure('CLOUD_REFUSED', { operation: 'X', requestId: 'R', code: 'C', reason: 'no' });
const unknown = new Failure('OUTCOME_UNKNOWN', { operation: 'X', reason: 'lost' });
const cancelled = new Failure('CANCELLED', {});

describe('how a run of several ends', () => {
  test.each([
    { statuses: ['live', 'unchanged', 'uploaded'], status: 'live' },
    { statuses: ['unchanged', 'uploaded'], status: 'uploaded' },
    { statuses: ['unchanged', 'unchanged'], status: 'unchanged' },
    { statuses: ['planned', 'planned'], status: 'planned' },
    { statuses: [], status: 'unchanged' },
  ] as const)('$statuses is $status', ({ statuses, status }) => {
    expect(settle({ ...emptyRecord(), ended: statuses.map((one) => ended(one)) })).toBe(status);
  });

  test('one that failed fails the run with its own code, and says which it was', () => {
    const record = { ...emptyRecord(), ended: [ended('live'), ended('failed')], failures: [{ app: 'news', failure: refused }] };
    expect(() => settle(record)).toThrow(expect.objectContaining({ code: 'CLOUD_REFUSED', exit: 5, message: `news: ${refused.message}` }));
  });

  test.each([
    { failures: [refused, unknown], exit: 8 },
    { failures: [unknown, refused, cancelled], exit: 130 },
    { failures: [refused, refused], exit: 5 },
  ])('several that failed end with the exit code of the worst, $exit, and each is told', ({ failures, exit }) => {
    const record = {
      ...emptyRecord(),
      ended: [ended('live')],
      failures: failures.map((failure, index) => ({ app: `app${index}`, failure })),
    };
    let thrown: unknown;
    try {
      settle(record);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'APPS_FAILED', exit });
    expect((thrown as Failure).problems.map(({ message }) => message)).toEqual(
      failures.map(({ message }, index) => `app${index}: ${message}`),
    );
    expect((thrown as Failure).problems.map(({ requestId }) => requestId)).toEqual(failures.map(({ requestId }) => requestId));
  });
});

describe('the problems of several', () => {
  const missing = (name: string): Failure => new Failure('INPUT_MISSING', { name, about: 'something' });

  test('that all have are told once, and those of one say whose they are', () => {
    const merged = mergeProblems([
      { app: 'shop', problems: [missing('tenant-id'), missing('path')] },
      { app: 'news', problems: [missing('tenant-id')] },
    ]);
    expect(merged.map(({ message }) => message)).toEqual(['"tenant-id" is missing: something', 'shop: "path" is missing: something']);
  });

  test('of one alone need no name', () => {
    expect(mergeProblems([{ app: 'shop', problems: [missing('path')] }]).map(({ message }) => message)).toEqual([missing('path').message]);
  });

  test('that some have and others do not are told for each of them', () => {
    const merged = mergeProblems([
      { app: 'a', problems: [missing('path')] },
      { app: 'b', problems: [missing('path')] },
      { app: 'c', problems: [] },
    ]);
    expect(merged.map(({ message }) => message.slice(0, 2))).toEqual(['a:', 'b:']);
  });
});

test('a record has the words of the output, and the empty text for what is not known', () => {
  const outputs = { 'h5-version': '1.4.2.90', 'package-id': '118', 'task-id': '7' };
  expect(appRecord({ app: 'shop', h5Id: '2017' }, { status: 'live', outputs })).toEqual({
    app: 'shop',
    h5Id: '2017',
    version: '1.4.2.90',
    packageId: '118',
    taskId: '7',
    status: 'live',
    errorCode: '',
  });
});
