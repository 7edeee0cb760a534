import { Failure, isFailure } from '../errors/failure.ts';
import type { Comment, Comments } from '../services/comments.ts';
import { countedOrigin, originIn, originMark } from './comment-origin.ts';
import { describeOrigin, isOlder } from './stale.ts';
import type { Origin } from './stamp.ts';

/** What a run has to say on a pull request, and the hidden mark by which the next run finds it. `body` begins with the mark. */
export interface KeptComment {
  readonly mark: string;
  readonly body: string;
  /** The run that says it. */
  readonly run: Origin;
}

/** A comment as this run would leave it, and where it comes from. */
interface Mine {
  readonly body: string;
  readonly origin: Origin;
}

/**
 * Keeps one comment for each mark: the oldest of ours is changed in place. Of two runs that begin at once both find none and both write one; so a
 * new one is looked for again, and the younger gives way to the older, which then says what the newer run said. What a newer run wrote stays: a run
 * of an older commit may end last.
 */
export async function keepComment(
  comments: Comments,
  { mark, body: text, run }: KeptComment,
): Promise<'created' | 'updated' | 'unchanged'> {
  const origin = countedOrigin(run);
  const mine = { origin, body: `${text.trimEnd()}\n${originMark(origin)}\n` };
  const found = await ours(comments, mark);
  if (found.length > 0) return await settle(comments, found, mine);
  const id = await comments.create(mine.body);
  const now = await ours(comments, mark);
  const others = now.filter((comment) => comment.id !== id);
  if (others.length > 0) await settle(comments, [...others, { id, body: mine.body, isOurs: true }], mine);
  return 'created';
}

async function ours(comments: Comments, mark: string): Promise<readonly Comment[]> {
  const all = await comments.list();
  return all.filter((comment) => comment.isOurs && comment.body.startsWith(mark));
}

/** The oldest says it; the younger ones go. */
async function settle(comments: Comments, found: readonly Comment[], mine: Mine): Promise<'updated' | 'unchanged'> {
  const [oldest, ...younger] = [...found].sort((one, other) => one.id - other.id);
  const newest = newestOf(found, mine);
  for (const { id } of younger) await unlessGone(comments.remove(id));
  const isThere = oldest === undefined || oldest.body === newest.body;
  if (!isThere) await comments.update(oldest.id, newest.body);
  if (newest !== mine) throw new Failure('COMMENT_NEWER', { mine: describeOrigin(mine.origin), newest: describeOrigin(newest.origin) });
  return isThere ? 'unchanged' : 'updated';
}

/** What this run says, unless one of them is of a newer run. */
const newestOf = (found: readonly Comment[], mine: Mine): Mine =>
  found.reduce((newest, { body }) => {
    const origin = originIn(body);
    return origin !== undefined && isOlder(newest.origin, origin) ? { body, origin } : newest;
  }, mine);

/** The other run may have taken it away already. */
async function unlessGone(removal: Promise<void>): Promise<void> {
  try {
    await removal;
  } catch (error) {
    const { facts } = isFailure(error) && error.code === 'HOST_REFUSED' ? error : { facts: undefined };
    if (facts === undefined || !('status' in facts) || facts.status !== 404) throw error;
  }
}
