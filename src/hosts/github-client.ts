import { isFailure } from '../errors/failure.ts';
import { allPages, type Comments, perPage } from '../services/comments.ts';
import { hostRefusal, unreachable } from '../services/host-api.ts';
import type { Http, HttpRequest } from '../transport/http-port.ts';
import type { CodePlace } from './comment-place.ts';
import { userAgent } from './connect.ts';

/** The one door of @actions/github. Both doors of the program use it, and each only when it has something to say there. */

type Octokit = ReturnType<typeof import('@actions/github')['getOctokit']>;

/** The event that started the run, as GITHUB_EVENT_PATH has it. */
export async function gitHubEvent(): Promise<Readonly<Record<string, unknown>>> {
  return (await import('@actions/github')).context.payload;
}

interface Options {
  readonly http: Pick<Http, 'send'>;
  readonly token: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** What we do on GitHub, for one repository. */
export interface GitHubClient {
  commentsOf(number: string): Comments;
  readonly deployments: Deployments;
}

/** The deployments of a repository (docs.github.com/rest/deployments). */
export interface Deployments {
  /** Answers the id. */
  create(deployment: {
    readonly ref: string;
    readonly environment: string;
    readonly description: string;
    readonly isTransient: boolean;
    readonly isProduction: boolean;
  }): Promise<number>;
  setStatus(
    id: number,
    status: {
      readonly state: 'in_progress' | 'success' | 'failure';
      readonly description: string;
      readonly environmentUrl?: string | undefined;
      readonly logUrl?: string | undefined;
    },
  ): Promise<void>;
}

export async function createGitHubClient(
  { base, repository }: Pick<CodePlace, 'base' | 'repository'>,
  options: Options,
): Promise<GitHubClient> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(options.token, { baseUrl: base, userAgent, request: { fetch: fetchBy(options) }, log: silent });
  const [owner = '', repo = ''] = repository.split('/');
  return {
    commentsOf: (number) => issueComments(octokit, { owner, repo, issue_number: Number(number) }),
    deployments: deploymentsOf(octokit, { owner, repo }),
  };
}

/** Octokit would warn on the screen, past every reporter. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * The comments of a pull request are those of its issue (docs.github.com/rest/issues/comments). Ours are those of a bot, or of somebody who may write
 * to the repository: anybody else could put our mark into a comment of their own, to have it say what we say.
 */
function issueComments(
  { rest }: Octokit,
  issue: { readonly owner: string; readonly repo: string; readonly issue_number: number },
): Comments {
  const { owner, repo } = issue;
  return {
    list: () =>
      plainly(async () => {
        const all = await allPages(async (page) => {
          const { data } = await rest.issues.listComments({ ...issue, per_page: perPage, page });
          return { items: data, isLast: data.length < perPage };
        });
        return all.map(({ id, body = '', user, author_association: association }) => ({
          id,
          body,
          isOurs: user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association ?? ''),
        }));
      }),
    create: (body) => plainly(async () => (await rest.issues.createComment({ ...issue, body })).data.id),
    update: (id, body) => plainly(async () => void (await rest.issues.updateComment({ owner, repo, comment_id: id, body }))),
    remove: (id) => plainly(async () => void (await rest.issues.deleteComment({ owner, repo, comment_id: id }))),
  };
}

/** GitHub cuts nothing: a longer description is refused. */
const longestDescription = 140;

/** Neither does GitHub merge anything into the ref for us, nor wait for checks: what is told has happened already. */
function deploymentsOf({ rest }: Octokit, { owner, repo }: { readonly owner: string; readonly repo: string }): Deployments {
  return {
    create: ({ ref, environment, description, isTransient, isProduction }) =>
      plainly(async () => {
        const { data } = await rest.repos.createDeployment({
          owner,
          repo,
          ref,
          environment,
          description: description.slice(0, longestDescription),
          task: 'deploy',
          auto_merge: false,
          required_contexts: [],
          transient_environment: isTransient,
          production_environment: isProduction,
        });
        return 'id' in data && typeof data.id === 'number' ? data.id : 0;
      }),
    setStatus: (id, { state, description, environmentUrl, logUrl }) =>
      plainly(async () => {
        await rest.repos.createDeploymentStatus({
          owner,
          repo,
          deployment_id: id,
          state,
          description: description.slice(0, longestDescription),
          ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
          ...(logUrl === undefined ? {} : { log_url: logUrl }),
        });
      }),
  };
}

/** Octokit wraps what its `fetch` throws; ours throws failures, which say it better. */
async function plainly<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw isFailure(cause) ? cause : error;
  }
}

const methods: readonly HttpRequest['method'][] = ['GET', 'POST', 'PATCH', 'DELETE'];

/** `fetch` as Octokit calls it, through our one way to the network: with its proxy, its deadline, and https only. */
function fetchBy({ http, timeoutMs, signal }: Options): (url: string, init: RequestInit) => Promise<Response> {
  return async (url, { method: name, headers, body }) => {
    const method = methods.find((known) => known === name) ?? 'GET';
    const sent = Object.fromEntries(new Headers(headers));
    const reply = await http.send({ method, url, headers: sent, ...(typeof body === 'string' ? { body } : {}), timeoutMs, signal });
    if (reply.kind === 'broken') throw unreachable('GitHub', reply);
    if (reply.status >= 300) throw hostRefusal('GitHub', reply);
    const isEmpty = reply.status === 204 || reply.status === 205;
    return new Response(isEmpty ? null : new Uint8Array(reply.body), { status: reply.status, headers: { ...reply.headers } });
  };
}
