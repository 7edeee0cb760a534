import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

type Json = Readonly<Record<string, unknown>>;

/** Something that a chat was sent, and found good. */
export interface Received {
  readonly chat: string;
  readonly body: Json;
}

interface Sent {
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly body: Json;
}

interface Reply {
  readonly status?: number;
  readonly body: unknown;
}

/** Tokens and secrets of the robots, each unlike every other text. */
export const robots = {
  dingtalk: { token: 'd1ng0access1token2d1ng0access1token2', secret: 'SECding0talk1secret2' },
  feishu: { token: 'fe15hu00-hook-4000-8000-000000000001', secret: 'fei0shu1secret2three' },
  wecom: { token: 'wec0m000-key0-4000-8000-000000000002' },
  slack: { token: 'T0TEAM000/B0ROBOT00/s1ackHookT0ken2four' },
  webhook: { token: 'hook-path-t0ken-5678', secret: 'webh00k-signing-secret' },
} as const;

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((found, key) => (typeof found === 'object' && found !== null ? (found as Json)[key] : undefined), value);
const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value !== '' && value.length <= most;
const isRecent = (seconds: number): boolean => Math.abs(Date.now() / 1000 - seconds) < 3600;
const hmac = (key: string, data: string) => createHmac('sha256', Buffer.from(key, 'utf8')).update(Buffer.from(data, 'utf8'));

/** What each chat answers, by its own rules, written here once more so that a wrong sender cannot agree with itself. */
const rules: Readonly<Record<string, (sent: Sent) => Reply>> = {
  '/robot/send': ({ query, body }) => {
    const refuse = (errcode: number, errmsg: string): Reply => ({ body: { errcode, errmsg } });
    if (query.get('access_token') !== robots.dingtalk.token) return refuse(300_005, 'token is not exist');
    const timestamp = query.get('timestamp') ?? '';
    const sign = hmac(robots.dingtalk.secret, [timestamp, robots.dingtalk.secret].join('\n')).digest('base64');
    if (query.get('sign') !== sign || !isRecent(Number(timestamp) / 1000)) return refuse(310_000, 'sign not match');
    const card = body['actionCard'];
    const isCard =
      body['msgtype'] === 'actionCard' && ['title', 'text', 'singleTitle', 'singleURL'].every((key) => isText(at(card, key), 5000));
    const isMarkdown =
      body['msgtype'] === 'markdown' && isText(at(body, 'markdown', 'title'), 200) && isText(at(body, 'markdown', 'text'), 5000);
    return isCard || isMarkdown ? refuse(0, 'ok') : refuse(400_105, 'description:unsupported msgtype');
  },
  [`/open-apis/bot/v2/hook/${robots.feishu.token}`]: ({ body }) => {
    const key = [String(body['timestamp']), robots.feishu.secret].join('\n');
    const isSigned = body['sign'] === hmac(key, '').digest('base64') && isRecent(Number(body['timestamp']));
    if (!isSigned) return { body: { code: 19_021, msg: 'sign match fail or timestamp is not within one hour from current time' } };
    const isCard =
      body['msg_type'] === 'interactive' &&
      at(body, 'card', 'header', 'title', 'tag') === 'plain_text' &&
      ['green', 'red'].includes(String(at(body, 'card', 'header', 'template'))) &&
      Array.isArray(at(body, 'card', 'elements'));
    return isCard ? { body: { code: 0, msg: 'success', data: {} } } : { body: { code: 9499, msg: 'Bad Request' } };
  },
  '/cgi-bin/webhook/send': ({ query, body }) => {
    if (query.get('key') !== robots.wecom.token) return { body: { errcode: 93_000, errmsg: 'invalid webhook url' } };
    const card = body['template_card'];
    const isCard =
      body['msgtype'] === 'template_card' &&
      at(card, 'card_type') === 'text_notice' &&
      isText(at(card, 'main_title', 'title'), 128) &&
      at(card, 'card_action', 'type') === 1 &&
      /^https?:/.test(String(at(card, 'card_action', 'url'))) &&
      (at(card, 'horizontal_content_list') as unknown[]).length <= 6;
    const isMarkdown = body['msgtype'] === 'markdown' && isText(at(body, 'markdown', 'content'), 4096);
    return { body: isCard || isMarkdown ? { errcode: 0, errmsg: 'ok' } : { errcode: 40_058, errmsg: 'Invalid template_card' } };
  },
  [`/services/${robots.slack.token}`]: ({ body }) => {
    const blocks = body['blocks'];
    const isGood = isText(body['text'], 3000) && Array.isArray(blocks) && blocks.every(isBlock);
    return isGood ? { body: 'ok' } : { status: 400, body: 'invalid_blocks' };
  },
  [`/hooks/${robots.webhook.token}`]: ({ headers, raw }) => {
    const timestamp = String(headers['x-miniship-timestamp']);
    const signature = `sha256=${hmac(robots.webhook.secret, `${timestamp}.${raw}`).digest('hex')}`;
    return headers['x-miniship-signature'] === signature && isRecent(Number(timestamp))
      ? { status: 202, body: '' }
      : { status: 401, body: 'no' };
  },
};

