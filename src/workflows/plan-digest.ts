import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { specOf } from './function-settings.ts';
import type { ImportPlan } from './plan-data.ts';
import type { DeployPlan } from './plan-deploy.ts';
import type { FilesPlan } from './plan-files.ts';
import type { FunctionPlan } from './plan-functions.ts';
import type { HostingPlan } from './plan-hosting.ts';
import type { SpacePlan } from './plan-space.ts';

/**
 * Names a plan: what would be done, and what it was decided from. The same on every machine and at any time while neither the files here nor the
 * cloud change; so paths of this machine, signed addresses and the order of lists stay out of it.
 */
export function digestOf({ space, functions, settings, data, hosting, assets }: DeployPlan): string {
  const content = {
    space: space && spaceFacts(space),
    functions: inOrder(functions.map(functionFacts)),
    settings,
    data: data && { imports: data.imports.map(importFacts), backup: data.backup },
    hosting: hosting && hostingFacts(hosting),
    // What is no part of a run is no part of its digest either: those of plans without them stay what they were.
    ...(assets && { assets: { ...assets, files: assets.files && filesFacts(assets.files) } }),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** A plan into a space that is made first says its name; of one that is there the id tells them apart. */
const spaceFacts = ({ found, known, differences }: SpacePlan): unknown => ({ spaceId: found?.spaceId, known, differences });

const functionFacts = ({ request: { name, smoke }, archive, found, change, send }: FunctionPlan): unknown => ({
  name,
  smoke,
  sha256: archive.sha256,
  change,
  send,
  found: found && { ...specOf(found), deploymentId: found.live?.deploymentId, versionNo: found.live?.versionNo },
});

const filesFacts = ({ request: { prefix }, standing, uploads, unchanged, removals }: FilesPlan): unknown => ({
  prefix,
  standing: inOrder(standing.map(({ path, sizeBytes, etag }) => ({ path, sizeBytes, etag }))),
  uploads: inOrder(uploads.map(({ file: { path, sha256, contentType } }) => ({ path, sha256, contentType }))),
  unchanged: inOrder(unchanged.map(({ path, sha256 }) => ({ path, sha256 }))),
  removals: removals.map(({ etag }) => etag).sort(),
});

/** In their order: a later file may build on an earlier one. */
const importFacts = ({ request: { name, collection, mode }, file, known, action }: ImportPlan): unknown => ({
  name,
  collection,
  mode,
  sha256: file.sha256,
  known: known && { state: known.state, sha256: known.sha256, taskId: known.taskId },
  action,
});

const hostingFacts = ({ state, config, configChanges, remote, uploads, unchanged, removals }: HostingPlan): unknown => ({
  state,
  config,
  configChanges,
  remote: inOrder(remote.map(({ path, sizeBytes, etag }) => ({ path, sizeBytes, etag }))),
  uploads: inOrder(uploads.map(({ file: { path, sha256, contentType, headers } }) => ({ path, sha256, contentType, headers }))),
  unchanged: inOrder(unchanged.map(({ path, sha256 }) => ({ path, sha256 }))),
  removals: removals.map(({ path }) => path).sort(),
});

/** Sorted by their texts, each of which is made once: made anew for every comparison they took a fifth of a deploy that has nothing to do. */
const inOrder = (facts: readonly unknown[]): readonly unknown[] =>
  facts
    .map((fact) => ({ fact, text: canonicalJson(fact) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ fact }) => fact);
