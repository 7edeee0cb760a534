export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size that a PNG's header names; undefined when the header is not one. */
export function pngSize(head: Buffer): ImageSize | undefined {
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return positive({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) });
}

/**
 * The size that a JPEG's frame header names. Segments before it are skipped by their length; undefined when they reach beyond what was
 * read, 'broken' when the chain of segments breaks.
 */
export function jpegSize(head: Buffer): ImageSize | undefined | 'broken' {
  let at = 2;
  while (at + 9 <= head.length) {
    if (head[at] !== 0xff) return 'broken';
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return positive({ width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }) ?? 'broken';
    else if (marker === 0xda || marker === 0xd9) return 'broken';
    else at += 2 + head.readUInt16BE(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15; three codes among them mean tables instead. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const positive = (size: ImageSize): ImageSize | undefined => (size.width > 0 && size.height > 0 ? size : undefined);
