import type { Event, Reporter } from '../../src/reporting/events.ts';

/** Keeps what a run told, so that a test can ask for it. */
export function createRecordingReporter(): Reporter & { readonly events: Event[] } {
  const events: Event[] = [];
  return { events, report: (event) => void events.push(event) };
}
