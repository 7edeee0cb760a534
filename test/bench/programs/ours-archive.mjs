// Packs each folder that is named, as a release packs a build: listed, sorted, deflated, written. Equal contents of several folders are deflated once.
import { join } from 'node:path';

const build = new URL('../../../build/packaging/', import.meta.url);
const { readFolder } = await import(new URL('read-folder.js', build));
const { writeArchive } = await import(new URL('archive.js', build));
const { createPackedCache } = await import(new URL('packed-cache.js', build));

const [to, ...folders] = process.argv.slice(2);
const cache = folders.length > 1 ? createPackedCache() : undefined;
for (const [index, folder] of folders.entries()) {
  const { files } = await readFolder(folder);
  await writeArchive(files, { root: 'build', to: join(to, `ours-${index}.zip`), cache });
}
