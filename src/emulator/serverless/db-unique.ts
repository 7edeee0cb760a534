import type { CollectionState, Document } from './db-state.ts';
import { valueAt } from './db-values.ts';

/** The unique indexes of a collection while documents come and go; that of `_id` is always among them. */
export class UniqueKeys {
  readonly #indexes: readonly { readonly name: string; readonly fields: readonly string[]; readonly keys: Set<string> }[];

  constructor({ documents, indexes }: CollectionState) {
    const unique = indexes.filter((index) => index.unique).map(({ name, field }) => ({ name, fields: Object.keys(field) }));
    this.#indexes = [{ name: '_id_', fields: ['_id'] }, ...unique].map((index) => ({ ...index, keys: new Set<string>() }));
    for (const document of documents) this.add(document);
  }

  /** The index that has this document's key already; the document counts from now on when there is none. */
  add(document: Document): string | undefined {
    const taken = this.#indexes.find(({ fields, keys }) => keys.has(keyOf(document, fields)));
    if (taken) return taken.name;
    for (const { fields, keys } of this.#indexes) keys.add(keyOf(document, fields));
    return undefined;
  }

  remove(document: Document): void {
    for (const { fields, keys } of this.#indexes) keys.delete(keyOf(document, fields));
  }
}

/** To MongoDB a field that is absent is null. */
const keyOf = (document: Document, fields: readonly string[]): string =>
  JSON.stringify(fields.map((field) => valueAt(document, field) ?? null));
