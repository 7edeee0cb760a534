import { createHmac } from 'node:crypto';
import { type Card, type Chat, headline, withoutTags } from './card.ts';
import { codeInReply } from './code-in-reply.ts';

/**
 * The robot of a DingTalk group (open.dingtalk.com/document/robots/custom-robot-access): an action card with one button, or Markdown when there is
 * nowhere to go. The signature is HMAC-SHA256 of "time\nsecret" under the secret, with the time in milliseconds, and stands in the address.
 */
export const dingTalk: Chat = {
  name: 'DingTalk',
  postOf: (card, { url, secret, nowMs }) => {
    const body = JSON.stringify(messageOf(card));
    if (secret === undefined) return { url, body };
    const signature = createHmac('sha256', secret).update(`${nowMs}\n${secret}`).digest('base64');
    const signed = `timestamp=${nowMs}&sign=${encodeURIComponent(signature)}`;
    return { url: `${url}${url.includes('?') ? '&' : '?'}${signed}`, body, signature };
  },
  refusalIn: (reply) => codeInReply(reply, { code: ['errcode'], message: ['errmsg'], limited: [130_101] }),
};

function messageOf(card: Card) {
  const title = withoutTags(headline(card));
  const [first, ...others] = card.links;
  const lines = [
    `### ${title}`,
    withoutTags(card.text),
    ...card.facts.map(({ label, value }) => `- **${label}**: ${withoutTags(value)}`),
    ...others.map(({ label, url }) => `- [${label}](${url})`),
  ];
  // A single line end is none in its Markdown.
  const text = lines.join('\n\n');
  return first === undefined
    ? { msgtype: 'markdown', markdown: { title, text } }
    : { msgtype: 'actionCard', actionCard: { title, text, singleTitle: first.label, singleURL: first.url } };
}
