import { formatBytes } from '../format.ts';
import type { RunNotes } from '../run-notes.ts';
import type { SaidOf } from '../said.ts';
import { differenceOf, growthOf } from '../size-difference.ts';
import type { Words } from '../words/words.ts';
import { type Html, html, nothing } from './html.ts';
import { sizeTree } from './size-tree.ts';
import { type Tile, treemapOf } from './treemap.ts';

const width = 1000;
const height = 420;
/** A tile has to be so large to hold a name. */
const leastName = { width: 40, height: 14 } as const;
/** A smaller one is a dot of which nobody could say what it is. */
const leastSide = 3;
/** About the width of a letter of the drawing; a Chinese one takes two. */
const letterWidth = 6;

type Build = SaidOf<'build-inspected'>;

/** The build as an area: its packages, in each its folders, and in these the files, coloured by what became of them since the release before. */
export function packageMap(notes: RunNotes): Html {
  const { words } = notes;
  const { page } = words;
  const build = notes.last('build-inspected');
  const parts = build === undefined ? [] : sizeTree(build, page);
  if (build === undefined || parts.length === 0) return nothing;
  const growth = build.before === undefined ? '' : `${page.comma}${page.growth(build.sizeBytes, build.before)}`;
  const tiles = treemapOf(parts, { x: 0, y: 0, width, height }).filter(
    ({ width: wide, height: high }) => Math.min(wide, high) >= leastSide,
  );
  const key = hasFiles(build)
    ? html`<p class="key"><span class="tile grown"></span> ${page.grownKey} <span class="tile shrunk"></span> ${page.shrunkKey} <span class="tile new"></span> ${page.newFile} <span class="tile same"></span> ${page.same}</p>`
    : nothing;
  return html`<section><h2>${page.sizeTitle}</h2><p>${formatBytes(build.sizeBytes)}${growth}</p><div class="wide" tabindex="0" role="group" aria-label="${page.sizeTitle}"><svg class="treemap" viewBox="0 0 ${width} ${height}" role="img" aria-label="${page.mapLabel}">${tiles.map((tile) => tileHtml(tile, build, words))}</svg></div>${key}</section>`;
}

const hasFiles = ({ before }: Build): boolean => Object.keys(before?.files ?? {}).length > 0;

function tileHtml({ x, y, width: wide, height: high, sized, path }: Tile, build: Build, words: Words): Html {
  const name = shortened(sized.name, Math.floor((wide - 6) / letterWidth));
  const isNamed = wide >= leastName.width && high >= leastName.height;
  const isFile = sized.path !== undefined && hasFiles(build);
  const beforeBytes = sized.path === undefined ? undefined : build.before?.files?.[sized.path];
  const kind = sized.parts.length > 0 ? 'folder' : isFile ? `file ${growthOf(sized.sizeBytes, beforeBytes)}` : 'file';
  const difference = isFile ? `${words.page.comma}${differenceOf(sized.sizeBytes, beforeBytes, words)}` : '';
  return html`<g><title>${`${path.join(' › ')}${words.page.colon}${formatBytes(sized.sizeBytes)}${difference}`}</title><rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" />${isNamed ? html`<text x="${round(x + 3)}" y="${round(y + 12)}">${name}</text>` : nothing}</g>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The end of a path says more than its beginning. */
const shortened = (name: string, letters: number): string => (name.length <= letters ? name : `…${name.slice(name.length - letters + 1)}`);
