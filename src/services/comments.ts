/** A comment on a pull request, whatever its host calls it. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  /** Written by who we are there, so that it may be changed: a stranger may put any text into a comment. */
  readonly isOurs: boolean;
}

/** The comments of one pull or merge request. Ids grow: a younger comment has a higher one. */
export interface Comments {
  /** Every comment of every page, the oldest first. */
  list(): Promise<readonly Comment[]>;
  /** Answers the id. */
  create(body: string): Promise<number>;
  update(id: number, body: string): Promise<void>;
  remove(id: number): Promise<void>;
}

/** So many are asked for at once, the most that each of the hosts gives. */
export const perPage = 100;

/** Beyond it nobody reads any more, and somebody is playing with us. */
const mostPages = 100;

/** Goes through the pages of a list, until there is no other. */
export async function allPages<Item>(
  read: (page: number) => Promise<{ readonly items: readonly Item[]; readonly isLast: boolean }>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { items, isLast } = await read(page);
    all.push(...items);
    if (isLast) break;
  }
  return all;
}

type Fields = Readonly<Record<string, unknown>>;

/** The objects of a list, whatever else was answered. */
export const objectsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of an object inside an answer, if both are there. */
export const fieldIn = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);

/** A field that is a text; anything else is none. */
export function textIn(value: unknown, name: string): string {
  const text = fieldIn(value, name);
  return typeof text === 'string' ? text : '';
}
