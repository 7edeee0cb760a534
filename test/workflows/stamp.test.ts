import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoStampOf, memoWords, stampedMemo, stampInto, stampOf } from '../../src/workflows/stamp.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';

const sha256 = 'f'.repeat(64);
const run: RunFacts = {
  ci: 'GitHub Actions',
  commit: 'abcdef0123456789abcdef0123456789abcdef01',
  commitMs: Date.UTC(2026, 0, 15, 8, 9, 10),
  repository: 'acme/shop',
  run: '9000000001',
  runNumber: 42,
  series: 'release.yml',
};

describe('the stamp of a package', () => {
  test('comes back as it went in, beside what the user keeps there', () => {
    const extendInfo = JSON.parse(JSON.stringify(stampInto({ theme: 'red' }, sha256, run))) as Record<string, unknown>;
    expect(extendInfo).toMatchObject({ theme: 'red' });
    expect(stampOf(extendInfo)).toEqual({ sha256, ...run, rollback: undefined });
  });

  test('holds no field that is not known', () => {
    expect(stampInto({}, sha256, {})).toEqual({ miniship: { sha256 } });
  });

  test('says what a rollback went from and to', () => {
    const rollback = { from: '1.4.2.90', to: '1.4.1.90', reason: 'broken' };
    expect(stampOf(stampInto({}, sha256, run, rollback))?.rollback).toEqual(rollback);
  });

  test.each([1e300, -8_640_000_000_000_001, 'now', null])('knows no time that no date can hold: %j', (commitMs) => {
    expect(stampOf({ miniship: { sha256, commitMs } })).toMatchObject({ sha256, commitMs: undefined });
  });

  test.each([
    { what: 'nothing', extendInfo: {} },
    { what: 'something else under our key', extendInfo: { miniship: 'x' } },
    { what: 'no digest', extendInfo: { miniship: { commit: 'abc' } } },
  ])('is none when there is $what', ({ extendInfo }) => {
    expect(stampOf(extendInfo)).toBeUndefined();
  });

  test('is read without the fields that somebody damaged', () => {
    const miniship = { sha256, commit: 7, commitMs: 'soon', runNumber: null, series: {}, rollback: { from: '1' } };
    expect(stampOf({ miniship })).toEqual({ sha256 });
  });
});

describe('the stamp in a memo', () => {
  test('is short and for people, and holds the first digits', () => {
    expect(stampedMemo('Spring sale', { sha256, run, by: 'release' })).toBe(
      'Spring sale [miniship by=release sha256=ffffffffffff commit=abcdef012345 time=2026-01-15T08:09:10.000Z ci=GitHub-Actions run=9000000001 number=42 series=release.yml]',
    );
  });

  test('comes back with the words beside it', () => {
    const memo = stampedMemo('Back', { sha256, run, by: 'rollback', from: '1.4.2.90' });
    expect(memoWords(memo)).toBe('Back');
    expect(memoStampOf(memo)).toEqual({
      sha256: 'ffffffffffff',
      by: 'rollback',
      from: '1.4.2.90',
      commit: 'abcdef012345',
      commitMs: run.commitMs,
      ci: 'GitHub-Actions',
      run: '9000000001',
      runNumber: 42,
      series: 'release.yml',
    });
  });

  test.each(['by hand', '', '[miniship]', '[miniship by=release]', 'x [miniship by=release sha256=f] y'])('is none in "%s"', (memo) => {
    expect(memoStampOf(memo)).toBeUndefined();
  });

  test('of whatever words and facts stays readable', () => {
    const word = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(word, word, word, word, fc.nat(), (words, ci, series, id, runNumber) => {
        const memo = stampedMemo(words, { sha256, run: { ci, series, run: id, runNumber }, by: 'promote' });
        expect(memoStampOf(memo)).toMatchObject({ by: 'promote', sha256: 'ffffffffffff', runNumber });
        expect(memoWords(memo)).toBe(words.trim());
      }),
    );
  });
});
