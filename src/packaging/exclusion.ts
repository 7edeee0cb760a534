import ignore from 'ignore';

/** Whether a path below the root is to be left out. */
export type Exclusion = (name: string, isFolder: boolean) => boolean;

/** Reads patterns as .gitignore does: the last one that matches decides, `!` takes back, and case counts, whatever the file system. */
export function exclusion(patterns: readonly string[]): Exclusion {
  if (patterns.length === 0) return () => false;
  const rules = ignore({ ignorecase: false }).add(patterns);
  return (name, isFolder) => rules.ignores(isFolder ? `${name}/` : name);
}
