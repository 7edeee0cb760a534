import { expect, test } from 'vitest';
import { sizeTree } from '../../../src/reporting/report-page/size-tree.ts';
import { english } from '../../../src/reporting/words/english.ts';
import { everyEvent } from '../../support/every-event.ts';

const build = everyEvent['build-inspected'];

test('packages hold folders, and these files; a folder of one thing is told with it', () => {
  const all = { 'app.js': 10, 'pages/a.js': 3, 'pages/b.js': 4, 'lib/deep/only.js': 5, 'shop/item.js': 7 };
  const parts = [
    { name: 'main', sizeBytes: 22, files: 4 },
    { name: 'shop', sizeBytes: 7, files: 1 },
  ];
  const names = (sized: ReturnType<typeof sizeTree>): readonly unknown[] =>
    sized.map(({ name, sizeBytes, parts: inner }) => (inner.length === 0 ? [name, sizeBytes] : [name, sizeBytes, names(inner)]));
  expect(names(sizeTree({ ...build, all, parts }, english.page))).toEqual([
    [
      'main',
      22,
      [
        ['app.js', 10],
        [
          'pages/',
          7,
          [
            ['a.js', 3],
            ['b.js', 4],
          ],
        ],
        ['lib/deep/only.js', 5],
      ],
    ],
    ['shop', 7, [['item.js', 7]]],
  ]);
});

test('where only the largest are known, what is left is one tile', () => {
  const [main] = sizeTree({ ...build, largest: [{ path: 'app.js', sizeBytes: 800_000 }] }, english.page);
  expect(main?.parts).toEqual([
    { name: 'app.js', path: 'app.js', sizeBytes: 800_000, parts: [] },
    { name: '11 more', sizeBytes: 400_000, parts: [] },
  ]);
});
