import { hasTables, type TableEvent } from './event-tables.ts';
import type { Event } from './events.ts';
import { isProgress } from './progress.ts';
import type { SaidEvent, SaidOf } from './said.ts';
import type { Words } from './words/words.ts';

/** What a run has told so far, for those who look back at its end: the closing lines and the job summary. */
export interface RunNotes {
  /** The language in which it is told again. */
  readonly words: Words;
  add(event: SaidEvent): void;
  all<Type extends Event['type']>(type: Type): readonly SaidOf<Type>[];
  /** The events that are tables, in their order. */
  tables(): readonly TableEvent[];
  last<Type extends Event['type']>(type: Type): SaidOf<Type> | undefined;
}

export function createRunNotes(words: Words): RunNotes {
  const events: SaidEvent[] = [];
  const all: RunNotes['all'] = <Type extends Event['type']>(type: Type) =>
    events.filter((event): event is SaidOf<Type> => event.type === type);
  return {
    words,
    // A big upload progresses thousands of times, and nobody asks for it afterwards.
    add: (event) => {
      if (!isProgress(event)) events.push(event);
    },
    all,
    tables: () => events.filter(hasTables),
    last: (type) => all(type).at(-1),
  };
}
