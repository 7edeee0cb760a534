import { fieldsInWords, sectionsInWords } from './rollout-sentences.ts';
import { commonEndings, type Endings, type Told } from './verdict-words.ts';

export const statusEndings: Endings = {
  ...commonEndings,
  read: ['Status', ({ subject, notes }) => `${subject}: ${sectionsInWords(notes.all('status-read').flatMap(({ sections }) => sections))}.`],
};

export const verifyEndings: Endings = {
  ...commonEndings,
  read: ['Verified', (told) => verified(told)],
  failed: ['Failed', (told) => verified(told)],
};

function verified({ subject, notes }: Told): string {
  const parts = [
    ...notes.all('receipt-compared').map(({ fields }) => fieldsInWords(fields)),
    ...notes.all('app-answered').map(({ checks }) => fieldsInWords(checks, 'check')),
  ];
  return `${[subject, parts.join('; ')].filter(Boolean).join(': ')}.`;
}
