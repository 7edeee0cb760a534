import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The archive of a site that a deploy left beside its receipt. */
export interface KeptFile {
  readonly path: string;
  readonly file: string;
  readonly sizeBytes: number;
  /** When it was last sent to the site, as far as the file system tells. */
  readonly savedMs: number;
}

/** Name of the archive of a site; the digits are the first of its sha256. */
export const keptSiteName = (spaceId: string, sha256: string): string => `miniship-site-${spaceId}-${sha256.slice(0, 12)}.zip`;

const namePattern = /^miniship-site-(.+)-([0-9a-f]{12})\.zip$/;

/** The kept sites of a space in a folder, the one that was saved last first. Nothing but such a name is looked at. */
export async function listKeptSites(folder: string, spaceId: string): Promise<readonly KeptFile[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const ours = names.filter((name) => namePattern.exec(name)?.[1] === spaceId);
  const found = await Promise.all(
    ours.map(async (file) => keptFile(join(folder, file), file, await stat(join(folder, file)).catch(() => undefined))),
  );
  return found.filter((each) => each !== undefined).sort((a, b) => b.savedMs - a.savedMs || (a.file < b.file ? -1 : 1));
}

const keptFile = (path: string, file: string, found: Stats | undefined): KeptFile | undefined =>
  found?.isFile() ? { path, file, sizeBytes: found.size, savedMs: found.mtimeMs } : undefined;

/** The sha256 of a file, lower case hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Whether a kept site is whole: its name begins its own sha256. */
export const isNamedBy = (file: string, sha256: string): boolean => namePattern.exec(file)?.[2] === sha256.slice(0, 12);
