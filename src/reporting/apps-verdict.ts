import type { AppRecord, EventOf, RunResult } from './events.ts';
import { formatDuration } from './format.ts';

/** The order in which the ends of several runs are told: first what everybody waits for. */
const inOrder: readonly RunResult['status'][] = ['failed', 'live', 'sent', 'uploaded', 'paused', 'ended', 'planned', 'read', 'unchanged'];

/** How many ended in which way: `198 live, 2 failed`. */
export function countEnds(apps: readonly AppRecord[]): string {
  const counts = inOrder.map((status) => [apps.filter((app) => app.status === status).length, status] as const);
  return counts.flatMap(([times, status]) => (times === 0 ? [] : [`${times} ${status}`])).join(', ');
}

/** The closing sentence of a run of several mini programs. */
export const appsSentence = (subject: string, { apps, durationMs }: EventOf<'apps-ended'>): string =>
  `${subject}: ${countEnds(apps)}, in ${formatDuration(durationMs)}.`;
