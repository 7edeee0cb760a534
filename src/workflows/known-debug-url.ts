import { readFile } from 'node:fs/promises';
import { fieldOf } from './read-receipt.ts';

/** The address of a package, as the receipt of an earlier run on this machine has it from the cloud's own answer; undefined when there is none. */
export async function knownDebugUrl(receipt: string, packageId: number): Promise<string | undefined> {
  try {
    const done = fieldOf(JSON.parse(await readFile(receipt, 'utf8')), 'done');
    const debugUrl = fieldOf(done, 'debugUrl');
    const isIt = fieldOf(fieldOf(done, 'package'), 'packageId') === packageId && fieldOf(done, 'debugUrlRebuilt') === false;
    return isIt && typeof debugUrl === 'string' && debugUrl !== '' ? debugUrl : undefined;
  } catch {
    // Without it the address is put together anew.
    return undefined;
  }
}
