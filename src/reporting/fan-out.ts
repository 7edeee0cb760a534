import type { Event, Reporter } from './events.ts';
import { isLastWord } from './per-app.ts';
import { describeThrown } from './plain-text.ts';
import type { Redactor } from './redact.ts';

/** A reporter that threw, and what it threw: raw, so it is for the host to redact before it shows it. */
export interface BrokenReporter {
  readonly name: string;
  readonly error: unknown;
}

const hidingNothing: Pick<Redactor, 'wrap'> = { wrap: (reporter) => reporter };

/**
 * One reporter to several. Telling must not break doing: a reporter that throws (a closed pipe, a full disk) is left out from
 * then on, and the others are told once, as a warning. After the last event nothing may follow, so the host finds those that
 * broke there in `broken`. The redactor belongs inside, not around: that warning begins here, and what was thrown may hold a secret.
 */
export function createFanOut(
  reporters: Readonly<Record<string, Reporter>>,
  redactor: Pick<Redactor, 'wrap'> = hidingNothing,
): Reporter & { readonly broken: readonly BrokenReporter[] } {
  const working = new Map(Object.entries(reporters));
  const broken: BrokenReporter[] = [];

  const everyone = redactor.wrap({
    report: (event) => {
      for (const [name, reporter] of working) {
        try {
          reporter.report(event);
        } catch (error) {
          working.delete(name);
          broken.push({ name, error });
        }
      }
    },
    ignores: (type) => [...working.values()].every((reporter) => reporter.ignores?.(type) === true),
  });
  const report = (event: Event): void => {
    const before = broken.length;
    everyone.report(event);
    if (isLastWord(event)) return;
    for (const { name, error } of broken.slice(before)) report(warning(name, error));
  };
  return { report, broken };
}

const warning = (name: string, error: unknown): Event => ({
  type: 'warned',
  message: { en: `The report "${name}" stopped: ${describeThrown(error)}`, zh: `报告“${name}”已中断：${describeThrown(error)}` },
  help: { en: 'The run itself goes on; only this report is incomplete.', zh: '运行本身继续；只有这份报告不完整。' },
});
