import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { percentOf, quotaOrNothing, quotaWarning } from '../../src/workflows/quota.ts';

const gigabyte = 1024 ** 3;
const quotaBytes = 2 * gigabyte;

describe('the warning before a quota', () => {
  test.each([
    { usedBytes: 1.7 * gigabyte, addedBytes: 0.2 * gigabyte, share: '95 %' },
    { usedBytes: 1.8 * gigabyte, addedBytes: 1, share: '90 %' },
    { usedBytes: 0, addedBytes: 3 * gigabyte, share: '150 %' },
  ])('is given from 90 % on: $share', ({ usedBytes, addedBytes, share }) => {
    const warning = quotaWarning({ what: 'site', usedBytes, addedBytes, quotaBytes });
    expect(warning?.message).toMatchObject({ en: expect.stringContaining(share) as string, zh: expect.stringContaining(share) as string });
  });

  test.each([
    { name: 'there is room', usedBytes: gigabyte, addedBytes: 1 },
    { name: 'the plan adds nothing', usedBytes: 1.99 * gigabyte, addedBytes: 0 },
    { name: 'the plan takes away', usedBytes: 3 * gigabyte, addedBytes: -1 },
    { name: 'nobody knows what is used', usedBytes: undefined, addedBytes: gigabyte * 9 },
  ])('is not given when $name', ({ usedBytes, addedBytes }) => {
    expect(quotaWarning({ what: 'files', usedBytes, addedBytes, quotaBytes })).toBeUndefined();
  });

  test('is not given when nobody knows the quota', () => {
    expect(quotaWarning({ what: 'site', usedBytes: gigabyte, addedBytes: gigabyte * 9, quotaBytes: undefined })).toBeUndefined();
  });
});

test.each([
  { part: 0, text: '0 %' },
  { part: 0.02, text: '< 0.1 %' },
  { part: 1, text: '0.1 %' },
  { part: 15, text: '1.5 %' },
  { part: 999, text: '100 %' },
])('$part of 1000 are $text', ({ part, text }) => {
  expect(percentOf(part, 1000)).toBe(text);
});

describe('a quota that cannot be read', () => {
  const failing = (failure: Error) => ({ quota: () => Promise.reject(failure) });

  test('is none', async () => {
    const denied = new Failure('PERMISSION_DENIED', {
      operation: 'DescribeResourceQuota',
      requestId: 'R',
      product: 'mpserverless',
      reason: 'no',
    });
    expect(await quotaOrNothing(failing(denied))).toEqual({});
  });

  test('because the run was cancelled ends the run', async () => {
    await expect(quotaOrNothing(failing(new Failure('CANCELLED', {})))).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
