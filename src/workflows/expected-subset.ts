const mostCharacters = 120;

/**
 * The first place where `found` does not hold what is expected, in words; undefined when all of it is there.
 * Objects may hold more than expected; lists must be as long.
 */
export function firstDifference(expected: unknown, found: unknown, place = 'the result'): string | undefined {
  if (Array.isArray(expected)) return Array.isArray(found) ? differenceOfLists(expected, found, place) : differs(expected, found, place);
  if (isObject(expected)) return isObject(found) ? differenceOfObjects(expected, found, place) : differs(expected, found, place);
  return expected === found ? undefined : differs(expected, found, place);
}

function differenceOfLists(expected: readonly unknown[], found: readonly unknown[], place: string): string | undefined {
  if (expected.length !== found.length) return `${place} has ${found.length} entries instead of ${expected.length}`;
  return firstOf(expected.map((each, index) => () => firstDifference(each, found[index], `${place}[${index}]`)));
}

type Fields = Readonly<Record<string, unknown>>;

function differenceOfObjects(expected: Fields, found: Fields, place: string): string | undefined {
  return firstOf(
    Object.keys(expected).map((name) => () => {
      const inner = `${place}.${name}`;
      return Object.hasOwn(found, name) ? firstDifference(expected[name], found[name], inner) : `${inner} is missing`;
    }),
  );
}

function firstOf(looks: readonly (() => string | undefined)[]): string | undefined {
  for (const look of looks) {
    const difference = look();
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const differs = (expected: unknown, found: unknown, place: string): string => `${place} is ${shown(found)} instead of ${shown(expected)}`;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}
