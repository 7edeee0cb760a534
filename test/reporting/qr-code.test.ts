import { crc32, inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { makeQrCode, qrLines, qrPng, qrSvg } from '../../src/reporting/qr-code.ts';

type Squares = readonly (readonly boolean[])[];

/** Reads what was drawn with a decoder of others: squares become pixels, as a camera would see them. */
function decoded(squares: Squares, { inverted = false } = {}): string | undefined {
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
function squaresOfText(lines: readonly string[]): Squares {
  const halves: Readonly<Record<string, readonly [boolean, boolean]>> = {
    '█': [true, true],
    '▀': [true, false],
    '▄': [false, true],
    ' ': [false, false],
  };
  return lines.flatMap((line) => [0, 1].map((half) => Array.from(line, (character) => halves[character]?.[half] === true)));
}

/** The squares of the dark path of an SVG image. */
function squaresOfSvg(svg: string): Squares {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const path = /fill="#000" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

/** The rows of a PNG image of eight bits of grey, every check sum looked at. */
function squaresOfPng(png: Buffer): Squares {
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

describe.each([
  'https://render.alipay.com/p/s/i/?scheme=alipays%3A%2F%2Fplatformapi',
  `https://mpaas.example/debug?token=${'x'.repeat(900)}`,
  '预览 小程序 1.4.2',
  'A',
])('the code of %s', (text) => {
  test('is read back from half blocks, on a light page and on a dark one', async () => {
    const squares = squaresOfText(qrLines(await makeQrCode(text), { colour: false }));
    expect(decoded(squares)).toBe(text);
    expect(decoded(squares, { inverted: true })).toBe(text);
  });

  test('is read back from SVG and from PNG', async () => {
    const code = await makeQrCode(text);
    expect(decoded(squaresOfSvg(qrSvg(code)))).toBe(text);
    expect(squaresOfPng(qrPng(code, 1))).toEqual(code);
    expect(decoded(squaresOfPng(qrPng(code, 2)))).toBe(text);
  });
});

test('colours are black on white whatever the terminal has, and end with each line', async () => {
  const code = await makeQrCode('A');
  const lines = qrLines(code, { colour: true });
  expect(lines).toHaveLength(Math.ceil(code.length / 2));
  for (const line of lines) expect(line.startsWith('\u001b[38;5;16;48;5;231m') && line.endsWith('\u001b[0m')).toBe(true);
});

test('images have a white ground and a margin of four squares, so that a dark page does not matter', async () => {
  const code = await makeQrCode('A');
  expect(qrSvg(code)).toContain(`<path fill="#fff" d="M0 0h${code.length}v${code.length}H0z"/>`);
  for (const row of [...code.slice(0, 4), ...code.slice(-4)]) expect(row).not.toContain(true);
  for (const row of code) expect([...row.slice(0, 4), ...row.slice(-4)]).not.toContain(true);
});
