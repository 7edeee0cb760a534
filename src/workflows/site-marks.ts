import type { Manifest } from '../packaging/manifest.ts';
import type { SiteFile } from '../packaging/site.ts';
import { identityOfManifest, identityOfSite } from '../packaging/site-identity.ts';

/** What a manifest says of rollbacks. It stands beside the site, so the next run knows it wherever it runs. */
export type SiteMarks = Pick<Manifest, 'rolledBackFrom' | 'undone'>;

/** The older ones are far behind. */
const mostUndone = 5;

/** The marks for a site of these files in place of the one of the manifest; `rolledBackFrom` when it is a rollback. */
export function siteMarks(files: readonly SiteFile[], before: Manifest | undefined, rolledBackFrom: string | undefined): SiteMarks {
  const identity = identityOfSite(files);
  if (before === undefined) return { rolledBackFrom };
  if (rolledBackFrom === undefined && identityOfManifest(before) === identity)
    return { rolledBackFrom: before.rolledBackFrom, undone: before.undone };
  const undone = [...new Set([before.rolledBackFrom, ...(before.undone ?? [])])];
  return {
    rolledBackFrom,
    undone: undone
      .filter((each) => each !== undefined && each !== identity && each !== rolledBackFrom)
      .map(String)
      .slice(0, mostUndone),
  };
}

/** The sites that rollbacks gave up. */
export const givenUpIn = ({ rolledBackFrom, undone = [] }: SiteMarks): ReadonlySet<string> =>
  new Set([...(rolledBackFrom === undefined ? [] : [rolledBackFrom]), ...undone]);
