import type { ImportRequest } from '../config/deploy-request.ts';
import type { DataFile } from '../packaging/data-file.ts';
import type { JsonObject } from '../services/json-object.ts';
import { fieldOf } from './read-receipt.ts';
import { textOf } from './receipt-subjects.ts';
import type { RunFacts } from './tools.ts';

/**
 * What is known of a file in a space. It is kept before the file is posted, so that a run which was killed is made up for and nothing goes in twice:
 * `importing` names the task that the next run asks about.
 */
export interface ImportStamp {
  readonly state: 'importing' | 'imported' | 'incomplete';
  /** Of what was posted. */
  readonly sha256: string;
  readonly mode: ImportRequest['mode'];
  readonly taskId: string;
  /** Whether importing it again makes no document twice. */
  readonly isRepeatable: boolean;
  readonly documents: number;
  readonly countBefore: number;
  readonly countAfter?: number | undefined;
  readonly succeeded?: number | undefined;
  readonly failed?: number | undefined;
  /** ISO 8601. */
  readonly at: string;
  /** The run that did it, in words. */
  readonly by: string;
}

/** Under which key the record of a file stands: one file may go into several collections. */
export const importKey = ({ name, collection }: Pick<ImportRequest, 'name' | 'collection'>): string => `import/${collection}/${name}`;

/** A record that somebody else wrote over says nothing. */
export function readImportStamp(found: JsonObject | undefined): ImportStamp | undefined {
  const state = fieldOf(found, 'state');
  const [sha256, mode, taskId] = ['sha256', 'mode', 'taskId'].map((name) => textOf(fieldOf(found, name)));
  const isKnown = state === 'importing' || state === 'imported' || state === 'incomplete';
  if (!isKnown || sha256 === undefined || taskId === undefined || (mode !== 'insert' && mode !== 'upsert')) return undefined;
  return {
    state,
    sha256,
    mode,
    taskId,
    isRepeatable: fieldOf(found, 'isRepeatable') === true,
    documents: numberOf(found, 'documents') ?? 0,
    countBefore: numberOf(found, 'countBefore') ?? 0,
    countAfter: numberOf(found, 'countAfter'),
    succeeded: numberOf(found, 'succeeded'),
    failed: numberOf(found, 'failed'),
    at: textOf(fieldOf(found, 'at')) ?? '',
    by: textOf(fieldOf(found, 'by')) ?? '',
  };
}

function numberOf(found: unknown, name: string): number | undefined {
  const value = fieldOf(found, name);
  return typeof value === 'number' ? value : undefined;
}

/** A record as it travels: JSON knows no undefined. */
export const writeImportStamp = (stamp: ImportStamp): JsonObject =>
  Object.fromEntries(Object.entries(stamp).filter(([, value]) => value !== undefined));

/** The same content in the same mode: nothing is left to be done once it is in. */
export const isOf = (stamp: ImportStamp, { mode }: ImportRequest, { sha256 }: DataFile): boolean =>
  stamp.sha256 === sha256 && stamp.mode === mode;

/** Who a run is, for those who read the record in the console. */
export const nameOfRun = ({ url, ci, run, commit }: RunFacts): string =>
  url ??
  ([ci, run].filter((part) => part !== undefined).join(' ') || (commit === undefined ? 'a run by hand' : `commit ${commit.slice(0, 12)}`));
