import { Failure, isFailure } from '../errors/failure.ts';
import type { Text } from '../errors/text.ts';
import type { BuildFile, Listing } from './build-file.ts';
import { openZipBytes, type ZipBytes } from './zip-bytes.ts';
import { zipContent } from './zip-content.ts';
import { isFolder, readDirectory } from './zip-directory.ts';
import { faultOf } from './zip-fault.ts';
import { placeContents } from './zip-headers.ts';

type Invalid = (reason: Text, cause?: unknown) => Failure;

/** Lists a zip strictly: whatever two programs could unpack differently, or what could leave its folder, is refused with the entry named. */
export async function readZip(path: string): Promise<Listing> {
  let bytes: ZipBytes;
  try {
    bytes = openZipBytes(path);
  } catch (error) {
    throw new Failure('ZIP_INVALID', { path, reason: faultOf(error) }, { cause: error });
  }
  return await readZipBytes(bytes, path);
}

/** The same of bytes that are open already; `path` is what messages call them. They are closed with the listing, or when there is none. */
export async function readZipBytes(bytes: ZipBytes, path: string): Promise<Listing> {
  const invalid: Invalid = (reason, cause) => new Failure('ZIP_INVALID', { path, reason }, { cause });
  try {
    const files = await listFiles(bytes, invalid);
    return { files, problems: [], close: async () => bytes.close() };
  } catch (error) {
    bytes.close();
    throw isFailure(error) ? error : invalid(faultOf(error), error);
  }
}

async function listFiles(bytes: ZipBytes, invalid: Invalid): Promise<readonly BuildFile[]> {
  const directory = await readDirectory(bytes);
  const starts = placeContents(bytes, directory);
  const contents = directory.rows.map((row, index) => ({ ...row, isDeflated: row.method !== 0, at: starts[index] ?? 0 }));
  return contents.filter(({ name }) => !isFolder(name)).map((content) => zipContent(bytes, content, invalid));
}

/** Reads every content to its end: a checksum that is wrong shows only there. For a zip that is used as it is, unpacked by others. */
export async function readThrough({ files }: Pick<Listing, 'files'>): Promise<void> {
  for (const file of files) for await (const _ of await file.open());
}
