import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';

interface Field {
  readonly name: Text;
  readonly min: number;
  readonly max: number;
  /** Words in place of numbers, the first for `min`. */
  readonly words?: readonly string[];
  /** Whether `?` may stand for "whatever the other day field says". */
  readonly open?: true;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Six fields, without a year. Sunday is 0 or 7: the sources disagree, so both are let through. */
const fields: readonly Field[] = [
  { name: said('second'), min: 0, max: 59 },
  { name: said('minute'), min: 0, max: 59 },
  { name: said('hour'), min: 0, max: 23 },
  { name: said('day of the month'), min: 1, max: 31, open: true },
  { name: said('month'), min: 1, max: 12, words: months },
  { name: said('day of the week'), min: 0, max: 7, words: days, open: true },
];

/** The number that a text means in a field; undefined when it is none of that field's. */
function numberIn(text: string, { min, max, words = [] }: Field): number | undefined {
  const word = words.indexOf(text.toUpperCase());
  const number = word >= 0 ? word + min : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}

function isRange(text: string, field: Field): boolean {
  if (text === '*') return true;
  const [from = '', to, ...more] = text.split('-');
  const [low, high] = [numberIn(from, field), to === undefined ? undefined : numberIn(to, field)];
  if (low === undefined || more.length > 0) return false;
  return to === undefined || (high !== undefined && low <= high);
}

// One of the parts between commas: `*`, `5` or `9-18`, each perhaps with a step behind it, as in `*/2`.
function isPart(text: string, field: Field): boolean {
  const [range = '', step, ...more] = text.split('/');
  const steps = step === undefined || (/^[1-9]\d?$/.test(step) && Number(step) <= field.max);
  return steps && more.length === 0 && isRange(range, field);
}

const isSound = (text: string, field: Field): boolean =>
  (text === '?' && field.open === true) || text.split(',').every((part) => isPart(part, field));

/**
 * What the text of a timer should have been; undefined when it is a sound one. The commercial edition takes six fields, the
 * beta edition the same behind `cron:` (catalogue: UpdateFunction.TimingTriggerConfig).
 */
export function timerFault(text: string): Text | undefined {
  const parts = text
    .replace(/^cron:/, '')
    .trim()
    .split(/\s+/);
  if (parts.length !== fields.length)
    return said('six fields: second, minute, hour, day of the month, month and day of the week, such as "0 0 */2 * * *"');
  const wrong = fields.find((field, index) => !isSound(parts[index] ?? '', field));
  if (wrong === undefined) return undefined;
  return said('sound in its {name}: {min} to {max}, *, lists, ranges and steps, as in "0 0 */2 * * *"', {
    name: wrong.name,
    min: wrong.min,
    max: wrong.max,
  });
}
