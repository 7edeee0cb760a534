import type { Reporter } from './events.ts';
import { createFormIndex, type FormIndex, type Place } from './form-index.ts';
import { type Hide, redactEvent, redactValue } from './redact-event.ts';
import { secretForms, shortestForm, shortestPart } from './secret-forms.ts';
import { unbroken } from './unbroken.ts';

const mask = '***';

/** Keeps known secrets out of everything that is reported. */
export interface Redactor extends Hide {
  /** Hides this secret from now on. False when it is too short to be hidden without spoiling ordinary words. */
  add(secret: string): boolean;
  /** Hides a secret that is used at once and then never again, until so many others came that it cannot be in use any more. */
  addBrief(secret: string): void;
  /** A copy of any plain value, such as a receipt, with every text in it treated. */
  readonly value: <Value>(value: Value) => Value;
  /** A reporter that never sees a known secret. */
  wrap(reporter: Reporter): Reporter;
}

/**
 * Every file of a site comes with secrets of its own, and every call with its signature. More than this many are never on their way
 * at once: four each for 128 uploads.
 */
const mostBrief = 512;

export function createRedactor(): Redactor {
  const index = createFormIndex();
  const kept = new Set<string>();
  const brief = new Map<string, readonly string[] | undefined>();
  /**
   * Most are forgotten before a text is shown that could hold them: their forms, some dozens each, are made when one is long enough, and not before. With
   * `--json`, where every call is told, that was a fifth of the time of a large site.
   */
  const formless = new Map<string, number>();
  let shortest = Number.POSITIVE_INFINITY;
  const makeForms = (length: number): void => {
    if (length < shortest) return;
    for (const [secret, from] of formless) {
      if (length < from) continue;
      const forms = secretForms(secret);
      forms.forEach(index.add);
      brief.set(secret, forms);
      formless.delete(secret);
    }
    shortest = Math.min(...formless.values());
  };
  const hide: Hide = {
    text: (text) => {
      makeForms(text.length);
      return cover(text, placesIn(text, index));
    },
    lines: (lines) => {
      const whole = lines.join('\n');
      makeForms(whole.length);
      return coverLines(lines, placesIn(whole, index));
    },
  };
  const forgetOldest = (): void => {
    const [oldest] = brief;
    if (oldest === undefined) return;
    brief.delete(oldest[0]);
    formless.delete(oldest[0]);
    oldest[1]?.forEach(index.remove);
  };
  return {
    addBrief: (secret) => {
      const known = brief.get(secret);
      if (known === undefined) {
        formless.set(secret, shortestForm(secret));
        shortest = Math.min(shortest, shortestForm(secret));
      }
      // The one that came last stands last.
      brief.delete(secret);
      brief.set(secret, known);
      if (brief.size > mostBrief) forgetOldest();
    },
    add: (secret) => {
      const forms = secretForms(secret);
      if (!kept.has(secret)) forms.forEach(index.add);
      kept.add(secret);
      return forms.length > 0;
    },
    ...hide,
    value: (value) => redactValue(value, hide),
    wrap: (reporter) => ({
      report: (event) => {
        if (reporter.ignores?.(event.type) === true) return;
        reporter.report(index.size + formless.size === 0 ? event : redactEvent(event, hide));
      },
    }),
  };
}

/** Every place of every form, in the order in which they begin; also of those that a line end goes through. */
function placesIn(text: string, index: FormIndex): readonly Place[] {
  const whole = index.placesIn(text);
  const joined = index.size === 0 ? undefined : unbroken(text);
  if (joined === undefined) return whole;
  const broken = index.placesIn(joined.text).filter(([start, end]) => end - start >= shortestPart);
  const mapped = broken.map(([start, end]): Place => [joined.origin(start), joined.origin(end - 1) + 1]);
  return [...whole, ...mapped].sort(([one], [other]) => one - other);
}

/** A list of lines may be one text that somebody split: what began in one line and ends in the next is hidden in both. */
function coverLines(lines: readonly string[], places: readonly Place[]): readonly string[] {
  let from = 0;
  return lines.map((line) => {
    const to = from + line.length;
    const own = places.filter(([start, end]) => start < to && end > from);
    const clipped = own.map(([start, end]): Place => [Math.max(start, from) - from, Math.min(end, to) - from]);
    from = to + 1;
    return cover(line, clipped);
  });
}

/** Hides the union of the places: secrets that overlap leave no rest of one another. */
function cover(text: string, places: readonly Place[]): string {
  let hidden = '';
  let done = 0;
  for (const [start, end] of places) {
    // A place that begins inside the last one, or right behind it, only makes it longer.
    if (start > done || done === 0) hidden += text.slice(done, start) + mask;
    done = Math.max(done, end);
  }
  return hidden + text.slice(done);
}
