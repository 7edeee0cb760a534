import type { Both, Text } from '../errors/text.ts';
import { isOurs as isOwnFile, type Manifest, manifestPath, readManifest } from '../packaging/manifest.ts';
import type { StatusSection } from '../reporting/event-records.ts';
import { formatBytes, formatMoment } from '../reporting/format.ts';
import type { CloudFunction, Deployment, Hosting, HostingState, RemoteFile, Serverless } from '../services/serverless-words.ts';
import { stateInWords } from './compared.ts';
import { isStampOf, runIn, stampIn, wordsOf } from './function-stamp.ts';
import { inParallel } from './in-parallel.ts';
import { heads } from './status-heads.ts';

const looksAtOnce = 4;

/** A function, and the deployment that serves when the cloud names one. */
interface LiveFunction {
  readonly found: CloudFunction;
  readonly deployment?: Deployment | undefined;
}

const functionHeads: readonly Both[] = [
  heads.function,
  heads.version,
  heads.deployment,
  heads.state,
  heads.deployed,
  heads.runtime,
  heads.memory,
  heads.path,
  heads.commit,
  heads.run,
];

/** Functions with what serves now. */
export async function functionsSection({ functions }: Pick<Serverless, 'functions'>): Promise<StatusSection> {
  const listed = await functions.list();
  const all = await inParallel(
    listed,
    () => looksAtOnce,
    (each) => readFunction(each, functions),
  );
  const sorted = [...all].sort((a, b) => (a.found.name < b.found.name ? -1 : 1));
  return {
    name: 'functions',
    columns: functionHeads,
    rows: sorted.map(functionRow),
    records: sorted.map(functionRecord),
  };
}

/** The list does not say which deployment serves, and the cloud names one also while it still works on it. */
async function readFunction(listed: CloudFunction, functions: Serverless['functions']): Promise<LiveFunction> {
  const found = (await functions.find(listed.name)) ?? listed;
  if (found.live === undefined) return { found };
  const deployments = await functions.deployments(found.name);
  return { found, deployment: deployments.find(({ deploymentId }) => deploymentId === found.live?.deploymentId) };
}

function functionRow({ found, deployment }: LiveFunction): readonly Text[] {
  const { name, live, runtime, memoryMb, httpPath } = found;
  const { commit = '', run = '' } = stampOf(found)?.origin ?? {};
  const state = live === undefined ? { en: 'not deployed', zh: '未部署' } : stateInWords(deployment?.state ?? 'unknown');
  const code = [live?.versionNo ?? '', live?.deploymentId ?? '', state, moment(deployment?.createdAt)];
  return [name, ...code, runtime, `${memoryMb} MB`, httpPath, commit, run];
}

/** As the console shows it; what is no time stays as the cloud wrote it. */
function moment(text = ''): string {
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? text : formatMoment(epochMs);
}

function functionRecord({ found, deployment }: LiveFunction): Readonly<Record<string, unknown>> {
  // A signed address opens the code to whoever reads it.
  const { live, desc, ...settings } = found;
  const stamp = stampOf(found);
  return {
    ...settings,
    about: wordsOf(desc),
    live:
      live === undefined
        ? null
        : {
            deploymentId: live.deploymentId,
            versionNo: live.versionNo,
            state: deployment?.state ?? null,
            createdAt: deployment?.createdAt ?? null,
          },
    stamp: stamp === undefined ? null : { sha256: stamp.sha256, ...stamp.origin },
  };
}

/** Our stamp, while the deployment that left it serves: another one, from the console, makes it void. */
function stampOf({ desc, live }: CloudFunction) {
  const stamp = stampIn(desc);
  if (stamp === undefined || live === undefined || !isStampOf(stamp, live.deploymentId)) return undefined;
  return { sha256: stamp.sha256, origin: runIn(desc) };
}

const states: Readonly<Record<HostingState, Both>> = {
  unused: { en: 'not opened', zh: '未开通' },
  opening: { en: 'opening', zh: '开通中' },
  'in-service': { en: 'in service', zh: '服务中' },
};

/** The site as it stands, and when miniship last brought it in step: our record beside the site says so. */
export async function hostingSection({ hosting }: Pick<Serverless, 'hosting'>): Promise<StatusSection> {
  const state = await hosting.state();
  const columns = [heads.state, heads.address, heads.files, heads.size, heads.index, heads.sync, heads.commit];
  if (state !== 'in-service') return { name: 'hosting', columns, rows: [[states[state]]], records: [{ state }] };
  const [config, all] = [await hosting.config(), await hosting.files()];
  const files = all.filter(({ path }) => !isOwnFile(path));
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const sync = await lastSync(all, hosting);
  const when = sync?.atMs === undefined ? '' : formatMoment(sync.atMs);
  const row = [
    states[state],
    config.defaultUrl,
    String(files.length),
    formatBytes(sizeBytes),
    config.index,
    when,
    sync?.commit?.slice(0, 12) ?? '',
  ];
  const lastSyncRecord = sync && {
    at: sync.atMs === undefined ? null : new Date(sync.atMs).toISOString(),
    commit: sync.commit ?? null,
    files: sync.files,
  };
  return {
    name: 'hosting',
    columns,
    rows: [row],
    records: [{ state, ...config, files: files.length, sizeBytes, lastSync: lastSyncRecord ?? null }],
  };
}

interface Sync {
  readonly atMs?: number | undefined;
  readonly commit?: string | undefined;
  readonly files: number;
}

/** From our record: it is written after every sync, so its own age is the age of the sync. */
async function lastSync(files: readonly RemoteFile[], hosting: Hosting): Promise<Sync | undefined> {
  const kept = files.find(({ path }) => path === manifestPath);
  if (kept === undefined) return undefined;
  const manifest: Manifest | undefined = readManifest(await hosting.read(manifestPath)).manifest;
  if (manifest === undefined) return undefined;
  return { atMs: kept.modifiedMs, commit: manifest.commit, files: Object.keys(manifest.files).length };
}
