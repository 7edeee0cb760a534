import type { DeployRequest } from '../config/deploy-request.ts';
import { Failure, isFailure } from '../errors/failure.ts';
import { manifestOf, manifestPath, writeManifest } from '../packaging/manifest.ts';
import type { StoredFile } from '../services/file-words.ts';
import type { FilesRecord } from './deploy-record.ts';
import type { FilesPlan } from './plan-files.ts';
import { removeFiles } from './remove-files.ts';
import { createStoredSender, type StoredSender } from './send-stored.ts';
import { namesIn, type StandingFile } from './stored-names.ts';
import type { DeployTools } from './tools.ts';
import { uploadSite } from './upload-site.ts';
import { isRefusal, lookUntil } from './write-once.ts';

/** DeleteFile takes no more (catalogue). */
const mostAtOnce = 50;

/** The record of the files before anything was done to them. */
export const startFilesRecord = ({ request: { prefix }, unchanged }: FilesPlan): FilesRecord => ({
  prefix,
  added: [],
  changed: [],
  deleted: [],
  unchanged: unchanged.length,
  bytesUploaded: 0,
});

/** Brings the files into the storage: first what is new, then the record of what is there, then deletions. Nothing is called when nothing differs. */
export async function deployFiles(
  plan: FilesPlan,
  record: FilesRecord,
  { uploads: most }: DeployRequest,
  tools: DeployTools,
): Promise<void> {
  const { uploads, removals, isUnrecorded, standing } = plan;
  let listed = standing.map(({ stored }) => stored);
  if (uploads.length + removals.length > 0 || isUnrecorded) {
    const sender = createStoredSender(most, plan, tools);
    await uploadSite(uploads, sender, { ...tools, progress: 'files-progressed' }, async ({ file, replaces }) => {
      (replaces === undefined ? record.added : record.changed).push(file.path);
      record.bytesUploaded += file.sizeBytes;
    });
    listed = await settle(plan, sender, tools);
    await keepRecord(plan, listed, sender, tools);
    listed = await removeOrphans(plan, listed, record, tools);
  }
  record.addresses = addressesOf(plan, listed);
  const { added, changed, deleted, unchanged, bytesUploaded } = record;
  const counts = { uploaded: added.length + changed.length, unchanged, deleted: deleted.length, sizeBytes: bytesUploaded };
  tools.reporter.report({ type: 'files-synced', ...counts, prefix: plan.request.prefix });
}

/** A receipt of more would become too large. */
const mostAddresses = 5000;

/** Where everyone reads the files that were asked for. */
function addressesOf({ request: { prefix }, uploads, unchanged }: FilesPlan, listed: readonly StoredFile[]): Record<string, string> {
  const ours = new Set([...uploads.map(({ file }) => file), ...unchanged].map(({ path }) => path));
  const { newest } = namesIn(listed, prefix);
  if (ours.size > mostAddresses) return {};
  return Object.fromEntries(newest.filter(({ path }) => ours.has(path)).map(({ path, stored }) => [path, stored.url]));
}

/**
 * Lists the files until every one that was sent is there, whole. Where the storage does not tell by itself that a file has come (it used not to,
 * wire-facts section 7), it is told; that is harmless where it does.
 */
async function settle({ request: { prefix } }: FilesPlan, sender: StoredSender, tools: DeployTools): Promise<StoredFile[]> {
  const { files } = tools.serverless;
  const look = async () => [...(await files.list(prefix))];
  const missingIn = (listed: readonly StoredFile[]) => {
    const sizes = new Map(listed.map(({ id, sizeBytes }) => [id, sizeBytes]));
    return [...sender.sent].filter(([, { id, sizeBytes }]) => sizes.get(id) !== sizeBytes);
  };
  const until = () => lookUntil(look, (listed) => missingIn(listed).length === 0, tools.clock);
  let listed = await until();
  if (missingIn(listed).length > 0) {
    for (const [, { id }] of missingIn(listed)) await register(id, tools);
    listed = await until();
  }
  const missing = missingIn(listed).map(([path]) => `${prefix}${path}`);
  if (missing.length > 0) throw new Failure('FILES_INCOMPLETE', { missing, remaining: [] });
  return listed;
}

/** Whether it helped is seen in the list: a lost answer and a refusal of what is registered already need nothing more. */
async function register(id: string, { serverless: { files } }: DeployTools): Promise<void> {
  try {
    await files.register(id);
  } catch (error) {
    if (!isFailure(error) || !(isRefusal(error) || error.code === 'OUTCOME_UNKNOWN')) throw error;
  }
}

/** Writes down which bytes stand under which name, with what the list says of them: the next run goes by it. */
async function keepRecord(plan: FilesPlan, listed: readonly StoredFile[], sender: StoredSender, tools: DeployTools): Promise<void> {
  const { uploads, unchanged, request } = plan;
  const { newest } = namesIn(listed, request.prefix, new Set([...sender.sent.values()].map(({ id }) => id)));
  const manifest = manifestOf([...uploads.map(({ file }) => file), ...unchanged], newest, tools.run.commit);
  const bytes = writeManifest(manifest);
  const contentType = 'application/json; charset=utf-8';
  await sender.send({ path: manifestPath, contentType, headers: {}, read: async () => bytes });
  await settle(plan, sender, tools);
}

async function removeOrphans(
  { removals, request: { prefix } }: FilesPlan,
  listed: readonly StoredFile[],
  record: FilesRecord,
  { serverless: { files }, clock }: DeployTools,
): Promise<StoredFile[]> {
  if (removals.length === 0) return [...listed];
  const ids = removals.map(({ stored: { id } }) => id);
  await removeFiles(ids, (batch) => files.remove(batch), mostAtOnce);
  const remainingIn = (seen: readonly StoredFile[]): readonly StandingFile[] => {
    const there = new Set(seen.map(({ id }) => id));
    return removals.filter(({ stored: { id } }) => there.has(id));
  };
  const seen = await lookUntil(
    () => files.list(prefix),
    (now) => remainingIn(now).length === 0,
    clock,
  );
  const remaining = remainingIn(seen);
  record.deleted.push(...removals.filter((file) => !remaining.includes(file)).map(({ path }) => path));
  if (remaining.length > 0)
    throw new Failure('FILES_INCOMPLETE', { missing: [], remaining: remaining.map(({ path }) => `${prefix}${path}`) });
  return [...seen];
}
