import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { type Listing, mostFiles, systemReason, unfit } from './build-file.ts';
import { isJunk, refusedFolder } from './file-rules.ts';
import { type FolderFile, folderFile } from './folder-file.ts';
import { HardLinks } from './hard-links.ts';

/** Links to folders that hold links to folders multiply without end; no build has a reason for so many. */
const mostFolderLinks = 1_000;

/** What differs between the folders of a mini program, a function and a site. Names are paths below the root, with `/` between the parts. */
export interface FolderRules {
  /** Whether to leave this out without a word. */
  readonly skips: (name: string, isFolder: boolean) => boolean;
  /** Why a folder must not be there at all; its content is then of no interest. */
  readonly refuses: (folder: string) => Failure | undefined;
  /** Why a link is of no use even where it stays inside. The target is a path that starts at the root. */
  readonly refusesLink?: (link: string, target: string) => Failure | undefined;
  /** Whether a file may have another name outside of the folder. Package managers link installed packages to a store of theirs. */
  readonly allowsHardLink?: (name: string) => boolean;
  /** How problems call a file, when its path below the root would not say enough. */
  readonly shown?: (name: string) => string;
  /** Where the files are going, when that is not an archive. */
  readonly into?: string;
  /** Whether a file that its owner may run stays so; everywhere else a bit that a checkout may lose must not change the archive. */
  readonly keepsExecutable?: boolean;
  /** An archive has a limit, a site has none. */
  readonly mostFiles: number;
}

/** A listing of files on disk. */
export interface FolderListing extends Listing {
  readonly files: readonly FolderFile[];
}

const buildRules: FolderRules = { skips: isJunk, refuses: refusedFolder, mostFiles };

interface Walk {
  readonly path: string;
  readonly root: string;
  readonly rules: FolderRules;
  readonly files: FolderFile[];
  readonly problems: Failure[];
  readonly linked: HardLinks;
  folderLinks: number;
  folders: number;
}

interface Folder {
  readonly path: string;
  /** Path below the root, empty for the root itself. */
  readonly name: string;
  /** The real paths of this folder and of those above it, to notice a link that leads back. */
  readonly chain: readonly string[];
}

/** Lists a folder. Links inside it are followed, and stored as what they lead to; whatever cannot be taken becomes a problem. */
export async function readFolder(path: string, rules: FolderRules = buildRules): Promise<FolderListing> {
  const root = await realpath(path);
  const walk: Walk = { path, root, rules, files: [], problems: [], linked: new HardLinks(), folderLinks: 0, folders: 0 };
  await visitFolder(walk, { path: root, name: '', chain: [root] });
  for (const name of walk.linked.leaving()) {
    if (rules.allowsHardLink?.(name) !== true)
      refuse(walk, name, said('it is hard-linked to a file outside of the folder, so copy it instead'));
  }
  return { files: walk.files, problems: walk.problems, close: async () => {} };
}

async function visitFolder(walk: Walk, folder: Folder): Promise<void> {
  await giveWay(walk);
  // Sorted, so that problems come in the same order on every file system.
  for (const entry of entriesIn(walk, folder).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = folder.name === '' ? entry.name : `${folder.name}/${entry.name}`;
    if (!walk.rules.skips(name, entry.isDirectory())) await visit(walk, folder, entry, name);
  }
}

/** Synchronous, as the look at each file is: a trip to another thread costs more than the reading (performance.md §2). */
function entriesIn(walk: Walk, folder: Folder): Dirent[] {
  try {
    return readdirSync(folder.path, { withFileTypes: true });
  } catch (error) {
    refuseUnread(walk, folder.name || '.', error);
    return [];
  }
}

/** Others get a turn now and then: a signal, or the request that is under way. */
async function giveWay(walk: Walk): Promise<void> {
  walk.folders += 1;
  if (walk.folders % 32 === 0) await new Promise(setImmediate);
}

