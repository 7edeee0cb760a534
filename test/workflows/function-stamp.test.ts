import { describe, expect, test } from 'vitest';
import { isStampOf, mostWords, stampIn, stampWords, wordsOf } from '../../src/workflows/function-stamp.ts';

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
