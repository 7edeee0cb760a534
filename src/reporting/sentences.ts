import { oneLine } from './plain-text.ts';
import type { SaidEvent } from './said.ts';
import type { Words } from './words/words.ts';

/** What happened, in one line of harmless text that terminal and GitHub log share. */
export function sentenceOf(event: SaidEvent, { sentences }: Words): string {
  // Each type has the sentence of its own type, which the compiler has checked in the table; it cannot follow that through a union.
  const say = sentences[event.type] as (event: SaidEvent) => string;
  return oneLine(say(event));
}
