import { compareH5Versions } from './version.ts';

const places = 4;
const highestNumber = 99;

/** The highest version that a public clone of the console lets through (wire-facts §6). */
export const highestH5Version = '99.99.99.99';

/** The next version above one that nobody has taken: the last of its four numbers grows, and carries over after 99. Undefined when none is left. */
export function nextH5Version(above: string, taken: readonly string[]): string | undefined {
  const isTaken = (version: string): boolean => taken.some((each) => compareH5Versions(each, version) === 0);
  let version: string | undefined = above;
  do version = increased(version);
  while (version !== undefined && isTaken(version));
  return version;
}

function increased(version: string): string | undefined {
  const numbers = [...version.split('.').map((part) => Number(part) || 0), 0, 0, 0].slice(0, places);
  const place = numbers.findLastIndex((number) => number < highestNumber);
  if (place === -1) return undefined;
  return numbers.map((number, at) => (at < place ? number : at === place ? number + 1 : 0)).join('.');
}
