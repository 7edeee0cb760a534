import type { Document, Json } from './db-state.ts';

/** What mingo wants to change a document with; what is in it, it checks itself. */
type Modifier = Parameters<typeof import('mingo').updateOne>[2];

/** A filter: as JSON has it, but for the regular expressions in it. */
export type Filter = Readonly<Record<string, unknown>>;

/** Which of the found documents come, in which order, and how much of each. */
export interface FindOptions {
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly skip?: number;
  readonly limit?: number;
  readonly projection?: Readonly<Record<string, Json>>;
}

/** The part of Mongo's language that the commands need. Whatever is wrong with what it is given, it throws. */
export interface Language {
  readonly matcher: (filter: Filter) => (document: Document) => boolean;
  readonly find: (documents: readonly Document[], filter: Filter, options: FindOptions) => readonly unknown[];
  /** `others` finds the documents of a collection that the pipeline names. */
  readonly aggregate: (
    documents: readonly object[],
    pipeline: readonly Filter[],
    others: (name: string) => readonly object[],
  ) => readonly unknown[];
  /** The document as the update makes it; the filter says which member of a list `$` means. */
  readonly change: (
    document: Document,
    filter: Filter,
    update: Filter | readonly Filter[],
    arrayFilters: readonly Filter[] | undefined,
  ) => unknown;
}

/**
 * mingo, the only door to it (decision 0015). Loaded with the first command: an emulator whose database nobody uses starts without it.
 * Texts of programs (`$where`, `$function`, `$accumulator`) are never run.
 */
export async function mongoLanguage(): Promise<Language> {
  const { aggregate, Query, updateOne } = await import('mingo');
  const options = { scriptEnabled: false } as const;
  return {
    matcher: (filter) => {
      const query = new Query<Document>(filter, options);
      return (document) => query.test(document);
    },
    find: (documents, filter, { sort = {}, skip = 0, limit, projection = {} }) => {
      const found = new Query(filter, options).find([...documents], projection);
      if (Object.keys(sort).length > 0) found.sort({ ...sort });
      found.skip(skip);
      return limit === undefined ? found.all() : found.limit(limit).all();
    },
    aggregate: (documents, pipeline, others) =>
      aggregate(
        [...documents],
        pipeline.map((stage) => ({ ...stage })),
        {
          ...options,
          collectionResolver: (name) => others(name).map((one) => ({ ...one })),
        },
      ),
    change: (document, filter, update, arrayFilters) => {
      const documents: Record<string, unknown>[] = [structuredClone(document)];
      const config = arrayFilters === undefined ? {} : { arrayFilters: arrayFilters.map((one) => ({ ...one })) };
      updateOne(documents, filter, update as Modifier, { ...config, cloneMode: 'deep' }, options);
      return documents[0];
    },
  };
}
