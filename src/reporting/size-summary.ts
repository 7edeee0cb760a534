import { formatBytes } from './format.ts';
import { growthInWords } from './growth.ts';
import { asMarkdown, foldedTable, type Section } from './markdown.ts';
import type { RunNotes } from './run-notes.ts';

/** Where the bytes of a build are: its packages, and its largest files. */
export function sizeTables(notes: RunNotes): readonly Section[] {
  const build = notes.last('build-inspected');
  if (build?.parts === undefined || build.largest === undefined) return [];
  const growth = growthInWords(build.sizeBytes, build.before);
  const parts = build.parts.map(({ name, sizeBytes, files }) => [asMarkdown(name), formatBytes(sizeBytes), String(files)]);
  const files = build.largest.map(({ path, sizeBytes }) => [asMarkdown(path), formatBytes(sizeBytes)]);
  return [
    foldedTable(
      `Size before packing: ${formatBytes(build.sizeBytes)}${growth === '' ? '' : `, ${growth}`}`,
      ['Package', 'Size', 'Files'],
      parts,
    ),
    foldedTable(`The ${build.largest.length} largest files`, ['File', 'Size'], files),
  ];
}
