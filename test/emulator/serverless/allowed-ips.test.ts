import { expect, test } from 'vitest';
import { brokenAllowList, isAllowed } from '../../../src/emulator/serverless/allowed-ips.ts';

test.each(['', '42.120.72.0/24', '10.0.0.1', '10.0.0.1,10.0.0.2/31, 10.0.0.3'])('"%s" is a list of allowed addresses', (text) => {
  expect(brokenAllowList(text)).toBeUndefined();
});

test.each([
  ['1.1.1.1,2.2.2.2,3.3.3.3,4.4.4.4', '4 entries'],
  ['10.0.0.0/23', '10.0.0.0/23'],
  ['10.0.0.0/32', '10.0.0.0/32'],
  ['::1', '::1'],
  ['10.0.0', '10.0.0'],
  ['10.0.0.256', '10.0.0.256'],
  ['10.0.0.1,', '""'],
  ['example.com', 'example.com'],
])('"%s" is not one', (text, named) => {
  expect(brokenAllowList(text)).toContain(named);
});

test.each([
  ['', '127.0.0.1', true],
  ['127.0.0.1', '127.0.0.1', true],
  ['10.0.0.1, 127.0.0.0/24', '127.0.0.1', true],
  ['42.120.72.0/24', '127.0.0.1', false],
  ['127.0.0.2/31', '127.0.0.1', false],
  ['127.0.0.1', '', false],
])('the list "%s" and the client %s: %s', (text, address, expected) => {
  expect(isAllowed(text, address)).toBe(expected);
});
