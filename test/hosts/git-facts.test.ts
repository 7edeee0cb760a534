import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { withGitFacts } from '../../src/hosts/git-facts.ts';
import { hasProgram } from '../support/program.ts';

const place = mkdtempSync(join(tmpdir(), 'miniship-git-'));
const repository = join(place, 'repository');
const commitMs = Date.UTC(2026, 0, 15, 8, 9, 10);
const commits: string[] = [];

function git(...args: readonly string[]): string {
  const when = new Date(commitMs + commits.length * 1000).toISOString();
  const env = { PATH: process.env['PATH'] ?? '', HOME: place, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: when };
  return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example', ...args], { cwd: place, env, encoding: 'utf8' }).trim();
}

beforeAll(() => {
  if (!hasProgram('git')) return;
  git('init', '--quiet', 'repository');
  for (const message of ['one', 'two']) {
    git('-C', 'repository', 'commit', '--quiet', '--allow-empty', '-m', message);
    commits.push(git('-C', 'repository', 'rev-parse', 'HEAD'));
  }
});
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeEach(() => () => vi.unstubAllEnvs());

describe.skipIf(!hasProgram('git'))('what git knows of a run', () => {
  test('is the commit of the working directory and its committer date, when no CI system says them', async () => {
    expect(await withGitFacts({}, repository)).toEqual({ commit: commits[1], commitMs: commitMs + 1000 });
  });

  test('is the time of the commit that the CI system names, not of the one that is checked out', async () => {
    expect(await withGitFacts({ ci: 'Jenkins', commit: commits[0] }, repository)).toEqual({ ci: 'Jenkins', commit: commits[0], commitMs });
  });

  test('is not asked for when all is known', async () => {
    const run = { commit: commits[0], commitMs: 7 };
    expect(await withGitFacts(run, repository)).toBe(run);
  });

  test.each([
    { what: 'a commit that the checkout does not have', commit: 'f'.repeat(40) },
    { what: 'an option in place of a commit', commit: '--output=stolen' },
    { what: 'a branch in place of a commit', commit: 'HEAD' },
    { what: 'the svn revision of a Jenkins job', commit: '12345' },
  ])('is nothing of $what', async ({ commit }) => {
    expect(await withGitFacts({ commit }, repository)).toEqual({ commit });
  });

  test('is nothing in a folder without a repository, or in none', async () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
    expect(await withGitFacts({ ci: 'x' }, place)).toEqual({ ci: 'x' });
    expect(await withGitFacts({ ci: 'x' }, join(place, 'absent'))).toEqual({ ci: 'x' });
  });

  test('is nothing without git', async () => {
    vi.stubEnv('PATH', place);
    expect(await withGitFacts({}, repository)).toEqual({});
  });
});

test.skipIf(process.platform === 'win32')('git learns no secret of ours', async () => {
  const program = join(place, 'git');
  writeFileSync(program, `#!/bin/sh\nenv > "${place}/seen"\nexit 1\n`);
  chmodSync(program, 0o755);
  vi.stubEnv('PATH', `${place}:${process.env['PATH'] ?? ''}`);
  vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'very-secret');
  await withGitFacts({}, place);
  const seen = readFileSync(join(place, 'seen'), 'utf8');
  rmSync(program);
  expect(seen).toContain('GIT_TERMINAL_PROMPT=0');
  expect(seen).not.toContain('very-secret');
});
