import { catalogue, type FactsOf, type FailureCode } from './catalogue.ts';

interface Options {
  readonly cause?: unknown;
  readonly problems?: readonly Failure[];
  /** Stands in front of the message: which of several things it is about. */
  readonly about?: string | undefined;
  /** Where the catalogue cannot know it: several runs that failed exit as the worst of them. */
  readonly exit?: number | undefined;
}

/** An entry of the catalogue, seen without its own type of facts; `Failure` has checked them already. */
interface AnyEntry {
  readonly exit: number;
  readonly transient?: true;
  readonly message: (facts: object) => string;
  readonly help: string | ((facts: object) => string);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The one error of this program: a code of the catalogue, with the facts of this case. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  readonly facts: FactsOf<Code>;
  /** What to do about it, in one sentence. */
  readonly help: string;
  readonly exit: number;
  readonly transient: boolean;
  /** The single problems when several were found at once, else empty. */
  readonly problems: readonly Failure[];

  constructor(code: Code, facts: FactsOf<Code>, { cause, problems = [], about, exit }: Options = {}) {
    const entry = catalogue[code] as unknown as AnyEntry;
    super(`${about === undefined ? '' : `${about}: `}${entry.message(facts)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
    this.help = typeof entry.help === 'string' ? entry.help : entry.help(facts);
    this.exit = exit ?? (problems.length > 0 ? Math.min(...problems.map((problem) => problem.exit)) : entry.exit);
    this.transient = entry.transient === true;
    this.problems = problems;
  }

  /** The call of the cloud that failed, when it was one. */
  get operation(): string | undefined {
    return textOf((this.facts as Record<string, unknown>)['operation']);
  }

  get requestId(): string | undefined {
    return textOf((this.facts as Record<string, unknown>)['requestId']);
  }
}

/** Throws all problems at once: the one when there is one, a summary that carries them when there are more. */
export function throwProblems(problems: readonly Failure[]): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new Failure('SEVERAL_PROBLEMS', { count: problems.length }, { problems });
}

/** The same failure, with what it is about in front: of several mini programs one failed like this. */
export const failureAbout = (about: string, { code, facts, cause, exit, problems }: Failure): Failure =>
  new Failure(code, facts, { about, cause, exit, problems: problems.map((problem) => failureAbout(about, problem)) });

export const isFailure = (thrown: unknown): thrown is Failure => thrown instanceof Failure;

/** Stopped from outside: no failure of what was being done, so nobody on the way up may make one of it. */
export const isStop = ({ code }: Failure): boolean => code === 'CANCELLED' || code === 'TIME_UP';

/** Whatever was thrown, as a `Failure`: what is not one is a bug of ours, and says so. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure('INTERNAL', { reason }, { cause: thrown });
}
