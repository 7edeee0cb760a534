import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A real grey PNG of this size. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The head of a JPEG: some segments before the frame, and the frame with its size. */
export function jpegOf(
  width: number,
  height: number,
  { frame = 0xc0, segments = [16] }: { frame?: number; segments?: readonly number[] } = {},
): Buffer {
  const before = segments.map((length) => {
    const segment = Buffer.alloc(length + 2, 0xff);
    segment.writeUInt16BE(0xffe1, 0);
    segment.writeUInt16BE(length, 2);
    return segment;
  });
  const size = Buffer.alloc(19);
  size.writeUInt16BE(0xff00 + frame, 0);
  size.writeUInt16BE(17, 2);
  size[4] = 8;
  size.writeUInt16BE(height, 5);
  size.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8', 'hex'), ...before, size, Buffer.from('ffd9', 'hex')]);
}
