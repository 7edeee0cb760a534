import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';

/** A path or glob of the site without its leading slashes, which is how the files of a site are called here. */
export const withoutLeadingSlash = (text: string): string => text.replace(/^\/+/, '');

/** Why a text cannot be a page of the site, such as `index.html` or `/errors/404.html`; undefined when it can. */
export const pageFault = (text: string): Text | undefined =>
  isInside(text) && !text.endsWith('/') && withoutLeadingSlash(text) !== '' ? undefined : said('a file of the site, such as index.html');

/** Why a text cannot be a folder of the site, such as `assets/`. The whole site is `/`. */
export const folderFault = (text: string): Text | undefined => (isInside(text) ? undefined : said('a folder of the site, such as assets/'));

/** A folder with the slash at its end, so that `assets` does not mean `assets-old` too. Empty for the whole site. */
export function folderPrefix(text: string): string {
  const folder = withoutLeadingSlash(text).replace(/\/+$/, '');
  return folder === '' ? '' : `${folder}/`;
}

/** No way out of the site, and nothing that an address or another system would read differently. */
const isInside = (text: string): boolean =>
  !/[\\?#\p{Cc}]/u.test(text) &&
  withoutLeadingSlash(text)
    .split('/')
    .every((part) => part !== '..' && part !== '.');
