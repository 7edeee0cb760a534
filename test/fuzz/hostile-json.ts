import { anyText, mutated, nested } from './mutate.ts';
import type { Random } from './random.ts';

/** Values that a program in JavaScript is not prepared for, as they come out of `JSON.parse`. */
const hostile: readonly string[] = [
  '{"toString":1,"valueOf":1}',
  '{"toString":null}',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":1}}',
  '{"then":1}',
  '{"toJSON":1}',
  '{"length":-1}',
  '{"length":1e9}',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  'null',
  'true',
  'false',
  '""',
  '" "',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e999',
  '-1e999',
  '1e21',
  '9007199254740993',
  '8640000000000001',
  '"\\ud800"',
  '"\\u0000"',
  '"\\u001b[2J"',
  '"::error::x"',
  '"2026-13-45 99:99:99"',
  '"https://["',
  '"https://a b/"',
  '"//"',
  '"%"',
  '[1,"a",null,{},[]]',
  '{"":""}',
  '{"a":{"b":{"c":{}}}}',
];

/** Any JSON value as text. */
export function anyJson(random: Random, depth = 3): string {
  if (depth === 0 || random.once(3)) return random.once(3) ? JSON.stringify(anyText(random)) : random.pick(hostile);
  const parts = Array.from({ length: random.count(4) }, () => anyJson(random, depth - 1));
  if (random.once(2)) return `[${parts.join(',')}]`;
  return `{${parts.map((part) => `${JSON.stringify(anyText(random, 8))}:${part}`).join(',')}}`;
}

/** One value of the tree becomes another: a hostile one, or one from elsewhere in the tree. */
function replaceOne(value: unknown, random: Random): unknown {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      const holder = node as Record<string, unknown>;
      places.push({ holder, key });
      walk(holder[key]);
    }
  };
  walk(value);
  if (places.length === 0) return value;
  const { holder, key } = random.pick(places);
  const kind = random.below(6);
  if (kind === 0) delete holder[key];
  else if (kind === 1) holder[key] = structuredClone(random.pick(places).holder);
  else if (kind === 2 && Array.isArray(holder[key])) holder[key] = [...(holder[key] as unknown[]), ...(holder[key] as unknown[])];
  else if (kind === 3 && !Array.isArray(holder)) holder[anyText(random, 8)] = holder[key];
  else holder[key] = JSON.parse(random.once(3) ? anyJson(random) : random.pick(hostile)) as unknown;
  return value;
}

/** JSON that is nearly the sound document: other values at some places as a rule, broken text sometimes, an abyss rarely. */
export function mutatedJson(sound: unknown, random: Random): string {
  if (random.once(30)) return anyJson(random, 4);
  if (random.once(200)) return withAbyss(JSON.stringify(sound), random);
  let document = structuredClone(sound);
  for (let left = 1 + random.count(4); left > 0; left -= 1) document = replaceOne(document, random);
  const text = JSON.stringify(document) ?? 'null';
  return random.once(5) ? mutated(text, random) : text;
}

/** One value becomes brackets in brackets. */
function withAbyss(text: string, random: Random): string {
  const values = [...text.matchAll(/(?<=[:[,])(?:"(?:[^"\\]|\\.)*"|\d+|true|false|null)(?=[,\]}])/g)];
  if (values.length === 0) return nested(random);
  const value = random.pick(values);
  const depth = random.pick([150, 5000, 20_000]);
  const abyss = random.once(2) ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  return text.slice(0, value.index) + abyss + text.slice(value.index + value[0].length);
}
