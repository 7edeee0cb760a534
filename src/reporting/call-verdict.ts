import { commonEndings, type Endings } from './verdict-words.ts';

/** A call is believed when it is answered: what it did is not read back, and the sentence says so. */
export const callEndings: Endings = {
  ...commonEndings,
  read: ['Answered', ({ subject, took }) => `${subject}, in ${took}.`],
  sent: ['Accepted', ({ subject, took }) => `${subject}, in ${took}; whether it took effect was not read back.`],
};
