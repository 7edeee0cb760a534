import { catalogue, type FactsOf, type FailureCode } from './catalogue.ts';
import { chinese } from './chinese/failures.ts';
import type { Language } from './language.ts';
import { factsIn, type Sayable } from './said.ts';
import { type Both, isBoth, type Text, textIn } from './text.ts';

interface Options {
  readonly cause?: unknown;
  readonly problems?: readonly Failure[];
  /** Stands in front of the message: which of several things it is about. */
  readonly about?: Text | undefined;
  /** Where the catalogue cannot know it: several runs that failed exit as the worst of them. */
  readonly exit?: number | undefined;
}

/** How a language tells a code, seen without its own type of facts; `Failure` has checked them already. */
interface AnyTelling {
  readonly message: (facts: object) => string;
  readonly help: string | ((facts: object) => string);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

interface Told {
  readonly message: string;
  readonly help: string;
}

/** A code with its facts, as people read it in one language. */
function tell(
  code: FailureCode,
  given: object,
  { language, about }: { readonly language: Language; readonly about: Text | undefined },
): Told {
  const table = language === 'en' ? catalogue : chinese;
  const { message, help } = table[code] as unknown as AnyTelling;
  const facts = factsIn(given, language);
  const prefix = about === undefined ? '' : `${textIn(about, language)}${language === 'en' ? ': ' : '：'}`;
  return { message: `${prefix}${message(facts)}`, help: typeof help === 'string' ? help : help(facts) };
}

/** The one error of this program: a code of the catalogue, with the facts of this case. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  /** In English, where they are words of ours. */
  readonly facts: FactsOf<Code>;
  /** What to do about it, in one sentence. */
  readonly help: string;
  /** The message in both languages. */
  readonly told: Both;
  /** The help in both languages. */
  readonly advice: Both;
  readonly exit: number;
  readonly transient: boolean;
  /** The single problems when several were found at once, else empty. */
  readonly problems: readonly Failure[];
  readonly #given: Sayable<FactsOf<Code>>;

  constructor(code: Code, given: Sayable<FactsOf<Code>>, { cause, problems = [], about, exit }: Options = {}) {
    const [en, zh] = [tell(code, given, { language: 'en', about }), tell(code, given, { language: 'zh', about })];
    super(en.message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = factsIn(given, 'en') as FactsOf<Code>;
    this.help = en.help;
    this.told = { en: en.message, zh: zh.message };
    this.advice = { en: en.help, zh: zh.help };
    this.exit = exit ?? (problems.length > 0 ? Math.min(...problems.map((problem) => problem.exit)) : catalogue[code].exit);
    this.transient = 'transient' in catalogue[code];
    this.problems = problems;
    this.#given = given;
  }

  /** The same failure, with what it is about in front, down to its problems. */
  about(subject: Text): Failure<Code> {
    const { code, facts, cause, exit } = this;
    // A copy that lost its secrets has only what it was told with.
    const given = #given in this ? this.#given : (facts as Sayable<FactsOf<Code>>);
    return new Failure(code, given, { about: subject, cause, exit, problems: this.problems.map((problem) => problem.about(subject)) });
  }

  /** The call of the cloud that failed, when it was one. */
  get operation(): string | undefined {
    return textOf((this.facts as Record<string, unknown>)['operation']);
  }

  /** Why, in both languages where it is ours to say; empty where the code tells no reason. */
  get reason(): Text {
    // A copy that lost its secrets has only what it was told with.
    const { facts } = this;
    const { reason } = (#given in this ? this.#given : facts) as { readonly reason?: unknown };
    return isBoth(reason) ? reason : (textOf(reason) ?? '');
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

export const isFailure = (thrown: unknown): thrown is Failure => thrown instanceof Failure;

/** Stopped from outside: no failure of what was being done, so nobody on the way up may make one of it. */
export const isStop = ({ code }: Failure): boolean => code === 'CANCELLED' || code === 'TIME_UP';

/** Whatever was thrown, as a `Failure`: what is not one is a bug of ours, and says so. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure('INTERNAL', { reason }, { cause: thrown });
}
