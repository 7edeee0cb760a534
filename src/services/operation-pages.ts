import type { Document } from '../transport/answer.ts';
import { field } from '../transport/read-shape.ts';
import type { Field, Operation, Shape } from '../wire/operation.ts';
import { isObject } from './json-object.ts';

/** The parameter that asks for the next page. */
export type PagingStyle = 'PageNum' | 'PageNumber' | 'Marker' | 'NextToken';

/** How the list of an operation is read page by page. */
export interface Paging {
  readonly style: PagingStyle;
  /** Number of the first page, where pages have numbers: 1, but 0 for the spaces. */
  readonly first: number;
  /** The most entries that a page may be asked for. */
  readonly largest: number;
  /** Where the list stands in the answer. */
  readonly list: readonly string[];
}

type Parameters = Readonly<Record<string, unknown>>;
type Ask = (parameters: Parameters) => Promise<{ readonly document: Document; readonly requestId: string }>;

/** `NextToken` before `PageNum`: the list of files has both, and its pages have no numbers any more (catalogue). */
const styles = ['Marker', 'NextToken', 'PageNum', 'PageNumber'] as const satisfies readonly PagingStyle[];

/** Where no limit is stated. */
const defaultSize = 50;

/** How the list of an operation is paged; undefined when it has no pages. */
export function pagingOf({ required, optional, reply }: Operation): Paging | undefined {
  const fields: Readonly<Record<string, Field>> = { ...required, ...optional };
  const style = styles.find((name) => Object.hasOwn(fields, name));
  const list = listIn(reply);
  if (style === undefined || list === undefined) return undefined;
  return { style, first: limitOf(fields[style], 'min') ?? 1, largest: limitOf(fields['PageSize'], 'max') ?? defaultSize, list };
}

const limitOf = (rule: Field | undefined, limit: 'min' | 'max'): number | undefined => (typeof rule === 'object' ? rule[limit] : undefined);

/** The path of the one list of records. */
function listIn(shape: Shape, before: readonly string[] = []): readonly string[] | undefined {
  for (const [name, member] of Object.entries(shape)) {
    if (typeof member === 'string') continue;
    if (Array.isArray(member)) return typeof member[0] === 'string' ? undefined : [...before, name];
    const inner = listIn(member as Shape, [...before, name]);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/**
 * Asks for page after page, from the one that was asked for or the first. The answer is that of the last page with the lists of all of
 * them in it. A page that brings nothing, or the same again, ends it: a server that ignores the parameter cannot keep us forever.
 */
export async function askAllPages(ask: Ask, paging: Paging, asked: Parameters): Promise<AllPages> {
  const { style, largest, list } = paging;
  const size = Number(asked['PageSize'] ?? largest);
  const entries: unknown[] = [];
  let place = asked[style] ?? firstPlace(paging);
  let before = '';
  for (let pages = 1; ; pages += 1) {
    const { document, requestId } = await ask({ ...asked, PageSize: size, ...(place === undefined ? {} : { [style]: place }) });
    const page = listAt(document, list);
    const text = JSON.stringify(page);
    const isNew = page.length > 0 && text !== before;
    if (isNew) entries.push(...page);
    const next = isNew ? nextPlace(paging, document, { place, size, count: page.length, total: entries.length }) : undefined;
    if (next === undefined || next === place) return { document: withList(document, list, entries), requestId, pages };
    place = next;
    before = text;
  }
}

interface AllPages {
  readonly document: Document;
  /** Of the last page. */
  readonly requestId: string;
  readonly pages: number;
}

/** A cursor begins with nothing. */
const firstPlace = ({ style, first }: Paging): unknown => (style === 'PageNum' || style === 'PageNumber' ? first : undefined);

function listAt(document: Document, path: readonly string[]): readonly unknown[] {
  const found = at(document, path);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

interface Stand {
  readonly place: unknown;
  readonly size: number;
  /** Entries of this page. */
  readonly count: number;
  /** Entries of all pages so far. */
  readonly total: number;
}

/** What to ask for next; undefined at the end. */
function nextPlace({ style, list }: Paging, document: Document, { place, size, count, total }: Stand): unknown {
  const beside = at(document, list.slice(0, -1));
  if (style === 'Marker') return textOr(at(beside, ['NextMarker']));
  if (style === 'NextToken') return textOr(at(document, ['Paginator', 'NextToken']));
  const hasMore = at(beside, ['HasMore']);
  // `Count` of ListSpace may be of the page or of all: it is not asked.
  const all = Number(at(document, ['Paginator', 'Total']) ?? at(beside, ['TotalCount']) ?? Number.NaN);
  const isMore = hasMore === undefined ? (Number.isNaN(all) ? count >= size : total < all) : hasMore === true || hasMore === 'true';
  return isMore ? Number(place) + 1 : undefined;
}

const textOr = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The value at a path; undefined when there is none. */
const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((inside, name) => (isObject(inside) ? field(inside, name) : undefined), value);

function withList(document: Document, [name = '', ...rest]: readonly string[], entries: readonly unknown[]): Document {
  const inner = document[name];
  return { ...document, [name]: rest.length === 0 ? entries : withList(isObject(inner) ? inner : {}, rest, entries) };
}
