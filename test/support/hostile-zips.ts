import { farEnd, type RawEntry, rawZip } from '../packaging/raw-zip.ts';

/** A zip that nobody may take, and words of the reason why not. */
export interface HostileZip {
  readonly what: string;
  readonly bytes: Buffer;
  readonly reason: string;
}

const utf8 = 0x800;
const sizesBehind = 0x8;

/** A field of 64-bit values, for what does not fit into 32 bits. */
function wide(...values: readonly bigint[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => void extra.writeBigUInt64LE(value, 4 + 8 * index));
  return extra;
}

const most32 = 0xff_ff_ff_ff;

/** Its last file is its own directory, whose bytes can be chosen so that one program reads names where another reads content. */
function directoryAsContent(good: readonly RawEntry[]): Buffer {
  const directoryBytes = directoryOf(rawZip([...good, { name: 'a' }])).length;
  const zip = rawZip([...good, { name: 'a', content: Buffer.alloc(directoryBytes) }]);
  const directory = directoryOf(zip);
  const contentAt = zip.length - 22 - 2 * directoryBytes;
  const end = Buffer.from(zip.subarray(-22));
  end.writeUInt32LE(contentAt, 16);
  return Buffer.concat([zip.subarray(0, contentAt), directory, end]);
}

const directoryOf = (zip: Buffer): Buffer => zip.subarray(zip.readUInt32LE(zip.length - 6), -22);

/**
 * The corpus of hostile zips: each is `good`, which is welcome by itself, with one thing wrong. Whoever takes zips from outside is shown every one of them.
 */
export function hostileZips(good: readonly RawEntry[]): readonly HostileZip[] {
  const first = String(good[0]?.name);
  const plus = (...entries: readonly RawEntry[]): Buffer => rawZip([...good, ...entries]);
  const whole = rawZip(good);
  const zeros = Buffer.alloc(80 * 1024 * 1024);
  const far = 2n ** 63n;
  return [
    { what: 'nothing', bytes: Buffer.alloc(0), reason: 'not a zip file' },
    { what: 'cut off', bytes: whole.subarray(0, -30), reason: 'not a zip file' },
    { what: 'without its beginning', bytes: whole.subarray(40), reason: 'invalid central directory' },
    { what: 'with bytes behind its end', bytes: Buffer.concat([whole, Buffer.from('x')]), reason: 'Invalid comment length' },

    { what: 'climbing out of its folder', bytes: plus({ name: '../evil.js' }), reason: 'invalid relative path' },
    { what: 'climbing out further down', bytes: plus({ name: 'a/../../evil.js' }), reason: 'invalid relative path' },
    { what: 'climbing out behind a dot', bytes: plus({ name: './../evil.js' }), reason: 'invalid relative path' },
    { what: 'with an absolute name', bytes: plus({ name: '/etc/passwd' }), reason: 'absolute path' },
    { what: 'absolute behind a dot', bytes: plus({ name: './/etc/passwd' }), reason: 'absolute path' },
    { what: 'with the name of a drive', bytes: plus({ name: 'C:/evil.js' }), reason: 'absolute path' },
    { what: 'with backslashes', bytes: plus({ name: '..\\evil.js' }), reason: 'invalid characters' },
    { what: 'with a name that is not UTF-8', bytes: plus({ name: Buffer.from('cdbcb1ea', 'hex'), flags: 0 }), reason: 'not UTF-8' },

    { what: 'with a link', bytes: plus({ name: 'link', content: '/etc/passwd', mode: 0o120777 }), reason: 'symbolic link' },
    { what: 'with a device', bytes: plus({ name: 'tty', mode: 0o020666 }), reason: 'neither a file nor a folder' },
    { what: 'with a pipe', bytes: plus({ name: 'pipe', mode: 0o010666 }), reason: 'neither a file nor a folder' },
    { what: 'with a socket', bytes: plus({ name: 'socket', mode: 0o140666 }), reason: 'neither a file nor a folder' },
    { what: 'with a folder that is a file by its name', bytes: plus({ name: 'folder', mode: 0o040755 }), reason: 'neither a file nor' },
    {
      what: 'with such a folder by DOS attributes',
      bytes: plus({ name: 'folder', mode: 0, dosAttributes: 0x10 }),
      reason: 'is a folder by',
    },
    { what: 'with a folder that has content', bytes: plus({ name: 'folder/', content: 'x', mode: 0o040755 }), reason: 'has content' },

    { what: 'with one file twice', bytes: plus({ name: first, content: 'other' }), reason: `holds ${first} twice` },
    { what: 'with one file twice, once behind a dot', bytes: plus({ name: `./${first}` }), reason: `holds ${first} twice` },
    { what: 'with a folder that is a file', bytes: plus({ name: `${first}/a.js` }), reason: `holds ${first} as a file and as a folder` },
    { what: 'with a folder beside a file', bytes: plus({ name: `${first}/`, mode: 0o40755 }), reason: 'as a file and as a folder' },
    { what: 'whose entries share one content', bytes: plus({ name: 'twin', content: '', offset: 0 }), reason: 'overlap' },
    {
      what: 'whose entries lie in each other',
      bytes: rawZip([
        { name: 'outer', content: whole },
        ...good.map((entry) => ({ ...entry, name: `x-${String(entry.name)}` })),
        { name: 'inner', offset: 35 },
      ]),
      reason: 'overlap',
    },
    { what: 'whose directory is the content of a file', bytes: directoryAsContent(good), reason: 'reaches into its directory' },
    { what: 'pointing behind its end', bytes: plus({ name: 'a', offset: 0xff_00_00_00 }), reason: 'does not begin where' },
    { what: 'pointing into a content', bytes: plus({ name: 'a', offset: 7 }), reason: 'overlap' },
    { what: 'pointing beyond 2^53', bytes: plus({ name: 'a', offset: most32, extra: wide(far) }), reason: 'does not begin where' },
    {
      what: 'with its 64-bit end beyond 2^53',
      bytes: rawZip(good, { between: farEnd({ recordAt: far, directoryAt: 0n }) }),
      reason: 'outside of itself',
    },
    {
      what: 'with its directory beyond 2^53',
      bytes: rawZip(good, { between: farEnd({ recordAt: BigInt(whole.length - 22), directoryAt: far }) }),
      reason: 'outside of itself',
    },

    { what: 'with another name in front', bytes: plus({ name: 'a.js', local: { name: 'b.js' } }), reason: 'another name in front' },
    { what: 'with another method in front', bytes: plus({ name: 'a.js', local: { method: 8 } }), reason: 'other things in front' },
    {
      what: 'with another size in front',
      bytes: plus({ name: 'a.js', content: 'abc', local: { sizeBytes: 2 } }),
      reason: 'other things in front',
    },
    {
      what: 'with another packed size in front',
      bytes: plus({ name: 'a.js', local: { packedBytes: 9 } }),
      reason: 'other things in front',
    },
    { what: 'with another checksum in front', bytes: plus({ name: 'a.js', local: { crc: 9 } }), reason: 'other things in front' },
    {
      what: 'with another checksum in front though it stands behind',
      bytes: plus({ name: 'a.js', flags: utf8 | sizesBehind, local: { crc: 9 } }),
      reason: 'other things in front',
    },
    { what: 'encrypted in front only', bytes: plus({ name: 'a.js', local: { flags: utf8 | 1 } }), reason: 'other things in front' },
    { what: 'listing more than it counts', bytes: rawZip(good, { count: good.length - 1 }), reason: 'lists more than' },
    { what: 'counting more than it lists', bytes: rawZip(good, { count: good.length + 1 }), reason: 'outside of itself' },

    {
      what: 'with an encrypted file',
      bytes: plus({ name: 'a', content: 'x'.repeat(12), sizeBytes: 0, flags: utf8 | 1 }),
      reason: 'is encrypted',
    },
    { what: 'with a strongly encrypted file', bytes: plus({ name: 'a', flags: utf8 | 0x41 }), reason: 'strong encryption' },
    { what: 'with an unknown compression', bytes: plus({ name: 'a', method: 12 }), reason: 'method 12' },
    { what: 'with a broken extra field', bytes: plus({ name: 'a', extra: Buffer.from('0100ffff', 'hex') }), reason: 'extra field' },

    { what: 'that is a bomb of one file', bytes: plus({ name: 'a', content: zeros, deflate: true }), reason: 'times its own size' },
    { what: 'that would fill the disk', bytes: plus({ name: 'a', deflate: true, sizeBytes: 2 ** 31 + 1 }), reason: 'unpacks to more than' },
    {
      what: 'that says 2^63 bytes',
      bytes: plus({ name: 'a', deflate: true, sizeBytes: most32, extra: wide(far) }),
      reason: 'unpacks to more than',
    },
    {
      what: 'that is all comments',
      bytes: rawZip([...good, ...Array.from({ length: 1100 }, (_, index) => ({ name: `f${index}`, comment: Buffer.alloc(65_535) }))]),
      reason: 'its directory has more than',
    },
  ];
}

