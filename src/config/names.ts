/** The one name of an input in its three spellings: `h5-id`, `MINISHIP_H5_ID` and `h5Id`. */

const prefix = 'MINISHIP_';

/** `h5-id` → `MINISHIP_H5_ID`. */
export const variableOf = (name: string): string => prefix + name.toUpperCase().replaceAll('-', '_');

/** `MINISHIP_H5_ID` → `h5-id`; undefined for a variable that is not ours. */
export const nameOfVariable = (variable: string): string | undefined =>
  variable.startsWith(prefix) ? variable.slice(prefix.length).toLowerCase().replaceAll('_', '-') : undefined;

/** `h5-id` → `h5Id`, the key in miniship.yml. */
export const keyOf = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
