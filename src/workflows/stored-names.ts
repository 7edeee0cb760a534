import type { StoredFile } from '../services/file-words.ts';
import type { RemoteFile } from '../services/serverless-words.ts';

/** A file of the storage as a file of a site: its path is its name without the prefix. */
export interface StandingFile extends RemoteFile {
  readonly stored: StoredFile;
}

/** Files by their names. The storage lets one name stand there twice; the newest counts, and of files of one moment the one that was just sent. */
export function namesIn(
  listed: readonly StoredFile[],
  prefix: string,
  sent: ReadonlySet<string> = new Set(),
): { readonly newest: readonly StandingFile[]; readonly older: readonly StandingFile[] } {
  const newest = new Map<string, StandingFile>();
  const older: StandingFile[] = [];
  for (const stored of listed) {
    const file = standing(stored, prefix);
    const rival = newest.get(file.path);
    if (rival !== undefined) older.push(isNewer(stored, rival.stored, sent) ? rival : file);
    if (rival === undefined || isNewer(stored, rival.stored, sent)) newest.set(file.path, file);
  }
  return { newest: [...newest.values()], older };
}

/** The list has no hash. Id and time stand for the bytes of one upload, which is what an ETag is to those who compare (see manifest.ts). */
const standing = (stored: StoredFile, prefix: string): StandingFile => ({
  path: stored.name.slice(prefix.length),
  sizeBytes: stored.sizeBytes,
  etag: `${stored.id}@${stored.modifiedAt}`,
  contentType: '',
  stored,
});

function isNewer(one: StoredFile, other: StoredFile, sent: ReadonlySet<string>): boolean {
  if (sent.has(one.id) !== sent.has(other.id)) return sent.has(one.id);
  return one.modifiedAt === other.modifiedAt ? one.id > other.id : one.modifiedAt > other.modifiedAt;
}
