import type { HttpReply } from '../../transport/http-port.ts';

/** What a chat is told: a title, a sentence, facts of one line each, and where to look. */
export interface Card {
  readonly isGood: boolean;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly record: Readonly<Record<string, string | number>>;
}

/** What goes over the wire. */
export interface Post {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body: string;
  /** What is signed, to be hidden where an answer repeats it. */
  readonly signature?: string | undefined;
}

/** Why a chat did not take it, in its own words and number; `isLimited` when it only had too much to do. */
export interface ChatRefusal {
  readonly reason: string;
  readonly isLimited: boolean;
}

/** How one chat is spoken to. */
export interface Chat {
  /** As people call it. */
  readonly name: string;
  readonly postOf: (card: Card, target: { readonly url: string; readonly secret?: string | undefined; readonly nowMs: number }) => Post;
  /** Looks at an answer with a good status: chats refuse with those, too. */
  readonly refusalIn: (reply: Pick<HttpReply, 'body'>) => ChatRefusal | undefined;
}

/** The first lines of every card: the sign and the title tell at a glance how it went. */
export const headline = ({ isGood, title }: Card): string => `${isGood ? '✅' : '❌'} miniship: ${title}`;

/**
 * Text for a chat that reads Markdown or tags: what would begin a link, a picture or the mention of a person (`<at id=all>`, `<@all>`) becomes
 * the wide form of the same sign, because none of these chats says how to escape it.
 */
export const withoutTags = (text: string): string => text.replace(/[<>[\]]/g, (sign) => wide[sign] ?? sign);

const wide: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '[': '［', ']': '］' };
