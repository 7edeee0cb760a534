// Packs each folder that is named with archiver at level 9, as public tools for mini programs do.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';

const [to, ...folders] = process.argv.slice(2);
for (const [index, folder] of folders.entries()) {
  const zip = new ZipArchive({ zlib: { level: 9 } });
  const written = pipeline(zip, createWriteStream(join(to, `archiver-${index}.zip`)));
  zip.directory(folder, 'build');
  await zip.finalize();
  await written;
}
