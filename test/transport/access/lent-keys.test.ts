import { expect, test } from 'vitest';
import { readLentKeys } from '../../../src/transport/access/lent-keys.ts';

const nowMs = Date.parse('2026-01-15T08:00:00Z');
const fields = { AccessKeyId: 'STS.1', AccessKeySecret: 's', SecurityToken: 't', Expiration: '2026-01-15T09:00:00Z' };
const hourMs = 3_600_000;

test.each([
  { what: 'by our clock, when the lender names no time', date: undefined, end: nowMs + hourMs },
  { what: 'by the clock of the lender, when ours is ahead', date: 'Thu, 15 Jan 2026 07:40:00 GMT', end: nowMs + hourMs + 1_200_000 },
  { what: 'by the clock of the lender, when ours is behind', date: 'Thu, 15 Jan 2026 08:20:00 GMT', end: nowMs + hourMs - 1_200_000 },
])('the end is counted $what', ({ date, end }) => {
  expect(readLentKeys(fields, { date, nowMs })).toEqual({
    accessKeyId: 'STS.1',
    accessKeySecret: 's',
    securityToken: 't',
    expiresAtMs: end,
  });
});

test('an end that no date can hold is none', () => {
  const late = { ...fields, Expiration: '+275760-09-12T23:00:00Z' };
  expect(readLentKeys(late, { date: undefined, nowMs })?.expiresAtMs).toBe(8_640_000_000_000_000 - hourMs);
  expect(readLentKeys(late, { date: 'Thu, 01 Jan 1970 00:00:00 GMT', nowMs })?.expiresAtMs).toBeUndefined();
});

test('an end that cannot be read is none', () => {
  expect(readLentKeys({ ...fields, Expiration: 'soon' }, { date: undefined, nowMs })?.expiresAtMs).toBeUndefined();
});

test.each(['AccessKeyId', 'AccessKeySecret', 'SecurityToken'])('without %s there are no keys', (name) => {
  expect(readLentKeys({ ...fields, [name]: '' }, { date: undefined, nowMs })).toBeUndefined();
});
