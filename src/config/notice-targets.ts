import { Failure } from '../errors/failure.ts';
import { type Both, isBoth } from '../errors/text.ts';
import { isSafeAddress } from './endpoint.ts';
import type { InputsRead } from './input-values.ts';

/** The chats whose robots we can speak to, and any other server that takes JSON. */
export const noticeKinds = ['dingtalk', 'feishu', 'wecom', 'slack', 'webhook'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One group to tell. The address is a secret: who knows it may speak there. */
export interface NoticeTarget {
  readonly kind: NoticeKind;
  readonly url: string;
  /** What the robot signs with, where it does. */
  readonly secret?: string | undefined;
}

/** These have no signature of their own. */
const unsigned: readonly NoticeKind[] = ['wecom', 'slack'];

/** Reads the lines of "notices". A line that is wrong is told by its number, never by its text. */
export function readNoticeTargets({ values, sources }: Pick<InputsRead, 'values' | 'sources'>): {
  readonly targets: readonly NoticeTarget[];
  readonly problems: readonly Failure[];
} {
  const where = sources.get('notices')?.where ?? 'default';
  const outcomes = (values.notices ?? []).map(readLine);
  return {
    targets: outcomes.flatMap((outcome) => (isBoth(outcome) ? [] : [outcome])),
    problems: outcomes.flatMap((outcome, index) =>
      isBoth(outcome)
        ? [new Failure('INPUT_INVALID', { name: 'notices', value: '***', where: `${where}:${index + 1}`, expected: outcome })]
        : [],
    ),
  };
}

/** The target, or what the line should have been. */
function readLine(line: string): NoticeTarget | Both {
  const [name = '', url = '', secret, ...rest] = line.split(/\s+/);
  const kind = noticeKinds.find((known) => known === name.toLowerCase());
  const all = noticeKinds.join(', ');
  if (kind === undefined) return { en: `one of ${all}, and then an address`, zh: `${all} 之一，随后是地址` };
  if (!isSafeAddress(url))
    return {
      en: `${kind} and an https address, such as "slack https://hooks.slack.com/services/…"`,
      zh: `${kind} 加 https 地址，例如 slack https://hooks.slack.com/services/…`,
    };
  if (rest.length > 0) return { en: `${kind}, its address and at most one secret`, zh: `${kind}、地址和至多一个密钥` };
  if (secret !== undefined && unsigned.includes(kind))
    return { en: `${kind} and its address alone; it signs nothing`, zh: `仅 ${kind} 和地址；它不加签` };
  return { kind, url, ...(secret === undefined ? {} : { secret }) };
}

/** Shorter parts of an address are words. */
const shortestToken = 8;

/**
 * What must not be shown of these lines, whether or not they can be read: the line, each address, each secret, and what inside of an address
 * lets its holder speak: parameters (DingTalk, WeCom) and parts of the path (Feishu, Slack).
 */
export const secretsOfNotices = (lines: readonly string[] = []): readonly string[] =>
  lines.flatMap((line) => {
    const words = line
      .split(/\s+/)
      .slice(1)
      .filter((word) => word.length >= shortestToken);
    return [line, ...words, ...words.flatMap(tokensIn)];
  });

function tokensIn(word: string): readonly string[] {
  if (!URL.canParse(word)) return [];
  const { pathname, search, searchParams, username, password } = new URL(word);
  const tail = pathname.split('/').filter((part) => part.length >= shortestToken && /[\d-]/.test(part));
  const tokens = [...searchParams.values(), ...tail, `${pathname}${search}`, username, password];
  return tokens.filter((token) => token.length >= shortestToken);
}
