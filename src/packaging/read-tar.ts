import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExtractEvents } from 'tar-stream';
import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { type BuildFile, mostFiles, systemReason } from './build-file.ts';
import { isPlainPath, misspelling, namesakes, printable } from './file-rules.ts';
import { folderFile } from './folder-file.ts';

export interface TarTarget {
  /** An empty folder. The files get numbers for names there, so that no name of the tar ever reaches the disk. */
  readonly folder: string;
  /** Where the tar comes from, for messages. */
  readonly source: Text;
  /** Names that are left out, such as what a server added. */
  readonly without?: readonly string[];
  readonly mostBytes?: number;
  readonly mostEntries?: number;
  readonly signal?: AbortSignal | undefined;
}

type Entry = ExtractEvents['entry'][1];

const defaultMostBytes = 2 * 1024 ** 3;

/** Longer than any name that a plain tar header holds; only hostile ones need more. */
const longestNameBytes = 1024;

/**
 * Unpacks a tar strictly, one entry after the other and never holding one in memory: whatever is no plain file or folder, or could leave its folder, or could be
 * taken for another file, is refused with the entry named.
 */
export async function readTar(tar: Readable, target: TarTarget): Promise<readonly BuildFile[]> {
  const { extract } = await import('tar-stream');
  const entries = extract();
  const unpacked = new Unpacked(target);
  // The loop below hears every error that this one would tell.
  const fed = pipeline(tar, entries, { signal: target.signal }).catch((error: unknown) => error);
  try {
    for await (const entry of entries) await unpacked.add(entry);
  } catch (error) {
    tar.destroy();
    const first = await fed;
    throw explained(isFailure(first) ? first : error, target);
  }
  const broken = await fed;
  if (broken !== undefined) throw explained(broken, target);
  return unpacked.files();
}

class Unpacked {
  readonly #target: TarTarget;
  readonly #files = new Map<string, BuildFile>();
  #entries = 0;
  #totalBytes = 0;

  constructor(target: TarTarget) {
    this.#target = target;
  }

  async add(entry: Entry): Promise<void> {
    const { name: raw, type, size } = entry.header;
    // tar-stream hands over what it cannot read as null, and then waits for a content that never ends.
    if (!Number.isSafeInteger(size)) throw this.#unusable(said('{raw} has a size that is no number', { raw: printable(raw) }));
    const name = raw.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    const { mostEntries = mostFiles, mostBytes = defaultMostBytes, without = [] } = this.#target;
    this.#entries += 1;
    this.#totalBytes += size;
    if (this.#entries > mostEntries) throw this.#unusable(said('it holds more than {mostEntries} entries', { mostEntries }));
    if (this.#totalBytes > mostBytes) throw this.#unusable(said('it unpacks to more than {mostBytes} bytes', { mostBytes }));
    const oddity = name === '' && type === 'directory' ? undefined : oddityOf(name, type);
    if (oddity !== undefined) throw this.#unusable(said('{name} {wrong}', { name: printable(raw), wrong: oddity }));
    if (type === 'directory' || without.includes(name)) return void entry.resume();
    if (this.#files.has(name)) throw this.#unusable(said('it holds {name} twice', { name }));
    this.#files.set(name, await this.#store(entry, name));
  }

  async #store(entry: Entry, name: string): Promise<BuildFile> {
    const path = join(this.#target.folder, String(this.#files.size));
    await pipeline(entry, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal: this.#target.signal });
    const seen = await stat(path);
    if (seen.size !== entry.header.size) throw this.#unusable(said('{name} is shorter than it says', { name }));
    return folderFile(name, path, seen);
  }

  files(): readonly BuildFile[] {
    const files = [...this.#files.values()];
    const [clash] = namesakes(files);
    if (clash === undefined) return files;
    const { name, other } = clash;
    if (name === other) throw this.#unusable(said('{name} is a file and a folder', { name }));
    throw this.#unusable(said('{name} and {other} are one name where case or the spelling of accents does not count', { name, other }));
  }

  #unusable(reason: Text): Failure {
    return unusable(this.#target, reason);
  }
}

/** What makes an entry unusable, judging by its header. */
function oddityOf(name: string, type: string | null): Text | undefined {
  if (type === 'link' || type === 'symlink') return said('is a link');
  if (type !== 'file' && type !== 'directory')
    return said('is neither a file nor a folder ({type})', { type: type ?? said('unknown type') });
  if (name.includes('\uFFFD')) return said('has a name that is not UTF-8');
  if (!isPlainPath(name)) return said('is not a plain path');
  const [misspelt] = misspelling(name, longestNameBytes);
  if (misspelt !== undefined) return said('cannot be taken: {misspelt}', { misspelt });
  return undefined;
}

const unusable = ({ source }: TarTarget, reason: Text, cause?: unknown): Failure =>
  new Failure('CONTENT_UNUSABLE', { source, reason: said('{reason}.', { reason }) }, { cause });

/** A disk that takes no more is our trouble; anything else that breaks here is a tar that is not one. */
function explained(error: unknown, target: TarTarget): unknown {
  if (isFailure(error)) return error;
  const { signal, folder } = target;
  if (signal?.aborted) return isFailure(signal.reason) ? signal.reason : new Failure('CANCELLED', {}, { cause: error });
  if (error instanceof Error && 'syscall' in error)
    return new Failure('FILE_UNWRITABLE', { path: folder, reason: systemReason(error) }, { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return unusable(target, said('its tar is damaged ({error})', { error: reason.replace(/\.$/, '') }), error);
}
