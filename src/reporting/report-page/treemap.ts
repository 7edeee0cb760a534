/** A box of the drawing, in its own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something with a size, and what it is made of. */
export interface Sized {
  readonly name: string;
  readonly sizeBytes: number;
  readonly parts: readonly Sized[];
  /** Of a file: its path in the build. */
  readonly path?: string | undefined;
}

export interface Tile extends Box {
  readonly sized: Sized;
  /** How far inside the drawing: 0 for its outermost tiles. */
  readonly depth: number;
  /** Names from the outside in, its own included. */
  readonly path: readonly string[];
}

/** Room for the name of a tile that has parts, in units of the drawing. */
const titleHeight = 16;
const gap = 2;
/** A smaller tile shows neither its parts nor a name. */
const leastSide = 6;

/** Tiles whose areas are in proportion to the sizes and whose sides are as equal as can be, the larger first (Bruls, Huizing and van Wijk, 2000). */
export function treemapOf(parts: readonly Sized[], box: Box, depth = 0, path: readonly string[] = []): readonly Tile[] {
  return squarified(parts, box).flatMap(({ sized, ...place }) => {
    const tile: Tile = { ...place, sized, depth, path: [...path, sized.name] };
    const inner = insideOf(place);
    return inner === undefined || sized.parts.length === 0 ? [tile] : [tile, ...treemapOf(sized.parts, inner, depth + 1, tile.path)];
  });
}

function insideOf({ x, y, width, height }: Box): Box | undefined {
  const inner = { x: x + gap, y: y + titleHeight, width: width - 2 * gap, height: height - titleHeight - gap };
  return inner.width < leastSide || inner.height < leastSide ? undefined : inner;
}

type Placed = Box & { readonly sized: Sized };

function squarified(parts: readonly Sized[], box: Box): readonly Placed[] {
  const sorted = parts.filter(({ sizeBytes }) => sizeBytes > 0).toSorted((one, other) => other.sizeBytes - one.sizeBytes);
  const total = sorted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const placed: Placed[] = [];
  let left = box;
  let scale = total === 0 ? 0 : (box.width * box.height) / total;
  for (let from = 0; from < sorted.length; ) {
    const row = rowOf(sorted.slice(from), Math.min(left.width, left.height), scale);
    const { tiles, rest } = layRow(row, left, scale);
    placed.push(...tiles);
    from += row.length;
    left = rest;
    const remaining = sorted.slice(from).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    // The rest is measured anew, so that what rounding took away is not lost at the end.
    scale = remaining === 0 ? 0 : (left.width * left.height) / remaining;
  }
  return placed;
}

/** As many of the next as make the tiles of the row less oblong. */
function rowOf(sorted: readonly Sized[], side: number, scale: number): readonly Sized[] {
  let row = sorted.slice(0, 1);
  while (row.length < sorted.length) {
    const longer = sorted.slice(0, row.length + 1);
    if (worstRatio(longer, side, scale) > worstRatio(row, side, scale)) break;
    row = longer;
  }
  return row;
}

function worstRatio(row: readonly Sized[], side: number, scale: number): number {
  const areas = row.map(({ sizeBytes }) => sizeBytes * scale);
  const sum = areas.reduce((all, area) => all + area, 0);
  const [largest, smallest] = [Math.max(...areas), Math.min(...areas)];
  return Math.max((side * side * largest) / (sum * sum), (sum * sum) / (side * side * smallest));
}

/** Lays the row along the shorter side; the rest of the box is what is left beside it. */
function layRow(row: readonly Sized[], { x, y, width, height }: Box, scale: number): { tiles: readonly Placed[]; rest: Box } {
  const area = row.reduce((sum, { sizeBytes }) => sum + sizeBytes * scale, 0);
  const isWide = width >= height;
  const depth = isWide ? area / height : area / width;
  let at = 0;
  const tiles = row.map((sized) => {
    const length = (sized.sizeBytes * scale) / depth;
    const tile = isWide ? { x, y: y + at, width: depth, height: length } : { x: x + at, y, width: length, height: depth };
    at += length;
    return { ...tile, sized };
  });
  const rest = isWide ? { x: x + depth, y, width: width - depth, height } : { x, y: y + depth, width, height: height - depth };
  return { tiles, rest };
}
