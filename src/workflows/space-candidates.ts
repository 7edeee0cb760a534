import type { SpaceRollback } from '../config/rollback-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import { identityOfManifest } from '../packaging/site-identity.ts';
import type { StatusSection } from '../reporting/event-records.ts';
import { formatBytes, formatMoment } from '../reporting/format.ts';
import { stateInWords } from './compared.ts';
import { historyOf, newestFirst, previousOf } from './function-history.ts';
import { knownSites, liveManifest } from './plan-site-rollback.ts';
import { givenUpIn } from './site-marks.ts';
import { heads } from './status-heads.ts';
import type { DeployTools } from './tools.ts';

/** Tells what a rollback could go back to; makes no write. */
export async function listSpaceCandidates(request: SpaceRollback, tools: DeployTools): Promise<void> {
  const rows: FunctionRow[] = [];
  for (const name of request.functions) rows.push(...(await deploymentsOf(name, tools)));
  const sections = [
    ...(request.functions.length > 0 ? [functionSection(rows)] : []),
    ...(request.hosting ? [await siteSection(request, tools)] : []),
    ...(request.data === undefined ? [] : [await backupSection(tools)]),
  ];
  tools.reporter.report({ type: 'status-read', sections });
}

type FunctionRow = Readonly<Record<'function' | 'version' | 'deploymentId' | 'createdAt' | 'state' | 'remark', string>>;

async function deploymentsOf(name: string, { serverless: { functions } }: DeployTools): Promise<readonly FunctionRow[]> {
  const found = await functions.find(name);
  if (found === undefined)
    throw new Failure('NO_WAY_BACK', {
      what: { en: `Function ${name}`, zh: `云函数 ${name}` },
      reason: said('there is no such function in the space'),
    });
  const listed = await functions.deployments(name);
  const history = historyOf(found, listed);
  const previous = history && !history.isRolledBack ? previousOf(history) : undefined;
  return newestFirst(listed).map((each) => {
    const { versionNo, deploymentId, createdAt, label, state } = each;
    const remark =
      (each.deploymentId === found.live?.deploymentId && (history?.isRolledBack ? 'live, rolled back to' : 'live')) ||
      (history?.isGivenUp(each) && 'rolled back') ||
      (each === previous && 'previous') ||
      '';
    return { function: name, version: versionNo, deploymentId, createdAt, state: state === 'live' ? 'succeeded' : label, remark };
  });
}

const remarks: Readonly<Record<string, string>> = {
  live: '已生效',
  'live, rolled back to': '已生效，由回滚而来',
  'rolled back': '已回滚',
  previous: '即 previous',
};

const remarkInWords = (remark: string): Both => ({ en: remark, zh: remarks[remark] ?? remark });

const functionSection = (records: readonly FunctionRow[]): StatusSection => ({
  name: 'candidates',
  columns: [heads.function, heads.version, heads.created, heads.state, heads.remark],
  rows: records.map((each) => [
    each.function,
    each.version,
    formatMoment(Date.parse(each.createdAt)),
    stateInWords(each.state),
    remarkInWords(each.remark),
  ]),
  records,
});

async function backupSection({ serverless: { database } }: DeployTools): Promise<StatusSection> {
  const records: { readonly backupId: string; readonly dumpedAt: string; readonly collections: readonly string[] }[] = [];
  for (const { backupId, dumpedMs } of await database.backups()) {
    const dumpedAt = dumpedMs === undefined ? '' : new Date(dumpedMs).toISOString();
    records.push({ backupId, dumpedAt, collections: await database.collectionsOf(backupId) });
  }
  const rows = records.map(({ backupId, dumpedAt, collections }) => [backupId, formatMoment(Date.parse(dumpedAt)), collections.join(', ')]);
  return { name: 'candidates', columns: [heads.backup, heads.created, heads.collections], rows, records };
}

async function siteSection(request: SpaceRollback, tools: DeployTools): Promise<StatusSection> {
  const { hosting } = request.deploy;
  const manifest = hosting && (await liveManifest(hosting, tools));
  const live = manifest && identityOfManifest(manifest);
  const gone = givenUpIn(manifest ?? {});
  const sites = await knownSites(request);
  const isOther = ({ identity }: { readonly identity: string }) => identity !== live && !gone.has(identity);
  const previous = live === undefined || manifest?.rolledBackFrom !== undefined ? undefined : sites.find(isOther);
  const records = sites.map((each) => ({
    archive: each.path,
    sizeBytes: each.sizeBytes,
    savedAt: new Date(each.savedMs).toISOString(),
    remark: (each.identity === live && 'live') || (gone.has(each.identity) && 'rolled back') || (each === previous && 'previous') || '',
  }));
  const rows = records.map((each) => [
    each.archive,
    formatBytes(each.sizeBytes),
    formatMoment(Date.parse(each.savedAt)),
    remarkInWords(each.remark),
  ]);
  return { name: 'candidates', columns: [heads.archive, heads.size, heads.saved, heads.remark], rows, records };
}
