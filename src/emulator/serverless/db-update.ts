import type { Filter, Language } from './db-language.ts';
import type { Document, Json } from './db-state.ts';
import { invalidBody, isObjectId, settled, valueAt } from './db-values.ts';

/** An update with all that says what it means. */
export interface Update {
  /** Operators and their fields, or the stages of a pipeline. */
  readonly update: Json;
  readonly filter: Filter;
  readonly arrayFilters: readonly Filter[] | undefined;
  readonly nowMs: number;
  readonly language: Language;
}

type Operators = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** The document as the update makes it of one that is there. */
export function updated(document: Document, request: Update): Document {
  const { filter, arrayFilters, language } = request;
  const operators = operatorsOf(request, false);
  if (!Array.isArray(operators)) refuseMisfits(document, operators as Operators);
  if (Object.keys(operators).length === 0) return document;
  return sameId(document, settled(language.change(document, filter, operators, arrayFilters)) as Document);
}

/** The document that an update with `upsert` inserts: what the filter asks to be equal, then the update, `$setOnInsert` included. */
export function upserted({ _id, ...equal }: Document, request: Update): Document {
  const { arrayFilters, language } = request;
  const rest = Object.keys(equal).length > 0 ? (settled(language.change({}, {}, { $set: equal }, undefined)) as Document) : {};
  const start = _id === undefined ? rest : { _id, ...rest };
  const operators = operatorsOf(request, true);
  if (Object.keys(operators).length === 0) return start;
  return checkNames(settled(language.change(start, {}, operators, arrayFilters)) as Document);
}

/** mingo has no `$setOnInsert`, and takes the time for `$currentDate` from the machine instead of the emulated clock: both become `$set`. */
function operatorsOf({ update, nowMs }: Update, isInsert: boolean): Filter | readonly Filter[] {
  if (Array.isArray(update)) return update as readonly Filter[];
  const { $setOnInsert = {}, $currentDate = {}, $set = {}, ...others } = update as Operators;
  const plain = Object.keys(others).find((name) => !name.startsWith('$'));
  if (plain !== undefined) throw invalidBody(`"${plain}" is no update operator such as $set; replaceOne replaces a document`);
  const now = Object.fromEntries(Object.keys($currentDate).map((field) => [field, new Date(nowMs).toISOString()]));
  const set = { ...$set, ...now, ...(isInsert ? $setOnInsert : {}) };
  return Object.keys(set).length > 0 ? { ...others, $set: set } : others;
}

const numeric: readonly string[] = ['$inc', '$mul'];
const listed: readonly string[] = ['$push', '$addToSet', '$pull', '$pullAll', '$pop'];

/** Where MongoDB fails and mingo leaves the document as it is. */
function refuseMisfits(document: Document, operators: Operators): void {
  for (const [operator, fields] of Object.entries(operators)) {
    for (const path of Object.keys(fields)) {
      const value = valueAt(document, path);
      if (value !== undefined && numeric.includes(operator) && typeof value !== 'number') {
        throw invalidBody(`cannot apply ${operator} to "${path}", which is not a number`);
      }
      if (value !== undefined && listed.includes(operator) && !Array.isArray(value)) {
        throw invalidBody(`cannot apply ${operator} to "${path}", which is not a list`);
      }
      if (operator !== '$unset') refuseScalarParent(document, path);
    }
  }
}

function refuseScalarParent(document: Document, path: string): void {
  const names = path.split('.');
  const parents = names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
  const scalar = parents.find((parent) => {
    const value = valueAt(document, parent);
    return value !== undefined && (typeof value !== 'object' || value === null);
  });
  if (scalar !== undefined) throw invalidBody(`cannot create the field "${path}", because "${scalar}" is not a document`);
}

function sameId(before: Document, after: Document): Document {
  if (JSON.stringify(before['_id']) !== JSON.stringify(after['_id']))
    throw invalidBody('an update cannot change the immutable field "_id"');
  return checkNames(after);
}

/** What may be stored: no name has a `$` or a point (SDK, rule of fields). */
export function checkNames(document: Document): Document {
  refuseNames(document);
  return document;
}

function refuseNames(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value) && /[.$]/.test(name)) throw invalidBody(`a stored field cannot be named ${JSON.stringify(name)}`);
    refuseNames(member);
  }
}

/** An `_id` that is given is of the form that the service makes itself (H:435921). */
export function checkId(document: Document): void {
  const { _id } = document;
  if (_id !== undefined && !isObjectId(_id)) throw invalidBody(`"_id" is not 24 letters and digits: ${JSON.stringify(_id)}`);
}

/** What a filter asks to be equal, by its dotted names. */
export function equalities(filter: Filter): Document {
  const pairs = Object.entries(filter).flatMap(([name, value]): (readonly [string, unknown])[] => {
    if (name === '$and' && Array.isArray(value)) return value.flatMap((one) => Object.entries(equalities(one as Filter)));
    if (name.startsWith('$') || value instanceof RegExp) return [];
    const operators = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    if (![...operators.keys()].some((key) => key.startsWith('$'))) return [[name, value]];
    return operators.has('$eq') ? [[name, operators.get('$eq')]] : [];
  });
  return settled(Object.fromEntries(pairs)) as Document;
}
