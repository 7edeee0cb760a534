/** Who a Mobile Sync message is for. A user and a device are told apart for people; the wire has one name for both. */
export type Receiver =
  | { readonly kind: 'everyone'; readonly part?: UidPart | undefined }
  | { readonly kind: 'user' | 'device'; readonly id: string };

/** A part of the users, by the number from 0 to 99 that the second and third last character of their id make. */
export type UidPart =
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | { readonly kind: 'list'; readonly uids: readonly number[] };

/** A Mobile Sync message about a release, before its template is filled. */
export interface MessageRequest {
  /** The synchronization identity (`BizType`). */
  readonly topic: string;
  readonly template: string;
  readonly receiver: Receiver;
  readonly os?: 'ios' | 'android' | undefined;
  readonly clientMin?: string | undefined;
  readonly clientMax?: string | undefined;
  readonly validForMs?: number | undefined;
  /** In place of the id that is made of the release. */
  readonly id?: string | undefined;
}

/** When a message follows by itself. `everyone`: after a release or a promotion, once everyone receives the package. */
export const occasions = ['release', 'promote', 'everyone'] as const;
export type Occasion = (typeof occasions)[number];

/** The message that a release or a promotion is followed by. */
export interface FollowingMessage {
  readonly message: MessageRequest;
  readonly on: readonly Occasion[];
}
