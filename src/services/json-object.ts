export type JsonObject = Readonly<Record<string, unknown>>;

/** Neither a list nor a single value. */
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text that others wrote: what is no JSON object says nothing to us. */
export function readJsonObject(text: string | undefined): JsonObject {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
