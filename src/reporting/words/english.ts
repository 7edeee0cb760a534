import { englishEndings } from './english-endings.ts';
import { englishSentences } from './english-events.ts';
import { englishPages } from './english-pages.ts';
import { englishStates } from './english-states.ts';
import type { Words } from './words.ts';

/** All that this room says, in English. */
export const english: Words = {
  language: 'en',
  ...englishStates,
  sentences: englishSentences,
  endings: englishEndings,
  page: englishPages,
};
