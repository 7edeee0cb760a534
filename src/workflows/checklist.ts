import type { Failure } from '../errors/failure.ts';
import { asIs, type Both, type Text } from '../errors/text.ts';
import type { CheckName, Reporter } from '../reporting/events.ts';

interface About {
  /** Of which thing, where there are several. */
  readonly subject?: Text | undefined;
  readonly fix?: Both | undefined;
}

/** What doctor found so far; each finding is told at once. */
export interface Checklist {
  ok(name: CheckName, cause: Both, about?: About): void;
  bad(name: CheckName, failure: Failure, about?: Pick<About, 'subject'>): void;
  skip(name: CheckName, cause: Both, about?: About): void;
  /** What failed, in the order in which it is to be mended. */
  failures(): readonly Failure[];
}

const nothing = asIs('');

export function createChecklist(reporter: Reporter): Checklist {
  const failures: Failure[] = [];
  const tell = (name: CheckName, state: 'ok' | 'bad' | 'skipped', cause: Both, { subject = '', fix = nothing }: About = {}): void =>
    reporter.report({ type: 'checked', name, subject, state, cause, fix });
  return {
    ok: (name, cause, about) => tell(name, 'ok', cause, about),
    skip: (name, cause, about) => tell(name, 'skipped', cause, about),
    bad: (name, failure, about) => {
      const problems = failure.problems.length === 0 ? [failure] : failure.problems;
      failures.push(...problems);
      for (const problem of problems) tell(name, 'bad', problem.told, { ...about, fix: problem.advice });
    },
    failures: () => failures,
  };
}
