/** Times of the wire are in +08:00: answers say so, and `GreyEndtimeData`, which names no zone, is read the same way (wire-facts, open question 9). */

const offsetMs = 8 * 3600 * 1000;

const shifted = (epochMs: number): string => new Date(epochMs + offsetMs).toISOString().slice(0, 19);

/** `2020-03-16T10:55:00+08:00`, as in the vendor's examples of `GmtCreate`. */
export const wireTime = (epochMs: number): string => `${shifted(epochMs)}+08:00`;

/** `20200316105500`, as the names of files of databases begin. */
export const chinaStamp = (epochMs: number): string => shifted(epochMs).replace(/\D/g, '');

/** Epoch milliseconds of `2020-03-16 10:55:00`, or undefined when no such moment exists. */
export function readWireTime(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const epochMs = Date.parse(`${text.replace(' ', 'T')}+08:00`);
  if (Number.isNaN(epochMs)) return undefined;
  // V8 turns 31 February into March; the real calendar does not.
  return shifted(epochMs).replace('T', ' ') === text ? epochMs : undefined;
}
