/** What a result code of Mobile Sync says, and what to do about it. */
export interface MessageRefusal {
  readonly what: string;
  readonly advice: string;
}

/** What was refused, and how. */
export type RefusedMessage = { readonly topic: string; readonly reason: string };

/** The result codes of Mobile Sync (seed document 004), but for two: SYSTEM_ERROR is trouble of the cloud, INVALID_TENANT_ID an app that it does not know. */
const refusals: Readonly<Record<string, (facts: RefusedMessage) => MessageRefusal>> = {
  ARGS_IS_NULL: ({ reason }) => ({
    what: `a parameter that it needs is empty (${reason})`,
    advice: 'Give "notify-topic", a receiver and a payload that are not empty, and check "app-id" and "workspace-id".',
  }),
  PAYLOAD_LONG: ({ reason }) => ({
    what: `the message is too long (${reason})`,
    advice: 'Shorten "notify-payload", or the memo in it: 4096 characters are the most.',
  }),
  THIRD_MSG_ID_LONG: ({ reason }) => ({
    what: `the id of the message is too long (${reason})`,
    advice: 'Give a "notify-id" of less than 100 bytes, or none.',
  }),
  THIRD_MSG_ID_IS_NULL: ({ reason }) => ({
    what: `the message has no id (${reason})`,
    advice: 'Give a "notify-id" that is not empty, or none.',
  }),
  BIZ_NOT_ONLINE: ({ topic }) => ({
    what: `the synchronization identity "${topic}" is not published`,
    advice: 'Publish it in the mPaaS console under Data Synchronization, or correct "notify-topic".',
  }),
  NOT_SUPPORT_GLOBAL: ({ topic }) => ({
    what: `the synchronization identity "${topic}" does not reach everyone`,
    advice: 'Send to user:ID or device:ID, or name an identity with "notify-topic" that the console shows as global.',
  }),
};

/** What a refusal means; a code that is not known speaks for itself. */
export function messageRefusal({ code, ...facts }: RefusedMessage & { readonly code: string }): MessageRefusal {
  const known = Object.hasOwn(refusals, code) ? refusals[code]?.(facts) : undefined;
  return known ?? { what: facts.reason, advice: 'The reason above is the cloud’s own; the request id lets its support find the call.' };
}
