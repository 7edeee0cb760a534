import { stripVTControlCharacters } from 'node:util';
import { crc32, inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { expect } from 'vitest';

type Squares = readonly (readonly boolean[])[];

/** Reads what was drawn with a decoder of others: squares become pixels, as a camera would see them. */
export function decoded(squares: Squares, { inverted = false } = {}): string | undefined {
  const pixels = 4;
  const [width, height] = [(squares[0]?.length ?? 0) * pixels, squares.length * pixels];
  const image = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const dark = squares[Math.floor(at / width / pixels)]?.[Math.floor((at % width) / pixels)] === true;
    image.set([...Array.from({ length: 3 }, () => (dark === inverted ? 255 : 0)), 255], at * 4);
  }
  return jsQR.default(image, width, height)?.data;
}

/** The squares of half blocks, without colours. */
export function squaresOfText(lines: readonly string[]): Squares {
  const halves: Readonly<Record<string, readonly [boolean, boolean]>> = {
    '█': [true, true],
    '▀': [true, false],
    '▄': [false, true],
    ' ': [false, false],
  };
  return lines.flatMap((line) => [0, 1].map((half) => Array.from(line, (character) => halves[character]?.[half] === true)));
}

/** The squares of the dark path of an SVG image. */
export function squaresOfSvg(svg: string): Squares {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const path = /fill="#000" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

/** The rows of a PNG image of eight bits of grey, every check sum looked at. */
export function squaresOfPng(png: Buffer): Squares {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  let [at, width, data] = [8, 0, Buffer.alloc(0)];
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    const type = body.subarray(0, 4).toString();
    if (type === 'IHDR') width = body.readUInt32BE(4);
    if (type === 'IDAT') data = Buffer.concat([data, body.subarray(4)]);
    at += 12 + length;
  }
  const bytes = inflateSync(data);
  return Array.from({ length: width }, (_, row) =>
    Array.from(bytes.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)), (grey) => grey === 0),
  );
}

/** What a phone reads off the code that a comment on a light page shows unfolded; undefined when it shows none. */
export function scannedOf(comment: string): string | undefined {
  const [shown = ''] = comment.split('<details>');
  const lines = codeIn(shown);
  return lines.length === 0 ? undefined : decoded(squaresOfText(lines));
}

/** The lines of half blocks in a text that shows a code among others, without colours: those that hold squares and nothing else. */
export function codeIn(text: string): readonly string[] {
  const lines = stripVTControlCharacters(text).split('\n');
  const widest = Math.max(0, ...lines.filter((line) => /^[█▀▄ ]+$/.test(line)).map((line) => line.length));
  return lines.filter((line) => line.length === widest && /^[█▀▄ ]+$/.test(line));
}
