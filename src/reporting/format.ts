const sizeUnits = ['kB', 'MB', 'GB', 'TB'] as const;

/** One digit after the point below ten, none above: "1.2", "12", "120". */
const threeDigits = (value: number): string => (value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value)));

/** A size for people, in decimal units, as storage is sold and as the cloud's limits are written: "1.2 MB". */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  let value = sizeBytes / 1000;
  let unit = 0;
  // 999.5 would be printed as "1000": it is one of the next unit.
  while (value >= 999.5 && unit < sizeUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${threeDigits(value)} ${sizeUnits[unit] ?? 'TB'}`;
}

/** The names of the units of time, the smallest first. */
export type TimeUnits = readonly [milliseconds: string, seconds: string, minutes: string, hours: string];
const englishUnits: TimeUnits = ['ms', 's', 'min', 'h'];

/** A duration for people: "85 ms", "3.2 s", "2 min 5 s", "1 h 1 min". */
export function formatDuration(durationMs: number, [ms, s, min, h]: TimeUnits = englishUnits): string {
  if (durationMs < 999.5) return `${Math.round(durationMs)} ${ms}`;
  if (durationMs < 59_500) return `${threeDigits(durationMs / 1000)} ${s}`;
  const seconds = Math.round(durationMs / 1000);
  return seconds < 3600 ? twoUnits(seconds, 60, [min, s]) : twoUnits(Math.round(seconds / 60), 60, [h, min]);
}

function twoUnits(smaller: number, perLarger: number, [large, small]: readonly [string, string]): string {
  const rest = smaller % perLarger;
  const whole = `${Math.floor(smaller / perLarger)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}

/** A moment for people, in the time of the cloud, +08:00, as its console shows it: "2026-12-01 18:00 +08:00". */
export function formatMoment(epochMs: number): string {
  const chinese = new Date(epochMs + 8 * 3_600_000);
  if (Number.isNaN(chinese.getTime())) return '?';
  return `${chinese.toISOString().slice(0, 16).replace('T', ' ')} +08:00`;
}

/** A number with its noun: "1 file", "3 files", "2 retries". */
export function count(amount: number, noun: string): string {
  if (amount === 1) return `1 ${noun}`;
  return `${amount} ${noun.replace(/y$/, 'ie')}s`;
}
