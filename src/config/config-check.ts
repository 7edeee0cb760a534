import { Failure } from '../errors/failure.ts';
import { inRow, or, said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { type Entry, entryOf, type Mapping, type Scalar, type Tree } from './config-tree.ts';
import { nearest } from './nearest.ts';
import { rightPlace } from './right-place.ts';
import type { Fields, Shape } from './shape.ts';

interface Place {
  /** Name of the file, as problems cite it. */
  readonly file: string;
  /** The key that holds the value, for sentences. */
  readonly key: string;
}

const invalid = (file: string, line: number, reason: Text): Failure => new Failure('CONFIG_INVALID', { where: `${file}:${line}`, reason });

const mapping = said('a mapping');
const nouns = {
  scalar: said('a single value'),
  list: said('a list'),
  mapping,
  dictionary: mapping,
  open: mapping,
  anything: said('any value'),
} as const;

function nounOf(shape: Shape): Text {
  return shape.is === 'either' ? inRow([...new Set(shape.of.map(nounOf))], or) : nouns[shape.is];
}

function fits(tree: Tree, shape: Shape): boolean {
  if (shape.is === 'either') return shape.of.some((one) => fits(tree, one));
  if (shape.is === 'anything') return true;
  if (shape.is === 'scalar' || shape.is === 'list') return tree.kind === shape.is;
  return tree.kind === 'mapping';
}

function unknownKey({ key, line }: Entry, fields: Fields, { file }: Place): Failure {
  const place = rightPlace(key);
  if (place !== undefined) return invalid(file, line, said('"{key}" cannot stand here: {place}', { key, place }));
  const known = Object.keys(fields);
  const near = nearest(key, known);
  return invalid(file, line, absent(key, near, known));
}

/** A long list would hide the sentence before it. */
const mostKeys = 8;
function absent(key: string, near: string | undefined, known: readonly string[]): Text {
  if (near !== undefined) return said('there is no key "{key}" here; did you mean "{near}"?', { key, near });
  if (known.length > mostKeys) return said('there is no key "{key}" here', { key });
  return said('there is no key "{key}" here; there can be {known}', { key, known: known.join(', ') });
}

function checkFields(tree: Mapping, shape: Shape & { readonly is: 'mapping' }, place: Place): readonly Failure[] {
  const problems = tree.entries.flatMap((entry) => {
    const field = Object.hasOwn(shape.fields, entry.key) ? shape.fields[entry.key] : undefined;
    return field === undefined ? [unknownKey(entry, shape.fields, place)] : check(entry.value, field, { ...place, key: entry.key });
  });
  const missing = (shape.required ?? []).filter((key) => tree.entries.every((entry) => entry.key !== key));
  return [...problems, ...missing.map((key) => invalid(place.file, tree.line, said('"{place}" needs "{key}"', { place: place.key, key })))];
}

function checkScalar(
  tree: Scalar,
  { types, oneOf = [], mayBeEmpty }: Shape & { readonly is: 'scalar' },
  { file, key }: Place,
): readonly Failure[] {
  if (tree.type === 'nothing' || (tree.text.trim() === '' && !mayBeEmpty))
    return [invalid(file, tree.line, said('"{key}" has no value', { key }))];
  // A text may hold a ${VARIABLE}; what it turns into is checked when the value is read.
  if (tree.type === 'text' || types.includes(tree.type)) return [];
  const wanted = oneOf.length > 0 ? oneOf.join(' or ') : 'a text';
  return [invalid(file, tree.line, said('"{key}" must be {wanted}, not {text}', { key, wanted, text: tree.text }))];
}

/** Compares a part of the file with its shape; the problems name line and key. */
export function check(tree: Tree, shape: Shape, place: Place): readonly Failure[] {
  if (shape.is === 'either') {
    const fitting = shape.of.find((one) => fits(tree, one));
    return fitting === undefined ? misfit(tree, shape, place) : check(tree, fitting, place);
  }
  if (shape.is === 'anything') return [];
  if (shape.is === 'scalar' && tree.kind === 'scalar') return checkScalar(tree, shape, place);
  if (shape.is === 'list' && tree.kind === 'list') return tree.items.flatMap((item) => check(item, shape.of, place));
  if (tree.kind !== 'mapping') return misfit(tree, shape, place);
  if (shape.is === 'mapping') return checkFields(tree, shape, place);
  if (shape.is === 'dictionary') return tree.entries.flatMap(({ key, value }) => check(value, shape.of, { ...place, key }));
  return shape.is === 'open' ? [] : misfit(tree, shape, place);
}

function misfit(tree: Tree, shape: Shape, { file, key }: Place): readonly Failure[] {
  const empty = tree.kind === 'scalar' && tree.type === 'nothing';
  return [
    invalid(
      file,
      tree.line,
      empty
        ? said('"{key}" has no value', { key })
        : said('"{key}" must be {shape}, not {kind}', { key, shape: nounOf(shape), kind: nouns[tree.kind] }),
    ),
  ];
}

/**
 * What can be read of a part, so that its problems are told together with those of its shape: of a list or a dictionary what is sound,
 * of a mapping all or nothing, for a key that is left out would be missed by whoever reads the rest.
 */
export function soundPart(tree: Tree, shape: Shape, place: Place): Tree | undefined {
  if (check(tree, shape, place).length === 0) return tree;
  const fitting = shape.is === 'either' ? shape.of.find((one) => fits(tree, one)) : shape;
  if (fitting?.is === 'list' && tree.kind === 'list')
    return { ...tree, items: tree.items.flatMap((item) => soundPart(item, fitting.of, place) ?? []) };
  if (tree.kind !== 'mapping') return undefined;
  if (fitting?.is === 'dictionary') return soundEntries(tree, () => fitting.of, place);
  if (fitting?.is !== 'mapping') return undefined;
  const { fields } = fitting;
  const isContainer = (key: string): boolean => Object.hasOwn(fields, key) && ['list', 'dictionary'].includes(fields[key]?.is ?? '');
  const rest = { ...tree, entries: tree.entries.filter(({ key }) => !isContainer(key)) };
  const others = { ...fitting, required: (fitting.required ?? []).filter((key) => !isContainer(key)) };
  return check(rest, others, place).length > 0 ? undefined : soundEntries(tree, (key) => fields[key], place);
}

/** The same of entries whose shapes are known by their keys; what has no shape here is left out. */
export const soundFields = (tree: Mapping, fields: Fields, file: string): Mapping =>
  soundEntries(tree, (key) => (Object.hasOwn(fields, key) ? fields[key] : undefined), { file, key: '' });

const soundEntries = (tree: Mapping, shapeOf: (key: string) => Shape | undefined, place: Place): Mapping => ({
  ...tree,
  entries: tree.entries.flatMap((entry) => {
    const shape = shapeOf(entry.key);
    const value = shape && soundPart(entry.value, shape, { ...place, key: entry.key });
    return value === undefined ? [] : [{ ...entry, value }];
  }),
});

/** The entry, unless the check of the whole file has complained about it already. */
export function soundEntryOf(tree: Mapping | undefined, key: string, shape: Shape, file: string): Entry | undefined {
  const entry = entryOf(tree, key);
  return entry === undefined || check(entry.value, shape, { file, key }).length > 0 ? undefined : entry;
}
