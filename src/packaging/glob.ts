import picomatch from 'picomatch';

/** Whether a path, with `/` between its parts and none in front, is meant. */
export type Matcher = (path: string) => boolean;

/**
 * Globs for the files of a site. A pattern without a slash holds at any depth (`*.html`), one with a slash from the root of the site (`/index.html`, `docs/*`),
 * a folder means all that is in it (`downloads/`), and `!` takes back what the others match. Files that start with a dot are files like any other.
 */
export function matcher(patterns: readonly string[]): Matcher {
  const [wanted, unwanted] = [false, true].map((negative) =>
    patterns.filter((pattern) => isNegative(pattern) === negative).map((pattern) => matcherOf(negative ? pattern.slice(1) : pattern)),
  );
  return (path) => (wanted ?? []).some((matches) => matches(path)) && !(unwanted ?? []).some((matches) => matches(path));
}

/** `!(a|b)` is a pattern of its own: all names but these. */
export const isNegative = (pattern: string): boolean => /^!(?!\()/.test(pattern);

function matcherOf(pattern: string): Matcher {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  if (whole === '') return () => false;
  const anywhere = !whole.includes('/');
  return withOneArgument(picomatch(whole.replace(/^\.?\//, ''), { basename: anywhere, dot: true, nonegate: true }));
}

/** picomatch answers with an object when it is given anything else beside the path, as `filter` does. */
const withOneArgument =
  (matches: Matcher): Matcher =>
  (path) =>
    matches(path);

/** For folders of functions: from the root always, and hidden folders only when the pattern says so. */
export const folderMatcher = (pattern: string): Matcher => withOneArgument(picomatch(pattern, { nonegate: true }));

/** Whether this part of a path stands for several names. */
export const isPattern = (part: string): boolean => picomatch.scan(part).isGlob;
