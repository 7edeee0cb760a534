import { expect, test } from 'vitest';
import { measureBuild } from '../../src/packaging/sizes.ts';

const file = (name: string, sizeBytes: number) => ({
  name,
  sizeBytes,
  read: () => Buffer.alloc(0),
  open: () => Promise.reject(new Error('not read')),
});

test('every file counts in one part: the innermost sub-package that holds it, else the main package', () => {
  const files = [file('index.js', 10), file('pages/order/a.js', 20), file('pages/order/pay/b.js', 40), file('pages/orders.js', 5)];
  expect(measureBuild(files, ['pages/order', 'pages/order/pay'])).toMatchObject({
    sizeBytes: 75,
    parts: [
      { name: 'main', sizeBytes: 15, files: 2 },
      { name: 'pages/order', sizeBytes: 20, files: 1 },
      { name: 'pages/order/pay', sizeBytes: 40, files: 1 },
    ],
  });
});

test('the twenty largest files are named, the largest first', () => {
  const { largest } = measureBuild(Array.from({ length: 30 }, (_, index) => file(`f${index}`, index)));
  expect(largest).toHaveLength(20);
  expect(largest[0]).toEqual({ path: 'f29', sizeBytes: 29 });
  expect(largest.at(-1)).toEqual({ path: 'f10', sizeBytes: 10 });
});
