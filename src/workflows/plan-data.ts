import type { DeployRequest, ImportRequest } from '../config/deploy-request.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import type { DataFile } from '../packaging/data-file.ts';
import { type ImportStamp, importKey, isOf, readImportStamp } from './import-stamp.ts';
import { inParallel } from './in-parallel.ts';
import { hasLost, readRestoreStamp, restoreKey } from './restore-stamp.ts';
import type { DeployTools } from './tools.ts';

/** A file of documents whose content was found good. */
export interface PreparedImport {
  readonly request: ImportRequest;
  readonly file: DataFile;
}

/** What is done with one file. */
export interface ImportPlan extends PreparedImport {
  /** What the space knows of it. */
  readonly known?: ImportStamp | undefined;
  /** `settle`: an earlier run began to import it; how that ended is asked first, which may itself bring the documents in. */
  readonly action: 'keep' | 'import' | 'settle';
}

/** What is done with the documents of the space. */
export interface DataPlan {
  readonly imports: readonly ImportPlan[];
  /** Collections that are exported first, once it is known that the run changes anything. One without documents has nothing to be exported. */
  readonly backup: readonly string[];
}

const readsAtOnce = 8;

/**
 * Looks up what the space knows of each file. Only the records are read: asking for a task whose file has arrived begins it (vendor's page of
 * QueryDBImportTaskStatus), and a plan begins nothing.
 */
export async function planData(imports: readonly PreparedImport[], { data }: DeployRequest, tools: DeployTools): Promise<DataPlan> {
  const { stamps, database } = tools.serverless;
  const plans = await inParallel(
    imports,
    () => readsAtOnce,
    async (each): Promise<ImportPlan> => {
      const found = readImportStamp(await stamps.find(importKey(each.request)));
      const known = found?.state === 'importing' ? found : await unlessLost(found, each.request.collection, tools);
      return { ...each, known, action: actionFor(each, known) };
    },
  );
  throwProblems(plans.flatMap(problemsOf));
  const asked = data?.backup ?? [];
  const filled = await inParallel(
    asked,
    () => readsAtOnce,
    (collection) => database.hasAny(collection),
  );
  return { imports: plans, backup: asked.filter((_, index) => filled[index]) };
}

/** What was imported after the backup that a collection was restored from is not there any more. */
async function unlessLost(
  found: ImportStamp | undefined,
  collection: string,
  { serverless }: DeployTools,
): Promise<ImportStamp | undefined> {
  if (found === undefined) return undefined;
  const restored = readRestoreStamp(await serverless.stamps.find(restoreKey(collection)));
  return restored !== undefined && hasLost(restored, found.at) ? undefined : found;
}

function actionFor({ request, file }: PreparedImport, known: ImportStamp | undefined): ImportPlan['action'] {
  if (known?.state === 'importing') return 'settle';
  return known?.state === 'imported' && isOf(known, request, file) ? 'keep' : 'import';
}

/** Half of this very content is in, and nobody could tell which half: only a changed file shows what is meant. */
function problemsOf({ request, file, known }: ImportPlan): readonly Failure[] {
  if (known?.state !== 'incomplete' || known.isRepeatable || known.succeeded === 0 || known.sha256 !== file.sha256) return [];
  return [incomplete(request, known, '')];
}

/** A file of which some went in. */
export const incomplete = (
  { name: file, collection }: ImportRequest,
  { countBefore, countAfter = countBefore, succeeded = Math.max(0, countAfter - countBefore), failed, isRepeatable }: ImportStamp,
  detail: string,
): Failure =>
  new Failure('DATA_IMPORT_FAILED', {
    file,
    collection,
    imported: succeeded,
    refused: failed === undefined ? { en: 'the rest', zh: '其余' } : String(failed),
    detail,
    canRepeat: isRepeatable,
  });
