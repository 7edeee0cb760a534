import { resolve } from 'node:path';
import { said } from '../errors/said.ts';
import { assetsFields } from './assets-shape.ts';
import { check } from './config-check.ts';
import type { FilePart } from './config-file.ts';
import { type Mapping, mappingAt } from './config-tree.ts';
import { capFault, noCap, readCap } from './delete-cap.ts';
import type { DeleteRequest, FilesRequest } from './deploy-request.ts';
import { FileSection } from './file-section.ts';
import { folderFault, folderPrefix, withoutLeadingSlash } from './site-path.ts';

/** Files that a run may delete without anybody having said how many. */
const capFallback = { kind: 'files', files: 50 } as const;

/** The part of the file about the file storage, when there is one. */
export const filesTree = (part: FilePart | undefined): Mapping | undefined => mappingAt(part?.tree, 'files');

/** Reads what is to be in the file storage. What is of a wrong shape was told when the file was checked, and is not read again. */
export function readFiles(
  part: FilePart | undefined,
  { workingDirectory, problems }: { readonly workingDirectory: string; readonly problems: ConstructorParameters<typeof FileSection>[2] },
): FilesRequest | undefined {
  const tree = filesTree(part);
  if (part === undefined || tree === undefined) return undefined;
  if (check(tree, assetsFields.files, { file: part.surroundings.file, key: 'files' }).length > 0) return undefined;
  const section = new FileSection(tree, part.surroundings, problems);
  const prefix = folderPrefix(section.text('prefix', folderFault) ?? '');
  const removal = readDelete(section.section('delete'));
  if (removal.enabled && prefix === '') {
    section.refuse('delete', said('"delete" needs a "prefix" beside it: users of the mini program may keep files in the same storage'));
  }
  return {
    path: resolve(workingDirectory, section.text('path') ?? ''),
    prefix,
    exclude: (section.list('exclude') ?? []).map(withoutLeadingSlash),
    delete: removal,
  };
}

function readDelete(section: FileSection | undefined): DeleteRequest {
  const atMost = section?.text('atMost', capFault);
  return {
    enabled: section?.flag('enabled') ?? false,
    prefix: folderPrefix(section?.text('prefix', folderFault) ?? ''),
    keep: (section?.list('keep') ?? []).map(withoutLeadingSlash),
    atMost: atMost === undefined ? capFallback : (readCap(atMost) ?? noCap),
  };
}
