import type { Reporter } from './events.ts';
import { createFormIndex, type FormIndex } from './form-index.ts';
import { redactEvent } from './redact-event.ts';
import { secretForms } from './secret-forms.ts';

const mask = '***';

/** Keeps known secrets out of everything that is reported. */
export interface Redactor {
  /** Hides this secret from now on. False when it is too short to be hidden without spoiling ordinary words. */
  add(secret: string): boolean;
  /** Hides a secret that is used at once and then never again, until so many others came that it cannot be in use any more. */
  addBrief(secret: string): void;
  text(text: string): string;
  /** A reporter that never sees a known secret. */
  wrap(reporter: Reporter): Reporter;
}

/** Every file of a site comes with secrets of its own. More than this many are never on their way at once: three each for 128 uploads. */
const mostBrief = 384;

export function createRedactor(): Redactor {
  const index = createFormIndex();
  const kept = new Set<string>();
  const brief = new Map<string, readonly string[]>();
  const text = (original: string) => hide(original, index);
  const forgetOldest = (): void => {
    const [oldest] = brief;
    if (oldest === undefined) return;
    brief.delete(oldest[0]);
    oldest[1].forEach(index.remove);
  };
  return {
    addBrief: (secret) => {
      const known = brief.get(secret);
      const forms = known ?? secretForms(secret);
      if (known === undefined) forms.forEach(index.add);
      // The one that came last stands last.
      brief.delete(secret);
      brief.set(secret, forms);
      if (brief.size > mostBrief) forgetOldest();
    },
    add: (secret) => {
      const forms = secretForms(secret);
      if (!kept.has(secret)) forms.forEach(index.add);
      kept.add(secret);
      return forms.length > 0;
    },
    text,
    wrap: (reporter) => ({ report: (event) => reporter.report(index.size === 0 ? event : redactEvent(event, text)) }),
  };
}

/** Marks every place of every form first, and hides their union: secrets that overlap leave no rest of one another. */
function hide(text: string, index: FormIndex): string {
  let hidden = '';
  let done = 0;
  for (const [start, end] of index.placesIn(text)) {
    // A place that begins inside the last one, or right behind it, only makes it longer.
    if (start > done || done === 0) hidden += text.slice(done, start) + mask;
    done = Math.max(done, end);
  }
  return hidden + text.slice(done);
}
