import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';

/** More than any token has; of a file that is larger the rest does not matter. */
const mostBytes = 64 * 1024;

/** The text of a file that holds an OIDC token. It is opened for every exchange: the CI system renews it. */
export async function readTokenFile(path: string): Promise<string> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
    return buffer.subarray(0, bytesRead).toString('utf8');
  } catch (error) {
    const reason = said('the file cannot be read ({error})', { error: error instanceof Error ? error.message : String(error) });
    throw new Failure('OIDC_TOKEN_UNUSABLE', { source: path, reason, system: 'other' }, { cause: error });
  } finally {
    await file?.close();
  }
}
