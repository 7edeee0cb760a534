import type { Failure } from '../errors/failure.ts';
import type { RunResult } from './events.ts';

/** A failure for programs. An absent operation or request id is "", as an absent output is. Never a stack, never a cause. */
export interface FailureRecord {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly operation: string;
  readonly requestId: string;
  /** The single problems, when several were found at once. */
  readonly problems?: readonly FailureRecord[];
}

export function failureRecord({ code, message, help, operation = '', requestId = '', problems }: Failure): FailureRecord {
  const record = { code, message, help, operation, requestId };
  return problems.length === 0 ? record : { ...record, problems: problems.map(failureRecord) };
}

/** The last word of a run for programs: the last line of `--json` and the content of a JSON output file. It only ever grows. */
export interface ResultRecord {
  readonly type: 'result';
  readonly version: 1;
  readonly verb: string;
  readonly exit: number;
  readonly status: RunResult['status'];
  readonly outputs: RunResult['outputs'];
  readonly error?: FailureRecord;
}

export function resultRecord({ verb, exit, status, outputs }: RunResult, failure?: Failure): ResultRecord {
  const record = { type: 'result', version: 1, verb, exit, status, outputs } as const;
  return failure === undefined ? record : { ...record, error: failureRecord(failure) };
}
