import type { Reporter } from './events.ts';
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
  const forms = new Set<string>();
  const brief = new Map<string, readonly string[]>();
  const text = (original: string) => hide(original, everyForm(forms, brief));
  return {
    addBrief: (secret) => {
      brief.delete(secret);
      brief.set(secret, secretForms(secret));
      const [oldest] = brief.keys();
      if (brief.size > mostBrief && oldest !== undefined) brief.delete(oldest);
    },
    add: (secret) => {
      const found = secretForms(secret);
      for (const form of found) forms.add(form);
      return found.length > 0;
    },
    text,
    wrap: (reporter) => ({ report: (event) => reporter.report(forms.size + brief.size === 0 ? event : redactEvent(event, text)) }),
  };
}

function* everyForm(forms: ReadonlySet<string>, brief: ReadonlyMap<string, readonly string[]>): Iterable<string> {
  yield* forms;
  for (const each of brief.values()) yield* each;
}

/** Marks every place of every form first, and hides their union: secrets that overlap leave no rest of one another. */
function hide(text: string, forms: Iterable<string>): string {
  const places: (readonly [start: number, end: number])[] = [];
  for (const form of forms) {
    if (form.length > text.length) continue;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) places.push([at, at + form.length]);
  }
  let hidden = '';
  let done = 0;
  for (const [start, end] of places.sort(([a], [b]) => a - b)) {
    // A place that begins inside the last one, or right behind it, only makes it longer.
    if (start > done || done === 0) hidden += text.slice(done, start) + mask;
    done = Math.max(done, end);
  }
  return hidden + text.slice(done);
}
