import { Failure } from '../errors/failure.ts';
import type { AppRecord } from '../reporting/event-records.ts';
import type { RunResult } from '../reporting/events.ts';
import type { Receipt } from './receipt.ts';

/** What a run of several mini programs has come to know, filled as they end. */
export interface AppsRecord {
  readonly ended: AppRecord[];
  readonly failures: { readonly app: string; readonly failure: Failure }[];
  readonly receipts: AppReceipt[];
  /** Archives that were kept beside the receipt. */
  readonly kept: string[];
}

/** The receipt of one mini program of several: whole, as if it had run alone. */
export type AppReceipt = Receipt & { readonly app: string };

export const emptyRecord = (): AppsRecord => ({ ended: [], failures: [], receipts: [], kept: [] });

/** What the table and the output say of one that ended. */
export function appRecord(
  { app, h5Id }: { readonly app: string; readonly h5Id: string },
  { status, outputs }: Pick<RunResult, 'status' | 'outputs'>,
): AppRecord {
  const of = (name: string): string => outputs[name] ?? '';
  return { app, h5Id, version: of('h5-version'), packageId: of('package-id'), taskId: of('task-id'), status, errorCode: of('error-code') };
}

/** So much is done, most first: a run of several has the status of the one that came farthest. */
const farthest: readonly RunResult['status'][] = ['live', 'sent', 'uploaded', 'paused', 'ended', 'planned', 'read', 'unchanged'];

/** The status of the whole run; throws what failed, with the exit code of the worst. */
export function settle({ ended, failures }: AppsRecord): RunResult['status'] {
  const [first, ...others] = failures;
  if (first === undefined) return farthest.find((status) => ended.some((one) => one.status === status)) ?? 'unchanged';
  const about = failures.map(({ app, failure }) => failure.about(app));
  const [alone] = about;
  if (others.length === 0 && alone !== undefined) throw alone;
  const exit = Math.max(...about.map((failure) => failure.exit));
  throw new Failure('APPS_FAILED', { failed: failures.map(({ app }) => app), count: ended.length }, { problems: about, exit });
}

/** The problems of several at once: what all of them have in common is told once, anything else says of which it is. */
export function mergeProblems(found: readonly { readonly app: string; readonly problems: readonly Failure[] }[]): readonly Failure[] {
  const keyOf = ({ code, message }: Failure): string => `${code} ${message}`;
  const times = new Map<string, number>();
  for (const { problems } of found) {
    for (const key of new Set(problems.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const merged = found.flatMap(({ app, problems }) =>
    problems.map((problem) => (times.get(keyOf(problem)) === found.length ? problem : problem.about(app))),
  );
  return [...new Map(merged.map((problem) => [keyOf(problem), problem])).values()];
}
