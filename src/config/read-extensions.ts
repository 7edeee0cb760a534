import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { assetsFields } from './assets-shape.ts';
import { check } from './config-check.ts';
import type { FilePart } from './config-file.ts';
import { entryOf } from './config-tree.ts';
import { FileSection } from './file-section.ts';

/** Reads which extensions are to be on, each once: a list of them, or a mapping that says true of each. */
export function readExtensions(part: FilePart | undefined, problems: Failure[]): readonly string[] {
  const entry = part && entryOf(part.tree, 'extensions');
  if (part === undefined || entry === undefined) return [];
  if (check(entry.value, assetsFields.extensions, { file: part.surroundings.file, key: 'extensions' }).length > 0) return [];
  const all = new FileSection(part.tree, part.surroundings, problems);
  const named = all.section('extensions');
  if (named === undefined) return [...new Set(all.list('extensions') ?? [])];
  return named.keys.filter((name) => {
    const isOn = named.flag(name);
    if (isOn === false)
      named.refuse(
        name,
        said('the API has no operation that switches an extension off; take "{name}" out of this file, and see the console', { name }),
      );
    return isOn === true;
  });
}
