/** One entry of a tar, as wrong as a test wants it. */
export interface RawTarEntry {
  readonly name: string;
  readonly content?: string;
  /** One character of the format: `0` a file, `1` a hard link, `2` a link, `5` a folder, `x` and `g` extended headers. */
  readonly type?: string;
  /** What stands in the field of the size, when it is not the truth. */
  readonly size?: string;
  readonly link?: string;
}

/** Writes a tar (ustar) block by block; its checksums are right, whatever else is not. */
export function rawTar(entries: readonly RawTarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(1024)]);
}

function blocksOf({ name, content = '', type = '0', size, link = '' }: RawTarEntry): readonly Buffer[] {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100, 'utf8');
  header.write('0000644\0', 100);
  header.write(size ?? `${bytes.length.toString(8).padStart(11, '0')}\0`, 124, 12, 'utf8');
  header.write('00000000000\0', 136);
  header.write(type, 156, 1, 'latin1');
  header.write(link, 157, 100, 'utf8');
  header.write('ustar\x0000', 257, 'latin1');
  header.write('        ', 148);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
}
