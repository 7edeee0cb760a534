import { inRow, said } from '../errors/said.ts';
import type { Both, Text } from '../errors/text.ts';

/** The first few names and the number of the rest: a message is to be read. */
export function shortList(names: readonly Text[], shown = 5): Both {
  const first = inRow(names.slice(0, shown), { en: ', ', zh: '、' });
  return names.length <= shown ? first : said('{names} and {rest} more', { names: first, rest: names.length - shown });
}
