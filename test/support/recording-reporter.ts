import type { Reporter } from '../../src/reporting/events.ts';
import { type SaidEvent, sayEvent } from '../../src/reporting/said.ts';

/** Keeps what a run told, in English, so that a test can ask for it. */
export function createRecordingReporter(): Reporter & { readonly events: SaidEvent[] } {
  const events: SaidEvent[] = [];
  return { events, report: (event) => void events.push(sayEvent(event, 'en')) };
}
