/** The records of a zip file (APPNOTE 6.3.10), for files with one fixed time; sizes and offsets above 4 GB and more than 65,535 entries take the 64-bit forms. */

export interface ZipEntry {
  readonly name: Buffer;
  readonly method: 'stored' | 'deflated';
  readonly crc32: number;
  readonly storedBytes: number;
  readonly sizeBytes: number;
  readonly isExecutable: boolean;
  /** Where its local header begins. */
  readonly offset: number;
  /** Checksum and sizes stand behind the content, because they were not known before it. */
  readonly isStreamed: boolean;
  /** Whether its own sizes need 64 bits; of a streamed entry this is decided before its stored size is known. */
  readonly isLarge: boolean;
}

const most32 = 0xff_ff_ff_ff;
const most16 = 0xff_ff;
const unixMade = 3 << 8;
/** 1980-01-01, where the calendar of zip starts, at midnight. */
const dosDate = (1 << 5) | 1;
const utf8Names = 0x08_00;
const sizesBehind = 0x00_08;
const methods = { stored: 0, deflated: 8 } as const;

/** A file of this size may take 64 bits; deflating grows what cannot be deflated by less than a thousandth. */
export const needs64 = (sizeBytes: number): boolean => sizeBytes + Math.ceil(sizeBytes / 1000) + 1024 > most32;

const versionFor = (is64: boolean): number => (is64 ? 45 : 20);
const flagsOf = ({ isStreamed }: ZipEntry): number => utf8Names | (isStreamed ? sizesBehind : 0);

const none = Buffer.alloc(0);
/** Out of memory that is shared by many small buffers; there are two headers for each of thousands of files. */
const blank = (sizeBytes: number): Buffer => Buffer.allocUnsafe(sizeBytes).fill(0);

/** What stands before the content of a file. */
export function localHeader(entry: ZipEntry): Buffer {
  const { name, isLarge, isStreamed } = entry;
  const known = isStreamed ? { crc32: 0, storedBytes: 0, sizeBytes: 0 } : entry;
  const extra = isLarge ? extra64([known.sizeBytes, known.storedBytes]) : none;
  const header = blank(30 + name.length + extra.length);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  header.writeUInt16LE(versionFor(isLarge), 4);
  header.writeUInt16LE(flagsOf(entry), 6);
  header.writeUInt16LE(methods[entry.method], 8);
  header.writeUInt16LE(0, 10);
  header.writeUInt16LE(dosDate, 12);
  header.writeUInt32LE(known.crc32, 14);
  header.writeUInt32LE(isLarge ? most32 : known.storedBytes, 18);
  header.writeUInt32LE(isLarge ? most32 : known.sizeBytes, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  name.copy(header, 30);
  extra.copy(header, 30 + name.length);
  return header;
}

/** What stands behind the content of a streamed file. */
export function dataDescriptor({ crc32, storedBytes, sizeBytes, isLarge }: ZipEntry): Buffer {
  const descriptor = Buffer.alloc(isLarge ? 24 : 16);
  descriptor.writeUInt32LE(0x08_07_4b_50, 0);
  descriptor.writeUInt32LE(crc32, 4);
  if (isLarge) {
    descriptor.writeBigUInt64LE(BigInt(storedBytes), 8);
    descriptor.writeBigUInt64LE(BigInt(sizeBytes), 16);
  } else {
    descriptor.writeUInt32LE(storedBytes, 8);
    descriptor.writeUInt32LE(sizeBytes, 12);
  }
  return descriptor;
}

/** The row of a file in the directory at the end. */
export function directoryHeader(entry: ZipEntry): Buffer {
  const { name, crc32, storedBytes, sizeBytes, offset, isExecutable, isLarge } = entry;
  const isFar = offset >= most32;
  const extra = extra64([...(isLarge ? [sizeBytes, storedBytes] : []), ...(isFar ? [offset] : [])]);
  const header = blank(46 + name.length + extra.length);
  header.writeUInt32LE(0x02_01_4b_50, 0);
  header.writeUInt16LE(unixMade | versionFor(isLarge || isFar), 4);
  header.writeUInt16LE(versionFor(isLarge || isFar), 6);
  header.writeUInt16LE(flagsOf(entry), 8);
  header.writeUInt16LE(methods[entry.method], 10);
  header.writeUInt16LE(0, 12);
  header.writeUInt16LE(dosDate, 14);
  header.writeUInt32LE(crc32, 16);
  header.writeUInt32LE(isLarge ? most32 : storedBytes, 20);
  header.writeUInt32LE(isLarge ? most32 : sizeBytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(((isExecutable ? 0o100_755 : 0o100_644) << 16) >>> 0, 38);
  header.writeUInt32LE(isFar ? most32 : offset, 42);
  name.copy(header, 46);
  extra.copy(header, 46 + name.length);
  return header;
}

/** The extra field that holds what does not fit into 32 bits, in the order of the specification; none when all fits. */
function extra64(values: readonly number[]): Buffer {
  if (values.length === 0) return none;
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(0x00_01, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => void extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return extra;
}

/** The end of the directory: where it begins, how long it is, and how many files it lists. */
export function directoryEnd({
  entries,
  offset,
  sizeBytes,
}: {
  readonly entries: number;
  readonly offset: number;
  readonly sizeBytes: number;
}): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(Math.min(entries, most16), 8);
  end.writeUInt16LE(Math.min(entries, most16), 10);
  end.writeUInt32LE(Math.min(sizeBytes, most32), 12);
  end.writeUInt32LE(Math.min(offset, most32), 16);
  const fits = entries < most16 && sizeBytes < most32 && offset < most32;
  return fits ? end : Buffer.concat([directoryEnd64({ entries, offset, sizeBytes }), end]);
}

function directoryEnd64({
  entries,
  offset,
  sizeBytes,
}: {
  readonly entries: number;
  readonly offset: number;
  readonly sizeBytes: number;
}): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06_06_4b_50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(unixMade | versionFor(true), 12);
  record.writeUInt16LE(versionFor(true), 14);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(sizeBytes), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07_06_4b_50, 56);
  record.writeBigUInt64LE(BigInt(offset + sizeBytes), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
