import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { InputsRead } from './input-values.ts';
import type { UidPart } from './message-request.ts';
import { invalid } from './problems.ts';

const most = 99;

/** Reads which part of the users is meant: one range stays a range, anything else becomes a list of numbers. */
export function readUids(read: InputsRead): { readonly part?: UidPart | undefined; readonly problems: readonly Failure[] } {
  const items = read.values['notify-uids'];
  if (items === undefined) return { problems: [] };
  const ranges = items.map(readRange);
  const wrong = items.filter((_item, index) => ranges[index] === undefined);
  if (wrong.length > 0) {
    const expected = said('numbers from 0 to {most} and ranges of them, such as 0-9 or 1,2,99', { most });
    return { problems: wrong.map((item) => invalid(read, 'notify-uids', expected, item)) };
  }
  const sound = ranges.filter((range) => range !== undefined);
  const [only, ...others] = sound;
  if (only !== undefined && others.length === 0 && only.min < only.max) return { part: { kind: 'range', ...only }, problems: [] };
  const uids = new Set(sound.flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, index) => min + index)));
  return { part: { kind: 'list', uids: [...uids].sort((a, b) => a - b) }, problems: [] };
}

function readRange(text: string): { readonly min: number; readonly max: number } | undefined {
  const [, from, to = from] = /^(\d{1,2})(?:\s*-\s*(\d{1,2}))?$/.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) > Number(to)) return undefined;
  return { min: Number(from), max: Number(to) };
}
