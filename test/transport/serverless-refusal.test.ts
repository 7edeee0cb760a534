import { describe, expect, test } from 'vitest';
import { isForeignSpace, serverlessMeaning } from '../../src/transport/serverless-refusal.ts';

const refusal = { operation: 'UpdateFunction', requestId: 'R-1', status: 400, code: 'failed', reason: 'because', spaceId: 'S-1' };
const which = { operation: 'UpdateFunction', requestId: 'R-1' };

describe('what a refusal means', () => {
  test.each([
    { code: 'failed', reason: 'SpaceNotExist', means: 'SPACE_UNKNOWN', facts: { ...which, spaceId: 'S-1', reason: 'SpaceNotExist' } },
    { code: 'InvalidSpaceId.NotFound', reason: 'm', means: 'SPACE_UNKNOWN', facts: { spaceId: 'S-1', reason: 'm' } },
    { code: 'InvalidSpace.Deleted', reason: 'm', means: 'SPACE_UNKNOWN', facts: { spaceId: 'S-1' } },
    { code: 'InvalidSpace.NotInService', reason: 'm', means: 'SPACE_UNKNOWN', facts: { spaceId: 'S-1' } },
    {
      code: 'InvalidFunctionName.NotFound',
      reason: 'm',
      means: 'CLOUD_REFUSED',
      facts: { ...which, code: 'InvalidFunctionName.NotFound' },
    },
    { code: 'InvalidFunctionStatus', reason: 'The function is being deployed.', means: 'FUNCTION_BUSY', facts: which },
    { code: 'FunctionBusy', reason: 'm', means: 'FUNCTION_BUSY', facts: { ...which, reason: 'm' } },
    { code: 'failed', reason: 'QPS limit', means: 'CLOUD_THROTTLED', facts: which },
    { code: 'failed', reason: 'system error', means: 'CLOUD_UNAVAILABLE', facts: { ...which, status: 400, reason: 'system error' } },
    { code: 'failed', reason: '系统繁忙，请稍后再试', means: 'CLOUD_UNAVAILABLE', facts: which },
    { code: 'TaskId.NotFound', reason: 'm', means: 'CLOUD_REFUSED', facts: { code: 'TaskId.NotFound', reason: 'm' } },
  ])('$code: $reason means $means', ({ code, reason, means, facts }) => {
    expect(serverlessMeaning({ ...refusal, code, reason })).toMatchObject({ code: means, facts });
  });

  test('only a function can be busy', () => {
    const busy = { ...refusal, reason: 'the domain is being updated' };
    expect(serverlessMeaning(busy).code).toBe('FUNCTION_BUSY');
    expect(serverlessMeaning({ ...busy, operation: 'SaveWebHostingCustomDomainConfig' }).code).toBe('CLOUD_REFUSED');
  });

  test('a call that names no space does not complain of one', () => {
    expect(serverlessMeaning({ ...refusal, operation: 'CreateSpace', reason: 'space not found', spaceId: '' }).code).toBe('CLOUD_REFUSED');
  });
});

describe('what a function threw is not the cloud’s own word', () => {
  const thrown = { ...refusal, operation: 'RunFunction', code: 'FunctionError' };
  test.each(['the database is busy', 'the space was not found', 'rate limit of the partner', 'request timeout', 'internal error'])(
    '%s',
    (reason) => {
      expect(serverlessMeaning({ ...thrown, reason })).toMatchObject({ code: 'CLOUD_REFUSED', facts: { code: 'FunctionError', reason } });
    },
  );

  test('nor is a function that took too long: that is an answer', () => {
    expect(serverlessMeaning({ ...thrown, code: 'FunctionTimeout' }).code).toBe('CLOUD_REFUSED');
  });

  test('a code still is', () => {
    expect(serverlessMeaning({ ...thrown, code: 'FunctionDeploying' }).code).toBe('FUNCTION_BUSY');
    expect(serverlessMeaning({ ...thrown, code: 'InvalidSpaceId.NotFound' }).code).toBe('SPACE_UNKNOWN');
  });
});

test.each([
  { what: 'AccessDenied with 400', change: { code: 'AccessDenied' }, foreign: true },
  { what: 'AccessDenied with 403, which is RAM', change: { code: 'AccessDenied', status: 403 }, foreign: false },
  { what: 'AccessDenied of a call without a space', change: { code: 'AccessDenied', spaceId: '' }, foreign: false },
  { what: 'another refusal', change: { code: 'NoPermission' }, foreign: false },
])('$what is the space of somebody else: $foreign', ({ change, foreign }) => {
  expect(isForeignSpace({ ...refusal, ...change })).toBe(foreign);
});
