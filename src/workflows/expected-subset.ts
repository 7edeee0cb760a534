import type { Both } from '../errors/text.ts';

const mostCharacters = 120;
const theResult: Both = { en: 'the result', zh: '返回值' };

/**
 * The first place where `found` does not hold what is expected, in words; undefined when all of it is there.
 * Objects may hold more than expected; lists must be as long.
 */
export function firstDifference(expected: unknown, found: unknown, place = theResult): Both | undefined {
  if (Array.isArray(expected)) return Array.isArray(found) ? differenceOfLists(expected, found, place) : differs(expected, found, place);
  if (isObject(expected)) return isObject(found) ? differenceOfObjects(expected, found, place) : differs(expected, found, place);
  return expected === found ? undefined : differs(expected, found, place);
}

function differenceOfLists(expected: readonly unknown[], found: readonly unknown[], place: Both): Both | undefined {
  if (expected.length !== found.length)
    return {
      en: `${place.en} has ${found.length} entries instead of ${expected.length}`,
      zh: `${place.zh} 有 ${found.length} 项，而不是 ${expected.length} 项`,
    };
  return firstOf(expected.map((each, index) => () => firstDifference(each, found[index], within(place, `[${index}]`))));
}

type Fields = Readonly<Record<string, unknown>>;

function differenceOfObjects(expected: Fields, found: Fields, place: Both): Both | undefined {
  return firstOf(
    Object.keys(expected).map((name) => () => {
      const inner = within(place, `.${name}`);
      return Object.hasOwn(found, name)
        ? firstDifference(expected[name], found[name], inner)
        : { en: `${inner.en} is missing`, zh: `缺少 ${inner.zh}` };
    }),
  );
}

const within = ({ en, zh }: Both, path: string): Both => ({ en: `${en}${path}`, zh: `${zh}${path}` });

function firstOf(looks: readonly (() => Both | undefined)[]): Both | undefined {
  for (const look of looks) {
    const difference = look();
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const differs = (expected: unknown, found: unknown, place: Both): Both => ({
  en: `${place.en} is ${shown(found) ?? 'nothing'} instead of ${shown(expected) ?? 'nothing'}`,
  zh: `${place.zh} 为 ${shown(found) ?? '空'}，而不是 ${shown(expected) ?? '空'}`,
});

/** Undefined for what JSON has no form for. */
function shown(value: unknown): string | undefined {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return undefined;
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}
