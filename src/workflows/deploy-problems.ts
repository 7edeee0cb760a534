import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { DeployRequest } from '../config/deploy-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { exclusion } from '../packaging/exclusion.ts';
import { keptSiteName } from '../packaging/kept-sites.ts';

/**
 * What can be wrong with a deploy although every value is well formed and every folder is complete: a file that a run writes into what it deploys would be
 * published, and would make every next run find a change.
 */
export function localProblems({ receipt, functions, files, hosting, keep, spaceId }: DeployRequest): readonly Failure[] {
  const written = [{ input: 'receipt', path: receipt }];
  if (keep !== undefined && hosting !== undefined) {
    written.push({ input: 'keep-archive', path: join(dirname(receipt), keptSiteName(spaceId, '0'.repeat(64))) });
  }
  if (hosting?.manifest.kind === 'file') written.push({ input: 'manifest', path: hosting.manifest.path });
  const folders = [
    ...functions.map(({ name, path, exclude }) => ({ input: `functions.${name}`, path, exclude })),
    ...(files ? [{ input: 'files', path: files.path, exclude: files.exclude }] : []),
    ...(hosting ? [{ input: 'hosting', path: hosting.path, exclude: hosting.exclude }] : []),
  ];
  return folders.flatMap((folder) =>
    written
      .filter(({ path }) => isPartOf(path, folder))
      .map(
        ({ input, path }) =>
          new Failure('INPUTS_CONFLICT', { names: [input, folder.input], reason: said('{path} would be deployed.', { path }) }),
      ),
  );
}

function isPartOf(file: string, { path: folder, exclude }: { readonly path: string; readonly exclude: readonly string[] }): boolean {
  const path = relative(folder, file);
  const isInside = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return isInside && !exclusion(exclude)(path.split(sep).join('/'), false);
}
