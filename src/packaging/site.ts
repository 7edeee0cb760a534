import { readdir, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Failure, isFailure } from '../errors/failure.ts';
import { and, inRow, said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { inByteOrder, systemReason } from './build-file.ts';
import { hashedNames } from './content-hash.ts';
import type { Digests } from './digest-file.ts';
import { digestSite } from './digest-site.ts';
import { namesakes } from './file-rules.ts';
import type { FolderFile } from './folder-file.ts';
import { readFolder } from './read-folder.ts';
import { shortList } from './short-list.ts';
import { type FileHeaders, type HeaderRule, headersBy, type Order } from './site-headers.ts';
import { limitBytes, siteNameProblems, siteRules, sourceSigns } from './site-rules.ts';
import type { Warning } from './warning.ts';

/** One file of a site, and how it is to be served. */
export interface SiteFile extends FileHeaders {
  /** Below the site's root, with `/` between the parts and none in front; letters as they are on the disk. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Lower case hex. */
  readonly md5: string;
  readonly sha256: string;
  readonly order: Order;
  /** Exactly the bytes of the digests, or a `Failure`; both ways. */
  read(): Promise<Buffer>;
  /** For whoever need not hold them all at once. */
  open(): Promise<Readable>;
}

/** A built site that was looked at. */
export interface Site {
  /** Sorted by the bytes of their paths. */
  readonly files: readonly SiteFile[];
  readonly sizeBytes: number;
}

/** `site` is there when there are no problems. */
export interface SiteInspection {
  readonly site?: Site;
  readonly problems: readonly Failure[];
  readonly warnings: readonly Warning[];
}

interface Asked {
  readonly index: string;
  readonly error?: string | undefined;
  /** Patterns as in .gitignore. */
  readonly exclude: readonly string[];
  readonly headers: readonly HeaderRule[];
}

/** Looks at the folder of a built site, and reports every problem at once. */
export async function inspectSite(path: string, asked: Asked): Promise<SiteInspection> {
  try {
    return await judge(path, asked, await list(path, asked));
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { problems: [error], warnings: [] };
  }
}

interface Found {
  readonly files: readonly FolderFile[];
  readonly problems: readonly Failure[];
}

async function list(path: string, { exclude }: Asked): Promise<Found> {
  const missing = (reason: Text, cause?: unknown): Failure => new Failure('SITE_MISSING', { path, reason }, { cause });
  const kind = await stat(path).catch((error: unknown) => {
    const code = systemReason(error);
    throw missing(['ENOENT', 'ENOTDIR'].includes(code) ? said('it does not exist') : said('it cannot be read ({code})', { code }), error);
  });
  if (!kind.isDirectory()) throw missing(said('it is no folder'));
  const rules = siteRules(exclude);
  const top = (await readdir(path, { withFileTypes: true })).filter((entry) => !rules.skips(entry.name, entry.isDirectory()));
  const found = sourceSigns(top.map(({ name }) => name));
  if (found.length > 0) throw new Failure('SITE_SOURCE_TREE', { path, found });
  const { files, problems } = await readFolder(path, rules);
  if (files.length === 0 && problems.length === 0) throw missing(said('it is empty, or all of it is excluded'));
  return { files: inByteOrder(files), problems };
}

async function judge(path: string, asked: Asked, { files, problems: found }: Found): Promise<SiteInspection> {
  const problems = [
    ...found,
    ...files.flatMap(({ name }) => siteNameProblems(name)),
    ...missingPages(path, asked, new Set(files.map(({ name }) => name))),
    ...tooLarge(files),
  ];
  const { digests, problems: inside } = await digestSite(files.filter(({ sizeBytes }) => sizeBytes <= limitBytes));
  problems.push(...inside);
  if (problems.length > 0) return { problems, warnings: [] };
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  return { site: { files: siteFiles(files, digests, asked.headers), sizeBytes }, problems, warnings: sameNames(files) };
}

function missingPages(path: string, asked: Asked, names: ReadonlySet<string>): readonly Failure[] {
  return (['index', 'error'] as const).flatMap((input) => {
    const page = asked[input]?.replace(/^\/+/, '') ?? '';
    return page === '' || names.has(page) ? [] : [new Failure('SITE_PAGE_MISSING', { path, page, input })];
  });
}

function tooLarge(files: readonly FolderFile[]): readonly Failure[] {
  const large = files.filter(({ sizeBytes }) => sizeBytes > limitBytes).map(({ name, sizeBytes }) => ({ path: name, sizeBytes }));
  return large.length === 0 ? [] : [new Failure('SITE_FILES_TOO_LARGE', { files: large, limitBytes })];
}

function siteFiles(files: readonly FolderFile[], digests: ReadonlyMap<string, Digests>, rules: readonly HeaderRule[]): readonly SiteFile[] {
  const headersOf = headersBy(rules);
  const hashed = hashedNames(files.map(({ name }) => name));
  return files.flatMap((file) => {
    const digested = digests.get(file.name);
    if (digested === undefined) return [];
    const order = orderOf(file.name, hashed);
    const { md5, sha256 } = digested;
    return [
      {
        path: file.name,
        sizeBytes: file.sizeBytes,
        md5,
        sha256,
        order,
        ...headersOf(file.name, order),
        read: async () => await file.read(),
        open: () => file.open(),
      },
    ];
  });
}

function orderOf(name: string, hashed: ReadonlySet<string>): Order {
  if (/\.x?html?$/i.test(name)) return 'page';
  return hashed.has(name) ? 'hashed' : 'asset';
}

/** The storage tells them apart; the machine of the next one who builds the site may not, and then one of them is lost. */
function sameNames(files: readonly FolderFile[]): readonly Warning[] {
  const pairs = namesakes(files).map(({ name, other }) => inRow([other, name], and));
  if (pairs.length === 0) return [];
  return [
    {
      message: said('Paths of the site differ only in case or in the spelling of accents: {pairs}.', { pairs: shortList(pairs) }),
      help: said('Some computers cannot hold both of them; rename one.'),
    },
  ];
}
