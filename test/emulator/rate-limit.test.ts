import { expect, test } from 'vitest';
import { RateLimiter } from '../../src/emulator/rate-limit.ts';

/** Takes `times` calls at one moment and answers how many were let through. */
const takeMany = (limiter: RateLimiter, kind: 'upload' | 'other', times: number, nowMs: number, scope = 'app'): number =>
  Array.from({ length: times }, () => limiter.take(scope, kind, nowMs)).filter((waitMs) => waitMs === 0).length;

test.each([
  ['upload', 10],
  ['other', 600],
] as const)('in any minute there are so many calls of kind %s: %i', (kind, allowed) => {
  const limiter = new RateLimiter('window');
  expect(takeMany(limiter, kind, allowed + 5, 1000)).toBe(allowed);
  expect(limiter.take('app', kind, 60_999)).toBe(1);
  expect(limiter.take('app', kind, 61_000)).toBe(0);
});

test('the minute slides: a call leaves it when it is a minute old, not at the full minute', () => {
  const limiter = new RateLimiter('window');
  expect(takeMany(limiter, 'upload', 5, 0)).toBe(5);
  expect(takeMany(limiter, 'upload', 5, 30_000)).toBe(5);
  expect(takeMany(limiter, 'upload', 10, 60_000)).toBe(5);
  expect(limiter.take('app', 'upload', 60_000)).toBe(30_000);
});

test('uploads and other calls are counted apart, and so is every appId and workspaceId', () => {
  const limiter = new RateLimiter('window');
  expect(takeMany(limiter, 'upload', 10, 0)).toBe(10);
  expect(limiter.take('app', 'other', 0)).toBe(0);
  expect(limiter.take('other app', 'upload', 0)).toBe(0);
});

test('strict wants calls evenly spaced: 6 s between uploads, 0.1 s between others', () => {
  const limiter = new RateLimiter('strict');
  expect([0, 5999, 6000].map((nowMs) => limiter.take('app', 'upload', nowMs))).toStrictEqual([0, 1, 0]);
  expect([0, 40, 100].map((nowMs) => limiter.take('app', 'other', nowMs))).toStrictEqual([0, 60, 0]);
});

test('off lets everything through', () => {
  expect(takeMany(new RateLimiter('off'), 'upload', 1000, 0)).toBe(1000);
});
