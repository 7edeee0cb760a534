import { said } from '../errors/said.ts';
import { bytesAt, type ZipBytes } from './zip-bytes.ts';
import type { Directory, DirectoryRow } from './zip-directory.ts';
import { ZipFault } from './zip-fault.ts';

const headerBytes = 30;
const signature = 0x04_03_4b_50;
const encrypted = 0x1;
/** Checksum and sizes stand behind the content, so the header may leave them out (APPNOTE 4.4.4, bit 3). */
const sizesBehind = 0x8;
/** The size stands in the 64-bit extra field. */
const elsewhere = 0xff_ff_ff_ff;

/**
 * Where the contents begin, in the order of the rows. Programs that unpack a stream go by the header in front of each content, others by the directory at the end: where the
 * two disagree, or where contents overlap, each would unpack another thing. What is wrong is thrown as an error whose message is the reason.
 */
export function placeContents(bytes: ZipBytes, { rows, at: directoryAt }: Directory): readonly number[] {
  const starts = new Map<DirectoryRow, number>();
  const inOrder = [...rows].sort((a, b) => a.at - b.at);
  for (const [index, row] of inOrder.entries()) {
    const start = contentStart(bytes, row);
    const next = inOrder[index + 1];
    if (start + row.packedBytes > (next?.at ?? directoryAt))
      throw new ZipFault(
        next === undefined
          ? said('{name} reaches into its directory', { name: row.name })
          : said('{name} and {other} overlap', { name: row.name, other: next.name }),
      );
    starts.set(row, start);
  }
  return rows.map((row) => starts.get(row) ?? 0);
}

function contentStart(bytes: ZipBytes, row: DirectoryRow): number {
  const header = Buffer.allocUnsafe(headerBytes);
  if (bytes.fill(header, row.at) < headerBytes || header.readUInt32LE(0) !== signature)
    throw new ZipFault(said('{name} does not begin where its directory says', { name: row.name }));
  const nameBytes = header.readUInt16LE(26);
  const name = bytesAt(bytes, row.at + headerBytes, nameBytes);
  if (!name.equals(row.nameBytes)) throw new ZipFault(said('{name} has another name in front of its content', { name: row.name }));
  const flags = header.readUInt16LE(6);
  const says = [header.readUInt32LE(14), header.readUInt32LE(18), header.readUInt32LE(22)];
  const isSame = (flags & encrypted) === (row.flags & encrypted) && header.readUInt16LE(8) === row.method && agree(says, row, flags);
  if (!isSame) throw new ZipFault(said('{name} says other things in front of its content than in its directory', { name: row.name }));
  return row.at + headerBytes + nameBytes + header.readUInt16LE(28);
}

function agree(says: readonly number[], { crc32, packedBytes, sizeBytes }: DirectoryRow, flags: number): boolean {
  const maySkip = (flags & sizesBehind) !== 0;
  return [crc32, packedBytes, sizeBytes].every((known, place) => {
    const own = says[place];
    return own === known || (maySkip && own === 0) || (place > 0 && own === elsewhere);
  });
}
