import { deployFacts } from './deploy-summary.ts';
import { previewFacts } from './preview-summary.ts';
import { rolloutFacts } from './rollout-summary.ts';
import type { RunNotes } from './run-notes.ts';
import { wayBackOf } from './way-back.ts';

/** A row of the table that a manager understands. The value is plain text; undefined when it is not known. */
export type OverviewFact = readonly [name: string, value: string | undefined, as?: 'code' | 'link'];

/** What everybody wants to know of a run, in the order in which it is asked; each page shows it in its own way. */
export function overviewOf(notes: RunNotes): readonly (readonly [name: string, value: string, as?: 'code' | 'link'])[] {
  const facts: readonly OverviewFact[] = [
    ['What', notes.last('run-started')?.subject],
    ['State', (notes.last('failed') ?? notes.last('finished'))?.result.status],
    ...previewFacts(notes),
    ...rolloutFacts(notes),
    ...deployFacts(notes),
    ['To go back', wayBackOf(notes), 'code'],
    ['Archive', notes.last('archive-kept')?.path],
    ['Receipt', notes.last('receipt-written')?.path],
  ];
  return facts.flatMap(([name, value, ...as]) => (value === undefined ? [] : [[name, value, ...as]]));
}
