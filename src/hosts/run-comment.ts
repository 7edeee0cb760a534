import { Failure, isFailure } from '../errors/failure.ts';
import type { CommentKey, createCommentReporter } from '../reporting/comment.ts';
import type { Comments } from '../services/comments.ts';
import { createHostApi } from '../services/host-api.ts';
import type { Http } from '../transport/http-port.ts';
import { keepComment } from '../workflows/keep-comment.ts';
import type { RunFacts } from '../workflows/tools.ts';
import type { CodePlace } from './comment-place.ts';
import { userAgent } from './connect.ts';

/** How a host is reached after a run: nobody waits long for what is only told. */
export interface Way {
  readonly http: Pick<Http, 'send'>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Where something is written to a code host, and with what. */
export interface WritingPlace {
  readonly place: CodePlace;
  readonly token: string | undefined;
}

interface Said {
  readonly comment: ReturnType<typeof createCommentReporter>;
  readonly key: CommentKey;
  readonly run: RunFacts;
  readonly nowMs: number;
  /** Takes known secrets out. */
  readonly redact: (text: string) => string;
}

/** Writes the comment of a run to its pull request; of a run that belongs to none, nothing. */
export async function writeComment({ place, token }: WritingPlace, said: Said, way: Way): Promise<void> {
  const { number } = place;
  if (number === undefined) return;
  const comments = await commentsAt(place, number, tokenFor(place, token), way);
  const { comment, key, run, nowMs, redact } = said;
  const body = redact(comment.body(key, { url: run.url, commit: run.commit, nowMs }));
  // The mark is looked for in what was sent: a secret in it would be hidden there, too.
  const mark = body.slice(0, body.indexOf('\n'));
  await orAsFork(place, () => keepComment(comments, { mark, body, run: withoutSecrets(run, redact) }));
}

/** What the comment carries of a run cannot be redacted any more where it stands. */
const withoutSecrets = (run: RunFacts, redact: (text: string) => string): RunFacts =>
  Object.fromEntries(Object.entries(run).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value]));

/** A token, or the reason why there is none. */
export function tokenFor({ host, isFork }: CodePlace, token: string | undefined): string {
  if (token !== undefined) return token;
  throw isFork ? new Failure('FORK_READ_ONLY', { host }) : new Failure('HOST_TOKEN_MISSING', { host });
}

/** Of a fork the token may not write, which is better said than what the host answers. */
export async function orAsFork<Answer>({ host, isFork }: CodePlace, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (isFork && isFailure(error) && error.code === 'HOST_FORBIDDEN') throw new Failure('FORK_READ_ONLY', { host }, { cause: error });
    throw error;
  }
}

async function commentsAt(place: CodePlace, number: string, token: string, way: Way): Promise<Comments> {
  const { host, base, repository } = place;
  const api = (headers: Readonly<Record<string, string>>) =>
    createHostApi({ ...way, host, base, headers: { 'user-agent': userAgent, ...headers } });
  switch (host) {
    case 'GitHub': {
      const { createGitHubClient } = await import('./github-client.ts');
      return (await createGitHubClient(place, { ...way, token })).commentsOf(number);
    }
    case 'GitLab': {
      const { createGitLabNotes } = await import('../services/gitlab-notes.ts');
      return createGitLabNotes({ api: api({ 'private-token': token }), project: repository, number });
    }
    case 'Gitee': {
      const { createGiteeComments } = await import('../services/gitee-comments.ts');
      return createGiteeComments({ api: api({}), repository, number, token });
    }
  }
}
