import { deployed, deployLeft } from './deploy-verdict.ts';
import type { RunNotes } from './run-notes.ts';
import { atStage, commonEndings, type Endings, forWhom, stillTrue } from './verdict-words.ts';

/** How a release ends: one of a mini program alone, or a train that deploys the space before it. */
export const releaseEndings: Endings = {
  ...commonEndings,
  live: ['Live', ({ what, took, notes }) => `${what}${forWhom(notes)}${atStage(notes)}${andDeployed(notes)}, in ${took}.`],
  failed: ['Failed', ({ what, notes }) => `${[what, trainLeft(notes).join('; ')].filter(Boolean).join(': ')}.`],
};

export const promoteEndings: Endings = {
  ...commonEndings,
  live: ['Live', ({ what, took, notes }) => `${what}${forWhom(notes)}${atStage(notes)}, in ${took}.`],
};

export const resumeEndings: Endings = {
  ...commonEndings,
  live: ['Live', ({ what, took, notes }) => `${what}${forWhom(notes)} goes on, in ${took}.`],
};

function andDeployed(notes: RunNotes): string {
  const parts = deployed(notes);
  return parts.length === 0 ? '' : `, with ${parts.join(', ')}`;
}

/** What was undone says more than what a deploy had done before. */
const trainLeft = (notes: RunNotes): readonly string[] =>
  notes.all('undone').length > 0 ? stillTrue(notes) : [...deployLeft(notes), ...stillTrue(notes)];
