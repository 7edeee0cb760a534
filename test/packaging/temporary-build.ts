import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The small real build that the repository keeps. */
export const fixture = join(import.meta.dirname, '..', 'fixtures', 'mini-program');

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'miniship-packaging-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Content by path; `undefined` takes a file away. */
export type Content = Readonly<Record<string, string | Buffer | undefined>>;

async function write(folder: string, content: Content): Promise<void> {
  for (const [name, bytes] of Object.entries(content)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (bytes === undefined) await rm(path, { recursive: true });
    else await writeFile(path, bytes);
  }
}

/** A folder with exactly this content. */
export async function folderOf(content: Content): Promise<string> {
  const folder = await temporaryFolder();
  await write(folder, content);
  return folder;
}

/** The build of the fixture with some files more, other or less. */
export async function buildWith(changes: Content): Promise<string> {
  const folder = join(await temporaryFolder(), 'build');
  await cp(fixture, folder, { recursive: true });
  await write(folder, changes);
  return folder;
}

/** The smallest build that is accepted. */
export const smallest: Content = {
  'appConfig.json': '{"pages":["pages/index/index"]}',
  'index.html': '<script src="index.js"></script>',
  'index.js': 'Page({$path:"pages/index/index"})',
};
