import type { Words } from '../words/words.ts';
import { type Html, html } from './html.ts';
import type { CallSpan, Span, StepSpan, TimedNotes, WaitSpan } from './timed-notes.ts';

/** When each step ran, and in it the calls and the pauses, all on one scale. */
export function timelineHtml(notes: TimedNotes): Html {
  const { page } = notes.words;
  const whole = notes.span();
  const steps = notes.steps();
  if (steps.length === 0) return html``;
  const rows = steps.map((step) => rowHtml(step, whole, notes));
  return html`<section><h2>${page.timeline}</h2><ol class="timeline">${rows}</ol><p class="key"><span class="bar"></span> ${page.stepKey} <span class="call"></span> ${page.callKey} <span class="wait"></span> ${page.pauseKey}</p></section>`;
}

function rowHtml(step: StepSpan, whole: Span, notes: TimedNotes): Html {
  const within = <Part extends Span>(parts: readonly Part[]) =>
    parts.filter(({ startMs }) => startMs >= step.startMs && startMs < step.endMs);
  const { page, steps } = notes.words;
  const [calls, waits] = [within(notes.calls()), within(notes.waits())];
  const took = step.isFinished ? page.duration(step.endMs - step.startMs) : page.failed;
  return html`<li><span class="what">${steps[step.step]}</span><span class="lane"><span class="bar${
    step.isFinished ? '' : ' failed'
  }"${place(step, whole)}></span>${waits.map((wait) => html`<span class="wait"${place(wait, whole)} title="${waitText(wait, page)}"></span>`)}${calls.map(
    (call) => html`<span class="call"${place(call, whole)} title="${callText(call, page)}"></span>`,
  )}</span><span class="took">${took}</span></li>`;
}

const callText = ({ operation, requestId, startMs, endMs }: CallSpan, page: Words['page']): string =>
  [operation, page.duration(endMs - startMs), ...(requestId === '' ? [] : [page.request(requestId)])].join(page.comma);
const waitText = ({ operation, reason, startMs, endMs }: WaitSpan, page: Words['page']): string =>
  page.waits(operation, page.duration(endMs - startMs), reason);

/** Where on the scale: what began before the run or ends after it is cut at its edge. */
function place({ startMs, endMs }: Span, whole: Span): Html {
  const lengthMs = Math.max(1, whole.endMs - whole.startMs);
  const share = (ms: number): number => Math.min(100, Math.max(0, ((ms - whole.startMs) / lengthMs) * 100));
  const [from, to] = [share(startMs), share(endMs)];
  return html` style="left:${Number(from.toFixed(2))}%;width:${Number((to - from).toFixed(2))}%"`;
}
