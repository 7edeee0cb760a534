import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Reading } from '../config/release-request.ts';
import type { SpaceRollback } from '../config/rollback-request.ts';
import { Failure, isFailure, throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { systemReason } from '../packaging/build-file.ts';
import { sha256Of } from '../packaging/kept-sites.ts';
import { type KeptSite, readSiteArchive } from '../packaging/site-archive.ts';
import { localProblems } from './deploy-problems.ts';
import type { RollbackSources } from './function-aim.ts';
import { type FoundReceipt, fieldOf, readReceipt } from './read-receipt.ts';
import { subjectsOf, textOf } from './receipt-subjects.ts';

/** An archive of a site that is open, and every byte of which was looked at. */
export interface OpenArchive extends KeptSite {
  readonly file: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** An archive that an earlier run of the CI system keeps. */
export interface FarArchive {
  readonly file: string;
  readonly sha256: string;
  readonly run: string;
  readonly repository?: string | undefined;
}

/** A rollback of a space of which all that can be wrong on this machine was looked at; nothing was sent so far. */
export interface PreparedSpaceRollback extends RollbackSources {
  /** Undefined when it is chosen by what is live. */
  readonly archive?: OpenArchive | FarArchive | undefined;
}

export const isOpen = (archive: OpenArchive | FarArchive): archive is OpenArchive => 'site' in archive;

/** Reads the receipt and the archive that the rollback goes by, and throws all problems at once. */
export async function prepareSpaceRollback({ request, problems }: Reading<SpaceRollback>): Promise<PreparedSpaceRollback> {
  const found: Failure[] = [...problems, ...localProblems({ ...request.deploy, functions: [], hosting: undefined })];
  const gather = async <T>(look: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      if (!isFailure(error)) throw error;
      found.push(...(error.problems.length > 0 ? error.problems : [error]));
      return undefined;
    }
  };
  const receipt = await gather(() => findReceipt(request));
  const archive = request.hosting ? await gather(() => findArchive(request, receipt)) : undefined;
  if (found.length > 0 && archive !== undefined && isOpen(archive)) await archive.close();
  throwProblems(found);
  return { request, receipt, archive };
}

/** For `previous` the receipt of the last run, if there is one that is of any use; a receipt that was asked for must be good. */
async function findReceipt({ to, deploy }: SpaceRollback): Promise<RollbackSources['receipt']> {
  if (to.kind === 'receipt') return { path: to.path, content: await receiptOfSpace(to.path, deploy.spaceId) };
  if (to.kind !== 'previous') return undefined;
  try {
    return { path: deploy.receipt, content: await receiptOfSpace(deploy.receipt, deploy.spaceId) };
  } catch (error) {
    if (isFailure(error) && error.code === 'RECEIPT_UNUSABLE') return undefined;
    throw error;
  }
}

async function receiptOfSpace(path: string, spaceId: string): Promise<FoundReceipt> {
  const content = await readReceipt(path);
  const { space } = subjectsOf(content, path);
  if (space === undefined)
    throw new Failure('RECEIPT_UNUSABLE', { path, reason: said('it is of "{verb}", and of no space', { verb: content.verb }) });
  if (space.spaceId !== spaceId)
    throw new Failure('RECEIPT_UNUSABLE', {
      path,
      reason: said('it is of space {spaceId}, not of {found}', { spaceId: space.spaceId, found: spaceId }),
    });
  return content;
}

async function findArchive(
  { to, deploy }: SpaceRollback,
  receipt: RollbackSources['receipt'],
): Promise<OpenArchive | FarArchive | undefined> {
  if (to.kind === 'archive') return await openArchive(to.path, deploy.spaceId);
  if (to.kind !== 'receipt' || receipt === undefined) return undefined;
  const { path, content } = receipt;
  const kept = fieldOf(fieldOf(subjectsOf(content, path).space?.done, 'hosting'), 'archive');
  const [file, sha256] = [textOf(fieldOf(kept, 'file')), textOf(fieldOf(kept, 'sha256'))];
  if (file === undefined || sha256 === undefined)
    throw new Failure('RECEIPT_UNUSABLE', { path, reason: said('its run kept no archive of the site') });
  const places = [join(dirname(path), basename(file)), textOf(fieldOf(kept, 'path'))].filter((place) => place !== undefined);
  for (const place of places) if (await isFile(place)) return await openArchive(place, deploy.spaceId, sha256);
  const run = fieldOf(content, 'run');
  const id = textOf(fieldOf(run, 'run'));
  if (id !== undefined) return { file: basename(file), sha256, run: id, repository: textOf(fieldOf(run, 'repository')) };
  throw new Failure('FILE_UNREADABLE', {
    input: 'to',
    path: join(dirname(path), basename(file)),
    reason: said('the archive that the receipt names is not there'),
  });
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() === true;

/** Opens an archive of this space. With a digest it must be the very one that a receipt has written down. */
export async function openArchive(path: string, spaceId: string, expected?: Text): Promise<OpenArchive> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Failure('FILE_UNREADABLE', { input: 'to', path, reason: systemReason(error) }, { cause: error });
  });
  if (!found.isFile()) throw new Failure('FILE_UNREADABLE', { input: 'to', path, reason: said('it is no file') });
  const sha256 = await sha256Of(path);
  const unusable = (reason: Text): Failure => new Failure('CONTENT_UNUSABLE', { source: path, reason });
  if (expected !== undefined && sha256 !== expected)
    throw unusable(said('its sha256 is {sha256}, and the receipt says {expected}.', { sha256, expected }));
  const kept = await readSiteArchive(path);
  if (kept.served.spaceId === spaceId) return { ...kept, file: basename(path), sha256, sizeBytes: found.size };
  await kept.close();
  throw unusable(said('it is a site of space {spaceId}, not of {found}.', { spaceId: kept.served.spaceId, found: spaceId }));
}
