import { createHmac } from 'node:crypto';
import type { Chat } from './card.ts';

/**
 * Any server of the user: the notice as JSON. With a secret it is signed as most webhooks are: HMAC-SHA256 of "time.body" under the secret, in hexadecimal, with
 * the time in seconds beside it, so that who listens can refuse what is old.
 */
export const webhook: Chat = {
  name: 'webhook',
  postOf: ({ title, text, record }, { url, secret, nowMs }) => {
    const body = JSON.stringify({ ...record, title, text, at: new Date(nowMs).toISOString() });
    const timestamp = String(Math.floor(nowMs / 1000));
    const signature = secret && createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    return {
      url,
      headers: { 'x-miniship-timestamp': timestamp, ...(signature ? { 'x-miniship-signature': `sha256=${signature}` } : {}) },
      body,
      signature,
    };
  },
  refusalIn: () => undefined,
};
