import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | { readonly path: string };
}

/** The same entries give the same bytes: no clock goes into the archive. */
const options = { mtime: new Date('2020-01-01T00:00:00Z'), mode: 0o100644, forceDosTimestamp: true };

/** Writes a zip of these entries, in this order. */
export async function writeZip(path: string, entries: readonly ZipEntry[]): Promise<void> {
  const zip = new ZipFile();
  for (const { name, content } of entries) {
    if (Buffer.isBuffer(content)) zip.addBuffer(content, name, options);
    else zip.addFile(content.path, name, options);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
