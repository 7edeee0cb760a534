import type { ImportPlan } from './plan-data.ts';

/** What became of one file; filled as it goes. */
export interface ImportRecord {
  readonly name: string;
  readonly collection: string;
  readonly mode: 'insert' | 'upsert';
  readonly sha256: string;
  readonly documents: number;
  /** `kept`: it was imported before. `waiting`: not reached. */
  state: 'waiting' | 'kept' | 'imported' | 'failed';
  /** Of one that is kept: when it was imported (ISO 8601), and by which run. A rollback after a deploy that did nothing goes by it. */
  at?: string;
  by?: string;
  taskId?: string;
  succeeded?: number | undefined;
  failed?: number | undefined;
  /** Documents of the collection. */
  countBefore?: number;
  countAfter?: number;
}

/** A collection as it was before the run changed anything, in a file beside the receipt. */
export interface ExportRecord {
  readonly collection: string;
  readonly documents?: number | undefined;
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What became of the documents of the space. */
export interface DataRecord {
  readonly imports: readonly ImportRecord[];
  readonly exports: ExportRecord[];
}

/** A file before anything is done with it. */
export const startImportRecord = ({
  request: { name, collection, mode },
  file: { sha256, documents },
  known,
  action,
}: ImportPlan): ImportRecord => ({
  name,
  collection,
  mode,
  sha256,
  documents,
  ...(action === 'keep' ? { state: 'kept', ...(known && { at: known.at, by: known.by }) } : { state: 'waiting' }),
});

/** The outputs of the documents by name; what is not known is the empty text. */
export function outputsOfData(data: DataRecord | undefined): Record<string, string> {
  const { imports = [], exports = [] } = data ?? {};
  const done = imports.filter(({ state }) => state === 'imported');
  const documents = done.reduce((sum, { succeeded = 0 }) => sum + succeeded, 0);
  return {
    'data-imported': done.map(({ name }) => name).join(','),
    'data-skipped': imports.flatMap(({ name, state }) => (state === 'kept' ? [name] : [])).join(','),
    'documents-imported': data === undefined ? '' : String(documents),
    'data-backups':
      exports.length === 0 ? '' : JSON.stringify(Object.fromEntries(exports.map(({ collection, path }) => [collection, path]))),
  };
}