async function visit(walk: Walk, folder: Folder, entry: Dirent, name: string): Promise<void> {
  const path = join(folder.path, entry.name);
  // Node puts this character in place of bytes that are no UTF-8, and then cannot find the file by that name.
  if (name.includes('\uFFFD')) refuse(walk, name, said('its name is not UTF-8'));
  else if (entry.isSymbolicLink()) await followLink(walk, folder, path, name);
  else if (entry.isDirectory()) await enter(walk, { path, name, chain: [...folder.chain, join(folder.chain.at(-1) ?? '', entry.name)] });
  else if (entry.isFile()) addFile(walk, name, path);
  else refuse(walk, name, said('it is a socket, a pipe or a device'));
}

async function enter(walk: Walk, folder: Folder): Promise<void> {
  const refused = walk.rules.refuses(folder.name);
  if (refused === undefined) await visitFolder(walk, folder);
  else walk.problems.push(refused);
}

async function followLink(walk: Walk, folder: Folder, path: string, name: string): Promise<void> {
  let target: string;
  try {
    target = await realpath(path);
  } catch (error) {
    const loop = systemReason(error) === 'ELOOP';
    refuse(walk, name, loop ? said('it is a link that leads back to itself') : said('it is a link to nothing'), error);
    return;
  }
  const refused = linkProblem(walk, name, target);
  if (refused === undefined) await addLinked(walk, folder, target, name);
  else walk.problems.push(refused);
}

function linkProblem({ root, rules }: Walk, name: string, target: string): Failure | undefined {
  const way = relative(root, target);
  const refused = rules.refusesLink?.(name, way.replaceAll(sep, '/'));
  const leaves = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return refused ?? (leaves ? new Failure('LINK_LEAVES_BUILD', { link: rules.shown?.(name) ?? name, target }) : undefined);
}

async function addLinked(walk: Walk, folder: Folder, target: string, name: string): Promise<void> {
  const kind = await stat(target);
  if (kind.isFile()) addFile(walk, name, target);
  else if (!kind.isDirectory()) refuse(walk, name, said('it is a link to a socket, a pipe or a device'));
  else if (walk.rules.skips(name, true)) return;
  else if (folder.chain.includes(target)) refuse(walk, name, said('it is a link that leads back to a folder above it'));
  else await enterLinked(walk, { path: target, name, chain: [...folder.chain, target] });
}

async function enterLinked(walk: Walk, folder: Folder): Promise<void> {
  walk.folderLinks += 1;
  if (walk.folderLinks > mostFolderLinks)
    throw tooMuch(walk, said('it holds more than {mostFolderLinks} links to folders, one inside the other', { mostFolderLinks }));
  await enter(walk, folder);
}

/**
 * Looks synchronously: an asynchronous look at each of thousands of files takes many times as long (performance.md §2). The path is no link, or no longer one, so
 * what has become a link since is noticed here.
 */
function addFile(walk: Walk, name: string, path: string): void {
  let seen: Stats;
  try {
    seen = lstatSync(path);
  } catch (error) {
    refuseUnread(walk, name, error);
    return;
  }
  if (!seen.isFile()) {
    refuse(walk, name, said('it changed while the folder was being read'));
    return;
  }
  walk.linked.add(name, path, seen);
  const isExecutable = walk.rules.keepsExecutable === true && (seen.mode & 0o100) !== 0;
  walk.files.push(folderFile(name, path, seen, { into: walk.rules.into, isExecutable }));
  if (walk.files.length > walk.rules.mostFiles)
    throw tooMuch(walk, said('it holds more than {mostFiles} files', { mostFiles: walk.rules.mostFiles }));
}

function refuse({ problems, rules }: Walk, name: string, reason: Text, cause?: unknown): void {
  problems.push(unfit(rules.shown?.(name) ?? name, reason, { cause, into: rules.into }));
}

const refuseUnread = (walk: Walk, name: string, error: unknown): void =>
  refuse(walk, name, said('it cannot be read ({error})', { error: systemReason(error) }), error);

const tooMuch = ({ path, rules }: Walk, reason: Text): Failure => unfit(path, reason, { into: rules.into });
