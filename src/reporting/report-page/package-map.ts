import { formatBytes } from '../format.ts';
import type { RunNotes } from '../run-notes.ts';
import type { SaidOf } from '../said.ts';
import type { Words } from '../words/words.ts';
import { type Html, html, nothing } from './html.ts';
import { type Sized, type Tile, treemapOf } from './treemap.ts';

const width = 1000;
const height = 420;
/** A tile has to be so large to hold a name. */
const leastName = { width: 40, height: 14 } as const;
/** About the width of a letter of the drawing. */
const letterWidth = 6;

/** The build as an area: its packages, and in each the largest files and what is left. */
export function packageMap(notes: RunNotes): Html {
  const { page } = notes.words;
  const build = notes.last('build-inspected');
  const parts = build === undefined ? [] : sizedParts(build, page);
  if (build === undefined || parts.length === 0) return nothing;
  const growth = build.before === undefined ? '' : page.growth(build.sizeBytes, build.before);
  const tiles = treemapOf(parts, { x: 0, y: 0, width, height });
  return html`<section><h2>${page.sizeTitle}</h2><p>${formatBytes(build.sizeBytes)}${growth === '' ? '' : `${page.comma}${growth}`}</p><svg class="treemap" viewBox="0 0 ${width} ${height}" role="img" aria-label="${page.mapLabel}">${tiles.map(tileHtml)}</svg></section>`;
}

/** Each file stands in the innermost package that holds it. */
function sizedParts({ parts = [], largest = [] }: SaidOf<'build-inspected'>, page: Words['page']): readonly Sized[] {
  const inside = new Map<string, Sized[]>(parts.map(({ name }) => [name, []]));
  const innermost = parts.map(({ name }) => name).toSorted((one, other) => other.length - one.length);
  const [main = ''] = parts.map(({ name }) => name);
  for (const { path, sizeBytes } of largest) {
    const owner = innermost.find((name) => path.startsWith(`${name}/`)) ?? main;
    inside.get(owner)?.push({ name: path, sizeBytes, parts: [] });
  }
  return parts.map(({ name, sizeBytes, files }) => {
    const known = inside.get(name) ?? [];
    const rest = sizeBytes - known.reduce((sum, file) => sum + file.sizeBytes, 0);
    const others = files - known.length;
    return {
      name,
      sizeBytes,
      parts: others > 0 ? [...known, { name: page.others(others), sizeBytes: Math.max(0, rest), parts: [] }] : known,
    };
  });
}

function tileHtml({ x, y, width: wide, height: high, sized, path }: Tile): Html {
  const name = shortened(sized.name, Math.floor((wide - 6) / letterWidth));
  const isNamed = wide >= leastName.width && high >= leastName.height;
  const kind = sized.parts.length > 0 ? 'folder' : 'file';
  return html`<g><title>${`${path.join(' › ')}: ${formatBytes(sized.sizeBytes)}`}</title><rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" /><text x="${round(x + 3)}" y="${round(y + 12)}">${isNamed ? name : ''}</text></g>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The end of a path says more than its beginning. */
const shortened = (name: string, letters: number): string => (name.length <= letters ? name : `…${name.slice(name.length - letters + 1)}`);
