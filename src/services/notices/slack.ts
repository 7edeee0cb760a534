import { type Card, type Chat, headline } from './card.ts';

/**
 * An incoming webhook of Slack (docs.slack.dev/messaging/sending-messages-using-incoming-webhooks): blocks, and the text that a phone shows before it
 * is opened. A good answer is the text "ok"; it signs nothing, the address is all.
 */
export const slack: Chat = {
  name: 'Slack',
  postOf: (card, { url }) => ({ url, body: JSON.stringify({ text: escaped(`${headline(card)}: ${card.text}`), blocks: blocksOf(card) }) }),
  refusalIn: ({ body }) => {
    const said = body.toString('utf8').trim();
    return said === 'ok' ? undefined : { reason: said === '' || said.length > 2000 ? 'without a reason' : said, isLimited: false };
  },
};

/** The three signs that Slack acts upon (docs.slack.dev/messaging/formatting-message-text). */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A section takes ten fields, a header 150 characters. */
const [mostFields, longestHeader] = [10, 150];

function blocksOf(card: Card) {
  const fields = card.facts
    .slice(0, mostFields)
    .map(({ label, value }) => ({ type: 'mrkdwn', text: `*${escaped(label)}*\n${escaped(value)}` }));
  const elements = card.links.map(({ label, url }, index) => ({
    type: 'button',
    text: { type: 'plain_text', text: label },
    url,
    action_id: `link-${index}`,
  }));
  return [
    { type: 'header', text: { type: 'plain_text', text: headline(card).slice(0, longestHeader) } },
    { type: 'section', text: { type: 'mrkdwn', text: escaped(card.text) } },
    ...(fields.length > 0 ? [{ type: 'section', fields }] : []),
    ...(elements.length > 0 ? [{ type: 'actions', elements }] : []),
  ];
}
