import { stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import type { DeployRequest } from '../config/deploy-request.ts';
import { Failure } from '../errors/failure.ts';
import { exclusion } from '../packaging/exclusion.ts';

/** What can be wrong with a deploy although every value is well formed and every folder is complete. */
export async function localProblems(request: DeployRequest): Promise<readonly Failure[]> {
  return [...(await receiptProblems(request)), ...pathProblems(request)];
}

async function receiptProblems({ receipt }: DeployRequest): Promise<readonly Failure[]> {
  const found = await stat(receipt).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) return [];
  return [new Failure('FILE_UNWRITABLE', { path: receipt, reason: 'it is a folder' })];
}

/** A file that a run writes into what it deploys would be published, and would make every next run find a change. */
function pathProblems({ receipt, functions, hosting }: DeployRequest): readonly Failure[] {
  const written = [{ input: 'receipt', path: receipt }];
  if (hosting?.manifest.kind === 'file') written.push({ input: 'manifest', path: hosting.manifest.path });
  const folders = [
    ...functions.map(({ name, path, exclude }) => ({ input: `functions.${name}`, path, exclude })),
    ...(hosting ? [{ input: 'hosting', path: hosting.path, exclude: hosting.exclude }] : []),
  ];
  return folders.flatMap((folder) =>
    written
      .filter(({ path }) => isPartOf(path, folder))
      .map(({ input, path }) => new Failure('INPUTS_CONFLICT', { names: [input, folder.input], reason: `${path} would be deployed.` })),
  );
}

function isPartOf(file: string, { path: folder, exclude }: { readonly path: string; readonly exclude: readonly string[] }): boolean {
  const path = relative(folder, file);
  const isInside = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return isInside && !exclusion(exclude)(path.split(sep).join('/'), false);
}
