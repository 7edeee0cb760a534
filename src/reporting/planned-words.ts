import type { PlanRow } from './events.ts';
import { count } from './format.ts';
import type { RunNotes } from './run-notes.ts';

/** What a real run would do, from the writes that a dry run of a mini program tells and the plan that one of a space has. */
export function plannedInWords(notes: RunNotes): string {
  const writes = notes.all('write-planned').length;
  const changes = plannedChanges(notes);
  const parts = [writes > 0 && `make ${count(writes, 'write')}`, changes.length > 0 && `change ${changes.join(', ')}`];
  const would = parts.filter(Boolean).join(' and ');
  return would === '' ? 'nothing is left to do' : `a real run would ${would}`;
}

/** What the plan of a deploy would touch, in numbers. */
function plannedChanges(notes: RunNotes): readonly string[] {
  const rows = (notes.last('deploy-planned')?.rows ?? []).filter(({ change }) => change !== 'keep');
  return (['function', 'setting', 'file'] as const).flatMap((section) => touched(section, rows));
}

/** Deleting is said aloud. */
function touched(section: PlanRow['section'], rows: readonly PlanRow[]): readonly string[] {
  const ours = rows.filter((row) => row.section === section);
  const deleted = ours.filter(({ change }) => change === 'delete').length;
  if (ours.length === 0) return [];
  return [`${count(ours.length, section)}${deleted > 0 ? ` (${deleted} deleted)` : ''}`];
}
