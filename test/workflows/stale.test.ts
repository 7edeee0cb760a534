import { describe, expect, test } from 'vitest';
import type { Task } from '../../src/services/mpaas-words.ts';
import type { PackageTasks } from '../../src/workflows/package-tasks.ts';
import { describeOrigin, isOlder, publishedSoFar, refuseStale } from '../../src/workflows/stale.ts';
import { type Origin, stampedMemo, stampInto } from '../../src/workflows/stamp.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';
import { createFakeMpaas, samplePackage } from '../support/fake-mpaas.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 0, 15, 12);
const github = { ci: 'GitHub Actions', repository: 'acme/shop', series: 'release.yml' } as const;

describe('which of two is older', () => {
  const cases: readonly { readonly what: string; readonly mine: Origin; readonly theirs: Origin; readonly older: boolean }[] = [
    { what: 'an earlier commit', mine: { commit: 'a', commitMs: noon }, theirs: { commit: 'b', commitMs: noon + 1000 }, older: true },
    { what: 'a later commit', mine: { commit: 'b', commitMs: noon + 1000 }, theirs: { commit: 'a', commitMs: noon }, older: false },
    {
      what: 'an earlier commit in a later run of the same counter',
      mine: { ...github, commit: 'a', commitMs: noon, runNumber: 9 },
      theirs: { ...github, commit: 'b', commitMs: noon + 1000, runNumber: 8 },
      older: true,
    },
    {
      what: 'the same commit, told in full and in the first digits',
      mine: { ...github, commit: 'abcdef0123456789', runNumber: 1 },
      theirs: { ...github, commit: 'abcdef012345', runNumber: 2 },
      older: false,
    },
    {
      what: 'a commit of the same second in an earlier run',
      mine: { ...github, commit: 'a', commitMs: noon, runNumber: 8 },
      theirs: { ...github, commit: 'b', commitMs: noon, runNumber: 9 },
      older: true,
    },
    {
      what: 'a commit of the same second without runs',
      mine: { commit: 'a', commitMs: noon },
      theirs: { commit: 'b', commitMs: noon },
      older: false,
    },
    {
      what: 'an earlier run of the same counter, one time unknown',
      mine: { ...github, commit: 'a', runNumber: 8 },
      theirs: { ...github, commit: 'b', commitMs: noon, runNumber: 9 },
      older: true,
    },
    { what: 'a later run of the same counter', mine: { ...github, runNumber: 10 }, theirs: { ...github, runNumber: 9 }, older: false },
    {
      what: 'an earlier run, as a memo tells it',
      mine: { ...github, runNumber: 8 },
      theirs: { ci: 'GitHub-Actions', runNumber: 9, series: 'release.yml' },
      older: true,
    },
    {
      what: 'a run of another CI system',
      mine: { ...github, runNumber: 8 },
      theirs: { ...github, ci: 'GitLab CI', runNumber: 900 },
      older: false,
    },
    {
      what: 'a run of another repository',
      mine: { ...github, runNumber: 8 },
      theirs: { ...github, repository: 'acme/other', runNumber: 900 },
      older: false,
    },
    {
      what: 'a run of another workflow',
      mine: { ...github, runNumber: 8 },
      theirs: { ...github, series: 'nightly.yml', runNumber: 900 },
      older: false,
    },
    { what: 'numbers of no CI system', mine: { runNumber: 8 }, theirs: { runNumber: 9 }, older: false },
    { what: 'a run without any fact', mine: {}, theirs: { ...github, commit: 'b', commitMs: noon, runNumber: 9 }, older: false },
    {
      what: 'anything, beside something without any fact',
      mine: { ...github, commit: 'b', commitMs: noon, runNumber: 9 },
      theirs: {},
      older: false,
    },
  ];
  test.each(cases)('$what: $older', ({ mine, theirs, older }) => {
    expect(isOlder(mine, theirs)).toBe(older);
  });

  test.each(cases.filter(({ older }) => older))('$what: never both ways', ({ mine, theirs }) => {
    expect(isOlder(theirs, mine)).toBe(false);
  });
});

describe('where something comes from, in words', () => {
  test.each([
    { origin: {}, words: 'an unknown commit' },
    { origin: { commit: 'abcdef0123456789' }, words: 'commit abcdef012345' },
    {
      origin: { commit: 'abc', commitMs: noon, ci: 'GitLab CI', run: '42' },
      words: 'commit abc (2026-01-15T12:00:00Z, run 42 of GitLab CI)',
    },
    { origin: { ci: 'Jenkins', runNumber: 7 }, words: 'run 7 of Jenkins' },
  ])('$words', ({ origin, words }) => {
    expect(describeOrigin(origin).en).toBe(words);
  });
});

const sha256 = 'f'.repeat(64);
const task = (run: RunFacts | undefined, by: 'release' | 'promote' | 'rollback' = 'release'): Task => ({
  taskId: 5000,
  packageId: 1,
  state: 'publishing',
  audience: { kind: 'everyone' },
  rules: [],
  memo: run === undefined ? 'by hand' : stampedMemo('Spring', { sha256, run, by }),
});
const published = (run: RunFacts | undefined, tasks: readonly Task[] = []): PackageTasks => ({
  package: samplePackage({ packageId: 1, h5Version: '1.4.2.90', extendInfo: run === undefined ? {} : stampInto({}, sha256, run) }),
  tasks,
});
const newer: RunFacts = { commit: 'b'.repeat(40), commitMs: noon + hour, run: '77' };
const mine: RunFacts = { commit: 'a'.repeat(40), commitMs: noon, run: '76' };

