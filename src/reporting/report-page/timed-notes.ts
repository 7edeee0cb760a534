import { createRunNotes, type RunNotes } from '../run-notes.ts';
import type { SaidEvent } from '../said.ts';
import type { Step } from '../steps.ts';
import type { Words } from '../words/words.ts';

/** Something that took time. Moments are in epoch milliseconds. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

export interface StepSpan extends Span {
  readonly step: Step;
  /** False for the step in which the run ended: it failed there. */
  readonly isFinished: boolean;
}

export interface CallSpan extends Span {
  readonly operation: string;
  readonly requestId: string;
}

/** A pause before a call: for the documented limits, or before a retry. */
export interface WaitSpan extends Span {
  readonly operation: string;
  readonly reason: string;
}

/** The notes of a run, and when things happened in it. */
export interface TimedNotes extends RunNotes {
  span(): Span;
  steps(): readonly StepSpan[];
  calls(): readonly CallSpan[];
  waits(): readonly WaitSpan[];
}

/** Events carry durations, not moments: the moment of one is when it is heard. */
export function createTimedNotes(now: () => number, words: Words): TimedNotes {
  const notes = createRunNotes(words);
  const [calls, waits] = [[] as CallSpan[], [] as WaitSpan[]];
  const [steps, open] = [[] as StepSpan[], [] as { readonly step: Step; readonly startMs: number }[]];
  let [startMs, endMs] = [Number.NaN, Number.NaN];

  const close = (at: number, isFinished: boolean): void => {
    for (const { step, startMs: from } of at < 0 ? [] : open.splice(at, 1)) steps.push({ step, startMs: from, endMs, isFinished });
  };
  const pause = (operation: string, reason: string, waitMs: number): void => {
    waits.push({ operation, reason, startMs: endMs, endMs: endMs + waitMs });
  };
  const hear = (event: SaidEvent): void => {
    if (event.type === 'step-started') open.push({ step: event.step, startMs: endMs });
    if (event.type === 'step-finished') {
      const at = open.findLastIndex(({ step }) => step === event.step);
      close(at, true);
    }
    if (event.type === 'call-answered') calls.push({ ...event, startMs: endMs - event.durationMs, endMs });
    if (event.type === 'limit-waited') pause(event.operation, words.page.limitOfCalls, event.waitMs);
    if (event.type === 'request-retried') pause(event.operation, event.code, event.waitMs);
    while (event.type === 'failed' && open.length > 0) close(0, false);
  };
  return {
    ...notes,
    add(event) {
      endMs = now();
      if (Number.isNaN(startMs)) startMs = endMs;
      notes.add(event);
      hear(event);
    },
    span: () => ({ startMs, endMs }),
    steps: () => steps.toSorted((one, other) => one.startMs - other.startMs),
    calls: () => calls,
    waits: () => waits,
  };
}
