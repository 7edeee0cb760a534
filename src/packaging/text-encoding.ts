/**
 * The encoding that the first two bytes of a text name. Windows writes UTF-16 where nobody asked for it, as PowerShell does with `>`; such a text is full of
 * zero bytes, and would be taken for a picture.
 */
export function byteOrderMark(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
