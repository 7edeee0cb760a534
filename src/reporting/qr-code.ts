import { crc32, deflateSync } from 'node:zlib';

/** A QR code as rows of squares, true where one is dark, with the light margin around it that scanners need. */
export type QrCode = readonly (readonly boolean[])[];

/** Squares of light around the code (ISO/IEC 18004). */
const margin = 4;

/** Makes the QR code of a text on this machine: an address of a preview is nobody else's business. */
export async function makeQrCode(text: string): Promise<QrCode> {
  const { encodeQR } = await import('qr');
  // Medium: a screen does not get dirty, and every step more makes the squares smaller.
  return encodeQR(text, 'raw', { ecc: 'medium', border: margin });
}

/** Two rows of squares in a line of text, by whether the upper and the lower one is dark. */
const halfBlocks = { both: '█', upper: '▀', lower: '▄', none: ' ' } as const;

/** Black on white, whatever the colours of the terminal are: sixteen of its colours are themes, these two are fixed. */
const blackOnWhite = '\u001b[38;5;16;48;5;231m';
const reset = '\u001b[0m';

/**
 * The code as lines of half blocks. With colours it is black on white in every terminal. Without, a dark page shows it inverted: most
 * scanners read that too, and a file (SVG, PNG) is safe for all of them.
 */
export function qrLines(code: QrCode, { colour }: { readonly colour: boolean }): readonly string[] {
  const lines: string[] = [];
  for (let row = 0; row < code.length; row += 2) {
    const [upper = [], lower = []] = [code[row], code[row + 1]];
    const text = upper.map((dark, column) => halfBlocks[halfOf(dark, lower[column] === true)]).join('');
    lines.push(colour ? `${blackOnWhite}${text}${reset}` : text);
  }
  return lines;
}

/** The code that the lines without colour show. An odd last row has light below it, and a row of light more does no harm. */
export const qrFromLines = (lines: readonly string[]): QrCode =>
  lines.flatMap((line) => {
    const halves = Array.from(line);
    return [
      halves.map((half) => half === halfBlocks.both || half === halfBlocks.upper),
      halves.map((half) => half === halfBlocks.both || half === halfBlocks.lower),
    ];
  });

function halfOf(upper: boolean, lower: boolean): keyof typeof halfBlocks {
  if (upper) return lower ? 'both' : 'upper';
  return lower ? 'lower' : 'none';
}

/** The code as an SVG image: black on a white ground of its own, so that a dark page does not shine through. */
export function qrSvg(code: QrCode): string {
  const size = code.length;
  const path = code.flatMap((row, y) => runsOf(row).map(({ start, length }) => `M${start} ${y}h${length}v1h-${length}z`)).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR code" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path fill="#000" d="${path}"/>`,
    '</svg>\n',
  ].join('');
}

/** The dark squares of a row that stand side by side. */
function runsOf(row: readonly boolean[]): readonly { readonly start: number; readonly length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (const [column, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last !== undefined && last.start + last.length === column) last.length += 1;
    else runs.push({ start: column, length: 1 });
  }
  return runs;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Eight bits of grey, no palette, no interlacing (PNG, section 11.2.2). */
const greyscale = [8, 0, 0, 0, 0] as const;

/** The code as a PNG image without transparency, each square some pixels wide. */
export function qrPng(code: QrCode, pixels = 8): Buffer {
  const size = code.length * pixels;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set(greyscale, 8);
  const rows = code.flatMap((row) => {
    // The first byte says that the row is not filtered.
    const line = Buffer.from([0, ...row.flatMap((dark) => Array.from({ length: pixels }, () => (dark ? 0 : 255)))]);
    return Array.from({ length: pixels }, () => line);
  });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
