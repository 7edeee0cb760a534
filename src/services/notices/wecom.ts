import { type Card, type Chat, headline, withoutTags } from './card.ts';
import { codeInReply } from './code-in-reply.ts';

/**
 * The robot of a WeCom group (developer.work.weixin.qq.com/document/path/99110): a template card of the kind text_notice, which must lead somewhere; without a
 * link it is Markdown. It has no signature: the key in the address is all.
 */
export const weCom: Chat = {
  name: 'WeCom',
  postOf: (card, { url }) => ({ url, body: JSON.stringify(messageOf(card)) }),
  refusalIn: (reply) => codeInReply(reply, { code: ['errcode'], message: ['errmsg'], limited: [45_009] }),
};

/** A card has room for so many pairs, and each of them for so much; what is longer stands as a quotation. */
const [mostPairs, longestValue] = [6, 26];

function messageOf(card: Card) {
  const [link] = card.links;
  if (link === undefined) return { msgtype: 'markdown', markdown: { content: markdownOf(card) } };
  const isShort = ({ value }: Card['facts'][number]): boolean => value.length <= longestValue;
  const long = card.facts.filter((fact) => !isShort(fact));
  return {
    msgtype: 'template_card',
    template_card: {
      card_type: 'text_notice',
      source: { desc: 'miniship', desc_color: card.isGood ? 3 : 2 },
      main_title: { title: headline(card) },
      sub_title_text: card.text,
      horizontal_content_list: card.facts
        .filter(isShort)
        .slice(0, mostPairs)
        .map(({ label, value }) => ({ keyname: label, value })),
      ...(long.length === 0
        ? {}
        : { quote_area: { type: 0, quote_text: long.map(({ label, value }) => `${label}: ${value}`).join('\n') } }),
      jump_list: card.links.slice(0, 3).map(({ label, url }) => ({ type: 1, title: label, url })),
      card_action: { type: 1, url: link.url },
    },
  };
}

const markdownOf = (card: Card): string =>
  [
    `**${withoutTags(headline(card))}**`,
    withoutTags(card.text),
    ...card.facts.map(({ label, value }) => `> ${label}: ${withoutTags(value)}`),
  ].join('\n');
