import { expect, test } from 'vitest';
import { withGitHubEvent } from '../../src/hosts/github-event.ts';

const sha = 'a'.repeat(40);
const head = 'b'.repeat(40);
const run = { ci: 'GitHub Actions', commit: sha, run: '1' } as const;
const timestamp = '2026-01-15T16:09:10+08:00';
const commitMs = Date.UTC(2026, 0, 15, 8, 9, 10);

test.each([
  { what: 'a push tells the time of its commit', payload: { head_commit: { id: sha, timestamp } }, found: { ...run, commitMs } },
  { what: 'a push of another commit says nothing of ours', payload: { head_commit: { id: head, timestamp } }, found: run },
  { what: 'a deleted branch has no commit', payload: { head_commit: null }, found: run },
  { what: 'a damaged time is none', payload: { head_commit: { id: sha, timestamp: 'soon' } }, found: run },
  {
    what: 'a pull request is of its head, not of the merge',
    payload: { pull_request: { head: { sha: head } } },
    found: { ...run, commit: head },
  },
  {
    what: 'the time of a merge is not that of the head',
    payload: { pull_request: { head: { sha: head } }, head_commit: { id: sha, timestamp } },
    found: { ...run, commit: head },
  },
  { what: 'a schedule tells nothing', payload: { schedule: '0 * * * *' }, found: run },
  { what: 'a damaged payload tells nothing', payload: { pull_request: 'x', head_commit: 7 }, found: run },
])('$what', ({ payload, found }) => {
  expect(withGitHubEvent(run, payload)).toEqual(found);
});
