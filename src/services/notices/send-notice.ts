import { Failure } from '../../errors/failure.ts';
import type { Clock } from '../../transport/clock.ts';
import type { Http, HttpBreak, HttpReply } from '../../transport/http-port.ts';
import { reasonIn, unreachable } from '../host-api.ts';
import type { OnSecret } from '../on-secret.ts';
import type { Card, Chat } from './card.ts';
import { dingTalk } from './dingtalk.ts';
import { feishu } from './feishu.ts';
import { slack } from './slack.ts';
import { webhook } from './webhook.ts';
import { weCom } from './wecom.ts';

/** Every chat that we speak to, by its word in "notices". */
export const chats = { dingtalk: dingTalk, feishu, wecom: weCom, slack, webhook } as const satisfies Record<string, Chat>;

interface Way {
  readonly http: Pick<Http, 'send'>;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  readonly userAgent: string;
  /** For one attempt. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears of a signature before it goes out. */
  readonly onSecret?: OnSecret | undefined;
}

interface Target {
  readonly kind: keyof typeof chats;
  readonly url: string;
  readonly secret?: string | undefined;
}

const beforeSecondMs = 500;

/** Sends a card, a second time only when the first was certainly not taken; throws a `Failure` that names the chat and never its address. */
export async function sendNotice(card: Card, target: Target, way: Way): Promise<void> {
  const chat: Chat = chats[target.kind];
  const first = await attempt(chat, card, target, way);
  if (first === undefined) return;
  if (!first.isUntaken) throw first.failure;
  await way.clock.sleep(beforeSecondMs, way.signal);
  const second = await attempt(chat, card, target, way);
  if (second !== undefined) throw second.failure;
}

interface Setback {
  readonly failure: Failure;
  /** It did not reach the chat, or the chat had no time for it. */
  readonly isUntaken: boolean;
}

async function attempt(chat: Chat, card: Card, { url: address, secret }: Target, way: Way): Promise<Setback | undefined> {
  const { http, clock, userAgent, timeoutMs, signal, onSecret } = way;
  const { url, headers, body, signature } = chat.postOf(card, { url: address, secret, nowMs: clock.now() });
  if (signature !== undefined) onSecret?.(signature, 'moment');
  const sent = { 'content-type': 'application/json; charset=utf-8', 'user-agent': userAgent, ...headers };
  return setbackOf(chat, await http.send({ method: 'POST', url, headers: sent, body, timeoutMs, signal }));
}

const busy: readonly number[] = [429, 503];

function setbackOf({ name: host, refusalIn }: Chat, reply: HttpReply | HttpBreak): Setback | undefined {
  if (reply.kind === 'broken') return { failure: unreachable(host, reply), isUntaken: reply.phase === 'connecting' };
  const { status } = reply;
  const refusal = status < 300 ? refusalIn(reply) : { reason: reasonIn(reply.body, status), isLimited: status === 429 };
  if (refusal === undefined) return undefined;
  const failure = refusal.isLimited
    ? new Failure('HOST_LIMITED', { host, seconds: undefined })
    : new Failure('HOST_REFUSED', { host, status, reason: refusal.reason });
  // A chat that refuses with a good status counts by the minute: so long nobody waits.
  return { failure, isUntaken: busy.includes(status) };
}