/** Zips that look well until they are unpacked. */
export function damagedZips(good: readonly RawEntry[]): readonly HostileZip[] {
  const plus = (entry: RawEntry): Buffer => rawZip([...good, entry]);
  const zeros = Buffer.alloc(1024 * 1024);
  return [
    { what: 'with a wrong checksum', bytes: plus({ name: 'a.png', content: 'x', crc: 1 }), reason: 'checksum does not match' },
    { what: 'with a wrong checksum, deflated', bytes: plus({ name: 'a.png', content: 'x', crc: 1, deflate: true }), reason: 'checksum' },
    { what: 'that is not deflated', bytes: plus({ name: 'a.png', content: 'abc', method: 8 }), reason: 'cannot be unpacked' },
    {
      what: 'that has more than it says',
      bytes: plus({ name: 'a.png', content: zeros, deflate: true, sizeBytes: 9 }),
      reason: 'too many bytes',
    },
    {
      what: 'that has less than it says',
      bytes: plus({ name: 'a.png', content: 'x', deflate: true, sizeBytes: 9 }),
      reason: 'it has 1 bytes, not the 9',
    },
    {
      what: 'that has more than it says, in a stream',
      bytes: plus({ name: 'a.png', content: Buffer.alloc(40 * 1024 * 1024), deflate: true, sizeBytes: 20 * 1024 * 1024 }),
      reason: 'too many bytes',
    },
    {
      what: 'that ends in the middle',
      bytes: plus({ name: 'a.png', content: Buffer.from('4bcc', 'hex'), method: 8 }),
      reason: 'cannot be unpacked',
    },
  ];
}
