import { isFailure } from '../errors/failure.ts';

/** BatchDeleteWebHostingFiles takes no more (wire-facts section 7). */
const mostOfSite = 1000;

/** Whatever deletes several things at once. */
type Remove = (names: readonly string[]) => Promise<void>;

/**
 * Deletes files in batches. A batch that the cloud refuses, or whose fate is unknown, is done one by one: its one answer does not say which file
 * was in the way. What could not be deleted is found by reading back.
 */
export async function removeFiles(paths: readonly string[], remove: Remove, mostAtOnce = mostOfSite): Promise<void> {
  for (let start = 0; start < paths.length; start += mostAtOnce) {
    const batch = paths.slice(start, start + mostAtOnce);
    if (await isGone(batch, remove)) continue;
    for (const path of batch) await isGone([path], remove);
  }
}

/** False when only these files could not be deleted; trouble that every call would meet is thrown. */
async function isGone(paths: readonly string[], remove: Remove): Promise<boolean> {
  try {
    await remove(paths);
    return true;
  } catch (error) {
    if (isFailure(error) && (error.code === 'CLOUD_REFUSED' || error.code === 'OUTCOME_UNKNOWN')) return false;
    throw error;
  }
}
