import { stat } from 'node:fs/promises';
import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { Archive } from './archive.ts';
import { misspelling, namesakes, printable } from './file-rules.ts';
import { sha256Of } from './kept-sites.ts';
import { readThrough, readZip } from './read-zip.ts';

/** A zip that an earlier run wrote, for use as it is; its checksum tells whether it is that one. */
export async function readyArchive(path: string): Promise<Archive> {
  const zip = await readZip(path);
  await zip.close();
  return await archiveAt(path, zip.files.length);
}

/** A zip that was fetched, for use as it is. Nobody knows who made it, so every byte of it is unpacked once, and every name looked at. */
export async function foreignArchive(path: string, source: string): Promise<Archive> {
  const unusable = (reason: Text, cause?: unknown): Failure => new Failure('CONTENT_UNUSABLE', { source, reason }, { cause });
  try {
    const zip = await readZip(path);
    try {
      const [odd] = zip.files.flatMap(({ name }) =>
        misspelling(name, longestNameBytes).map((why) => said('{name}: {why}.', { name: printable(name), why })),
      );
      const [twin] = namesakes(zip.files);
      if (odd !== undefined) throw unusable(odd);
      if (twin !== undefined)
        throw unusable(
          said('{name} and {other} are one name where case or the spelling of accents does not count.', {
            name: twin.name,
            other: twin.other,
          }),
        );
      await readThrough(zip);
      return await archiveAt(path, zip.files.length);
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (!isFailure(error) || error.code !== 'ZIP_INVALID') throw error;
    throw unusable(said('it is not a usable zip: {reason}.', { reason: error.reason }), error);
  }
}

/** Longer than any path on a system that runs functions. */
const longestNameBytes = 4096;

async function archiveAt(path: string, files: number): Promise<Archive> {
  const { size: sizeBytes } = await stat(path);
  return { path, sizeBytes, sha256: await sha256Of(path), files };
}
