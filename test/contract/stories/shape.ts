import type { Kind, Shape } from '../../../src/wire/operation.ts';
import { type Answer, isObject } from './world.ts';

/** How a reply on the wire and the documented shape of it differ, by paths such as `Data.Files[].Id`. */
export interface Difference {
  /** Documented, and not sent. */
  readonly absent: readonly string[];
  /** Sent, and of another kind than documented, so that a reader would lose it. */
  readonly unread: readonly string[];
  /** Sent, and documented nowhere. */
  readonly unknown: readonly string[];
}

type Member = Kind | Shape | readonly [Kind | Shape];

const isList = (member: Member): member is readonly [Kind | Shape] => Array.isArray(member);

const isNumeric = (value: unknown): boolean => typeof value !== 'boolean' && String(value).trim() !== '' && Number.isFinite(Number(value));

/** A text may come as a number or a flag, and a number as a text: gateways do both (wire-facts section 4). */
const isOfKind: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => ['string', 'number', 'boolean'].includes(typeof value),
  integer: (value) => isNumeric(value) && Number.isSafeInteger(Number(value)),
  number: isNumeric,
  flag: (value) => typeof value === 'boolean' || value === 'true' || value === 'false',
  texts: (value) => Array.isArray(value),
};

/** Fields that pop-core adds to an answer, and the envelope of which most answers send only some. */
const beside = ['status', 'headers', 'Code', 'HttpStatusCode', 'Message', 'Success', 'ResultMessage'];

export function differenceOf(shape: Shape, reply: Answer): Difference {
  const found = { absent: [] as string[], unread: [] as string[], unknown: [] as string[] };
  compare(shape, reply, '', found);
  const told = (paths: readonly string[]) => [...new Set(paths)].filter((path) => !beside.includes(path)).sort();
  return { absent: told(found.absent), unread: told(found.unread), unknown: told(found.unknown) };
}

type Found = Readonly<Record<keyof Difference, string[]>>;

function compare(member: Member, value: unknown, path: string, found: Found): void {
  if (isList(member)) compareLists(member[0], value, path, found);
  else if (typeof member !== 'string') compareObjects(member, value, path, found);
  else if (!isOfKind[member](value)) found.unread.push(path);
}

function compareLists(member: Kind | Shape, value: unknown, path: string, found: Found): void {
  if (!Array.isArray(value)) found.unread.push(path);
  else if (value.length === 0) found.absent.push(`${path}[]`);
  else for (const each of value) compare(member, each, `${path}[]`, found);
}

function compareObjects(shape: Shape, value: unknown, path: string, found: Found): void {
  if (!isObject(value)) {
    found.unread.push(path);
    return;
  }
  const inside = (name: string): string => (path === '' ? name : `${path}.${name}`);
  for (const [name, one] of Object.entries(shape)) {
    if (value[name] === undefined || value[name] === null) found.absent.push(inside(name));
    else compare(one, value[name], inside(name), found);
  }
  for (const name of Object.keys(value)) if (!Object.hasOwn(shape, name)) found.unknown.push(inside(name));
}
