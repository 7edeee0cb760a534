import { setImmediate as letOthersRun } from 'node:timers/promises';
import { type Failure, isFailure } from '../errors/failure.ts';
import { type Digests, digester } from './digest-file.ts';
import type { FolderFile } from './folder-file.ts';
import { secretIn } from './scan.ts';
import { siteSecret } from './site-rules.ts';

/** So many files or bytes are digested before others may run: the cloud is asked for its files meanwhile (performance.md §2). */
const filesInOneGo = 64;
const bytesInOneGo = 8 * 1024 * 1024;

/** The digests of all files by name, without those that could not be read, and what is wrong with their content. */
export async function digestSite(
  files: readonly FolderFile[],
): Promise<{ readonly digests: ReadonlyMap<string, Digests>; readonly problems: readonly Failure[] }> {
  const digest = digester();
  const digests = new Map<string, Digests>();
  const problems: Failure[] = [];
  let [goneFiles, goneBytes] = [0, 0];
  for (const file of files) {
    try {
      const digested = digest(file);
      digests.set(file.name, digested);
      const secret = digested.isSuspicious ? await secretIn(file) : undefined;
      if (secret !== undefined) problems.push(siteSecret(file.name, secret));
    } catch (error) {
      if (!isFailure(error)) throw error;
      problems.push(error);
    }
    goneFiles += 1;
    goneBytes += file.sizeBytes;
    if (goneFiles < filesInOneGo && goneBytes < bytesInOneGo) continue;
    [goneFiles, goneBytes] = [0, 0];
    await letOthersRun();
  }
  return { digests, problems };
}
