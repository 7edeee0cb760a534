import type { Command } from './db-command.ts';
import type { Filter, Language } from './db-language.ts';
import type { CollectionState, DatabaseState, Document, Json } from './db-state.ts';
import { filterOf } from './db-values.ts';

/** What a command works with. */
export interface Run {
  readonly database: DatabaseState;
  readonly language: Language;
  readonly nowMs: number;
}

/** What came of a command: the two fields of the reply, before the result is written as JSON. */
export interface Done {
  readonly affected: number;
  readonly result: unknown;
}

export type Work = (command: Command, run: Run) => Done;

export const findCollection = ({ collections }: DatabaseState, name: string): CollectionState | undefined =>
  collections.find((one) => one.name === name);

/** The documents of a collection; one that is not there has none, as with MongoDB. */
export const documentsOf = (database: DatabaseState, name: string): readonly Document[] => findCollection(database, name)?.documents ?? [];

/** The collection, made when it is not there: MongoDB makes it with its first document. */
export function openCollection(database: DatabaseState, name: string): CollectionState {
  const found = findCollection(database, name);
  if (found) return found;
  const made: CollectionState = { name, documents: [], indexes: [] };
  database.collections.push(made);
  return made;
}

/** A filter of a command; without one every document is meant. */
export const filterAt = ({ parameters }: Command, name: string): Filter => filterOf(parameters.get(name) ?? {}) as Filter;

/** A parameter that the shape of the command says is an object. */
export const objectAt = ({ parameters }: Command, name: string): Document => (parameters.get(name) ?? {}) as Document;

/** A parameter that the shape of the command says is a text. */
export const textAt = ({ parameters }: Command, name: string): string => (parameters.get(name) ?? '') as string;

/** An option that is a number or a flag, or undefined. */
export const optionAt = <Value extends Json>({ options }: Command, name: string): Value | undefined =>
  options.get(name) as Value | undefined;
