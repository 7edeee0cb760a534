import type { Both, Text } from '../errors/text.ts';
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
  readonly expected: Text;
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

const kindWords: Readonly<Record<Kind, Both>> = {
  text: { en: 'a text', zh: '文本' },
  integer: { en: 'a whole number', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
  flag: { en: 'true or false', zh: 'true 或 false' },
  texts: { en: 'a list of texts', zh: '文本列表' },
};

/** What a value by this rule must be, in words. */
export function expectedOf(rule: Rule): Text {
  const { kind, oneOf, step, pattern } = rule;
  if (oneOf !== undefined) return oneOf.length === 1 ? `${oneOf[0]}` : { en: `one of ${oneOf.join(', ')}`, zh: `${oneOf.join('、')} 之一` };
  const en = [range(rule), step === undefined ? '' : `in steps of ${step}`, lengthOf(rule), pattern && `of the form ${pattern.source}`];
  const zh = [
    inBounds('', rule.min, rule.max, ''),
    step === undefined ? '' : `步长 ${step}`,
    inBounds(kind === 'texts' ? '共 ' : '长度 ', rule.minLength, rule.maxLength, kind === 'texts' ? ' 项' : ' 个字符'),
    pattern && `格式为 ${pattern.source}`,
  ];
  return {
    en: [kindWords[kind].en, ...en].filter(Boolean).join(' '),
    zh: [kindWords[kind].zh, ...zh].filter(Boolean).join('，'),
  };
}

function inBounds(before: string, least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) return `${before}${least} 到 ${most}${unit}`;
  if (least !== undefined) return `${before}至少 ${least}${unit}`;
  return most === undefined ? '' : `${before}至多 ${most}${unit}`;
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
