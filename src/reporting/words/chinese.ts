import { chineseEndings } from './chinese-endings.ts';
import { chineseSentences } from './chinese-events.ts';
import { chinesePages } from './chinese-pages.ts';
import { chineseStates } from './chinese-states.ts';
import type { Words } from './words.ts';

/** All that this room says, in simplified Chinese. */
export const chinese: Words = {
  language: 'zh',
  ...chineseStates,
  sentences: chineseSentences,
  endings: chineseEndings,
  page: chinesePages,
};
