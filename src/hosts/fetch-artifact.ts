import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FetchArtifact } from '../workflows/tools.ts';

/** The part of GitHub's artifact client that is used here. */
export interface ArtifactClient {
  listArtifacts(options: FindOptions & { readonly latest?: boolean }): Promise<{
    readonly artifacts: readonly { readonly id: number; readonly name: string; readonly size: number }[];
  }>;
  downloadArtifact(id: number, options: FindOptions & { readonly path?: string }): Promise<{ readonly downloadPath?: string }>;
}

interface FindOptions {
  readonly findBy?: {
    readonly token: string;
    readonly workflowRunId: number;
    readonly repositoryOwner: string;
    readonly repositoryName: string;
  };
}

interface Access {
  readonly client: () => Promise<ArtifactClient>;
  readonly token: string;
  /** `owner/name` of this run, for kept files whose stamp names no other. */
  readonly repository: string;
  readonly warn: (message: string) => void;
  /** Longest time for the list of artifacts; the client itself tries for a minute, and a rollback is in a hurry. */
  readonly listWithinMs?: number;
}

/** Every artifact of ours is named so, see `artifactName`. */
const prefix = 'miniship-';

/** A run of ours leaves one artifact for each of its steps; more than these have nothing to do with what is looked for. */
const mostArtifacts = 10;

/** Looks through the artifacts that an earlier run left, for a file that it kept. Whatever goes wrong is told, and is no failure: there are other places. */
export function createArtifactFetcher({ client, token, repository, warn, listWithinMs = 20_000 }: Access): FetchArtifact {
  return async ({ run, repository: named = repository, file, folder }) => {
    const [repositoryOwner = '', repositoryName = ''] = named.split('/');
    const findBy = { token, workflowRunId: Number(run), repositoryOwner, repositoryName };
    try {
      const artifacts = await client();
      const listed = await within(listWithinMs, artifacts.listArtifacts({ latest: true, findBy }));
      const ours = listed.artifacts.filter(({ name }) => name.startsWith(prefix)).slice(0, mostArtifacts);
      for (const { id } of ours) {
        const path = join(folder, `artifact-${id}`);
        const { downloadPath = path } = await artifacts.downloadArtifact(id, { path, findBy });
        if (existsSync(join(downloadPath, file))) return join(downloadPath, file);
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      warn(`The artifacts of run ${run} of ${named} cannot be read (${reason}); the token needs the permission "actions: read".`);
    }
    return undefined;
  };
}

async function within<T>(longestMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${longestMs / 1000} s`)), longestMs);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
