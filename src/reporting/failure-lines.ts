import type { Failure } from '../errors/failure.ts';
import { describeThrown, oneLine } from './plain-text.ts';
import type { Words } from './words/words.ts';

/** What a reader of a log is told about a failure: message first, advice second, then what support would ask for. */
export interface FailureLines {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** Code, exit code, operation and request id, as far as they exist. */
  readonly reference: string;
  /** The line of the configuration file that is wrong, when the failure names one. */
  readonly source?: { readonly file: string; readonly line: string } | undefined;
  readonly problems: readonly FailureLines[];
}

export function failureLines(failure: Failure, words: Words): FailureLines {
  const { page } = words;
  const { code, exit, operation, requestId } = failure;
  const parts = [code, page.exit(exit), operation && page.operation(operation), requestId && page.request(requestId)];
  return {
    code,
    message: oneLine(failure.told[words.language]),
    help: oneLine(failure.advice[words.language]),
    reference: oneLine(parts.filter(Boolean).join(page.comma)),
    source: sourceOf(failure),
    problems: failure.problems.map((problem) => failureLines(problem, words)),
  };
}

/** Failures of the configuration say where as `miniship.yml:12`. */
function sourceOf({ facts }: Failure): FailureLines['source'] {
  const where: unknown = 'where' in facts ? facts.where : undefined;
  const [, file, line] = (typeof where === 'string' && /^([^:]+\.(?:ya?ml|json)):(\d+)$/.exec(where)) || [];
  return file === undefined || line === undefined ? undefined : { file, line };
}

/** As far as somebody reads; below it stand the calls of the runtime. */
const deepestTrace = 12;

/** Where in our code a failure came from, when it is a bug of ours: for those who look into it. */
export function traceOf({ code, stack, cause }: Failure): readonly string[] {
  if (code !== 'INTERNAL') return [];
  const trace = (cause instanceof Error ? cause.stack : undefined) ?? stack ?? '';
  const lines = trace.split('\n').map(oneLine);
  return lines.filter((line) => line.startsWith('at ')).slice(0, deepestTrace);
}

/** A chain of causes ends somewhere, even one that runs in a circle. */
const deepest = 8;

/** The causes of a failure, the nearest first: for those who look into it, not for everybody. */
export function causesOf(failure: Failure): readonly string[] {
  const causes: string[] = [];
  let cause: unknown = failure.cause;
  while (cause !== undefined && cause !== null && causes.length < deepest) {
    causes.push(describeThrown(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return causes;
}
