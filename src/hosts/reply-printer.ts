import type { Reporter } from '../reporting/events.ts';
import { replyLines } from '../reporting/reply-lines.ts';

/** Prints the reply of a call and nothing else, for the next program of a pipe. */
export const createReplyPrinter = (write: (text: string) => void): Reporter => ({
  report: (event) => {
    if (event.type === 'operation-answered') write(`${replyLines(event).join('\n')}\n`);
  },
});
