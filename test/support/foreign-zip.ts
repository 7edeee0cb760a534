import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

interface Target {
  readonly to: string;
  /** Folder that holds everything; none by default. */
  readonly root?: string;
  readonly compress?: boolean;
}

/** Zips a folder with another writer than ours, and as zips are made elsewhere: with entries for folders, and with the times and modes of the disk. */
export async function zipElsewhere(folder: string, { to, root = '', compress = true }: Target): Promise<void> {
  const zip = new ZipFile();
  if (root !== '') zip.addEmptyDirectory(root);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = join(root, relative(folder, path));
    if (entry.isDirectory()) zip.addEmptyDirectory(name);
    else zip.addFile(path, name, { compress });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(to));
}
