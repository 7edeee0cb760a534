import { rm } from 'node:fs/promises';
import type { HostingRequest } from '../config/deploy-request.ts';
import { systemReason } from '../packaging/build-file.ts';
import { manifestOf, manifestPath, writeManifest } from '../packaging/manifest.ts';
import type { Hosting, RemoteFile } from '../services/serverless-words.ts';
import type { HostingPlan, PlannedUpload } from './plan-hosting.ts';
import type { FileSender } from './send-file.ts';
import { givenUpIn, siteMarks } from './site-marks.ts';
import type { DeployTools } from './tools.ts';
import { writeWhole } from './write-whole.ts';

type Kept = Pick<DeployTools, 'run' | 'reporter'>;

/**
 * Writes down what stands at the site now, with the ETags that were listed after the upload, and the domains whose cache does not know it yet: the next
 * run goes by it.
 */
export async function keepManifest(
  { request: { manifest }, uploads, unchanged, manifest: before, rolledBackFrom }: HostingPlan,
  { listed, unrefreshed }: { readonly listed: readonly RemoteFile[]; readonly unrefreshed: readonly string[] },
  sender: FileSender,
  tools: Kept,
): Promise<void> {
  const files = [...uploads.map(({ file }) => file), ...unchanged];
  const marks = siteMarks(files, before, rolledBackFrom);
  await putManifest(manifest, writeManifest({ ...manifestOf(files, listed, tools.run.commit), ...marks, unrefreshed }), sender, tools);
}

/**
 * The first record is written when this many files are up, the next ones when half as many again came to them: all of them together are about three times
 * the last one, while one for each 500 files was twenty times that for a site of 20,000.
 */
const firstRecordFiles = 500;
const growth = 1.5;

/** So many files of a site can be up without a record when a run is killed; the next one reads them. */
export const mostSinceRecord = (siteFiles: number): number => Math.max(firstRecordFiles, Math.ceil(siteFiles * (1 - 1 / growth)));

/** Writes down from time to time what is up so far, with the ETags that the uploads were answered with. */
export function createCheckpoint(
  { request: { manifest, refresh: unrefreshed }, uploads, unchanged, remote, manifest: before, rolledBackFrom }: HostingPlan,
  sender: FileSender,
  tools: Kept,
): (upload: PlannedUpload, etag: string) => Promise<void> {
  const sent: PlannedUpload['file'][] = [];
  const marks = siteMarks([...uploads.map(({ file }) => file), ...unchanged], before, rolledBackFrom);
  const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
  let due = firstRecordFiles;
  return async ({ file }, etag) => {
    sent.push(file);
    etags.set(file.path, etag);
    if (sent.length !== due) return;
    due = Math.max(due + firstRecordFiles, Math.round(due * growth));
    const listed = [...etags].map(([path, known]) => ({ path, etag: known }));
    const soFar = manifestOf([...sent, ...unchanged], listed, tools.run.commit);
    await putManifest(manifest, writeManifest({ ...soFar, undone: [...givenUpIn(marks)], unrefreshed }), sender, tools);
  };
}

/** Puts the record where it belongs. A local file that cannot be written is told, and no failure: the site is up, and the next run sends it once more. */
export async function putManifest(
  manifest: HostingRequest['manifest'],
  bytes: Buffer,
  sender: FileSender,
  { reporter }: Kept,
): Promise<void> {
  if (manifest.kind === 'beside-site') {
    const headers = { 'Cache-Control': 'no-cache' };
    await sender.send({ path: manifestPath, contentType: 'application/json; charset=utf-8', headers, read: async () => bytes });
    return;
  }
  try {
    await writeWhole(manifest.path, bytes);
  } catch (error) {
    reporter.report({
      type: 'warned',
      message: {
        en: `The record of what was uploaded cannot be written to ${manifest.path}: ${systemReason(error)}.`,
        zh: `上传记录无法写入 ${manifest.path}：${systemReason(error)}。`,
      },
      help: {
        en: 'The next run sends every file again, unless its ETag proves that it is the same.',
        zh: '下次运行会重新上传每个文件，除非 ETag 能证明内容相同。',
      },
    });
  }
}

/** Takes the record away that this run was the first to write. */
export async function removeManifest(manifest: HostingRequest['manifest'], hosting: Hosting): Promise<void> {
  if (manifest.kind === 'file') await rm(manifest.path, { force: true });
  else await hosting.remove([manifestPath]);
}
