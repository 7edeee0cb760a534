import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A comment as a host keeps it, whatever it calls it. */
export interface KeptComment {
  readonly id: number;
  readonly author: string;
  body: string;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that a strict host looks at. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a host may be told to do wrong: answers instead of its own, for requests that match, for so many times. */
export interface Fault {
  readonly on: RegExp;
  readonly answer: Answer;
  times?: number;
}

export interface CodeHostServer {
  readonly url: string;
  readonly comments: KeptComment[];
  /** `METHOD /path`, in their order. */
  readonly calls: readonly string[];
  readonly faults: Fault[];
  /** Called before a request is answered, for what another run does meanwhile. */
  before: (call: string) => void;
  readonly deployments: readonly Readonly<Record<string, unknown>>[];
  readonly statuses: readonly (Readonly<Record<string, unknown>> & { readonly of: number })[];
}

/** Who the token is, in every one of them. */
export const robot = {
  token: 'ghs_Robot0token1for2comments3',
  id: 41,
  login: 'github-actions[bot]',
  repository: 'acme/shop',
  number: '12',
} as const;

interface Write {
  add(body: string): KeptComment;
  change(id: number, body: unknown): KeptComment | undefined;
  remove(id: number): boolean;
}

/** How one host has its comments. */
interface Rules {
  /** What it says to who may not come in, or sends something odd. */
  readonly refusal: (asked: Asked) => Answer | undefined;
  /** Who the token is; undefined where nobody asks for that. */
  readonly user?: string;
  readonly list: string;
  /** A single one; the id is its group. */
  readonly single: RegExp;
  readonly change: 'PATCH' | 'PUT';
  readonly shown: (comment: KeptComment) => unknown;
  /** Where it says which page is the next one. */
  readonly next?: string;
}

const unauthorized: Answer = { status: 401, body: { message: '401 Unauthorized' } };

const rules = {
  /** docs.github.com/rest/issues/comments */
  GitHub: {
    refusal: ({ headers }) => {
      if (headers.authorization !== `token ${robot.token}`) return { status: 401, body: { message: 'Bad credentials' } };
      if (headers.accept?.startsWith('application/vnd.github') === true) return undefined;
      return { status: 415, body: { message: 'Unsupported Media Type' } };
    },
    list: `/repos/${robot.repository}/issues/${robot.number}/comments`,
    single: /^\/repos\/acme\/shop\/issues\/comments\/(\d+)$/,
    change: 'PATCH',
    shown: ({ id, author, body }) => ({
      id,
      body,
      user: { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' },
      author_association: author === 'lin' ? 'MEMBER' : 'NONE',
    }),
  },
  /** docs.gitlab.com/api/notes. The token of a job may not do this, so only a private token is taken. */
  GitLab: {
    refusal: ({ headers }) => (headers['private-token'] === robot.token ? undefined : unauthorized),
    user: '/api/v4/user',
    list: `/api/v4/projects/77/merge_requests/${robot.number}/notes`,
    single: /^\/api\/v4\/projects\/77\/merge_requests\/12\/notes\/(\d+)$/,
    change: 'PUT',
    shown: ({ id, author, body }) => ({ id, body, system: author === 'system', author: { id: author === robot.login ? robot.id : 7 } }),
    next: 'x-next-page',
  },
  /** gitee.com/api/v5/swagger. A comment is changed and removed without the number of its pull request. */
  Gitee: {
    refusal: ({ method, query, body }) => {
      const hasBody = method === 'POST' || method === 'PATCH';
      if (hasBody && query.has('access_token')) throw new Error('a token stands in an address that need not have it');
      return (hasBody ? body['access_token'] : query.get('access_token')) === robot.token ? undefined : unauthorized;
    },
    user: '/api/v5/user',
    list: `/api/v5/repos/${robot.repository}/pulls/${robot.number}/comments`,
    single: /^\/api\/v5\/repos\/acme\/shop\/pulls\/comments\/(\d+)$/,
    change: 'PATCH',
    shown: ({ id, author, body }) => ({ id, body, user: { login: author } }),
  },
} as const satisfies Record<string, Rules>;

const missing: Answer = { status: 404, body: { message: 'Not Found' } };

/** One page, as many as were asked for and no more than a host gives. */
function pageOf({ list, shown, next }: Rules, comments: readonly KeptComment[], { query }: Asked): Answer {
  const [size, number] = [Number(query.get('per_page')), Number(query.get('page'))];
  if (!(size >= 1 && size <= 100 && number >= 1)) throw new Error(`no page of ${list} can be given for "${query.toString()}"`);
  const isLast = number * size >= comments.length;
  const headers = next === undefined ? {} : { [next]: isLast ? '' : String(number + 1) };
  return { status: 200, body: comments.slice((number - 1) * size, number * size).map(shown), headers };
}

function answerComments(host: Rules, asked: Asked, comments: readonly KeptComment[], write: Write): Answer | undefined {
  const { method, path, body } = asked;
  if (path === host.user && method === 'GET') return { status: 200, body: { id: robot.id, login: robot.login } };
  if (path === host.list && method === 'GET') return pageOf(host, comments, asked);
  if (path === host.list && method === 'POST') return { status: 201, body: host.shown(write.add(String(body['body']))) };
  const [, id] = host.single.exec(path) ?? [];
  if (id === undefined) return undefined;
  if (method === 'DELETE') return write.remove(Number(id)) ? { status: 204 } : missing;
  const changed = method === host.change ? write.change(Number(id), body['body']) : undefined;
  return changed === undefined ? missing : { status: 200, body: host.shown(changed) };
}

const longestBody = 65_536;

/** A code host on this machine for one test. It answers nothing that the real one would not. */
export async function startCodeHost(name: keyof typeof rules): Promise<CodeHostServer> {
  const comments: KeptComment[] = [];
  const calls: string[] = [];
  const deployments: Record<string, unknown>[] = [];
  const statuses: (Record<string, unknown> & { of: number })[] = [];
  let lastId = 1000;
  const write: Write = {
    add: (body) => {
      lastId += 1;
      const comment = { id: lastId, author: robot.login, body };
      comments.push(comment);
      return comment;
    },
    change: (id, body) => {
      const comment = comments.find((kept) => kept.id === id);
      if (comment !== undefined) comment.body = String(body);
      return comment;
    },
    remove: (id) => {
      const at = comments.findIndex((kept) => kept.id === id);
      if (at >= 0) comments.splice(at, 1);
      return at >= 0;
    },
  };
  const deploy = ({ method, path, body }: Asked): Answer | undefined => {
    const [, root, of] = /^(\/repos\/acme\/shop\/deployments)(?:\/(\d+)\/statuses)?$/.exec(path) ?? [];
    if (root === undefined || method !== 'POST') return undefined;
    if (of !== undefined) {
      if (Number(of) > deployments.length) return missing;
      statuses.push({ ...body, of: Number(of) });
      return { status: 201, body: { id: statuses.length } };
    }
    // What GitHub would do without these two: merge the default branch into the ref, and refuse while a check is red.
    if (body['auto_merge'] !== false || !Array.isArray(body['required_contexts'])) return { status: 409, body: { message: 'Conflict' } };
    deployments.push(body);
    return { status: 201, body: { id: deployments.length } };
  };
  const server: CodeHostServer = { url: '', comments, calls, faults: [], before: () => undefined, deployments, statuses };
  const answerOf = (asked: Asked): Answer => {
    const call = `${asked.method} ${asked.path}`;
    calls.push(call);
    server.before(call);
    const fault = server.faults.find(({ on, times = 1 }) => times > 0 && on.test(call));
    if (fault !== undefined) {
      fault.times = (fault.times ?? 1) - 1;
      return fault.answer;
    }
    if (typeof asked.body['body'] === 'string' && asked.body['body'].length > longestBody)
      return { status: 422, body: { message: 'Body is too long' } };
    const host: Rules = rules[name];
    return (
      host.refusal(asked) ?? answerComments(host, asked, comments, write) ?? (name === 'GitHub' ? deploy(asked) : undefined) ?? missing
    );
  };
  const listening = createServer((message, response) => void reply(message, response, answerOf));
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    listening.closeAllConnections();
    listening.close();
  });
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  return Object.assign(server, { url: `${origin}${{ GitHub: '', GitLab: '/api/v4', Gitee: '/api/v5' }[name]}` });
}

async function reply(message: IncomingMessage, response: ServerResponse, answerOf: (asked: Asked) => Answer): Promise<void> {
  const sent = await text(message);
  const { pathname, searchParams } = new URL(message.url ?? '', 'http://host');
  try {
    const body = sent === '' ? {} : (JSON.parse(sent) as Record<string, unknown>);
    const answer = answerOf({ method: message.method ?? '', path: pathname, query: searchParams, headers: message.headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ message: String(error) }));
  }
}
