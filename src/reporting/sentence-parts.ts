import type { PlanRow } from './event-records.ts';
import { cut } from './plain-text.ts';
import type { Said, SaidOf } from './said.ts';

/** Shorter waits and steps are the normal rhythm of a run, not news. */
export const worthTellingMs = 1000;

/** Whole percent, rounded down, so that 100 means all of it. */
export function percent({ sentBytes, sizeBytes }: { readonly sentBytes: number; readonly sizeBytes: number }): number {
  return sizeBytes === 0 ? 100 : Math.min(100, Math.floor((sentBytes / sizeBytes) * 100));
}

/** How much of a site or a file storage is there. */
export const sitePercent = ({ doneBytes, sizeBytes }: SaidOf<'site-progressed' | 'files-progressed'>): number =>
  percent({ sentBytes: doneBytes, sizeBytes });

/** How many rows of a plan are of each change; of files that are kept the plan has the number only. */
export function changesIn({ rows, filesKept }: SaidOf<'deploy-planned'>): Readonly<Record<PlanRow['change'], number>> {
  const of = (change: PlanRow['change']) => rows.filter((row) => row.change === change).length;
  return { create: of('create'), change: of('change'), delete: of('delete'), keep: of('keep') + filesKept };
}

/** A policy can be pages of JSON, of which its first words are enough to know it again. */
export const shortValue = (value: string): string => cut(value, 100);

/** Details can be a page that a probe got; its first words are enough here. */
export const shortDetail = (detail: string): string => cut(detail.replaceAll('\n', ' · '), 200);

/** Which version `previous` means. */
export const previousIn = (candidates: readonly Said<SaidOf<'candidates-listed'>['candidates'][number]>[]): string | undefined =>
  candidates.find(({ isPrevious }) => isPrevious)?.h5Version;

/** How many of the fields are not as they should be. */
export const differingIn = (fields: readonly { readonly same: boolean }[]): number => fields.filter(({ same }) => !same).length;

/** At which stage a rollout is, as in "2/3 window of 500 users"; undefined when none of its stages is live. */
export function stageOf({ stages, current }: SaidOf<'rollout-found'>): string | undefined {
  const stage = current === undefined ? undefined : stages[current];
  return current === undefined || stage === undefined ? undefined : `${current + 1}/${stages.length} ${stage}`;
}

/** Parameters of a write that is planned, as ` name=value`. */
export const pairsOf = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => ` ${name}=${value}`)
    .join(',');

/** The parts that say something. */
export const parts = (given: readonly (string | false | undefined)[]): readonly string[] => given.flatMap((part) => part || []);

/** A sentence names a few; the table names all. */
const mostNames = 5;

/** The names that a sentence names, and how many it does not. */
export const fewOf = (names: readonly string[]): { readonly named: readonly string[]; readonly others: number } => ({
  named: names.slice(0, mostNames),
  others: Math.max(0, names.length - mostNames),
});
