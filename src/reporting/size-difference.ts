import type { Words } from './words/words.ts';

/** What became of a size since the release before: `beforeBytes` undefined means that it was not there. */
export type Growth = 'grown' | 'shrunk' | 'new' | 'same';

export function growthOf(sizeBytes: number, beforeBytes: number | undefined): Growth {
  if (beforeBytes === undefined) return 'new';
  if (sizeBytes === beforeBytes) return 'same';
  return sizeBytes > beforeBytes ? 'grown' : 'shrunk';
}

/** The difference in words, as in "+12 kB" or "new". */
export function differenceOf(sizeBytes: number, beforeBytes: number | undefined, { page }: Words): string {
  const told = {
    new: () => page.newFile,
    same: () => page.same,
    grown: () => page.more(sizeBytes - (beforeBytes ?? 0)),
    shrunk: () => page.less((beforeBytes ?? 0) - sizeBytes),
  };
  return told[growthOf(sizeBytes, beforeBytes)]();
}
