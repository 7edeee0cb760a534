import { hasTables, type TableEvent } from './event-tables.ts';
import type { Event, EventOf } from './events.ts';
import { isProgress } from './progress.ts';

/** What a run has told so far, for those who look back at its end: the closing lines and the job summary. */
export interface RunNotes {
  add(event: Event): void;
  all<Type extends Event['type']>(type: Type): readonly EventOf<Type>[];
  /** The events that are tables, in their order. */
  tables(): readonly TableEvent[];
  last<Type extends Event['type']>(type: Type): EventOf<Type> | undefined;
}

export function createRunNotes(): RunNotes {
  const events: Event[] = [];
  const all: RunNotes['all'] = <Type extends Event['type']>(type: Type) =>
    events.filter((event): event is EventOf<Type> => event.type === type);
  return {
    // A big upload progresses thousands of times, and nobody asks for it afterwards.
    add: (event) => {
      if (!isProgress(event)) events.push(event);
    },
    all,
    tables: () => events.filter(hasTables),
    last: (type) => all(type).at(-1),
  };
}
