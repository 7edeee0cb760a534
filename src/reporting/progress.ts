import type { SaidEvent, SaidOf } from './said.ts';
import { percent } from './sentence-parts.ts';

/** News of work that goes on: true for a moment only. */
export type ProgressEvent = SaidOf<'upload-progressed' | 'site-progressed' | 'files-progressed' | 'hosting-opening'>;

const kinds: readonly string[] = [
  'upload-progressed',
  'site-progressed',
  'files-progressed',
  'hosting-opening',
] satisfies ProgressEvent['type'][];

export const isProgress = (event: SaidEvent): event is ProgressEvent => kinds.includes(event.type);

/** Smaller files, and sites of fewer files, are there before a reader has read the line. */
const bigBytes = 5_000_000;
const manyFiles = 100;

/** Somebody who waits for the cloud looks again about this often. */
const patienceMs = 30_000;

/** Decides which news of progress deserves a line of its own in a log that cannot be redrawn: each step of each work, once. */
export function createProgressSteps(): (event: ProgressEvent) => boolean {
  const reached = new Map<string, number>();
  return (event) => {
    const work = event.type === 'upload-progressed' ? event.file : event.type;
    const before = reached.get(work) ?? 0;
    const step = stepOf(event);
    // A repeated upload starts from zero, and tells its steps again.
    reached.set(work, step);
    return step > before;
  };
}

/** How far the work is; 0 as long as there is nothing to tell. */
function stepOf(event: ProgressEvent): number {
  switch (event.type) {
    case 'upload-progressed':
      return event.sizeBytes < bigBytes ? 0 : quarterOf(percent(event));
    case 'site-progressed':
    case 'files-progressed': {
      const { files, doneBytes, sizeBytes } = event;
      return sizeBytes < bigBytes && files < manyFiles ? 0 : quarterOf(percent({ sentBytes: doneBytes, sizeBytes }));
    }
    case 'hosting-opening':
      return 1 + Math.floor(event.waitedMs / patienceMs);
  }
}

/** The end has a line of its own: that of the uploaded file, or of the finished site. */
const quarterOf = (reachedPercent: number): number => (reachedPercent === 100 ? 0 : Math.floor(reachedPercent / 25));
