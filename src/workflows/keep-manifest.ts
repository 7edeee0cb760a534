import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HostingRequest } from '../config/deploy-request.ts';
import { systemReason } from '../packaging/build-file.ts';
import { manifestOf, manifestPath, writeManifest } from '../packaging/manifest.ts';
import type { RemoteFile } from '../services/serverless-words.ts';
import type { HostingPlan, PlannedUpload } from './plan-hosting.ts';
import type { FileSender } from './send-file.ts';
import type { DeployTools } from './tools.ts';

type Kept = Pick<DeployTools, 'run' | 'reporter'>;

/** Writes down what stands at the site now, with the ETags that were listed after the upload: the next run goes by it. */
export async function keepManifest(
  { request: { manifest }, uploads, unchanged }: HostingPlan,
  listed: readonly RemoteFile[],
  sender: FileSender,
  tools: Kept,
): Promise<void> {
  const files = [...uploads.map(({ file }) => file), ...unchanged];
  await keep(manifest, writeManifest(manifestOf(files, listed, tools.run.commit)), sender, tools);
}

/** A run that is killed loses the proof of this many files at most, and the next one sends only those again. */
const filesBetween = 500;

/** Writes down from time to time what is up so far, with the ETags that the uploads were answered with. */
export function createCheckpoint(
  { request: { manifest }, unchanged, remote }: HostingPlan,
  sender: FileSender,
  tools: Kept,
): (upload: PlannedUpload, etag: string) => Promise<void> {
  const sent: PlannedUpload['file'][] = [];
  const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
  return async ({ file }, etag) => {
    sent.push(file);
    etags.set(file.path, etag);
    if (sent.length % filesBetween !== 0) return;
    const listed = [...etags].map(([path, known]) => ({ path, etag: known }));
    await keep(manifest, writeManifest(manifestOf([...sent, ...unchanged], listed, tools.run.commit)), sender, tools);
  };
}

/** A local file that cannot be written is told, and no failure: the site is up, and the next run sends it once more. */
async function keep(manifest: HostingRequest['manifest'], bytes: Buffer, sender: FileSender, { reporter }: Kept): Promise<void> {
  if (manifest.kind === 'beside-site') {
    const headers = { 'Cache-Control': 'no-cache' };
    await sender.send({ path: manifestPath, contentType: 'application/json; charset=utf-8', headers, read: async () => bytes });
    return;
  }
  try {
    await mkdir(dirname(manifest.path), { recursive: true });
    await writeFile(manifest.path, bytes);
  } catch (error) {
    reporter.report({
      type: 'warned',
      message: `The record of what was uploaded cannot be written to ${manifest.path}: ${systemReason(error)}.`,
      help: 'The next run sends every file again, unless its ETag proves that it is the same.',
    });
  }
}
