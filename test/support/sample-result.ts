import type { RunResult } from '../../src/reporting/events.ts';

/** The result of a release that ended in this way. */
export const result = (status: RunResult['status']): RunResult => ({
  verb: 'release',
  exit: status === 'failed' ? 2 : 0,
  status,
  outputs: {},
});
