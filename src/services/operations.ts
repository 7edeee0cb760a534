import { isOperation, type OperationName, operations, type Product, productOf } from '../wire/catalogue.ts';
import { noteOf, pageTitles, parameterAbout } from '../wire/notes.ts';
import type { Field, Kind, Operation, Rule, Shape } from '../wire/operation.ts';
import { beyond } from '../wire/serverless/beyond.ts';
import { type PagingStyle, pagingOf } from './operation-pages.ts';

/** A parameter of an operation, as it is checked and as it is told. */
export interface ParameterDescription {
  readonly name: string;
  readonly required: boolean;
  readonly kind: Kind;
  /** What a value must be, such as `a whole number from 1 to 100`. */
  readonly expected: string;
  /** What it is, and what it may hold beyond that. */
  readonly about: string;
}

/** A field of an answer; `path` has `[]` behind a list. */
export interface ReplyField {
  readonly path: string;
  readonly kind: Kind;
  readonly about: string;
}

/** An operation of the catalogue, in words. */
export interface OperationDescription {
  readonly name: string;
  readonly product: Product;
  readonly about: string;
  readonly effect: 'read' | 'write';
  readonly ramAction: string;
  readonly parameters: readonly ParameterDescription[];
  readonly reply: readonly ReplyField[];
  /** How its list is read page by page; undefined where it has no pages. */
  readonly paging?: PagingStyle | undefined;
  /** Set when the vendor has taken it out of the API: what to do instead. */
  readonly removed?: string | undefined;
  /** The vendor's page that describes it. */
  readonly page: string;
  readonly isDocumented: boolean;
  /** Where the page, the SDK and what was observed disagree. */
  readonly differs: readonly string[];
  readonly errors: readonly string[];
  /** Parameters that an older version of the API does not have, by version. */
  readonly absentIn: Readonly<Record<string, readonly string[]>>;
}

/** Every operation that the vendor documents, in the order of the catalogue; and behind them those that only its SDK has. */
export const operationNames: readonly string[] = Object.keys(operations);

/** The operation of this name; undefined when it is not in the catalogue. */
export function describeOperation(name: string): OperationDescription | undefined {
  if (!isOperation(name)) return undefined;
  const row: Operation = operations[name];
  const { about, page, differs = [], errors = [] } = noteOf(name);
  const product = productOf(name);
  return {
    name,
    product,
    about,
    effect: row.effect,
    ramAction: `${product}:${name}`,
    parameters: [...parametersOf(name, row.required, true), ...parametersOf(name, row.optional, false)],
    reply: fieldsOf(name, row.reply),
    paging: pagingOf(row)?.style,
    removed: row.removed,
    page: pageTitles[page],
    isDocumented: !Object.hasOwn(beyond, name),
    differs,
    errors,
    absentIn: row.absentIn ?? {},
  };
}

export const ruleOf = (field: Field): Rule => (typeof field === 'string' ? { kind: field } : field);

const parametersOf = (
  operation: OperationName,
  fields: Readonly<Record<string, Field>>,
  required: boolean,
): readonly ParameterDescription[] =>
  Object.entries(fields).map(([name, field]) => {
    const rule = ruleOf(field);
    return { name, required, kind: rule.kind, expected: expectedOf(rule), about: parameterAbout(operation, name) };
  });

function fieldsOf(operation: OperationName, shape: Shape, before = ''): readonly ReplyField[] {
  const { reply = {} } = noteOf(operation);
  return Object.entries(shape).flatMap(([name, member]): readonly ReplyField[] => {
    const isList = Array.isArray(member);
    const [inner] = isList ? (member as readonly [Kind | Shape]) : [member as Kind | Shape];
    const path = `${before}${name}${isList ? '[]' : ''}`;
    return typeof inner === 'string' ? [{ path, kind: inner, about: reply[path] ?? '' }] : fieldsOf(operation, inner, `${path}.`);
  });
}

const kindWords: Readonly<Record<Kind, string>> = {
  text: 'a text',
  integer: 'a whole number',
  number: 'a number',
  flag: 'true or false',
  texts: 'a list of texts',
};

/** What a value by this rule must be, in words. */
export function expectedOf(rule: Rule): string {
  if (rule.oneOf !== undefined) return rule.oneOf.length === 1 ? `${rule.oneOf[0]}` : `one of ${rule.oneOf.join(', ')}`;
  const limits = [
    range(rule),
    rule.step === undefined ? '' : `in steps of ${rule.step}`,
    lengthOf(rule),
    rule.pattern === undefined ? '' : `of the form ${rule.pattern.source}`,
  ];
  return [kindWords[rule.kind], ...limits].filter(Boolean).join(' ');
}

const range = ({ min, max }: Rule): string => between(min, max, '');
const lengthOf = ({ kind, minLength, maxLength }: Rule): string => {
  const words = between(minLength, maxLength, kind === 'texts' ? ' members' : ' characters');
  return words === '' ? '' : `with ${words.replace(/^from /, '')}`;
};

function between(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) return `from ${least} to ${most}${unit}`;
  if (least !== undefined) return `of at least ${least}${unit}`.replace(/^of (?=.*(?:members|characters))/, '');
  return most === undefined ? '' : `${unit === '' ? 'of ' : ''}at most ${most}${unit}`;
}
