import { describe, expect, test } from 'vitest';
import {
  deploymentStatus,
  failLostAttempts,
  isDeploying,
  liveAttempt,
  modifiedAt,
} from '../../../src/emulator/serverless/function-life.ts';
import { type AttemptState, type FunctionState, newSpace } from '../../../src/emulator/serverless/space-state.ts';

const attempt = (deploymentId: string, startedMs: number, outcome: AttemptState['outcome']): AttemptState => ({
  deploymentId,
  file: deploymentId,
  startedMs,
  endsMs: startedMs + 100,
  outcome,
  reason: '',
});

const withAttempts = (...attempts: AttemptState[]): FunctionState => ({
  name: 'f',
  settings: { desc: '', runtime: 'nodejs20', memoryMb: 128, timeoutSeconds: 5, concurrency: 1, httpPath: '', timer: '', timerPayload: '' },
  createdMs: 0,
  modifiedMs: 0,
  deployments: [],
  attempts,
  runs: [],
});

describe('the status of a deployment', () => {
  test.each([
    { what: 'nobody deployed', attempts: [], at: 500, status: 'DEPLOY_INIT' },
    { what: 'another one was deployed', attempts: [attempt('b', 0, 'success')], at: 500, status: 'DEPLOY_INIT' },
    { what: 'it was just started', attempts: [attempt('a', 400, 'success')], at: 499, status: 'DEPLOYING' },
    { what: 'its time is up', attempts: [attempt('a', 400, 'success')], at: 500, status: 'DEPLOY_SUCCESS' },
    { what: 'its time is up, but its zip is not unpacked', attempts: [attempt('a', 0, null)], at: 500, status: 'DEPLOYING' },
    { what: 'it cannot work', attempts: [attempt('a', 0, 'failure')], at: 500, status: 'DEPLOY_FAILED' },
    {
      what: 'it is deployed once more',
      attempts: [attempt('a', 0, 'failure'), attempt('a', 450, 'success')],
      at: 500,
      status: 'DEPLOYING',
    },
  ] as const)('is $status when $what', ({ attempts, at, status }) => {
    const one = withAttempts(...attempts);
    expect(deploymentStatus(one, 'a', at)).toBe(status);
    expect(isDeploying(one, at)).toBe(status === 'DEPLOYING');
  });
});

test.each([
  { what: 'nothing', attempts: [], live: undefined },
  { what: 'the last that succeeded', attempts: [attempt('a', 0, 'success'), attempt('b', 100, 'success')], live: 'b' },
  { what: 'the one before a failure', attempts: [attempt('a', 0, 'success'), attempt('b', 100, 'failure')], live: 'a' },
  { what: 'the one before what is under way', attempts: [attempt('a', 0, 'success'), attempt('b', 450, 'success')], live: 'a' },
  {
    what: 'an older one that was deployed again',
    attempts: [attempt('a', 0, 'success'), attempt('b', 100, 'success'), attempt('a', 200, 'success')],
    live: 'a',
  },
  { what: 'itself, while it is deployed again', attempts: [attempt('a', 0, 'success'), attempt('a', 450, 'success')], live: 'a' },
])('live is $what', ({ attempts, live }) => {
  expect(liveAttempt(withAttempts(...attempts), 500)?.deploymentId).toBe(live);
});

test('a deployment changes when it is made, when it starts, and when it ends', () => {
  const deployment = { deploymentId: 'a', versionNo: '', key: '', createdMs: 7 };
  const deployed = withAttempts(attempt('a', 400, 'success'));
  expect(modifiedAt(deployment, withAttempts(), 450)).toBe(7);
  expect([modifiedAt(deployment, deployed, 450), modifiedAt(deployment, deployed, 600)]).toStrictEqual([400, 500]);
});

test('a deployment that an ended emulator was in the middle of has failed, the others stay', () => {
  const space = newSpace({ spaceId: 's', name: 's', desc: '', createdMs: 0 });
  space.functions.push(withAttempts(attempt('a', 0, 'success'), attempt('b', 100, null)));
  failLostAttempts([space]);
  expect(space.functions[0]?.attempts).toMatchObject([
    { outcome: 'success', reason: '' },
    { outcome: 'failure', reason: 'the emulator ended in the middle of it' },
  ]);
});
