import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReleaseRequest } from '../config/release-request.ts';
import type { Archive } from '../packaging/archive.ts';
import { systemReason } from '../packaging/build-file.ts';
import { sha256Of } from '../packaging/kept-sites.ts';
import { keptName } from './kept-name.ts';
import type { Tools } from './tools.ts';

/**
 * Keeps the archive of a package beside the receipt, whole or not at all. It is in the cloud by now: whatever goes wrong here is told, and is no
 * failure. Answers the path of the kept archive.
 */
export async function keepPackage(
  archive: Archive,
  { h5Id, receipt, keep }: Pick<ReleaseRequest, 'h5Id' | 'receipt' | 'keep'>,
  h5Version: string,
  { reporter }: Pick<Tools, 'reporter'>,
): Promise<string | undefined> {
  if (keep === undefined) return undefined;
  const lose = (reason: string): undefined => {
    reporter.report({
      type: 'warned',
      message: {
        en: `The archive was not kept for a rollback: ${reason}.`,
        zh: `压缩包没有为回退保留：${reason}。`,
      },
      help: {
        en: 'The package is in the cloud, which keeps a copy of its own. Raise "keep-archive-size", or choose another folder with "receipt".',
        zh: '资源包已在云端，云端自有副本。请调大 "keep-archive-size"，或用 "receipt" 换一个目录。',
      },
    });
  };
  if (archive.sizeBytes > keep.mostBytes)
    return lose(`it has ${archive.sizeBytes} bytes, and "keep-archive-size" allows ${keep.mostBytes}`);
  const path = join(dirname(receipt), keptName(h5Id, h5Version));
  try {
    if (!(await holds(path, archive))) await copyWhole(archive.path, path);
  } catch (error) {
    return lose(`${path} cannot be written (${systemReason(error)})`);
  }
  reporter.report({ type: 'archive-kept', path, sizeBytes: archive.sizeBytes });
  return path;
}

async function holds(path: string, { sizeBytes, sha256 }: Archive): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.size === sizeBytes && (await sha256Of(path)) === sha256;
}

async function copyWhole(from: string, to: string): Promise<void> {
  const partial = `${to}.${process.pid}.partial`;
  try {
    await copyFile(from, partial);
    await rename(partial, to);
  } finally {
    await rm(partial, { force: true });
  }
}
