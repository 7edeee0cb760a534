type Given<T> = { readonly [Name in keyof T]?: Exclude<T[Name], undefined> };

/** The fields that have a value: what is not given is not sent, and so stays as it is. The empty text is a value. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
