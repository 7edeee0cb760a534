import type { WindowEnd } from './release-request.ts';

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof unitMs;

/** `90s`, `1h30m`, `3d` in milliseconds; undefined for anything else. A bare number counts only where its unit is known. */
export function readDuration(text: string, bareUnit?: Unit): number | undefined {
  if (/^\d{1,9}$/.test(text)) return bareUnit === undefined ? undefined : Number(text) * unitMs[bareUnit];
  if (!/^(\d{1,9}(ms|s|m|h|d))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+)(ms|s|m|h|d)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit as Unit], 0);
}

/** The time in its largest whole unit, `90s` or `30d`; a day is 24h. */
export function writeDuration(durationMs: number): string {
  const units = Object.entries(unitMs).reverse();
  const [unit, lengthMs] = units.find(([, length]) => durationMs % length === 0 && durationMs > (length === unitMs.d ? length : 0)) ?? [
    'ms',
    1,
  ];
  return `${durationMs / lengthMs}${unit}`;
}

const dateTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,3})?(Z|[+-]\d\d:?\d\d)?$/;

/** The cloud's own times carry +08:00 (wire-facts, open question 9), so a time without a zone is read so too. */
const cloudOffset = '+08:00';

function readDateTime(text: string): number | undefined {
  const [, date, minutes, seconds = ':00', zone = cloudOffset] = dateTime.exec(text) ?? [];
  if (date === undefined || minutes === undefined) return undefined;
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const written = Date.parse(`${date}T${minutes}${seconds}Z`);
  // Date.parse moves the 30th of February into March; reading it back tells.
  const exists = !Number.isNaN(written) && new Date(written).toISOString().startsWith(`${date}T${minutes}`);
  const epochMs = Date.parse(`${date}T${minutes}${seconds}${offset}`);
  return exists && !Number.isNaN(epochMs) ? epochMs : undefined;
}

/** A date and time, or a time from the start of the task. */
export function readMoment(text: string): WindowEnd | undefined {
  const durationMs = readDuration(text);
  if (durationMs !== undefined) return { kind: 'after', durationMs };
  const epochMs = readDateTime(text);
  return epochMs === undefined ? undefined : { kind: 'at', epochMs };
}
