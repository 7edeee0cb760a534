import { stat } from 'node:fs/promises';
import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { type BuildFile, bufferedBytes, inByteOrder, systemReason, unfit } from './build-file.ts';
import { misspelling, namesakes, printable } from './file-rules.ts';
import { functionRules, isPackaged } from './function-rules.ts';
import { packageWarnings } from './package-json.ts';
import { type FolderListing, readFolder } from './read-folder.ts';
import { secretIn } from './scan.ts';
import { secretName } from './secrets.ts';
import { shortList } from './short-list.ts';
import type { Warning } from './warning.ts';

/** The code of a function, for `writeArchive`: at the top, or in a folder named as the function. */
export interface FunctionCode {
  /** Sorted by the bytes of their names, which is their order in the archive. */
  readonly files: readonly BuildFile[];
  /** Unpacked. */
  readonly sizeBytes: number;
}

/** `code` is there when there are no problems. */
export interface FunctionInspection {
  readonly code?: FunctionCode;
  readonly problems: readonly Failure[];
  readonly warnings: readonly Warning[];
}

interface Asked {
  readonly name: string;
  /** Patterns as in .gitignore. */
  readonly exclude: readonly string[];
}

/** Unpacked (wire-facts §7). */
const limitBytes = 500 * 1024 * 1024;

/** Looks at the folder of one function, and reports every problem at once. Of thousands of files in node_modules only names and sizes are looked at. */
export async function inspectFunction(path: string, asked: Asked): Promise<FunctionInspection> {
  try {
    const listing = await list(path, asked);
    return await judge(path, asked, listing);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { problems: [error], warnings: [] };
  }
}

async function list(path: string, asked: Asked): Promise<FolderListing> {
  const kind = await stat(path).catch((error: unknown) => {
    const code = systemReason(error);
    throw missing(path, asked, ['ENOENT', 'ENOTDIR'].includes(code) ? said('does not exist') : said('cannot be read ({code})', { code }));
  });
  if (!kind.isDirectory()) throw missing(path, asked, said('is no folder'));
  return await readFolder(path, functionRules(asked));
}

const missing = (path: string, { name }: Asked, reason: Text): Failure => new Failure('FUNCTION_CODE_MISSING', { name, path, reason });

async function judge(path: string, asked: Asked, listing: FolderListing): Promise<FunctionInspection> {
  const files = inByteOrder(listing.files);
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const problems = [...once(listing.problems), ...misspelled(asked.name, files), ...confusable(asked.name, files)];
  if (files.length === 0 && problems.length === 0) problems.push(missing(path, asked, said('is empty, or all of it is excluded')));
  else if (!files.some(({ name }) => name === 'index.js'))
    problems.push(missing(path, asked, said('has no index.js{elsewhere}', { elsewhere: elsewhere(files) })));
  if (sizeBytes > limitBytes)
    problems.push(new Failure('FUNCTION_TOO_LARGE', { name: asked.name, sizeBytes, limitBytes, largest: largest(files) }));
  if (problems.length > 0) return { problems, warnings: [] };
  const warnings = [...(await secretWarnings(asked.name, files)), ...(await packageWarnings(asked.name, files))];
  return { code: { files, sizeBytes }, problems, warnings };
}

/** One package that is linked says it for all. */
function once(problems: readonly Failure[]): readonly Failure[] {
  const first = problems.find(({ code }) => code === 'FUNCTION_MODULES_LINKED');
  return problems.filter((problem) => problem.code !== 'FUNCTION_MODULES_LINKED' || problem === first);
}

const misspelled = (functionName: string, files: readonly BuildFile[]): readonly Failure[] =>
  files.flatMap(({ name }) => misspelling(name, Number.POSITIVE_INFINITY).map((why) => unfit(`${functionName}/${printable(name)}`, why)));

/** Whoever unpacks the code on another machine would lose one of them. */
const confusable = (functionName: string, files: readonly BuildFile[]): readonly Failure[] =>
  namesakes(files).map(({ name, other }) =>
    unfit(`${functionName}/${name}`, said('its name equals {other} where case or the spelling of accents does not count', { other })),
  );

/** Where the index.js may be that the folder lacks: somebody forgot to build, or pointed one level too high. */
function elsewhere(files: readonly BuildFile[]): Text {
  const other = files.find(({ name }) => !isPackaged(name) && /(?:^|\/)index\.[cm]?[jt]s$/.test(name));
  return other === undefined ? '' : said(' (but {name})', { name: other.name });
}

/** The three packages or first levels that weigh most. */
function largest(files: readonly BuildFile[]): readonly { path: string; sizeBytes: number }[] {
  const weights = new Map<string, number>();
  for (const { name, sizeBytes } of files) {
    const path = /^(?:node_modules\/(?:@[^/]+\/)?)?[^/]+/.exec(name)?.[0] ?? name;
    weights.set(path, (weights.get(path) ?? 0) + sizeBytes);
  }
  return [...weights.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([path, sizeBytes]) => ({ path, sizeBytes }));
}

/**
 * Keys are only warned of: a function is not published, and its code is the one place for the keys that it needs (there is no operation for variables or
 * secrets, wire-facts §7). Packages hold keys for their own tests, and are not looked at.
 */
async function secretWarnings(functionName: string, files: readonly BuildFile[]): Promise<readonly Warning[]> {
  const found: Text[] = [];
  for (const file of files.filter(({ name, sizeBytes }) => !isPackaged(name) && sizeBytes <= bufferedBytes)) {
    const base = file.name.slice(file.name.lastIndexOf('/') + 1);
    if (base.startsWith('.env')) continue;
    const reason = secretName(base) ?? (await secretIn(file));
    if (reason !== undefined) found.push(said('{name} ({reason})', { name: file.name, reason }));
  }
  if (found.length === 0) return [];
  return [
    {
      message: said('The code of function "{name}" holds what looks like secrets: {names}.', {
        name: functionName,
        names: shortList(found),
      }),
      help: said('Everybody who may download the code of the function can read them; what it does not need, leave out with "exclude".'),
    },
  ];
}
