/** The wire's form encoding, shared by the body that is sent and the text that is signed (wire-facts section 1). */

export type FormValue = string | number | boolean | null | undefined | readonly FormValue[] | { readonly [name: string]: FormValue };

/** Half a character, as a text cut in the middle of an emoji ends with, becomes the sign for an unknown one. RFC 3986: everything but `A-Z a-z 0-9 - _ . ~` is escaped, also the five that `encodeURIComponent` leaves bare. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (bare) => `%${bare.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Lists become `Key.1`, `Key.2`, objects `Key.Sub`. Absent values are dropped: signing the text "undefined" is a known trap. */
export function flatten(parameters: { readonly [name: string]: FormValue }): Record<string, string> {
  const flat: Record<string, string> = {};
  const add = (name: string, value: FormValue): void => {
    if (value === undefined || value === null) return;
    if (typeof value !== 'object') flat[name] = String(value);
    else if (isList(value)) for (const [index, member] of value.entries()) add(`${name}.${index + 1}`, member);
    else for (const [key, member] of Object.entries(value)) add(`${name}.${key}`, member);
  };
  for (const [name, value] of Object.entries(parameters)) add(name, value);
  return flat;
}

/** `Array.isArray` does not narrow a readonly list. */
const isList = (value: object): value is readonly FormValue[] => Array.isArray(value);

/** `a=1&b=2` in the order given. */
export function encodeForm(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

/** Sorted by code unit, so `FilePaths.10` comes before `FilePaths.2`, and an empty value still counts. */
export function canonicalForm(parameters: Readonly<Record<string, string>>): string {
  return encodeForm(Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))));
}
