/** A page of a list, with what the answer says about more. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasMore?: boolean | undefined;
  readonly totalCount?: number | undefined;
}

export const pageSize = 50;

/**
 * All pages of a list. The 2019 API answers everything at once and says nothing about more (wire-facts section 6).
 * A page that brings nothing new ends it, so that a server that ignores the page number cannot keep us forever.
 */
export async function allPages<Item>(
  readPage: (pageNumber: number) => Promise<Page<Item>>,
  idOf: (item: Item) => string | number,
): Promise<Item[]> {
  const found = new Map<string | number, Item>();
  for (let pageNumber = 1; ; pageNumber += 1) {
    const { items, hasMore, totalCount } = await readPage(pageNumber);
    const before = found.size;
    for (const item of items) found.set(idOf(item), item);
    const more = hasMore ?? (totalCount ?? 0) > found.size;
    if (!more || found.size === before) return [...found.values()];
  }
}
