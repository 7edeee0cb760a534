import { formatBytes } from './format.ts';
import { growthInWords } from './growth.ts';
import { foldedTable, type PagePart } from './page-part.ts';
import type { RunNotes } from './run-notes.ts';

/** Where the bytes of a build are: its packages, and its largest files. */
export function sizeParts(notes: RunNotes): readonly PagePart[] {
  const build = notes.last('build-inspected');
  if (build?.parts === undefined || build.largest === undefined) return [];
  const growth = growthInWords(build.sizeBytes, build.before);
  const parts = build.parts.map(({ name, sizeBytes, files }) => [name, formatBytes(sizeBytes), String(files)]);
  const files = build.largest.map(({ path, sizeBytes }) => [path, formatBytes(sizeBytes)]);
  return [
    foldedTable(
      `Size before packing: ${formatBytes(build.sizeBytes)}${growth === '' ? '' : `, ${growth}`}`,
      ['Package', 'Size', 'Files'],
      parts,
    ),
    foldedTable(`The ${build.largest.length} largest files`, ['File', 'Size'], files),
  ];
}
