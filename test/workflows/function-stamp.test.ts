import { describe, expect, test } from 'vitest';
import {
  isGivenUp,
  isStampOf,
  marksFor,
  marksOfRollback,
  mostWords,
  noMarks,
  stampIn,
  stampWords,
  wordsOf,
} from '../../src/workflows/function-stamp.ts';

const code = { sha256: '1a2b3c4d5e6f7a8b9c0d', deploymentId: 'dep-1', sizeBytes: 1234 };
const run = { commit: 'abcdef0123456789', run: '42' };

describe('a stamp', () => {
  test('stands behind the own words, and reads back', () => {
    const desc = stampWords('Greets people', code, run) ?? '';
    expect(desc).toMatch(/^Greets people \[miniship 1a2b3c4d5e6f7a8b\/[0-9a-f]{8} 1234 bytes commit=abcdef012345 run=42\]$/);
    expect(wordsOf(desc)).toBe('Greets people');
    expect(stampIn(desc)).toEqual({
      sha256: '1a2b3c4d5e6f7a8b',
      deployment: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      sizeBytes: 1234,
      marks: { rolledBackFrom: undefined, undone: [] },
    });
  });

  test('stands alone when there are no words', () => {
    const desc = stampWords('', code, {}) ?? '';
    expect(desc.startsWith('[miniship ')).toBe(true);
    expect(wordsOf(desc)).toBe('');
  });

  test('is of the deployment that carried it, and of no other', () => {
    const stamp = stampIn(stampWords('x', code, run) ?? '');
    if (stamp === undefined) return expect.unreachable('there is a stamp');
    expect(isStampOf(stamp, 'dep-1')).toBe(true);
    expect(isStampOf(stamp, 'dep-2')).toBe(false);
  });

  test.each([
    { words: 60, left: 'commit=abcdef012345', gone: 'run=' },
    { words: 75, left: '1234 bytes', gone: 'commit=' },
    { words: mostWords, left: 'miniship 1a2b3c4d5e6f7a8b/', gone: 'bytes' },
  ])('behind $words characters drops "$gone" before it drops more', ({ words, left, gone }) => {
    const desc = stampWords('w'.repeat(words), code, run) ?? '';
    expect(desc.length).toBeLessThanOrEqual(128);
    expect(desc).toContain(left);
    expect(desc).not.toContain(gone);
    expect(wordsOf(desc)).toBe('w'.repeat(words));
  });

  test('is left out when the words leave no room', () => {
    expect(stampWords('w'.repeat(mostWords + 1), code, run)).toBeUndefined();
  });

  test.each(['two words', 'a]b', ''])('does not take the odd run "%s" in', (odd) => {
    expect(stampWords('', code, { run: odd, commit: undefined })).not.toContain('run=');
  });
});

test.each(['', 'Greets people', '[miniship]', '[miniship 1a2b/3c4d]', 'the tool [miniship 1a2b3c4d5e6f7a8b/01234567] made it'])(
  'the description "%s" has no stamp',
  (description) => {
    expect(stampIn(description)).toBeUndefined();
    expect(wordsOf(description)).toBe(description);
  },
);

describe('the marks of rollbacks', () => {
  /** The stamp that a run leaves for a deployment, as the next run reads it. */
  const stampOf = (deploymentId: string, marks = noMarks) => stampIn(stampWords('Greets', { ...code, deploymentId }, run, marks) ?? '');

  test('of a rollback name what was given up, and stand before size, commit and run', () => {
    const marks = marksOfRollback('dep-1', 'dep-2', stampOf('dep-2'));
    const desc = stampWords('Greets', code, run, marks) ?? '';
    expect(desc).toMatch(/^Greets \[miniship \w{16}\/\w{8} back=[0-9a-f]{8} 1234 bytes commit=/);
    expect(stampIn(desc)?.marks).toEqual(marks);
    expect(isGivenUp(marks, 'dep-2')).toBe(true);
    expect(isGivenUp(marks, 'dep-1')).toBe(false);
  });

  test('become history with the next deploy, and stay with a change of settings', () => {
    const rolledBack = stampOf('dep-1', marksOfRollback('dep-1', 'dep-2', undefined));
    expect(marksFor('dep-1', rolledBack)).toEqual(rolledBack?.marks);
    const later = marksFor('dep-3', rolledBack);
    expect(later.rolledBackFrom).toBeUndefined();
    expect(isGivenUp(later, 'dep-2')).toBe(true);
  });

  test('are taken off a deployment that is live again', () => {
    const later = stampOf('dep-3', marksFor('dep-3', stampOf('dep-1', marksOfRollback('dep-1', 'dep-2', undefined))));
    const again = marksOfRollback('dep-2', 'dep-3', later);
    expect(isGivenUp(again, 'dep-2')).toBe(false);
    expect(isGivenUp(again, 'dep-3')).toBe(true);
  });

  test('keep the last three of those that were given up', () => {
    let stamp = stampOf('dep-0');
    for (const number of [1, 2, 3, 4, 5]) {
      stamp = stampOf(`dep-${number}`, marksFor(`dep-${number}`, stamp));
      stamp = stampOf('dep-0', marksOfRollback('dep-0', `dep-${number}`, stamp));
    }
    const { marks } = stamp ?? expect.unreachable('there is a stamp');
    expect([1, 2, 3, 4, 5].map((number) => isGivenUp(marks, `dep-${number}`))).toEqual([false, true, true, true, true]);
  });

  test('go before the size does when there is little room', () => {
    const marks = { rolledBackFrom: '01234567', undone: ['89abcdef'] };
    const desc = stampWords('w'.repeat(58), code, {}, marks) ?? '';
    expect(desc).toContain('undone=89abcdef]');
    expect(desc).not.toContain('bytes');
  });

  test('nobody has left are none', () => {
    expect(marksFor('dep-1', undefined)).toEqual(noMarks);
    expect(stampOf('dep-1')?.marks).toEqual({ rolledBackFrom: undefined, undone: [] });
  });
});
