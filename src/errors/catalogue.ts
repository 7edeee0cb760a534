/**
 * Every way this program fails: exit code, one sentence with the value that was wrong, one sentence saying what to do.
 * Exit codes: 2 input, 3 package, 4 access, 5 the cloud refused, 6 the cloud is unwell, 7 accepted but not live,
 * 8 outcome unknown, 70 our bug, 130 cancelled.
 */

import { cloudFailures } from './cloud-failures.ts';
import { dataFailures } from './data-failures.ts';
import { entry } from './entry.ts';
import { inputFailures } from './input-failures.ts';
import { packageFailures } from './package-failures.ts';
import { rolloutFailures } from './rollout-failures.ts';
import { spaceFailures } from './space-failures.ts';
import { tellingFailures } from './telling-failures.ts';

export const catalogue = {
  ...inputFailures,
  ...packageFailures,
  ...cloudFailures,
  ...rolloutFailures,
  ...spaceFailures,
  ...dataFailures,
  ...tellingFailures,
  INTERNAL: entry<{ reason: string }>({
    exit: 70,
    message: ({ reason }) => `miniship failed in a way it should not: ${reason}`,
    help: 'Please report it, with the output of --debug.',
  }),
  CANCELLED: entry<{ unanswered?: string | undefined }>({
    exit: 130,
    message: ({ unanswered }) =>
      unanswered === undefined ? 'Cancelled.' : `Cancelled before ${unanswered} was answered: it may have taken effect.`,
    help: 'Run the same command again: it looks first, and goes on from what it finds.',
  }),
} as const;

export type FailureCode = keyof typeof catalogue;

export type FactsOf<Code extends FailureCode> = Parameters<(typeof catalogue)[Code]['message']>[0];
