import type { ReadyFile } from './ci-jobs.ts';
import type { FoundProject } from './found-project.ts';
import type { WorkflowName } from './workflow-file.ts';

/** Which workflows fit what the repository holds, and what its configuration describes; all of them where neither tells. */
export function fittingWorkflows(
  names: readonly WorkflowName[],
  { miniProgram, site, functions }: FoundProject,
  config = '',
): readonly WorkflowName[] {
  const hasApp = miniProgram !== undefined || /^\s*"?(?:apps|mpaas|h5Id)"?\s*:/m.test(config);
  const hasSpace = site !== undefined || functions.length > 0 || /^\s*"?serverless"?\s*:/m.test(config);
  if (!hasApp && !hasSpace) return names;
  return names.filter((name) => (name === 'deploy' ? hasSpace : hasApp));
}

/** What only a person can fill in, each with its place: `miniship.yml:3 appId`. */
export const toFillIn = (files: readonly ReadyFile[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const [, key = ''] = /^[\s-]*'?([\w-]+)'?:.*# .*to be filled in/.exec(line) ?? [];
      return key === '' ? [] : [`${path}:${index + 1} ${key}`];
    }),
  );

/** The variables that a configuration takes from the environment. */
export const variablesIn = (config: string): readonly string[] => [
  ...new Set([...config.matchAll(/(?<!\$)\$\{([A-Za-z_]\w*)\}/g)].map(([, name = '']) => name)),
];
