import { isAbyss } from '../transport/nesting.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Neither a list nor a single value. */
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a text that others wrote. What nests without end is no more JSON to us than half a bracket. */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (isAbyss(value)) throw new SyntaxError('it is nested too deeply');
  return value;
}

/** Text that others wrote: what is no JSON object says nothing to us. */
export function readJsonObject(text: string | undefined): JsonObject {
  try {
    const value = parseJson(text ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