const judge = (others: readonly PackageTasks[], { run = mine, force = false } = {}) => {
  const reporter = createRecordingReporter();
  refuseStale(run, others, force, reporter);
  return reporter.events;
};

describe('a run beside what is published', () => {
  test('is refused when the package is of a newer commit, and both are named', () => {
    expect(() => judge([published(newer)])).toThrow(
      expect.objectContaining({
        code: 'STALE_RUN',
        exit: 5,
        facts: {
          mine: `commit ${'a'.repeat(12)} (2026-01-15T12:00:00Z, run 76)`,
          newest: `commit ${'b'.repeat(12)} (2026-01-15T13:00:00Z, run 77) of version 1.4.2.90 (package 1)`,
        },
      }),
    );
  });

  test('is refused when a later commit released the content that was there', () => {
    expect(() => judge([published(mine, [task(newer)])])).toThrow(/older than commit bbbbbbbbbbbb .* of task 5000 of version 1\.4\.2\.90/);
  });

  test('names the newest of all that is newer', () => {
    const newest = { ...newer, commit: 'c'.repeat(40), commitMs: noon + 2 * hour };
    expect(() => judge([published(newer), published(newest)])).toThrow(/cccccccccccc/);
  });

  test('with force goes on, and is told what it overtakes', () => {
    expect(judge([published(newer)], { force: true })).toMatchObject([
      { type: 'warned', message: expect.stringContaining('b'.repeat(12)) as string },
    ]);
  });

  test.each([
    { what: 'nothing', others: [] },
    { what: 'a package of an older commit', others: [published({ commitMs: noon - hour, commit: 'c' })] },
    { what: 'a package of the same commit', others: [published({ ...mine, commitMs: noon + hour })] },
    { what: 'a package that miniship did not make', others: [published(undefined, [task(undefined)])] },
    { what: 'a promotion, whose run builds nothing', others: [published(undefined, [task(newer, 'promote')])] },
    { what: 'a rollback, whose content is older', others: [{ ...published(undefined), package: rolledBack() }] },
  ])('is let through beside $what', ({ others }) => {
    expect(judge(others)).toEqual([]);
  });
});

function rolledBack() {
  const extendInfo = stampInto({}, sha256, newer, { from: '1.4.2.90', to: '1.4.1.90' });
  return samplePackage({ packageId: 2, h5Version: '1.4.2.91', extendInfo });
}

describe('what a run must not be older than', () => {
  test('is all that is being published, and the highest that a release ever published', async () => {
    const mpaas = createFakeMpaas();
    mpaas.packages.push(
      samplePackage({ packageId: 1, h5Version: '1.0.0.90', period: 'official' }),
      samplePackage({ packageId: 2, h5Version: '1.1.0.90', period: 'ended' }),
      samplePackage({ packageId: 3, h5Version: '1.2.0.90', period: 'ended' }),
      samplePackage({ packageId: 4, h5Version: '1.3.0.90', period: 'never' }),
    );
    mpaas.tasks.push({ ...task(mine), packageId: 1 }, { ...task(newer), packageId: 3, state: 'ended' });
    const found = await publishedSoFar(mpaas.packages, { mpaas });
    expect(found.map((each) => [each.package.packageId, each.tasks.length])).toEqual([
      [3, 1],
      [1, 1],
    ]);
  });

  test('lies below the package of a rollback, which carries older content', async () => {
    const mpaas = createFakeMpaas();
    mpaas.packages.push(samplePackage({ packageId: 1, h5Version: '1.4.2.90', period: 'ended' }), { ...rolledBack(), period: 'official' });
    mpaas.tasks.push({ ...task(newer, 'rollback'), packageId: 2 });
    const found = await publishedSoFar(mpaas.packages, { mpaas });
    expect(found.map((each) => each.package.packageId)).toEqual([1, 2]);
  });

  test('is every rollout to some, but of many versions for everyone only the newest: each costs a call', async () => {
    const mpaas = createFakeMpaas();
    for (let minor = 0; minor < 30; minor += 1) {
      mpaas.packages.push(
        samplePackage({ packageId: 100 + minor, h5Version: `1.${minor}.0.90`, period: minor === 3 ? 'external-gray' : 'official' }),
      );
      mpaas.tasks.push({ ...task(undefined), taskId: minor, packageId: 100 + minor });
    }
    const found = await publishedSoFar(mpaas.packages, { mpaas });
    expect(found.map((each) => each.package.packageId)).toEqual([...Array.from({ length: 20 }, (_, index) => 129 - index), 103]);
    expect(mpaas.calls).toHaveLength(21);
  });

  test('is nothing where nothing was published', async () => {
    const mpaas = createFakeMpaas();
    mpaas.packages.push(samplePackage({ packageId: 4, h5Version: '1.3.0.90' }));
    expect(await publishedSoFar(mpaas.packages, { mpaas })).toEqual([]);
    expect(mpaas.calls).toEqual([]);
  });
});
