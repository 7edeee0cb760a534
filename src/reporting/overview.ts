import { deployFacts } from './deploy-summary.ts';
import { previewFacts } from './preview-summary.ts';
import { rolloutFacts } from './rollout-summary.ts';
import type { RunNotes } from './run-notes.ts';
import { wayBackOf } from './way-back.ts';

/** A row of the table that a manager understands. The value is plain text; undefined when it is not known. */
export type OverviewFact = readonly [name: string, value: string | undefined, as?: 'code' | 'link'];

/** What everybody wants to know of a run, in the order in which it is asked; each page shows it in its own way. */
export function overviewOf(notes: RunNotes): readonly (readonly [name: string, value: string, as?: 'code' | 'link'])[] {
  const { page, statuses } = notes.words;
  const of = page.overview;
  const status = (notes.last('failed') ?? notes.last('finished'))?.result.status;
  const facts: readonly OverviewFact[] = [
    [of.what, notes.last('run-started')?.subject],
    [of.state, status && statuses[status]],
    ...previewFacts(notes),
    ...rolloutFacts(notes),
    ...deployFacts(notes),
    [of.toGoBack, wayBackOf(notes), 'code'],
    [of.archive, notes.last('archive-kept')?.path],
    [of.receipt, notes.last('receipt-written')?.path],
  ];
  return facts.flatMap(([name, value, ...as]) => (value === undefined ? [] : [[name, value, ...as]]));
}
