import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { Comment, Comments } from '../../src/services/comments.ts';
import { keepComment } from '../../src/workflows/keep-comment.ts';

const mark = '<!-- mark -->\n';
const said = (text: string): string => `${mark}${text}`;

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
  { name: 'one of ours that says the same', there: [{ id: 3, body: said('new'), isOurs: true }], outcome: 'unchanged', changes: [] },
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
  expect(await keepComment(host, { mark, body: said('new') })).toBe(outcome);
  expect(done).toEqual(changes);
});

test.each([
  { name: 'the other run was first', other: 40, changes: ['create 50', 'remove 50', 'update 40'] },
  { name: 'the other run came after', other: 60, changes: ['create 50', 'remove 60'] },
])('of two comments at once the older stays: $name', async ({ other, changes }) => {
  const comments: Comment[] = [];
  const { host, changes: done } = board(comments, () => comments.push({ id: other, body: said('of the other'), isOurs: true }));
  await keepComment(host, { mark, body: said('new') });
  expect(done).toEqual(changes);
  expect(comments).toEqual([{ id: Math.min(50, other), body: said('new'), isOurs: true }]);
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
  expect(await keepComment(gone, { mark, body: said('new') })).toBe('updated');
});

test('any other refusal to remove is told', async () => {
  const { host } = board([
    { id: 3, body: said('a'), isOurs: true },
    { id: 5, body: said('a'), isOurs: true },
  ]);
  const refusal = new Failure('HOST_FORBIDDEN', { host: 'GitHub', status: 403, reason: 'no' });
  await expect(keepComment({ ...host, remove: () => Promise.reject(refusal) }, { mark, body: said('new') })).rejects.toBe(refusal);
});
