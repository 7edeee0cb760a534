import { open } from 'node:fs/promises';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { systemReason } from './build-file.ts';
import { jpegSize, pngSize } from './image-size.ts';

/** An icon that was looked at: what it is by its content, whatever its name says. */
export interface Icon {
  readonly path: string;
  readonly sizeBytes: number;
  readonly contentType: 'image/png' | 'image/jpeg';
  readonly extension: 'png' | 'jpg';
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A JPEG may carry previews and colour profiles before its size; half a megabyte is beyond all of them. */
const headBytes = 512 * 1024;

const png = Buffer.from('89504e470d0a1a0a', 'hex');
const jpeg = Buffer.from('ffd8ff', 'hex');

/** What people give by mistake, to say it by name. */
const others: readonly (readonly [prefix: RegExp, name: Text])[] = [
  [/^GIF8/, 'a GIF'],
  [/^RIFF....WEBP/s, 'a WebP'],
  [/^BM/, 'a BMP'],
  [/^\s*<(?:\?xml|svg)/, 'an SVG'],
  [/^version https:\/\/git-lfs/, said('a pointer of Git LFS ("git lfs pull" fetches the picture)')],
];

/** Checks that the icon is a PNG or a JPEG, the kinds that the cloud takes (wire-facts §6). */
export async function inspectIcon(path: string): Promise<Icon> {
  const { head, sizeBytes } = await readHead(path);
  if (startsWith(head, png)) {
    const size = pngSize(head);
    if (size === undefined) throw invalid(path, said('is a broken PNG'));
    return { path, sizeBytes, contentType: 'image/png', extension: 'png', ...size };
  }
  if (startsWith(head, jpeg)) {
    const size = jpegSize(head);
    if (size === 'broken' || (size === undefined && head.length === sizeBytes)) throw invalid(path, said('is a broken JPEG'));
    return { path, sizeBytes, contentType: 'image/jpeg', extension: 'jpg', ...size };
  }
  throw invalid(path, whatElse(head));
}

async function readHead(path: string): Promise<{ head: Buffer; sizeBytes: number }> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, headBytes)), 0);
      return { head: buffer.subarray(0, bytesRead), sizeBytes: size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new Failure('FILE_UNREADABLE', { input: 'icon', path, reason: systemReason(error) }, { cause: error });
  }
}

const startsWith = (head: Buffer, prefix: Buffer): boolean => head.subarray(0, prefix.length).equals(prefix);

function whatElse(head: Buffer): Text {
  if (head.length === 0) return said('is empty');
  const start = head.subarray(0, 200).toString('latin1');
  const known = others.find(([prefix]) => prefix.test(start))?.[1];
  return known === undefined ? said('is not a PNG or JPEG picture') : said('is {known}, not a PNG or JPEG picture', { known });
}

const invalid = (path: string, reason: Text): Failure => new Failure('ICON_INVALID', { path, reason });
