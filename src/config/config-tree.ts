import type { Alias, Document, LineCounter, Node, Pair, YAMLMap } from 'yaml';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';

/** A configuration file as a plain tree in which every part knows its line. */
export type Tree = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  readonly line: number;
  /** As written: 0017 and 9007199254740993 keep all their digits. */
  readonly text: string;
  readonly type: 'text' | 'number' | 'flag' | 'nothing';
}

interface List {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly Tree[];
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly line: number;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly value: Tree;
}

type Yaml = typeof import('yaml');

/** Far above any real file; an alias that contains itself, or a thousand of another, would not end otherwise. */
const limits = { depth: 40, nodes: 200_000, characters: 4_000_000 } as const;

/** One bracket too few makes a fault of every line after it. */
const mostFaults = 20;

interface Context {
  readonly yaml: Yaml;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly fail: (line: number, reason: Text) => never;
  /** Entries whose mapping has their key already. */
  readonly twice: Entry[];
  nodes: number;
}

const typeOf = (value: unknown): Scalar['type'] => {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return 'flag';
  return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'text';
};

/** The entry with this key. */
export const entryOf = (tree: Mapping | undefined, key: string): Entry | undefined => tree?.entries.find((entry) => entry.key === key);

/** The mapping under this key, if it is one. */
export function mappingAt(tree: Mapping | undefined, key: string): Mapping | undefined {
  const value = entryOf(tree, key)?.value;
  return value?.kind === 'mapping' ? value : undefined;
}

function convert(node: unknown, fallbackLine: number, depth: number, context: Context): Tree {
  const { yaml, document, lines, fail } = context;
  if (!yaml.isNode(node)) return { kind: 'scalar', line: fallbackLine, text: '', type: 'nothing' };
  const line = lineOf(node, lines) ?? fallbackLine;
  context.nodes += 1;
  if (depth > limits.depth || context.nodes > limits.nodes) fail(line, said('the file is nested too deeply or too large'));
  if (yaml.isAlias(node)) return convert(target(node, line, context), line, depth + 1, context);
  if (yaml.isMap(node)) return { kind: 'mapping', line, entries: entriesOf(node, line, depth, context) };
  if (yaml.isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => convert(item, line, depth + 1, context)) };
  if (yaml.isScalar(node)) return { kind: 'scalar', line, text: node.source ?? String(node.value), type: typeOf(node.value) };
  return fail(line, said('this cannot be read ({kind})', { kind: document.contents?.constructor.name ?? '' }));
}

const lineOf = (node: Node, lines: LineCounter): number | undefined =>
  node.range === undefined || node.range === null ? undefined : lines.linePos(node.range[0]).line;

const target = (alias: Alias, line: number, { document, fail }: Context): Node =>
  alias.resolve(document) ?? fail(line, said('nothing above is marked &{source}', { source: alias.source }));

/** `<<: *base` takes the entries of another mapping in; entries written here win. */
function entriesOf(map: YAMLMap, line: number, depth: number, context: Context): readonly Entry[] {
  const own = new Map<string, Entry>();
  const merged: Entry[] = [];
  for (const pair of map.items) {
    const entry = convertPair(pair, line, depth, context);
    if (entry.key !== '<<') addOnce(own, entry, context);
    else if (entry.value.kind === 'mapping') merged.push(...entry.value.entries);
    else context.fail(entry.line, said('"<<" takes another mapping, as in <<: *base'));
  }
  return [...own.values(), ...merged.filter(({ key }) => !own.has(key))];
}

/** Looked up here, because the parser compares every key with every other one: a file of 400 KB would keep it busy for half a minute. */
function addOnce(own: Map<string, Entry>, entry: Entry, { twice }: Context): void {
  if (own.has(entry.key)) twice.push(entry);
  else own.set(entry.key, entry);
}

function convertPair(pair: Pair, line: number, depth: number, context: Context): Entry {
  const key = convert(pair.key, line, depth + 1, context);
  if (key.kind !== 'scalar') return context.fail(key.line, said('a key must be a plain word'));
  return { key: key.text, line: key.line, value: convert(pair.value, key.line, depth + 1, context) };
}

/** Reads YAML, of which JSON is a part. `name` is how the file is called in problems. */
export async function readTree(text: string, name: string): Promise<{ readonly tree?: Mapping; readonly problems: readonly Failure[] }> {
  const yaml = await import('yaml');
  const invalid = (line: number, reason: Text): Failure => new Failure('CONFIG_INVALID', { where: `${name}:${line}`, reason });
  const fail = (line: number, reason: Text): never => {
    throw invalid(line, reason);
  };
  if (text.length > limits.characters)
    return { problems: [invalid(1, said('the file has more than {characters} characters', { characters: limits.characters }))] };
  try {
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const faults = [...document.errors, ...document.warnings].slice(0, mostFaults);
    if (faults.length > 0) return { problems: faults.map(({ pos, message }) => invalid(lines.linePos(pos[0]).line, message)) };
    if (document.contents === null) return { tree: { kind: 'mapping', line: 1, entries: [] }, problems: [] };
    const twice: Entry[] = [];
    const tree = convert(document.contents, 1, 0, { yaml, document, lines, fail, twice, nodes: 0 });
    if (twice.length > 0)
      return {
        problems: twice.slice(0, mostFaults).map(({ key, line }) => invalid(line, said('the key "{key}" is there twice', { key }))),
      };
    return tree.kind === 'mapping'
      ? { tree, problems: [] }
      : { problems: [invalid(tree.line, said('the file must be a mapping of keys to values'))] };
  } catch (thrown) {
    if (thrown instanceof Failure) return { problems: [thrown] };
    // The parser itself gave up, for example on ten thousand open brackets.
    return { problems: [new Failure('CONFIG_INVALID', { where: name, reason: said('the file cannot be read') }, { cause: thrown })] };
  }
}
