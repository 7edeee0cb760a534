/** JSON with sorted names and without spaces: the same text for the same content, whoever wrote it. Absent and undefined are the same. */
export const canonicalJson = (value: unknown): string => written(value) ?? 'null';

/** Written in one go: making sorted copies for JSON.stringify takes three times as long, which counts for the plan of a site with thousands of files. */
function written(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => written(item) ?? 'null').join(',')}]`;
  if (hasOwnWay(value)) return written(value.toJSON());
  const fields = value as Readonly<Record<string, unknown>>;
  // By code units, as `sort` does everywhere: no locale decides.
  const members = Object.keys(fields)
    .sort()
    .flatMap((name) => {
      const member = written(fields[name]);
      return member === undefined ? [] : [`${JSON.stringify(name)}:${member}`];
    });
  return `{${members.join(',')}}`;
}

const hasOwnWay = (value: object): value is { readonly toJSON: () => unknown } => 'toJSON' in value && typeof value.toJSON === 'function';
