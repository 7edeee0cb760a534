/** File storage of a space in words: files that everyone reads at their addresses, uploaded by whoever is handed a signed one. */

import type { Pressure } from '../transport/call-listener.ts';
import type { ServedFile } from './serverless-words.ts';

/** A file of the storage. Two may have one name; the id is its own. */
export interface StoredFile {
  readonly id: string;
  /** As it was given at the upload; may have slashes in it. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Where everyone reads it. */
  readonly url: string;
  /** When its bytes last changed, as the cloud words it; empty when it does not say. */
  readonly modifiedAt: string;
}

/** What an upload is asked for. */
export interface FileAsked {
  readonly name: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  /** Id of the file whose bytes are replaced, at its address; without it the file is a new one beside all others. */
  readonly replaces?: string | undefined;
}

export interface FileStorage {
  /** All pages of the files whose names begin so. */
  list(prefix: string): Promise<readonly StoredFile[]>;
  /** A signed address for one upload; a secret. */
  address(file: FileAsked, pressure?: Pressure): Promise<{ readonly id: string; readonly uploadUrl: string }>;
  /** Puts the bytes there, with exactly the type that the address was asked for. Answers the ETag, which is their MD5 here (wire-facts section 5). */
  put(
    uploadUrl: string,
    file: { readonly bytes: Uint8Array; readonly contentType: string },
    pressure?: Pressure,
  ): Promise<{ readonly etag: string }>;
  /** Tells the storage that a file was uploaded; no longer needed where the storage itself tells (wire-facts section 7). */
  register(id: string): Promise<void>;
  /** At most 50 at once. */
  remove(ids: readonly string[]): Promise<void>;
  /** A small file as everyone reads it, past the caches that let themselves be passed; undefined when it cannot be read. */
  served(file: StoredFile): Promise<ServedFile | undefined>;
  quotaBytes(): Promise<number | undefined>;
}
