import { Failure } from '../errors/failure.ts';
import { inputOf } from './inputs.ts';
import { nearest } from './nearest.ts';
import { isVerb, type RunVerb, verbNames } from './verbs.ts';

/** What can be planned: every verb that can run dry. */
const plannable = inputOf('dry-run').verbs;

/** What the words that are no flags ask for. */
export interface Asked {
  readonly verb?: RunVerb | undefined;
  /** Whether it was asked for as `plan` of the verb. */
  readonly planned: boolean;
  readonly problems: readonly Failure[];
  /** The words behind the verb, which mean nothing. */
  readonly stray: readonly string[];
}

function readPlan([word, ...stray]: readonly string[]): Asked {
  const verb = plannable.find((name) => name === word);
  if (verb !== undefined && verb !== 'plan') return { verb, planned: true, problems: [], stray };
  return { planned: true, problems: [new Failure('PLAN_UNCLEAR', { asked: word, plannable })], stray };
}

/** Reads the words that are no flags: a verb, or `plan` and a verb. */
export function readVerb([word, ...stray]: readonly string[]): Asked {
  if (word === undefined) return { planned: false, problems: [new Failure('VERB_MISSING', {})], stray };
  if (isVerb(word)) return word === 'plan' ? readPlan(stray) : { verb: word, planned: false, problems: [], stray };
  return { planned: false, problems: [new Failure('VERB_UNKNOWN', { verb: word, nearest: nearest(word, verbNames) })], stray };
}
