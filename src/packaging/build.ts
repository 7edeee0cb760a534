import { stat } from 'node:fs/promises';
import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type AppConfig, readAppConfig } from './app-config.ts';
import { type BuildFile, inByteOrder, type Listing, systemReason } from './build-file.ts';
import { clashes, nameProblems, needsEncoding } from './file-rules.ts';
import { PageEvidence } from './pages.ts';
import { readFolder } from './read-folder.ts';
import { readZip } from './read-zip.ts';
import { scanTexts } from './scan.ts';
import { shortList } from './short-list.ts';
import type { Warning } from './warning.ts';
import { asFolder } from './zip-layout.ts';

/** A build that was looked at. */
export interface Build {
  readonly path: string;
  /** Sorted by the bytes of their names, which is their order in the archive. */
  readonly files: readonly BuildFile[];
  readonly sizeBytes: number;
  readonly pages: readonly string[];
  /** Such as `/index.html#pages/index/index` (wire-facts §6). */
  readonly mainUrl: string;
  readonly hasTabBar: boolean;
  /** Roots of its sub-packages. */
  readonly subPackages?: readonly string[] | undefined;
  /** The file that calls `cloud.init` with env 'test', when one does. */
  readonly testEnvironmentIn?: string | undefined;
  readonly warnings: readonly Warning[];
  close(): Promise<void>;
}

/** With problems, `build` only serves to find more of them: its files can no longer be read. Without problems it is always there. */
export interface Inspection {
  readonly build?: Build;
  readonly problems: readonly Failure[];
}

/** Without `appConfig.json`, each of these at the top means that somebody pointed at the source code. */
const sourceFiles = ['app.json', 'app.js', 'app.ts', 'mini.project.json', 'package.json', 'project.config.json', 'tsconfig.json'];

/** Without these nothing starts on the phone (wire-facts §6: the content of a published package). */
const neededFiles = ['index.html', 'index.js'];

/** Reads a build folder or a ready zip, and reports every problem at once. */
export async function inspectBuild(path: string, expected: { readonly h5Id?: string | undefined }): Promise<Inspection> {
  let listing: Listing;
  try {
    listing = await list(path, expected.h5Id);
  } catch (error) {
    return { problems: [failureOf(error)] };
  }
  const inspection = await judge(path, listing);
  if (inspection.problems.length > 0) await listing.close();
  return inspection;
}

async function list(path: string, h5Id: string | undefined): Promise<Listing> {
  const kind = await stat(path).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemReason(error))) throw new Failure('BUILD_NOT_FOUND', { path }, { cause: error });
    throw new Failure('FILE_UNREADABLE', { input: 'path', path, reason: systemReason(error) }, { cause: error });
  });
  if (kind.isDirectory()) return await readFolder(path);
  if (!kind.isFile() || !/\.zip$/i.test(path)) throw new Failure('BUILD_NOT_FOUND', { path });
  const listing = await readZip(path);
  try {
    return asFolder(listing, { path, h5Id });
  } catch (error) {
    await listing.close();
    throw error;
  }
}

async function judge(path: string, listing: Listing): Promise<Inspection> {
  const { problems: found } = listing;
  const files = inByteOrder(listing.files);
  const find = (name: string): BuildFile | undefined => files.find((file) => file.name === name);
  if (files.length === 0 && found.length === 0) return { problems: [new Failure('BUILD_EMPTY', { path })] };
  // Everything else about a source tree is only noise: it is the wrong folder.
  const sources = sourceFiles.filter((name) => find(name) !== undefined);
  if (isSourceTree(find, sources)) return { problems: [new Failure('SOURCE_TREE', { path, found: sources.join(', ') })] };

  const problems = [...found, ...missingFiles(path, find), ...files.flatMap(({ name }) => nameProblems(name)), ...clashes(files)];
  const config = find('appConfig.json') === undefined ? undefined : await readConfig(find, problems);
  const evidence = new PageEvidence(config?.pages ?? []);
  const scan = await scanTexts(files, evidence);
  const absent = evidence.absent();
  if (absent.length > 0) problems.push(new Failure('PAGE_MISSING', { pages: absent }));
  problems.push(...scan.problems);
  if (config === undefined) return { problems };
  return {
    problems,
    build: { path, files, ...summary(files, config), testEnvironmentIn: scan.testEnvironmentIn, close: () => listing.close() },
  };
}

function isSourceTree(find: (name: string) => BuildFile | undefined, sources: readonly string[]): boolean {
  const isPartOfBuild = neededFiles.every((name) => find(name) !== undefined);
  return sources.length > 0 && find('appConfig.json') === undefined && !isPartOfBuild;
}

function missingFiles(path: string, find: (name: string) => BuildFile | undefined): readonly Failure[] {
  const missing = ['appConfig.json', ...neededFiles].filter((name) => find(name) === undefined);
  return missing.map((file) => new Failure('BUILD_FILE_MISSING', { path, file }));
}

async function readConfig(find: (name: string) => BuildFile | undefined, problems: Failure[]): Promise<AppConfig | undefined> {
  try {
    return await readAppConfig(find);
  } catch (error) {
    problems.push(failureOf(error));
    return undefined;
  }
}

function summary(
  files: readonly BuildFile[],
  { pages, hasTabBar, subPackages }: AppConfig,
): Pick<Build, 'sizeBytes' | 'pages' | 'mainUrl' | 'hasTabBar' | 'subPackages' | 'warnings'> {
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  return { sizeBytes, pages, mainUrl: `/index.html#${pages[0]}`, hasTabBar, subPackages, warnings: specialNames(files) };
}

function specialNames(files: readonly BuildFile[]): readonly Warning[] {
  const names = files.map(({ name }) => name).filter(needsEncoding);
  if (names.length === 0) return [];
  return [
    {
      message: said('File names hold characters that a URL must encode: {names}.', { names: shortList(names) }),
      help: said('Phones may not find these files; use letters, digits, ".", "-" and "_".'),
    },
  ];
}

function failureOf(error: unknown): Failure {
  if (isFailure(error)) return error;
  throw error;
}
