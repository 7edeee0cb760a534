import { distance } from 'fastest-levenshtein';

/** How many letters may differ before a suggestion is more confusing than helpful. */
const tolerance = (name: string): number => (name.length <= 3 ? 1 : name.length <= 8 ? 2 : 3);

/** The known name that was most likely meant; undefined when none is near, which `most` letters may decide. */
export function nearest(name: string, known: readonly string[], most = tolerance(name)): string | undefined {
  const asked = name.toLowerCase();
  let best: { readonly candidate: string; readonly far: number } | undefined;
  for (const candidate of known) {
    const far = distance(asked, candidate.toLowerCase());
    if (far <= most && (best === undefined || far < best.far)) best = { candidate, far };
  }
  return best?.candidate ?? onlyEndingWith(asked, known);
}

/** Whoever leaves out what the name begins with, such as `topic` for `notify-topic`, means the only one that ends so. */
function onlyEndingWith(asked: string, known: readonly string[]): string | undefined {
  const [only, ...others] = known.filter((candidate) => candidate.endsWith(`-${asked}`));
  return others.length === 0 ? only : undefined;
}
