import { formatDuration } from '../format.ts';
import { stepTitles } from '../sentences.ts';
import { type Html, html } from './html.ts';
import type { CallSpan, Span, StepSpan, TimedNotes, WaitSpan } from './timed-notes.ts';

/** When each step ran, and in it the calls and the pauses, all on one scale. */
export function timelineHtml(notes: TimedNotes): Html {
  const whole = notes.span();
  const steps = notes.steps();
  if (steps.length === 0) return html``;
  const rows = steps.map((step) => rowHtml(step, whole, notes));
  return html`<section><h2>Timeline</h2><ol class="timeline">${rows}</ol><p class="key"><span class="bar"></span> step <span class="call"></span> call <span class="wait"></span> pause for a limit or a retry</p></section>`;
}

function rowHtml(step: StepSpan, whole: Span, notes: TimedNotes): Html {
  const within = <Part extends Span>(parts: readonly Part[]) =>
    parts.filter(({ startMs }) => startMs >= step.startMs && startMs < step.endMs);
  const [calls, waits] = [within(notes.calls()), within(notes.waits())];
  const took = step.isFinished ? formatDuration(step.endMs - step.startMs) : 'failed';
  return html`<li><span class="what">${stepTitles[step.step]}</span><span class="lane"><span class="bar${
    step.isFinished ? '' : ' failed'
  }"${place(step, whole)}></span>${waits.map((wait) => html`<span class="wait"${place(wait, whole)} title="${waitText(wait)}"></span>`)}${calls.map(
    (call) => html`<span class="call"${place(call, whole)} title="${callText(call)}"></span>`,
  )}</span><span class="took">${took}</span></li>`;
}

const callText = ({ operation, requestId, startMs, endMs }: CallSpan): string =>
  `${operation}, ${formatDuration(endMs - startMs)}${requestId === '' ? '' : `, request ${requestId}`}`;
const waitText = ({ operation, reason, startMs, endMs }: WaitSpan): string =>
  `${operation} waits ${formatDuration(endMs - startMs)}: ${reason}`;

/** Where on the scale: what began before the run or ends after it is cut at its edge. */
function place({ startMs, endMs }: Span, whole: Span): Html {
  const lengthMs = Math.max(1, whole.endMs - whole.startMs);
  const share = (ms: number): number => Math.min(100, Math.max(0, ((ms - whole.startMs) / lengthMs) * 100));
  const [from, to] = [share(startMs), share(endMs)];
  return html` style="left:${Number(from.toFixed(2))}%;width:${Number((to - from).toFixed(2))}%"`;
}
