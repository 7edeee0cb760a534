import { expect, test } from 'vitest';
import { serverWait } from '../../src/transport/server-wait.ts';

const nowMs = Date.UTC(2026, 0, 15, 8, 9, 10);

test.each([
  { what: 'seconds', headers: { 'retry-after': '7' }, wait: 7000 },
  { what: 'a date', headers: { 'retry-after': 'Thu, 15 Jan 2026 08:09:25 GMT' }, wait: 15_000 },
  { what: 'a date that is over', headers: { 'retry-after': 'Thu, 15 Jan 2026 08:00:00 GMT' }, wait: 0 },
  { what: 'the gateway’s own milliseconds', headers: { 'x-acs-retry-after': '1500' }, wait: 1500 },
  { what: 'the storage’s own milliseconds', headers: { 'x-oss-qos-delay-time': '40' }, wait: 40 },
  {
    what: 'milliseconds rather than seconds when both are there',
    headers: { 'retry-after': '2', 'x-acs-retry-after': '1500' },
    wait: 1500,
  },
  { what: 'nothing', headers: {}, wait: undefined },
  { what: 'nonsense', headers: { 'retry-after': 'soon' }, wait: undefined },
  { what: 'nothing', headers: { 'retry-after': '' }, wait: undefined },
])('$what: $wait', ({ headers, wait }) => {
  expect(serverWait(headers as Record<string, string>, nowMs)).toBe(wait);
});
