import { join } from 'node:path';
import { Failure, throwProblems } from '../errors/failure.ts';
import { type Archive, writeArchive } from '../packaging/archive.ts';
import { type Inspection, inspectBuild } from '../packaging/build.ts';
import type { Tools } from './tools.ts';

/** A build on this machine that was looked at and packed. */
export interface LocalArchive {
  readonly archive: Archive;
  readonly mainUrl: string;
  readonly hasTabBar: boolean;
}

/** Looks at a build on this machine as a release to everyone would. */
export async function inspectLocal(path: string, { h5Id, force }: { readonly h5Id: string; readonly force: boolean }): Promise<Inspection> {
  const { build, problems } = await inspectBuild(path, { h5Id });
  const file = build?.testEnvironmentIn;
  if (build === undefined || file === undefined || force) return { ...(build && { build }), problems };
  return { build, problems: [...problems, new Failure('TEST_ENVIRONMENT', { file })] };
}

/** Packs it as a release would; refuses what everyone must not receive. */
export async function packLocal(
  path: string,
  request: { readonly h5Id: string; readonly force: boolean },
  { scratch, signal }: Pick<Tools, 'scratch' | 'signal'>,
): Promise<LocalArchive> {
  const { h5Id } = request;
  const { build, problems } = await inspectLocal(path, request);
  try {
    throwProblems(problems);
    if (build === undefined) throw new Failure('INTERNAL', { reason: 'a build without problems is not there' });
    const archive = await writeArchive(build.files, { root: h5Id, to: join(scratch, `${h5Id}-local.zip`), signal });
    return { archive, mainUrl: build.mainUrl, hasTabBar: build.hasTabBar };
  } finally {
    await build?.close();
  }
}
