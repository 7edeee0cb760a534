/** Name of an exported collection that is kept beside the receipt; the digits are the first of its sha256. */
export const keptDataName = (spaceId: string, collection: string, sha256: string): string =>
  `miniship-data-${spaceId}-${collection}-${sha256.slice(0, 12)}.json`;
