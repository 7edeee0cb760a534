import type { AppRecord } from '../event-records.ts';
import type { RunResult } from '../events.ts';

/** The order in which the ends of several runs are told: first what everybody waits for. */
const inOrder: readonly RunResult['status'][] = ['failed', 'live', 'sent', 'uploaded', 'paused', 'ended', 'planned', 'read', 'unchanged'];

/** How many ended in which way: `198 live, 2 failed`. */
export const endsInWords = (apps: readonly AppRecord[], statuses: Readonly<Record<RunResult['status'], string>>, between: string): string =>
  inOrder
    .flatMap((status) => {
      const times = apps.filter((app) => app.status === status).length;
      return times === 0 ? [] : [`${times} ${statuses[status]}`];
    })
    .join(between);
