import type { Failure } from '../errors/failure.ts';
import { check } from './config-check.ts';
import { type Mapping, mappingAt } from './config-tree.ts';
import type { Surroundings } from './config-values.ts';
import type { SmokeRequest } from './deploy-request.ts';
import { FileSection } from './file-section.ts';
import { functionShape } from './serverless-shape.ts';

/** Reads `smoke:` of a function. */
export function readSmoke(section: FileSection | undefined): SmokeRequest | undefined {
  if (section === undefined) return undefined;
  const args = section.plain('args') ?? {};
  const expected = section.has('expect') ? { expect: section.plain('expect') } : {};
  return typeof args === 'object' ? { args: args as Readonly<Record<string, unknown>>, ...expected } : undefined;
}

/** The smoke test that the file describes of one function, for whoever wants to call it too; what is wrong with it is told by a deploy. */
export function readSmokeOf(functions: Mapping | undefined, name: string, surroundings: Surroundings): SmokeRequest | undefined {
  const tree = mappingAt(functions, name);
  if (tree === undefined || check(tree, functionShape, { file: surroundings.file, key: name }).length > 0) return undefined;
  const problems: Failure[] = [];
  const smoke = readSmoke(new FileSection(tree, surroundings, problems).section('smoke'));
  return problems.length > 0 ? undefined : smoke;
}
