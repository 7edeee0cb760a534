import type { StoredObject, World } from './world.ts';

const folderOf = ({ bucket, key }: Pick<StoredObject, 'bucket' | 'key'>): string => `${bucket}/${key.split('/')[0] ?? ''}`;

/**
 * The bytes below each folder at the top of a bucket. Counted along with every change: adding up a site of some thousand
 * files for each of its uploads would make the uploads slow.
 */
export class FolderSizes {
  /** A world that a reset swaps in is counted anew. */
  readonly #counted = new WeakMap<World, Map<string, number>>();

  sizeOf(world: World, folder: Pick<StoredObject, 'bucket' | 'key'>): number {
    return this.#of(world).get(folderOf(folder)) ?? 0;
  }

  /** To be called with what is there no more, then with what is there now; before the world itself changes. */
  change(world: World, gone: StoredObject | undefined, come?: StoredObject): void {
    const sizes = this.#of(world);
    if (gone) sizes.set(folderOf(gone), (sizes.get(folderOf(gone)) ?? 0) - gone.sizeBytes);
    if (come) sizes.set(folderOf(come), (sizes.get(folderOf(come)) ?? 0) + come.sizeBytes);
  }

  #of(world: World): Map<string, number> {
    const known = this.#counted.get(world);
    if (known) return known;
    const sizes = new Map<string, number>();
    for (const object of Object.values(world.objects)) sizes.set(folderOf(object), (sizes.get(folderOf(object)) ?? 0) + object.sizeBytes);
    this.#counted.set(world, sizes);
    return sizes;
  }
}
