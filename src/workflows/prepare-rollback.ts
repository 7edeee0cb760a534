import type { Reading } from '../config/release-request.ts';
import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { type Failure, isFailure, throwProblems } from '../errors/failure.ts';
import { toH5Version } from '../packaging/version.ts';
import { inspectLocal } from './local-archive.ts';
import { packageIn, readReceipt } from './read-receipt.ts';

/** Looks at everything of a rollback that can be wrong on this machine, and throws all problems at once; nothing was sent so far. */
export async function prepareRollback({ request, problems }: Reading<MiniProgramRollback>): Promise<MiniProgramRollback> {
  throwProblems([...problems, ...(await problemsOf(request.package, request)), ...(await problemsOf(request.to, request))]);
  return request;
}

async function problemsOf(
  named: MiniProgramRollback['package'] | MiniProgramRollback['to'],
  request: MiniProgramRollback,
): Promise<readonly Failure[]> {
  try {
    if (named.kind === 'receipt') packageIn(await readReceipt(named.path, { h5Id: request.h5Id }), named.path);
    if (named.kind === 'version' && named.scheme !== undefined) toH5Version(named.h5Version, named.scheme);
    if (named.kind !== 'archive') return [];
    const { build, problems } = await inspectLocal(named.path, request);
    await build?.close();
    return problems;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [error];
  }
}
