import { resolve } from 'node:path';
import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { soundPart } from './config-check.ts';
import type { FilePart } from './config-file.ts';
import { mappingAt } from './config-tree.ts';
import { dataShape, importModes } from './data-shape.ts';
import type { DataRequest, ImportRequest } from './deploy-request.ts';
import { FileSection } from './file-section.ts';
import { truthOf } from './parse-value.ts';

/** Whether the file says anything of data. */
export const describesData = (part: FilePart | undefined): boolean => (mappingAt(part?.tree, 'data')?.entries ?? []).length > 0;

/** Names of ours and of the store itself are nobody's to import into; a comma separates names on the wire. */
export function collectionFault(name: string): Text | undefined {
  const isPlain = /^[A-Za-z_][\w.-]{0,119}$/.test(name) && !name.startsWith('system.') && !name.startsWith('miniship_');
  return isPlain
    ? undefined
    : said('the name of a collection: letters, digits, "_", "-" and ".", not beginning with a digit, "system." or "miniship_"');
}

const types = new Map([
  ['json', 'json'],
  ['jsonl', 'json'],
  ['ndjson', 'json'],
  ['csv', 'csv'],
] as const);

const typeOf = (file: string): ImportRequest['type'] | undefined => {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  return [...types].find(([known]) => known === ending)?.[1];
};

/** The same file however it is written, so that a record of it is found again: `./seeds\users.json` is `seeds/users.json`. */
const plainName = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')
    .replaceAll(/\/{2,}/g, '/');

function readImport(section: FileSection, workingDirectory: string): ImportRequest | undefined {
  const fault = (file: string) =>
    typeOf(file) === undefined ? said('a file whose name ends in .json, .jsonl, .ndjson or .csv') : undefined;
  const file = section.text('file', fault);
  const collection = section.text('collection', collectionFault);
  const mode = section.choice('mode', importModes) ?? 'insert';
  const type = typeOf(file ?? '');
  if (file === undefined || collection === undefined || type === undefined) return undefined;
  return { name: plainName(file), path: resolve(workingDirectory, file), type, collection, mode };
}

/** One file goes into one collection once: which of two modes would hold? */
function checkTwice(read: readonly { readonly asked: ImportRequest; readonly section: FileSection }[]): void {
  const seen = new Set<string>();
  for (const { asked, section } of read) {
    const { name, path, collection } = asked;
    if (seen.has(`${path}\n${collection}`))
      section.refuse('file', said('"{name}" stands twice for collection "{collection}"', { name, collection }));
    seen.add(`${path}\n${collection}`);
  }
}

function readBackup(data: FileSection, imports: readonly ImportRequest[]): readonly string[] {
  const given = data.list('backup', (text) => (truthOf(text) === undefined ? collectionFault(text) : undefined)) ?? [];
  const [only = ''] = given;
  if (given.length === 1 && truthOf(only) === false) return [];
  const named = given.length === 1 && truthOf(only) === true ? imports.map(({ collection }) => collection) : given;
  if (given.length > 0 && named.length === 0)
    data.refuse('backup', said('"backup: true" exports what files are imported into, and none are; name the collections'));
  return [...new Set(named)];
}

/** Reads what the file says of data, with every problem of it. What is of a wrong shape is left out: that was told before. */
export function readData(
  part: FilePart | undefined,
  { workingDirectory }: { readonly workingDirectory: string },
): { readonly data: DataRequest | undefined; readonly problems: readonly Failure[] } {
  const problems: Failure[] = [];
  const tree = mappingAt(part?.tree, 'data');
  if (part === undefined || tree === undefined) return { data: undefined, problems };
  const sound = soundPart(tree, dataShape, { file: part.surroundings.file, key: 'data' });
  if (sound?.kind !== 'mapping') return { data: undefined, problems };
  const section = new FileSection(sound, part.surroundings, problems);
  const read = section.sections('imports').flatMap((each) => {
    const asked = readImport(each, workingDirectory);
    return asked === undefined ? [] : [{ asked, section: each }];
  });
  checkTwice(read);
  const imports = read.map(({ asked }) => asked);
  // Which collections they are is known only when each import could be read.
  const backup = sound === tree ? readBackup(section, imports) : [];
  return { data: { imports, backup }, problems };
}
