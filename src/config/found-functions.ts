import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { FunctionRequest } from './deploy-request.ts';
import { nameFault } from './function-limits.ts';
import { invalid } from './problems.ts';
import type { DeployInputs } from './read-deploy.ts';

/** A folder that a pattern of `functions` has found, and the name of the function that it would be. */
export interface FoundFunction {
  readonly name: string;
  /** Absolute path of the folder. */
  readonly path: string;
}

/** What the file says of the function in this folder: by the folder itself, else by the name. */
function settingsOf({ name, path }: FoundFunction, { knownFunctions, values }: DeployInputs): FunctionRequest {
  const known = knownFunctions.find((each) => each.path === path) ?? knownFunctions.find((each) => each.name === name);
  return known === undefined ? { name, path, runtime: values.runtime, layout: 'root', exclude: [] } : { ...known, path };
}

/** Two folders of different names that the file makes the same function; those of one name were told where they were found. */
function doubled(found: readonly FoundFunction[], functions: readonly FunctionRequest[]): readonly Failure[] {
  return [...new Set(functions.map(({ name }) => name))].flatMap((name) => {
    const paths = functions.filter((each) => each.name === name).map(({ path }) => path);
    const folders = new Set(found.filter(({ path }) => paths.includes(path)).map((one) => one.name));
    return folders.size > 1 ? [new Failure('FUNCTION_TWICE', { name, paths })] : [];
  });
}

/** Puts the functions that were found by patterns into the request, each with its settings from the file. Without patterns nothing changes. */
export function withFoundFunctions(inputs: DeployInputs, found: readonly FoundFunction[]): DeployInputs {
  if (inputs.functionPatterns.length === 0) return inputs;
  const functions = found.map((one) => settingsOf(one, inputs));
  const misnamed = functions.flatMap(({ name, path }) => {
    const expected = inputs.knownFunctions.some((known) => known.name === name) ? undefined : nameFault(name);
    return expected === undefined ? [] : [invalid(inputs, 'functions', said('folders that are named with {expected}', { expected }), path)];
  });
  return {
    ...inputs,
    request: { ...inputs.request, functions },
    problems: [...inputs.problems, ...misnamed, ...doubled(found, functions)],
  };
}
