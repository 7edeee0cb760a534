/** What an entry of the catalogue of failures holds, and the few words that many messages share. */

/** Which call it was; a call that never got an answer has no request id. */
export interface Call {
  readonly operation: string;
  readonly requestId: string;
}

/** A file that is too large for something. */
export interface SizedFile {
  readonly path: string;
  readonly sizeBytes: number;
}

/** One way to fail: who acts, what was wrong, and what to do. */
export interface Entry<P> {
  readonly exit: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 70 | 130;
  /** True when the same call may well succeed a little later. */
  readonly transient?: true;
  readonly message: (facts: P) => string;
  readonly help: string | ((facts: P) => string);
}

/** Keeps the facts of an entry tied to its own messages. */
export const entry = <P>(fields: Entry<P>): Entry<P> => fields;
/** The call, with its request id when it has one. */
export const call = ({ operation, requestId }: Call) => (requestId ? `${operation} (request ${requestId})` : operation);
/** Of 1024 times 1024 bytes, as the limits of the cloud count. */
export const inMegabytes = (bytes: number) => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
/** Small ones to the byte: rounded they would say that the two of a comparison are equal. */
export const readable = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes} bytes` : `${inMegabytes(bytes)} (${bytes} bytes)`);
/** Files with their sizes, for a message. */
export const sizes = (files: readonly SizedFile[]) => files.map(({ path, sizeBytes }) => `${path} (${inMegabytes(sizeBytes)})`).join(', ');
/** The nearest known name, when there is one. */
export const hint = (nearest: string | undefined) => (nearest ? ` Did you mean "${nearest}"?` : '');
/** Words in a row: "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
/** A long list is cut: its first names show where to look. */
export const some = (what: string, names: readonly string[]) =>
  names.length === 0 ? '' : ` ${what}: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}.`;
