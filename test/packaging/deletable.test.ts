import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DeleteFence, deletable } from '../../src/packaging/deletable.ts';

const fence: DeleteFence = { enabled: true, prefix: '', keep: [], atMost: { kind: 'files', files: 50 }, remoteCount: 100 };
const orphans = ['old.js', 'app/a.js', 'app/deep/b.html', 'application.js', 'App/c.js', '.miniship/manifest.json', 'downloads/手册.pdf'];
const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `f${String(index).padStart(3, '0')}.js`);

test.each<[string, Partial<DeleteFence>, readonly string[]]>([
  ['nothing when it is not enabled', { enabled: false }, []],
  ['nothing when it is not enabled, whatever the cap', { enabled: false, atMost: { kind: 'files', files: 0 } }, []],
  ['everything but our own, sorted', {}, ['App/c.js', 'app/a.js', 'app/deep/b.html', 'application.js', 'downloads/手册.pdf', 'old.js']],
  ['the same below "/"', { prefix: '/' }, ['App/c.js', 'app/a.js', 'app/deep/b.html', 'application.js', 'downloads/手册.pdf', 'old.js']],
  ['only what is in the folder', { prefix: 'app' }, ['app/a.js', 'app/deep/b.html']],
  ['the folder in any spelling', { prefix: '/app/' }, ['app/a.js', 'app/deep/b.html']],
  ['a folder below', { prefix: 'app/deep' }, ['app/deep/b.html']],
  ['nothing of ours even when asked', { prefix: '.miniship' }, []],
  ['not what is kept', { keep: ['downloads/**', '*.html', '/old.js'] }, ['App/c.js', 'app/a.js', 'application.js']],
  ['not what is kept, in the folder', { prefix: 'app', keep: ['app/*.js'] }, ['app/deep/b.html']],
])('may go: %s', (_, change, files) => {
  expect(deletable(orphans, { ...fence, ...change })).toEqual({ files });
});

describe('the cap', () => {
  test.each<[number, DeleteFence['atMost'], number, boolean]>([
    [50, { kind: 'files', files: 50 }, 60, true],
    [51, { kind: 'files', files: 50 }, 60, false],
    [0, { kind: 'files', files: 0 }, 60, true],
    [1, { kind: 'files', files: 0 }, 60, false],
    [20, { kind: 'percent', percent: 20 }, 100, true],
    [21, { kind: 'percent', percent: 20 }, 100, false],
    [1, { kind: 'percent', percent: 20 }, 5, true],
    [1, { kind: 'percent', percent: 20 }, 4, false],
    [4, { kind: 'percent', percent: 100 }, 4, true],
    [0, { kind: 'percent', percent: 0 }, 0, true],
  ])('of %i files under %o of %i remote ones: %s', (count, atMost, remoteCount, passes) => {
    const { files, problem } = deletable(numbered(count), { ...fence, atMost, remoteCount });
    expect([files.length, problem?.code]).toEqual(passes ? [count, undefined] : [0, 'DELETE_CAP_EXCEEDED']);
  });

  test('counts what would go, not what is kept or outside of the folder', () => {
    const many = [...numbered(60), 'app/a.js'];
    expect(deletable(many, { ...fence, prefix: 'app', atMost: { kind: 'files', files: 1 } }).files).toEqual(['app/a.js']);
    expect(deletable(many, { ...fence, keep: ['f*'], atMost: { kind: 'files', files: 1 } }).files).toEqual(['app/a.js']);
  });

  test('when exceeded names twenty files and counts the rest', () => {
    const { problem } = deletable(numbered(53), fence);
    expect(problem?.exit).toBe(2);
    expect(problem?.message).toMatch(
      /^53 remote files are not in the build, but at most 50 may be deleted at once: f000\.js, .*f019\.js and 33 more\.$/,
    );
    expect(deletable(numbered(3), { ...fence, atMost: { kind: 'percent', percent: 2 } }).problem?.message).toBe(
      '3 remote files are not in the build, but at most 2% of 100 may be deleted at once: f000.js, f001.js, f002.js.',
    );
  });
});

test('nothing but orphans ever goes, and never more than the cap', () => {
  const paths = fc.constantFrom(...orphans, 'a/b', 'x.html');
  const fences = fc.record({
    enabled: fc.boolean(),
    prefix: fc.constantFrom('', '/', 'app', 'a/'),
    keep: fc.array(fc.constantFrom('*.js', 'app/', '!x', '')),
    atMost: fc.nat({ max: 5 }).map((files) => ({ kind: 'files', files }) as const),
    remoteCount: fc.nat(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(paths), fences, (all, asked) => {
      const { files } = deletable(all, asked);
      expect(files.every((path) => all.includes(path) && !path.startsWith('.miniship'))).toBe(true);
      expect(files.length).toBeLessThanOrEqual(asked.enabled ? asked.atMost.files : 0);
    }),
  );
});
