import type { SpaceRollback } from '../config/rollback-request.ts';
import { Failure, isFailure, throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { RunResult } from '../reporting/events.ts';
import { announceRollback, type RollbackPlan } from './announce-rollback.ts';
import { deployHosting, startSiteRecord } from './deploy-hosting.ts';
import { planDataRollback } from './plan-data-rollback.ts';
import { type FunctionRollback, planFunctionRollback } from './plan-function-rollback.ts';
import { choosePrevious, liveManifest, planSiteRollback, type SiteRollback } from './plan-site-rollback.ts';
import { type FarArchive, isOpen, type OpenArchive, openArchive, type PreparedSpaceRollback } from './prepare-space-rollback.ts';
import { restoreData, startRestoreRecord } from './restore-data.ts';
import { rollBackFunctions, startRollbackRecord } from './rollback-functions.ts';
import { listSpaceCandidates } from './space-candidates.ts';
import type { SpaceRollbackRecord } from './space-rollback-record.ts';
import { type DeployTools, step } from './tools.ts';

/** Fetches an archive that an earlier run keeps; answers its path, or undefined. */
export type FetchArchive = (far: FarArchive, folder: string) => Promise<string | undefined>;

type Tools = DeployTools & { readonly fetchArchive?: FetchArchive | undefined };

/**
 * Brings functions and the site of a space back to an earlier good state, each read back from the cloud. The site goes first: its older pages call
 * functions that are still there. What is where it should be is left alone, so the same rollback run again does nothing more.
 */
export async function rollBackSpace(
  prepared: PreparedSpaceRollback,
  tools: Tools,
  record: SpaceRollbackRecord,
): Promise<RunResult['status']> {
  const { request } = prepared;
  if (request.to.kind === 'list') {
    await step('look', tools, () => listSpaceCandidates(request, tools));
    return 'read';
  }
  const { functions, site, data } = await step('look', tools, () => look(prepared, tools));
  try {
    record.digest = announceRollback({ functions, site, data }, tools);
    if (request.deploy.dryRun) return 'planned';
    return await carryOut({ functions, site, data }, request, tools, record);
  } finally {
    await site?.archive.close();
  }
}

async function look(prepared: PreparedSpaceRollback, tools: Tools): Promise<RollbackPlan> {
  const { request } = prepared;
  const problems: Failure[] = [];
  const functions: FunctionRollback[] = [];
  for (const name of request.functions) {
    try {
      functions.push(await planFunctionRollback(name, prepared, tools));
    } catch (error) {
      if (!isFailure(error) || (error.code !== 'NO_WAY_BACK' && error.code !== 'RECEIPT_UNUSABLE')) throw error;
      problems.push(error);
    }
  }
  // A site that cannot go back is told together with the functions that cannot.
  const site = await planSite(prepared, tools).catch((error: unknown) => {
    if (!isFailure(error) || error.code !== 'NO_WAY_BACK') throw error;
    problems.push(error);
    return undefined;
  });
  const data = await planDataRollback(prepared, tools).catch((error: unknown) => {
    if (!isFailure(error) || (error.problems[0] ?? error).code !== 'NO_WAY_BACK') throw error;
    problems.push(...(error.problems.length > 0 ? error.problems : [error]));
    return [];
  });
  if (problems.length > 0) await site?.archive.close();
  throwProblems(problems);
  return { functions, site, data };
}

async function planSite(prepared: PreparedSpaceRollback, tools: Tools): Promise<SiteRollback | undefined> {
  const { request } = prepared;
  const { hosting } = request.deploy;
  if (!request.hosting || hosting === undefined) return undefined;
  const archive = await findArchive(prepared, tools);
  if (archive === undefined) {
    tools.reporter.report({
      type: 'nothing-done',
      reason: { en: 'The site was rolled back already.', zh: '网站已经回滚过了。' },
      help: {
        en: 'To go further back, name an archive with "to"; to go on, deploy.',
        zh: '要回退得更远，请用 "to" 指明压缩包；要继续向前，请部署。',
      },
    });
    return undefined;
  }
  const { path, site } = archive;
  tools.reporter.report({ type: 'content-fetched', source: path, files: site.files.length, sizeBytes: site.sizeBytes });
  try {
    return await planSiteRollback(archive, hosting, tools);
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function findArchive({ request, archive }: PreparedSpaceRollback, tools: Tools): Promise<OpenArchive | undefined> {
  const { hosting, spaceId } = request.deploy;
  if (archive !== undefined && isOpen(archive)) return archive;
  if (archive !== undefined) return await openArchive(await fetch(archive, tools), spaceId, archive.sha256);
  const chosen = await choosePrevious(request, hosting && (await liveManifest(hosting, tools)));
  return chosen && (await openArchive(chosen.path, spaceId));
}

async function fetch(far: FarArchive, { fetchArchive, scratch }: Tools): Promise<string> {
  const path = await fetchArchive?.(far, scratch);
  if (path !== undefined) return path;
  throw new Failure('CONTENT_UNUSABLE', {
    source: far.file,
    reason: said('it lies neither beside the receipt nor with run {run} of the CI system.', { run: far.run }),
  });
}

async function carryOut(
  { functions, site, data }: RollbackPlan,
  request: SpaceRollback,
  tools: Tools,
  record: SpaceRollbackRecord,
): Promise<'live' | 'unchanged'> {
  const records = functions.map(startRollbackRecord);
  if (records.length > 0) record.functions = records;
  if (site !== undefined) await step('hosting', tools, () => rollBackSite(site, request, tools, record));
  if (records.length > 0) await step('functions', tools, () => rollBackFunctions(functions, records, request, tools));
  const going = data.some(({ action }) => action !== 'keep');
  const restores = data.map(startRestoreRecord);
  if (data.length > 0) record.data = { restores };
  if (going) await step('restore', tools, () => restoreData(data, restores, request.deploy.waitMs, tools));
  if (data.length > 0 && !going) tellRestored(data, tools);
  const isChanged = going || functions.some(({ done }) => done === undefined) || (site !== undefined && !site.isThere);
  return isChanged ? 'live' : 'unchanged';
}

function tellRestored(data: RollbackPlan['data'], { reporter }: Tools): void {
  const [names, backupId] = [data.map(({ collection }) => collection).join(', '), data[0]?.backup.backupId ?? ''];
  reporter.report({
    type: 'nothing-done',
    reason: { en: `The data was restored already: ${names} from backup ${backupId}.`, zh: `数据已恢复：${names}，来自备份 ${backupId}。` },
    help: { en: 'To restore it once more, insist with --force.', zh: '要再次恢复，请用 --force 坚持。' },
  });
}

async function rollBackSite(
  { archive, plan, from, isThere }: SiteRollback,
  { deploy }: SpaceRollback,
  tools: Tools,
  record: SpaceRollbackRecord,
): Promise<void> {
  const site = startSiteRecord(plan);
  const { path, file, sha256, sizeBytes } = archive;
  site.archive = { file, sha256, sizeBytes, path };
  record.hosting = site;
  if (!isThere) record.site = { from, to: file };
  await deployHosting(plan, site, deploy, tools);
  if (!isThere) return;
  const reason = {
    en: `The site is where it should go back to: ${file} is live.`,
    zh: `网站已处于要回退到的状态：线上就是 ${file}。`,
  };
  tools.reporter.report({
    type: 'nothing-done',
    reason,
    help: { en: 'Run it without "to" for the archives that there are.', zh: '不带 "to" 运行可列出现有的压缩包。' },
  });
}