/** The blocks of Slack that we use, by its limits. */
function isBlock(block: unknown): boolean {
  const fields = at(block, 'fields');
  switch (at(block, 'type')) {
    case 'header':
      return at(block, 'text', 'type') === 'plain_text' && isText(at(block, 'text', 'text'), 150);
    case 'section':
      return Array.isArray(fields)
        ? fields.length <= 10 && fields.every((field) => isText(at(field, 'text'), 2000))
        : isText(at(block, 'text', 'text'), 3000);
    case 'actions':
      return (at(block, 'elements') as unknown[]).every(
        (element) => /^https?:/.test(String(at(element, 'url'))) && isText(at(element, 'text', 'text'), 75),
      );
    default:
      return false;
  }
}

export interface ChatServer {
  readonly url: string;
  readonly received: Received[];
  /** Every request, also the refused ones. */
  readonly paths: string[];
  /** Answers that come in place of the chats' own, for paths that match. */
  readonly faults: { readonly on: RegExp; readonly reply: Reply; times: number }[];
  /** The line of "notices" for a robot here. */
  readonly line: (kind: keyof typeof robots) => string;
}

const pathOf: { readonly [Kind in keyof typeof robots]: string } = {
  dingtalk: `/robot/send?access_token=${robots.dingtalk.token}`,
  feishu: `/open-apis/bot/v2/hook/${robots.feishu.token}`,
  wecom: `/cgi-bin/webhook/send?key=${robots.wecom.token}`,
  slack: `/services/${robots.slack.token}`,
  webhook: `/hooks/${robots.webhook.token}`,
};

/** All chats on this machine for one test: each takes only what the real one would. */
export async function startChats(): Promise<ChatServer> {
  const received: Received[] = [];
  const paths: string[] = [];
  const faults: ChatServer['faults'] = [];
  const answer = (path: string, sent: Sent): Reply => {
    paths.push(path);
    const fault = faults.find(({ on, times }) => times > 0 && on.test(path));
    if (fault !== undefined) {
      fault.times -= 1;
      return fault.reply;
    }
    const reply = rules[path]?.(sent) ?? { status: 404, body: 'no_service' };
    const isGood = (reply.status ?? 200) < 300 && (at(reply.body, 'errcode') ?? at(reply.body, 'code') ?? 0) === 0;
    if (isGood) received.push({ chat: path, body: sent.body });
    return reply;
  };
  const server = createServer((message, response) => {
    void text(message).then((raw) => {
      const { pathname, searchParams } = new URL(message.url ?? '', 'http://chat');
      const isJson = message.method === 'POST' && message.headers['content-type']?.startsWith('application/json') === true;
      const sent = { query: searchParams, headers: message.headers, raw, body: isJson ? (JSON.parse(raw) as Json) : {} };
      const { status = 200, body } = answer(pathname, sent);
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const line: ChatServer['line'] = (kind) => {
    const robot = robots[kind];
    return [kind, `${url}${pathOf[kind]}`, 'secret' in robot ? robot.secret : ''].join(' ').trim();
  };
  return { url, received, paths, faults, line };
}
