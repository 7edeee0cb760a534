import { formatBytes } from './format.ts';
import { foldedTable, type PagePart } from './page-part.ts';
import type { RunNotes } from './run-notes.ts';

/** Where the bytes of a build are: its packages, and its largest files. */
export function sizeParts(notes: RunNotes): readonly PagePart[] {
  const { page } = notes.words;
  const build = notes.last('build-inspected');
  if (build?.parts === undefined || build.largest === undefined) return [];
  const growth = build.before === undefined ? '' : page.growth(build.sizeBytes, build.before);
  const parts = build.parts.map(({ name, sizeBytes, files }) => [name, formatBytes(sizeBytes), String(files)]);
  const files = build.largest.map(({ path, sizeBytes }) => [path, formatBytes(sizeBytes)]);
  return [
    foldedTable(page.sizes(build.sizeBytes, growth), page.sizeHead, parts),
    foldedTable(page.largest(build.largest.length), page.file, files),
  ];
}
