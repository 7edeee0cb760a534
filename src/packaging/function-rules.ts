import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { mostFiles } from './build-file.ts';
import { exclusion } from './exclusion.ts';
import { isJunk } from './file-rules.ts';
import type { FolderRules } from './read-folder.ts';

/** What no function reads when it runs, and what must not decide whether its content is the same as before. */
const neverRead: readonly RegExp[] = [
  // The history of the source code, which is a file in a worktree or a submodule.
  /(?:^|\/)\.(?:git|hg|svn)$/,
  // The commands of the packages, for "npm run"; some are links, some scripts that name this machine's folders.
  /(?:^|\/)node_modules\/\.bin$/,
  // What bundlers and test runners keep for their next run.
  /(?:^|\/)node_modules\/\.(?:cache|vite|vitest)$/,
  // Records of package managers: times, addresses of a registry, the version of the tool. Of pnpm's store, see `linkedModules`.
  /(?:^|\/)node_modules\/\.(?:package-lock\.json|modules\.yaml|yarn-integrity|yarn-state\.yml|pnpm[^/]*|store)$/,
  // Settings of package managers, which may hold the token of a registry.
  /(?:^|\/)\.(?:npmrc|yarnrc|yarnrc\.yml)$/,
];

/** Layouts in which a package is a link into a store, and finds its own packages beside the real folder only: pnpm, Yarn's pnpm linker, cnpm. */
const linkedModules = /(?:^|\/)node_modules\/(?:\.pnpm|\.store|_[^/]+@[^/]*)(?:\/|$)/;

/** Whether a file belongs to an installed package. */
export const isPackaged = (name: string): boolean => /(?:^|\/)node_modules\//.test(name);

/** Takes everything that a function may need when it runs. Nobody but the cloud reads it, so that `.env` may be in it: there is no operation for variables (wire-facts §7). */
export function functionRules({ name: ownName, exclude }: { readonly name: string; readonly exclude: readonly string[] }): FolderRules {
  const isExcluded = exclusion(exclude);
  return {
    skips: (name, isFolder) => isJunk(name) || neverRead.some((pattern) => pattern.test(name)) || isExcluded(name, isFolder),
    refuses: () => undefined,
    refusesLink: (link, target) =>
      linkedModules.test(target)
        ? new Failure('FUNCTION_MODULES_LINKED', { name: ownName, link: said('{link} to {target}', { link, target }) })
        : undefined,
    shown: (name) => `${ownName}/${name}`,
    allowsHardLink: isPackaged,
    keepsExecutable: true,
    mostFiles,
  };
}
