import { expect, test } from 'vitest';
import { nextH5Version } from '../../src/packaging/next-version.ts';

test.each([
  { above: '1.4.2.90', taken: [], next: '1.4.2.91' },
  { above: '1.4.2.90', taken: ['1.4.2.91', '1.4.2.92', '1.4.2.94'], next: '1.4.2.93' },
  { above: '1.4.2.99', taken: [], next: '1.4.3.0' },
  { above: '1.4.99.99', taken: [], next: '1.5.0.0' },
  { above: '1.99.99.99', taken: ['2.0.0.0'], next: '2.0.0.1' },
  { above: '1.4.2', taken: [], next: '1.4.2.1' },
  { above: '99.99.99.98', taken: [], next: '99.99.99.99' },
  { above: '99.99.99.98', taken: ['99.99.99.99'], next: undefined },
  { above: '99.99.99.99', taken: [], next: undefined },
])('above $above, with $taken taken, comes $next', ({ above, taken, next }) => {
  expect(nextH5Version(above, taken)).toBe(next);
});
