/** Times of mPaaS name no zone where they go in, and +08:00 where they come out; so both are read as +08:00 (wire-facts, open question 9). */

const offsetMs = 8 * 60 * 60 * 1000;

/** `2026-01-15 16:09:10` */
export const writeChinaTime = (epochMs: number): string => new Date(epochMs + offsetMs).toISOString().slice(0, 19).replace('T', ' ');

/** Epoch milliseconds of a wire time, with or without a zone; undefined when it is none. */
export function readChinaTime(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const epochMs = Date.parse(hasZone ? text : `${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(epochMs) ? undefined : epochMs;
}
