import { contentTypeOf } from './content-type.ts';
import { matcher } from './glob.ts';

/** Headers for the files that a glob means. */
export interface HeaderRule {
  readonly match: string;
  readonly set: Readonly<Record<string, string>>;
}

/** What a file of the site is served with. */
export interface FileHeaders {
  readonly contentType: string;
  /** All but the type, by the names that the storage knows them by; sorted. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Names of form fields of a PostObject (wire-facts §5). Others are `x-oss-meta-…`, which are written small. */
const known = new Map(
  ['Cache-Control', 'Content-Disposition', 'Content-Encoding', 'Content-Type', 'Expires'].map((name) => [name.toLowerCase(), name]),
);

/** A name with a hash of the content never changes its content; a page changes with every build, and is asked for each time. */
const cacheControl = { hashed: 'public, max-age=31536000, immutable', page: 'no-cache', asset: undefined } as const;

/** What decides in which turn a file is sent: the hashed ones first, the pages that refer to them last. */
export type Order = 'hashed' | 'asset' | 'page';

/** The headers of a file by rules: in their order, the first that names a header decides about it, an empty text takes it away, and defaults fill in the rest. */
export function headersBy(rules: readonly HeaderRule[]): (path: string, order: Order) => FileHeaders {
  const compiled = rules.map(({ match, set }) => ({ matches: matcher([match]), set: Object.entries(set) }));
  return (path, order) => {
    const chosen = new Map<string, string>();
    for (const [name, value] of compiled.filter(({ matches }) => matches(path)).flatMap(({ set }) => set)) {
      const key = known.get(name.toLowerCase()) ?? name.toLowerCase();
      if (!chosen.has(key)) chosen.set(key, value.trim());
    }
    const { 'Content-Type': type = '', ...headers } = Object.fromEntries(withDefault(chosen, order));
    return { contentType: type === '' ? contentTypeOf(path) : type, headers };
  };
}

function withDefault(chosen: ReadonlyMap<string, string>, order: Order): readonly (readonly [string, string])[] {
  const fallback = cacheControl[order];
  const all = chosen.has('Cache-Control') || fallback === undefined ? [...chosen] : [...chosen, ['Cache-Control', fallback] as const];
  return all.filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
}
