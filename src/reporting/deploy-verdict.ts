import { type FunctionState, functionOutcomes } from './deploy-outcome.ts';
import { count } from './format.ts';
import type { RunNotes } from './run-notes.ts';
import { commonEndings, type Endings, named } from './verdict-words.ts';

/** How a deploy ends. Also when it failed, something may be live: it says what. */
export const deployEndings: Endings = {
  ...commonEndings,
  live: ['Live', ({ subject, took, notes }) => `${subject}: ${deployed(notes).join(', ') || 'nothing had to change'}, in ${took}.`],
  failed: ['Failed', ({ subject, notes }) => `${[subject, deployLeft(notes).join('; ')].filter(Boolean).join(': ')}.`],
};

/** What a deploy changed; what it did not is for the table. */
export function deployed(notes: RunNotes): readonly string[] {
  const { live } = functionsByState(notes);
  const settings = notes.all('setting-changed').length;
  const { uploaded = 0, deleted = 0 } = notes.last('site-synced') ?? {};
  const parts = [
    live.length > 0 && `${count(live.length, 'function')} live`,
    settings > 0 && `${count(settings, 'setting')} changed`,
    uploaded > 0 && `${count(uploaded, 'file')} uploaded`,
    deleted > 0 && `${count(deleted, 'file')} deleted`,
  ];
  return parts.flatMap((part) => part || []);
}

/** What a failed deploy leaves behind. */
export function deployLeft(notes: RunNotes): readonly string[] {
  const of = functionsByState(notes);
  const parts = [
    of.failed.length > 0 && `${named(of.failed)} failed`,
    of['not finished'].length > 0 && `${named(of['not finished'])} not finished`,
    of.live.length > 0 && `live all the same: ${named(of.live)}`,
    of.unchanged.length > 0 && `${count(of.unchanged.length, 'function')} unchanged`,
    notes.last('site-synced') !== undefined && 'the site is in step',
  ];
  return parts.flatMap((part) => part || []);
}

function functionsByState(notes: RunNotes): Readonly<Record<FunctionState, readonly string[]>> {
  const outcomes = functionOutcomes(notes);
  const of = (state: FunctionState) => outcomes.filter((outcome) => outcome.state === state).map(({ name }) => name);
  return { failed: of('failed'), 'not finished': of('not finished'), live: of('live'), unchanged: of('unchanged') };
}
