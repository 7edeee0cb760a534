import { createHash } from 'node:crypto';
import type { MessageRequest } from '../config/message-request.ts';
import { canonicalJson } from './canonical-json.ts';

/** What a message is about. */
export interface MessageSubject {
  readonly h5Id: string;
  readonly h5Version: string;
  /** The stage that was reached, such as "2/3 window of 500 users"; undefined for a message sent by itself. */
  readonly stage?: string | undefined;
}

/** A version is at most this long in the id; the hash knows the rest. */
const shownVersionLength = 24;

/**
 * The `ThirdMsgId` of a message: one release, stage and circle of receivers has one id, so that the service ignores a rerun.
 * The text is not in it: words that were changed do not reach the same people a second time.
 */
export function messageIdOf({ h5Id, h5Version, stage }: MessageSubject, { receiver, os, clientMin, clientMax }: MessageRequest): string {
  const whom = canonicalJson({ h5Id, h5Version, stage, receiver, os, clientMin, clientMax });
  const hash = createHash('sha256').update(whom).digest('hex').slice(0, 20);
  return `miniship-${h5Id}-${h5Version.slice(0, shownVersionLength)}-${hash}`;
}
