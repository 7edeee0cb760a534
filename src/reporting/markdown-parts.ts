import { asCode, asMarkdown, type Section } from './markdown.ts';
import type { Cell, PagePart, TablePart } from './page-part.ts';
import { codeText } from './preview-words.ts';

/** A part of the page about a run, as Markdown. */
export function sectionOf(part: PagePart): Section {
  switch (part.kind) {
    case 'table':
      return part.isFolded ? foldedTable(part) : titledTable(part);
    case 'list':
      return { before: [], rows: part.items.map((item) => `- ${asMarkdown(item)}`), after: [''] };
    case 'sentence': {
      const bold = part.bold === undefined ? [] : [`<b>${asMarkdown(part.bold)}</b>`];
      const code = part.code === undefined ? [] : [asCode(part.code)];
      return { before: [], rows: [[...bold, asMarkdown(part.text), ...code].join(' ')], after: [''] };
    }
    case 'code':
      return codeSection(part);
    case 'document':
      return documentSection(part);
  }
}

/** A table whose cells are Markdown already. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): Section => ({
  before: [tableRow(head), tableRow(head.map(() => '---'))],
  rows: rows.map(tableRow),
  after: [''],
});

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableSection = ({ head, rows }: TablePart): Section =>
  markdownTable(
    head.map(asMarkdown),
    rows.map((cells) => cells.map(cellText)),
  );

const cellText = (cell: Cell): string => (typeof cell === 'string' ? asMarkdown(cell) : `<b>${asMarkdown(cell.bold)}</b>`);

function titledTable(part: TablePart): Section {
  const { before, ...rest } = tableSection(part);
  return { before: [...(part.title === '' ? [] : [`### ${asMarkdown(part.title)}`, '']), ...before], ...rest };
}

function foldedTable(part: TablePart): Section {
  const { before, rows } = tableSection(part);
  return {
    before: [`<details><summary>${asMarkdown(part.title)}</summary>`, '', ...before],
    rows,
    after: ['', '</details>', ''],
  };
}

/** Nothing inside a fence of its own length ends it: what is inside is JSON of ours. */
const documentSection = ({ title, note, lines }: PagePart & { readonly kind: 'document' }): Section => ({
  before: [`<details><summary>${asMarkdown(title)}</summary>`, '', ...(note === '' ? [] : [asMarkdown(note), ''])],
  rows: [['```json', ...lines, '```'].join('\n')],
  after: ['', '</details>', ''],
});

/** Markdown gives text the colours of its page, and some scanners read no inverted code: there is one for each page. */
const codeSection = ({ title, inverted, code }: PagePart & { readonly kind: 'code' }): Section => ({
  before: [`### ${asMarkdown(title)}`, ''],
  rows: [
    [
      ...fenced(codeText(code, 'light')),
      `<details><summary>${asMarkdown(inverted)}</summary>`,
      '',
      ...fenced(codeText(code, 'dark')),
      '</details>',
    ].join('\n'),
  ],
  after: [''],
});

/** The squares are the only characters in it. */
const fenced = (lines: readonly string[]): readonly string[] => ['```', ...lines, '```', ''];
