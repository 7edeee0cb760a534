import { createHmac } from 'node:crypto';
import { type Card, type Chat, headline } from './card.ts';
import { codeInReply } from './code-in-reply.ts';

/**
 * The robot of a Feishu or Lark group (open.feishu.cn/document/client-docs/bot-v3/add-custom-bot): an interactive card, all of plain text. The
 * signature is HMAC-SHA256 of nothing under the key "time\nsecret", with the time in seconds, and stands in the body.
 */
export const feishu: Chat = {
  name: 'Feishu',
  postOf: (card, { url, secret, nowMs }) => {
    const signed = secret === undefined ? undefined : signedBy(secret, nowMs);
    return { url, body: JSON.stringify({ ...signed, msg_type: 'interactive', card: cardOf(card) }), signature: signed?.sign };
  },
  // Older robots answer StatusCode in place of code.
  refusalIn: (reply) => codeInReply(reply, { code: ['code', 'StatusCode'], message: ['msg', 'StatusMessage'], limited: [9499, 11_232] }),
};

function signedBy(secret: string, nowMs: number) {
  const timestamp = String(Math.floor(nowMs / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') };
}

const plain = (content: string) => ({ tag: 'plain_text', content });

/** Shorter facts stand side by side. */
const halfWidth = 24;

function cardOf(card: Card) {
  const fields = card.facts.map(({ label, value }) => ({ is_short: value.length <= halfWidth, text: plain(`${label}\n${value}`) }));
  const actions = card.links.map(({ label, url }, index) => ({
    tag: 'button',
    text: plain(label),
    type: index === 0 ? 'primary' : 'default',
    url,
  }));
  return {
    config: { wide_screen_mode: true },
    header: { title: plain(headline(card)), template: card.isGood ? 'green' : 'red' },
    elements: [
      { tag: 'div', text: plain(card.text) },
      ...(fields.length > 0 ? [{ tag: 'div', fields }] : []),
      ...(actions.length > 0 ? [{ tag: 'action', actions }] : []),
    ],
  };
}
