import { isFailure } from '../errors/failure.ts';
import type { Comment, Comments } from '../services/comments.ts';

/** What a run has to say on a pull request, and the hidden mark by which the next run finds it. `body` begins with the mark. */
export interface KeptComment {
  readonly mark: string;
  readonly body: string;
}

/**
 * Keeps one comment for each mark: the oldest of ours is changed in place. Of two runs that begin at once both find none and both write one; so a
 * new one is looked for again, and the younger gives way to the older, which then says what the younger said.
 */
export async function keepComment(comments: Comments, { mark, body }: KeptComment): Promise<'created' | 'updated' | 'unchanged'> {
  const found = await ours(comments, mark);
  if (found.length > 0) return await settle(comments, found, body);
  const id = await comments.create(body);
  const now = await ours(comments, mark);
  const others = now.filter((comment) => comment.id !== id);
  if (others.length > 0) await settle(comments, [...others, { id, body, isOurs: true }], body);
  return 'created';
}

async function ours(comments: Comments, mark: string): Promise<readonly Comment[]> {
  const all = await comments.list();
  return all.filter((comment) => comment.isOurs && comment.body.startsWith(mark));
}

/** The oldest says it; the younger ones go. */
async function settle(comments: Comments, found: readonly Comment[], body: string): Promise<'updated' | 'unchanged'> {
  const [oldest, ...younger] = [...found].sort((one, other) => one.id - other.id);
  for (const { id } of younger) await unlessGone(comments.remove(id));
  if (oldest === undefined || oldest.body === body) return 'unchanged';
  await comments.update(oldest.id, body);
  return 'updated';
}

/** The other run may have taken it away already. */
async function unlessGone(removal: Promise<void>): Promise<void> {
  try {
    await removal;
  } catch (error) {
    const { facts } = isFailure(error) && error.code === 'HOST_REFUSED' ? error : { facts: undefined };
    if (facts === undefined || !('status' in facts) || facts.status !== 404) throw error;
  }
}
