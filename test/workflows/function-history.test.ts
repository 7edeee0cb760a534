import { describe, expect, test } from 'vitest';
import type { CloudFunction, Deployment } from '../../src/services/serverless-words.ts';
import { historyOf, newerOf, newestFirst, previousOf } from '../../src/workflows/function-history.ts';

const deployment = (deploymentId: string, changes: Partial<Deployment> = {}): Deployment => ({
  deploymentId,
  versionNo: '',
  state: 'live',
  label: 'DEPLOY_SUCCESS',
  createdAt: '',
  ...changes,
});

const ids = (deployments: readonly Deployment[]) => deployments.map(({ deploymentId }) => deploymentId).join('');

test.each([
  {
    by: 'their times',
    listed: [
      deployment('a', { createdAt: '2026-01-01T00:00:00.000Z', versionNo: '9' }),
      deployment('b', { createdAt: '2026-01-01T00:00:00.001Z', versionNo: '1' }),
    ],
  },
  {
    by: 'version numbers beyond what is exact',
    listed: [deployment('a', { versionNo: '2019123110233936928' }), deployment('b', { versionNo: '2019123110233936929' })],
  },
  {
    by: 'version numbers of different length',
    listed: [deployment('a', { versionNo: '9' }), deployment('b', { versionNo: '10' })],
  },
  {
    by: 'their numbers where a time is no time',
    listed: [
      deployment('a', { createdAt: 'soon', versionNo: '1' }),
      deployment('b', { createdAt: '2026-01-01T00:00:00Z', versionNo: '2' }),
    ],
  },
])('deployments are put in order by $by', ({ listed }) => {
  expect(ids(newestFirst(listed))).toBe('ba');
  expect(ids(newestFirst(listed.toReversed()))).toBe('ba');
});

test('deployments that nothing puts in order stay as they are listed', () => {
  expect(ids(newestFirst(['c', 'a', 'b'].map((id) => deployment(id))))).toBe('cab');
});

describe('the history of a function', () => {
  const listed = [5, 4, 3, 2, 1].map((number) => deployment(`d${number}`, { versionNo: String(number) }));
  const serving = (deploymentId: string): CloudFunction => ({
    name: 'hello',
    runtime: 'nodejs20',
    memoryMb: 256,
    timeoutSeconds: 5,
    concurrency: 1,
    httpPath: '',
    timer: '',
    timerPayload: '',
    desc: '',
    live: { deploymentId, versionNo: deploymentId.slice(1) },
  });

  test('knows the one before what serves and the one after it', () => {
    const history = historyOf(serving('d3'), listed);
    expect(history && previousOf(history)?.deploymentId).toBe('d2');
    expect(history && newerOf(history)?.deploymentId).toBe('d5');
  });

  test('has none before the first and none after the last', () => {
    const [first, last] = [historyOf(serving('d1'), listed), historyOf(serving('d5'), listed)];
    expect(first && previousOf(first)).toBeUndefined();
    expect(last && newerOf(last)).toBeUndefined();
  });

  test('passes over what was never live', () => {
    const failed = listed.map((each) => (['d2', 'd4', 'd5'].includes(each.deploymentId) ? { ...each, state: 'failed' as const } : each));
    const history = historyOf(serving('d3'), failed);
    expect(history && previousOf(history)?.deploymentId).toBe('d1');
    expect(history && newerOf(history)).toBeUndefined();
  });

  test('is unknown when the cloud does not list what serves', () => {
    expect(historyOf(serving('d9'), listed)).toBeUndefined();
    const { live: _live, ...idle } = serving('d1');
    expect(historyOf(idle, listed)).toBeUndefined();
  });
});
