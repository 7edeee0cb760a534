/** No phone and no function takes a value so deep, and whoever walks it would run out of stack. */
const deepest = 100;

const isAbyss = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isAbyss(inner, levels - 1)));

/** The object or the list that a text holds as JSON; undefined when it holds anything else. */
export function readJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !isAbyss(value, deepest) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The object that a text holds as JSON. */
export function readJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = readJson(text);
  return value === undefined || Array.isArray(value) ? undefined : (value as Record<string, unknown>);
}
