import type { RollbackTarget } from '../config/rollback-request.ts';
import type { PackageChoice } from '../config/rollout-request.ts';
import { Failure } from '../errors/failure.ts';
import { toH5Version } from '../packaging/version.ts';
import type { Package } from '../services/mpaas-words.ts';
import { isSameVersion, type Landscape } from './candidates.ts';
import { packageIn, readReceipt } from './read-receipt.ts';

/** A package as a person names it: by version, tag, id or receipt. */
export type NamedPackage =
  | Exclude<PackageChoice, { readonly kind: 'newest' }>
  | Exclude<RollbackTarget, { readonly kind: 'list' | 'previous' | 'archive' }>;

/** Finds it among all that there are, published or not. */
export const findNamed = async (named: NamedPackage, landscape: Pick<Landscape, 'packages'>, h5Id: string): Promise<Package> =>
  findWanted(await wantedOf(named, h5Id), landscape, h5Id);

type Wanted = { readonly h5Version: string } | { readonly packageId: number };

/** A tag that a person gave becomes the version that was made of it; a receipt the package that it names. */
async function wantedOf(choice: NamedPackage, h5Id: string): Promise<Wanted> {
  switch (choice.kind) {
    case 'id':
      return { packageId: choice.packageId };
    case 'receipt':
      return packageIn(await readReceipt(choice.path, { h5Id }), choice.path);
    case 'version':
      return { h5Version: choice.scheme === undefined ? choice.h5Version : toH5Version(choice.h5Version, choice.scheme) };
  }
}

function findWanted(wanted: Wanted, { packages }: Pick<Landscape, 'packages'>, h5Id: string): Package {
  const fits = ({ packageId, h5Version }: Package): boolean =>
    'packageId' in wanted ? packageId === wanted.packageId : isSameVersion(h5Version, wanted.h5Version);
  const found = packages.find(fits);
  if (found !== undefined) return found;
  const asked = 'packageId' in wanted ? `package ${wanted.packageId}` : `version ${wanted.h5Version}`;
  throw new Failure('PACKAGE_UNKNOWN', { asked, h5Id, known: packages.map(({ h5Version, packageId }) => `${h5Version} (${packageId})`) });
}
