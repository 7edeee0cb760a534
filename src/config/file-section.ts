import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { entryOf, type Mapping, mappingAt, type Tree } from './config-tree.ts';
import { plainFrom, type Surroundings } from './config-values.ts';
import { truthOf } from './parse-value.ts';
import { showValue } from './show-value.ts';

/** What a text should have been, when it does not fit; undefined when it does. */
export type Fault = (text: string) => Text | undefined;

/** The whole numbers that a value may have. */
export interface WholeNumbers {
  readonly min: number;
  readonly max: number;
  /** Only multiples of it. */
  readonly step?: number;
}

const anyText: Fault = () => undefined;

/**
 * A mapping of the file whose shape was found good, for reading its values one by one. A value that does not do is told with
 * its line and then counts as absent, so that reading goes on to the next problem.
 */
export class FileSection {
  /** Its keys, where they are names of the user's own. */
  readonly keys: readonly string[];
  readonly #tree: Mapping;
  readonly #surroundings: Surroundings;
  readonly #problems: Failure[];

  /** Problems are added to the list that is handed in. */
  constructor(tree: Mapping, surroundings: Surroundings, problems: Failure[]) {
    this.keys = tree.entries.map(({ key }) => key);
    this.#tree = tree;
    this.#surroundings = surroundings;
    this.#problems = problems;
  }

  has(key: string): boolean {
    return this.#valueAt(key) !== undefined;
  }

  text(key: string, fault: Fault = anyText): string | undefined {
    const value = this.#valueAt(key);
    return value === undefined ? undefined : this.#textOf(value, key, fault);
  }

  integer(key: string, range: WholeNumbers): number | undefined {
    const found = this.text(key, (text) => (isWithin(text, range) ? undefined : inWords(range)));
    return found === undefined ? undefined : Number(found);
  }

  flag(key: string): boolean | undefined {
    const found = this.text(key, (text) => (truthOf(text) === undefined ? said('true or false') : undefined));
    return found === undefined ? undefined : truthOf(found);
  }

  choice<Choice extends string>(key: string, choices: readonly Choice[]): Choice | undefined {
    const found = this.text(key, (text) =>
      choices.some((one) => one === text) ? undefined : said('one of {choices}', { choices: choices.join(', ') }),
    );
    return choices.find((one) => one === found);
  }

  /** A list, or one text in its place; `fault` looks at each item. */
  list(key: string, fault: Fault = anyText): readonly string[] | undefined {
    const value = this.#valueAt(key);
    if (value === undefined) return undefined;
    return (value.kind === 'list' ? value.items : [value]).flatMap((item) => this.#textOf(item, key, fault) ?? []);
  }

  /** Any value, as JSON knows it. */
  plain(key: string): unknown {
    const value = this.#valueAt(key);
    return value === undefined ? undefined : this.#sound(plainFrom(value, this.#surroundings));
  }

  section(key: string): FileSection | undefined {
    const value = mappingAt(this.#tree, key);
    return value === undefined ? undefined : new FileSection(value, this.#surroundings, this.#problems);
  }

  /** The mappings of a list. */
  sections(key: string): readonly FileSection[] {
    const value = this.#valueAt(key);
    const items = value?.kind === 'list' ? value.items : [];
    return items.flatMap((item) => (item.kind === 'mapping' ? [new FileSection(item, this.#surroundings, this.#problems)] : []));
  }

  /** The text as the file has it, with its ${VARIABLES} still in it. */
  written(key: string): string | undefined {
    const value = this.#valueAt(key);
    return value?.kind === 'scalar' ? value.text : undefined;
  }

  /** Tells what is wrong with the value of a key, or with the mapping when it lacks the key. */
  refuse(key: string, reason: Text): void {
    this.#refuseAt(entryOf(this.#tree, key)?.line ?? this.#tree.line, reason);
  }

  #valueAt(key: string): Tree | undefined {
    return entryOf(this.#tree, key)?.value;
  }

  #refuseAt(line: number, reason: Text): void {
    this.#problems.push(new Failure('CONFIG_INVALID', { where: `${this.#surroundings.file}:${line}`, reason }));
  }

  #textOf(value: Tree, key: string, fault: Fault): string | undefined {
    // As written: a number or flag keeps all its letters.
    const text = this.#sound(plainFrom(value.kind === 'scalar' ? { ...value, type: 'text' } : value, this.#surroundings));
    if (typeof text !== 'string') return undefined;
    const expected = fault(text.trim());
    if (expected === undefined) return text.trim();
    this.#refuseAt(value.line, said('"{key}" is "{text}", but must be {expected}', { key, text: showValue(text), expected }));
    return undefined;
  }

  #sound({ value, problems }: ReturnType<typeof plainFrom>): unknown {
    this.#problems.push(...problems);
    return problems.length > 0 ? undefined : value;
  }
}

function isWithin(text: string, { min, max, step = 1 }: WholeNumbers): boolean {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max && number % step === 0;
}

const inWords = ({ min, max, step }: WholeNumbers): Text =>
  step === undefined
    ? said('a whole number from {min} to {max}', { min, max })
    : said('a whole number from {min} to {max} in steps of {step}', { min, max, step });
