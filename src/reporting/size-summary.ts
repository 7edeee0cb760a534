import { formatBytes } from './format.ts';
import { foldedTable, type PagePart } from './page-part.ts';
import type { RunNotes } from './run-notes.ts';
import { differenceOf } from './size-difference.ts';

/** Where the bytes of a build are: its packages, and its largest files, each with the difference to the release before. */
export function sizeParts(notes: RunNotes): readonly PagePart[] {
  const { words } = notes;
  const { page } = words;
  const build = notes.last('build-inspected');
  if (build?.parts === undefined || build.largest === undefined) return [];
  const { before, sizeBytes, largest } = build;
  const growth = before === undefined ? '' : page.growth(sizeBytes, before);
  /** One cell, where anything is known of the release before. */
  const difference = (name: string, bytes: number, known: Readonly<Record<string, number>> | undefined): readonly string[] =>
    known === undefined || Object.keys(known).length === 0 ? [] : [differenceOf(bytes, known[name], words)];
  const parts = build.parts.map((part) => [
    part.name,
    formatBytes(part.sizeBytes),
    String(part.files),
    ...difference(part.name, part.sizeBytes, before?.parts),
  ]);
  const files = largest.map((file) => [file.path, formatBytes(file.sizeBytes), ...difference(file.path, file.sizeBytes, before?.files)]);
  const headOf = (head: readonly string[], rows: readonly (readonly string[])[]) => head.slice(0, rows[0]?.length);
  return [
    foldedTable(page.sizes(sizeBytes, growth), headOf(page.sizeHead, parts), parts),
    foldedTable(page.largest(largest.length), headOf(page.file, files), files),
  ];
}
