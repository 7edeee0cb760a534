import detected from 'ci-info';
import type { RunFacts } from '../workflows/tools.ts';
import { ciSystems, type KindOfName, markedSystems, ownSystems, type Variables } from './ci-systems.ts';
import { kindOfName as kindInRepository } from './git-name.ts';

/** A CI system whose ways we know: the flag that ci-info has for it, or one of our own. */
export type CiSystem = 'GITHUB_ACTIONS' | 'GITLAB' | 'JENKINS' | 'AZURE_PIPELINES' | keyof typeof ownSystems;

/** Which CI system this is, as ci-info tells: its name, and a flag for each system that it knows. */
export interface DetectedCi {
  readonly name: string | null;
  readonly [system: string]: unknown;
}

interface Known {
  readonly ci?: DetectedCi;
  readonly kindOfName?: KindOfName;
}

/** Facts of the CI run that started us; empty outside CI. An empty variable counts as unset. */
export function readCiRun(variables: Variables, { ci = { ...detected }, kindOfName = kindInRepository }: Known = {}): RunFacts {
  const set = withoutEmpty(variables);
  const found = findSystem(set, ci);
  return { ci: found.name, ...(found.system === undefined ? {} : ciSystems[found.system]?.(set, kindOfName)) };
}

/** The system of this run, when it is one whose ways we know. */
export const ciSystemOf = (variables: Variables, ci: DetectedCi = { ...detected }): CiSystem | undefined =>
  findSystem(withoutEmpty(variables), ci).system;

/** Which CI system variables tell of that a program hands in; when they tell of none that we know, where this process runs. */
export function ciIn(variables: Variables): DetectedCi {
  const set = withoutEmpty(variables);
  const names = Object.keys({ ...markedSystems, ...ownSystems }) as CiSystem[];
  const marks = { ...markedSystems, ...ownSystems };
  const found = names.find((system) => marks[system].variables.every((name) => set[name] !== undefined));
  return found === undefined ? { ...detected } : { name: marks[found].name, [found]: true };
}

function findSystem(set: Variables, ci: DetectedCi): { readonly name: string | undefined; readonly system: CiSystem | undefined } {
  const listed = (Object.keys(ciSystems) as CiSystem[]).find((system) => ci[system] === true);
  if (ci.name !== null) return { name: ci.name, system: listed };
  const own = (Object.keys(ownSystems) as (keyof typeof ownSystems)[]).find((system) =>
    ownSystems[system].variables.every((name) => set[name] !== undefined),
  );
  return { name: own && ownSystems[own].name, system: own };
}

const withoutEmpty = (variables: Variables): Variables => Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
