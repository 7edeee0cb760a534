import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Comment, Comments } from '../../src/services/comments.ts';
import { countedOrigin, originMark } from '../../src/workflows/comment-origin.ts';
import { keepComment } from '../../src/workflows/keep-comment.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';

const mark = '<!-- mark -->\n';
const run: RunFacts = { ci: 'GitLab CI', repository: 'acme/shop', commit: 'b'.repeat(40), runNumber: 7 };
const said = (text: string): string => `${mark}${text}`;
/** What a run leaves there. */
const written = (text: string, by: RunFacts = run): string => `${said(text)}\n${originMark(countedOrigin(by))}\n`;

/** Comments in memory; `meanwhile` is what others do between a creation and the next look. */
function board(comments: Comment[], meanwhile: () => void = () => undefined) {
  const changes: string[] = [];
  const host: Comments = {
    list: async () => [...comments],
    create: async (body) => {
      comments.push({ id: 50, body, isOurs: true });
      changes.push('create 50');
      meanwhile();
      return 50;
    },
    update: async (id, body) => {
      const at = comments.findIndex((comment) => comment.id === id);
      comments[at] = { id, body, isOurs: true };
      changes.push(`update ${id}`);
    },
    remove: async (id) => {
      const at = comments.findIndex((comment) => comment.id === id);
      changes.push(`remove ${id}`);
      if (at < 0) throw new Failure('HOST_REFUSED', { host: 'GitHub', status: 404, reason: 'Not Found' });
      comments.splice(at, 1);
    },
  };
  return { host, changes, comments };
}

test.each([
  { name: 'none there', there: [], outcome: 'created', changes: ['create 50'] },
  { name: 'one of ours', there: [{ id: 3, body: said('old'), isOurs: true }], outcome: 'updated', changes: ['update 3'] },
  { name: 'one of ours that says the same', there: [{ id: 3, body: written('new'), isOurs: true }], outcome: 'unchanged', changes: [] },
  { name: 'one of a stranger', there: [{ id: 3, body: said('old'), isOurs: false }], outcome: 'created', changes: ['create 50'] },
  { name: 'one that quotes ours', there: [{ id: 3, body: `> ${said('old')}`, isOurs: true }], outcome: 'created', changes: ['create 50'] },
  {
    name: 'three of ours, left by runs that were killed',
    there: [9, 4, 7].map((id) => ({ id, body: said('old'), isOurs: true })),
    outcome: 'updated',
    changes: ['remove 7', 'remove 9', 'update 4'],
  },
] as const)('$name: $outcome', async ({ there, outcome, changes }) => {
  const { host, changes: done } = board([...there]);
  expect(await keepComment(host, { mark, body: said('new'), run })).toBe(outcome);
  expect(done).toEqual(changes);
});

test.each([
  { name: 'the other run was first', other: 40, changes: ['create 50', 'remove 50', 'update 40'] },
  { name: 'the other run came after', other: 60, changes: ['create 50', 'remove 60'] },
])('of two comments at once the older stays: $name', async ({ other, changes }) => {
  const comments: Comment[] = [];
  const { host, changes: done } = board(comments, () => comments.push({ id: other, body: said('of the other'), isOurs: true }));
  await keepComment(host, { mark, body: said('new'), run });
  expect(done).toEqual(changes);
  expect(comments).toEqual([{ id: Math.min(50, other), body: written('new'), isOurs: true }]);
});

test('a twin that its own run has removed already is no trouble', async () => {
  const { host, comments } = board([
    { id: 3, body: said('old'), isOurs: true },
    { id: 5, body: said('old'), isOurs: true },
  ]);
  const takenAway = async (id: number): Promise<void> => {
    comments.splice(1, 1);
    await host.remove(id);
  };
  const gone: Comments = { ...host, remove: takenAway };
  expect(await keepComment(gone, { mark, body: said('new'), run })).toBe('updated');
});

test('any other refusal to remove is told', async () => {
  const { host } = board([
    { id: 3, body: said('a'), isOurs: true },
    { id: 5, body: said('a'), isOurs: true },
  ]);
  const refusal = new Failure('HOST_FORBIDDEN', { host: 'GitHub', status: 403, reason: 'no' });
  await expect(keepComment({ ...host, remove: () => Promise.reject(refusal) }, { mark, body: said('new'), run })).rejects.toBe(refusal);
});

describe('a run that ends after a newer one', () => {
  const newer: RunFacts = { ...run, commit: 'c'.repeat(40), runNumber: 8 };
  const theirs = { id: 3, body: written('of the newer', newer), isOurs: true };

  test('leaves its comment alone, and says whose it is', async () => {
    const { host, changes, comments } = board([theirs]);
    await expect(keepComment(host, { mark, body: said('late'), run })).rejects.toMatchObject({
      code: 'COMMENT_NEWER',
      message:
        'The comment is that of commit cccccccccccc (run 8 of GitLab CI), which is newer than commit bbbbbbbbbbbb (run 7 of GitLab CI).',
    });
    expect({ changes, comments }).toEqual({ changes: [], comments: [theirs] });
  });

  test.each([
    { name: 'the newer one has its comment in a younger twin', other: 60, changes: ['create 50', 'remove 60', 'update 50'] },
    { name: 'the newer one has the older comment', other: 40, changes: ['create 50', 'remove 50'] },
  ])('gives way also when both made one at once: $name', async ({ other, changes }) => {
    const comments: Comment[] = [];
    const { host, changes: done } = board(comments, () => comments.push({ ...theirs, id: other }));
    await expect(keepComment(host, { mark, body: said('late'), run })).rejects.toMatchObject({ code: 'COMMENT_NEWER' });
    expect(done).toEqual(changes);
    expect(comments).toEqual([{ ...theirs, id: Math.min(50, other) }]);
  });

  test.each([
    ['the same run, again', run],
    ['an older run', { ...run, commit: 'a'.repeat(40), runNumber: 6 }],
    ['a run of another counter', { ...newer, series: 'plan.yml', repository: 'acme/other' }],
    ['another verb of the same commit', { ...run, runNumber: 9 }],
    // Somebody pushed the branch back to an older commit: the run of that has the higher number.
    ['an older run of a commit with a later date', { ...run, commit: 'a'.repeat(40), commitMs: 2_000_000, runNumber: 6 }],
  ] as const)('is not who follows %s', async (_name, by) => {
    const { host, comments } = board([{ id: 3, body: written('before', by), isOurs: true }]);
    expect(await keepComment(host, { mark, body: said('new'), run: { ...run, commitMs: 1_000_000 } })).toBe('updated');
    expect(comments[0]?.body).toBe(written('new'));
  });

  test('is known by the times of the commits where nothing counts the runs', async () => {
    const { host } = board([{ id: 3, body: written('before', { commit: 'c'.repeat(40), commitMs: 2_000_000 }), isOurs: true }]);
    const late = keepComment(host, { mark, body: said('late'), run: { commit: 'b'.repeat(40), commitMs: 1_000_000 } });
    await expect(late).rejects.toMatchObject({ code: 'COMMENT_NEWER' });
  });
});

test.each(['', 'eyJ9', 'bm8=', 'W10='])(
  'a comment whose run cannot be read ("%s") is one of an older version, and is changed',
  async (text) => {
    const { host } = board([{ id: 3, body: `${said('old')}\n<!-- miniship run ${text} -->\n`, isOurs: true }]);
    expect(await keepComment(host, { mark, body: said('new'), run })).toBe('updated');
  },
);
