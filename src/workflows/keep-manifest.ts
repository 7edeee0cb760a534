import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemReason } from '../packaging/build-file.ts';
import { manifestOf, manifestPath, writeManifest } from '../packaging/manifest.ts';
import type { RemoteFile } from '../services/serverless-words.ts';
import type { HostingPlan } from './plan-hosting.ts';
import type { FileSender } from './send-file.ts';
import type { DeployTools } from './tools.ts';

/**
 * Writes down what stands at the site now, with the ETags that were listed after the upload: the next run goes by it. A local file that cannot be
 * written is told, and no failure: the site is up, and the next run sends it once more.
 */
export async function keepManifest(
  { request: { manifest }, uploads, unchanged }: HostingPlan,
  listed: readonly RemoteFile[],
  sender: FileSender,
  { run, reporter }: Pick<DeployTools, 'run' | 'reporter'>,
): Promise<void> {
  const files = [...uploads.map(({ file }) => file), ...unchanged];
  const bytes = writeManifest(manifestOf(files, listed, run.commit));
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
