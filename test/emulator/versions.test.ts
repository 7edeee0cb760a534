import { expect, test } from 'vitest';
import { compareVersions } from '../../src/emulator/versions.ts';

test.each([
  ['1.0.0.10', '1.0.0.9', 1],
  ['1.2.0.0', '1.10.0.0', -1],
  ['1.0', '1.0.0.0', 0],
  ['10.1.60', '10.1.60', 0],
  ['', '0', 0],
])('%s against %s: %i', (one, other, expected) => {
  expect(compareVersions(one, other)).toBe(expected);
  expect(compareVersions(other, one)).toBe(expected === 0 ? 0 : -expected);
});
