/** A file of the file storage, from the moment at which an address to upload it was asked for. */
export interface FileState {
  readonly id: string;
  readonly name: string;
  /** As the request named it; the storage signs it, and the list shows it. */
  type: string;
  /** Of its bytes in the own bucket; nothing lies there before the upload. */
  readonly key: string;
  readonly createdMs: number;
  /** By RegisterFile; counts only where the storage does not tell by itself that a file has come. */
  isRegistered: boolean;
}
