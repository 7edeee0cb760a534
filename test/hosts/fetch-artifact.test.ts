import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ArtifactClient, createArtifactFetcher } from '../../src/hosts/fetch-artifact.ts';
import { temporaryFolder } from '../packaging/temporary-build.ts';

const file = 'miniship-2017072607907880-1.0.0.90.zip';

/** Artifacts by name, each with its files; ids are their places. */
function clientOf(artifacts: Readonly<Record<string, readonly string[]>>) {
  const asked: unknown[] = [];
  const names = Object.keys(artifacts);
  const client: ArtifactClient = {
    listArtifacts: async (options) => {
      asked.push(options);
      return { artifacts: names.map((name, id) => ({ id, name, size: 1 })) };
    },
    downloadArtifact: async (id, { path = '' }) => {
      asked.push(id);
      mkdirSync(path);
      for (const name of artifacts[names[id] ?? ''] ?? []) writeFileSync(join(path, name), name);
      return { downloadPath: path };
    },
  };
  return { client: async () => client, asked };
}

async function fetch(client: () => Promise<ArtifactClient>, repository?: string, listWithinMs = 5000) {
  const warnings: string[] = [];
  const fetcher = createArtifactFetcher({
    client,
    token: 'ghs_x',
    repository: 'o/here',
    warn: (message) => void warnings.push(message),
    listWithinMs,
  });
  const folder = await temporaryFolder();
  return { found: await fetcher({ run: '41', repository, file, folder }), folder, warnings };
}

describe('an archive that an earlier run kept', () => {
  test('is found in the artifact that holds it, and others than ours are not loaded', async () => {
    const { client, asked } = clientOf({
      coverage: [file],
      'miniship-plan-a': ['miniship-receipt.json'],
      'miniship-release-b': ['miniship-receipt.json', file],
    });
    const { found, folder, warnings } = await fetch(client, 'o/shop');
    expect(found).toBe(join(folder, 'artifact-2', file));
    expect(asked).toEqual([
      { latest: true, findBy: { token: 'ghs_x', workflowRunId: 41, repositoryOwner: 'o', repositoryName: 'shop' } },
      1,
      2,
    ]);
    expect(warnings).toEqual([]);
  });

  test('is looked for in this repository when its stamp names none', async () => {
    const { client, asked } = clientOf({});
    expect((await fetch(client)).found).toBeUndefined();
    expect(asked).toMatchObject([{ findBy: { repositoryOwner: 'o', repositoryName: 'here' } }]);
  });

  test('that is in no artifact is not there, without a word', async () => {
    const { client } = clientOf({ 'miniship-release-b': ['miniship-receipt.json'] });
    expect(await fetch(client)).toMatchObject({ found: undefined, warnings: [] });
  });

  test('is given up with a warning when GitHub refuses: the cloud has a copy of its own', async () => {
    const { found, warnings } = await fetch(() => Promise.reject(new Error('403 Resource not accessible by integration')));
    expect(found).toBeUndefined();
    expect(warnings).toEqual([
      'The artifacts of run 41 of o/here cannot be read (403 Resource not accessible by integration); the token needs the permission "actions: read".',
    ]);
  });

  test('is not waited for when GitHub does not answer', async () => {
    const client: ArtifactClient = { listArtifacts: () => new Promise(() => {}), downloadArtifact: () => new Promise(() => {}) };
    const { found, warnings } = await fetch(async () => client, 'o/shop', 5);
    expect(found).toBeUndefined();
    expect(warnings).toMatchObject([expect.stringContaining('no answer within 0.005 s')]);
  });
});
