import { crc32, deflateRawSync } from 'node:zlib';

/** One entry, as wrong as a test wants it. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly deflate?: boolean;
  /** Unix type and mode, such as 0o120777 for a link. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** What the headers claim, when it is not the truth. */
  readonly sizeBytes?: number;
  /** What the header in front of the content says in another way than the directory does. */
  readonly local?: Partial<Pick<RawEntry, 'name' | 'crc' | 'method' | 'sizeBytes' | 'flags'>> & { readonly packedBytes?: number };
  /** Where the directory says that it begins. */
  readonly offset?: number;
  /** The low half of the external attributes, which DOS uses. */
  readonly dosAttributes?: number;
  readonly extra?: Buffer;
  readonly comment?: Buffer;
}

/** What the end of the directory claims, when it is not the truth. */
interface RawEnd {
  readonly count?: number;
  readonly directoryAt?: number;
  /** Stands between directory and end. */
  readonly between?: Buffer;
  readonly comment?: Buffer;
}

const utf8 = 0x800;

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly nameBytes: number;
}

/** What both headers of an entry hold, in the same order. */
function commonFields({ flags, method, crc, packedBytes, sizeBytes, nameBytes }: Fields): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(packedBytes, 14);
  common.writeUInt32LE(sizeBytes, 18);
  common.writeUInt16LE(nameBytes, 22);
  return common;
}

function fieldsOf(entry: RawEntry, content: Buffer, data: Buffer): Fields {
  return {
    flags: entry.flags ?? utf8,
    method: entry.method ?? (entry.deflate === true ? 8 : 0),
    crc: entry.crc ?? crc32(content),
    packedBytes: data.length,
    sizeBytes: entry.sizeBytes ?? content.length,
    nameBytes: Buffer.from(entry.name as string).length,
  };
}

/** Writes a zip byte by byte: writers from outside would refuse most of what these tests need. */
export function rawZip(entries: readonly RawEntry[], claims: RawEnd = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from((entry.content ?? '') as string);
    const data = entry.deflate === true ? deflateRawSync(content) : content;
    const { extra = Buffer.alloc(0), comment = Buffer.alloc(0) } = entry;
    const fields = fieldsOf(entry, content, data);
    const name = Buffer.from(entry.name as string);
    const localName = Buffer.from((entry.local?.name ?? entry.name) as string);
    const front = commonFields({ ...fields, ...entry.local, nameBytes: localName.length });
    local.push(Buffer.from('PK\x03\x04', 'latin1'), front, localName, data);
    const common = commonFields(fields);
    common.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(comment.length, 0);
    rest.writeUInt32LE((((entry.mode ?? 0o100644) << 16) | (entry.dosAttributes ?? 0)) >>> 0, 6);
    rest.writeUInt32LE(entry.offset ?? offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, name, extra, comment);
    offset += 4 + front.length + localName.length + data.length;
  }
  return Buffer.concat([...local, ...central, directoryEnd(entries.length, Buffer.concat(central).length, offset, claims)]);
}

function directoryEnd(count: number, directoryBytes: number, offset: number, claims: RawEnd): Buffer {
  const { between = Buffer.alloc(0), comment = Buffer.alloc(0) } = claims;
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(claims.count ?? count, 8);
  end.writeUInt16LE(claims.count ?? count, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(claims.directoryAt ?? offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([between, end, comment]);
}

/** The 64-bit end of a directory that claims to stand, and to be followed by a directory, wherever a test wants it. */
export function farEnd({ recordAt, directoryAt, count = 1n }: { recordAt: bigint; directoryAt: bigint; count?: bigint }): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(count, 24);
  record.writeBigUInt64LE(count, 32);
  record.writeBigUInt64LE(directoryAt, 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(recordAt, 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
