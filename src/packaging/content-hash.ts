/** Folders in which a framework promises that changed content gets a new name, and serves them so itself. */
const promised = /(?:^|\/)(?:_next\/static|_app\/immutable)\//;

/** In the folders of these frameworks any token as long as a hash is one. Nuxt keeps some fixed names apart, in `builds`. */
const likely = /(?:^|\/)(?:_nuxt\/(?!builds\/)|_astro\/)/;

const scriptOrStyle = /\.(?:[cm]?js|css)(?:\.map)?$/;

/**
 * The files whose names hold a hash of their content, so that they never change under this name. Wrongly said of a fixed name, its visitors would keep the old file
 * for a year; wrongly denied, it is only asked for again. So what could be a word, a version, a date or a number is no hash, unless the files beside it show that it is.
 */
export function hashedNames(paths: readonly string[]): ReadonlySet<string> {
  const sure = new Set(paths.filter(hasContentHash));
  return new Set([...sure, ...bundled(paths, sure)]);
}

/** Scripts and styles of a folder in which all of them are named `…-BZ2k3x9a.js` and most are sure to be hashes: then `index-DiwrgTda.css` is one too. */
function bundled(paths: readonly string[], sure: ReadonlySet<string>): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const path of paths.filter((each) => scriptOrStyle.test(each))) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const isShaped = (path: string): boolean => /-(?=[^/]*[A-Z])(?=[^/]*[a-z])[\w-]{8}\.(?:[cm]?js|css)(?:\.map)?$/.test(path);
  const sameWay = [...folders.values()].filter((files) => files.every(isShaped));
  return sameWay.filter((files) => files.filter((path) => sure.has(path)).length * 2 >= files.length).flat();
}

function hasContentHash(path: string): boolean {
  if (promised.test(path)) return true;
  const base = path.slice(path.lastIndexOf('/') + 1);
  const parts = base.split('.').slice(0, -1);
  if (likely.test(path) && parts.some((part, place) => isToken(part, place === 0))) return true;
  return parts.some((part, place) => isHexHash(part, place === 0) || isShortHash(part, place === 0, scriptOrStyle.test(base)));
}

/** `DhTbjJlp`, `error-404-BZ2k3x9a`, and the `BZ2k3x9a_Z1abcDE` in the middle of a name; not `entry`. */
function isToken(part: string, isFirst: boolean): boolean {
  const isLongEnough = isFirst ? /(?:^|[-_])[\w-]{8}$/.test(part) : part.length >= 8;
  return isLongEnough && /\d|[a-z][A-Z]|[A-Z]{2}/.test(part.slice(-8));
}

/** Of webpack, Next, Gatsby, Parcel, Vite before 5: `app.3f2a9c1b.js`, `main-0123456789abcdef.js`, `3f2a9c1b4d5e6f708192.png`. */
function isHexHash(part: string, isFirst: boolean): boolean {
  const token = /(?:^|[-_])([\da-f]{8,64})$/.exec(part)?.[1];
  if (token === undefined || isUuid(part)) return false;
  // A name that is nothing but a short hexadecimal number may as well be an order or a colour.
  if (isFirst && token === part && token.length < 16) return false;
  // Neither a date, nor a word such as `deadbeef`, nor a letter with a number such as `a1234567`.
  return (token.match(/(?<=\d)[a-f]|(?<=[a-f])\d/g) ?? []).length >= 2;
}

/** Names a thing, not its content. */
const isUuid = (part: string): boolean => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(part);

/** Eight letters of base64 (Vite, Rollup: `index-BZ2k3x9a.js`, `entry.CHdo91hT.js`) or of base32 (esbuild, Angular: `chunk-5BQZ6J7K.js`). */
function isShortHash(part: string, isFirst: boolean, isScriptOrStyle: boolean): boolean {
  const token = part.slice(-8);
  const standsAlone = part.length === 8 ? !isFirst : part.length > 9 && part.at(-9) === '-';
  if (!standsAlone || !/^[\w-]{8}$/.test(token)) return false;
  const isBase32 = isScriptOrStyle && /^[A-Z2-7]{8}$/.test(token) && (/\d[A-Z]/.test(token) || part.startsWith('chunk-'));
  return isBase32 || (/[A-Z]/.test(token) && /[a-z]/.test(token) && !readsLikeWords(token));
}

/** `HomePage`, `Chapter1`, `iPhone15`, `Web3Docs`, `v2-Final`: at most one piece of it is no word and no number. */
function readsLikeWords(token: string): boolean {
  const pieces = token.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return pieces.filter((piece) => piece.length === 1 || !/[aeiouy]/i.test(piece)).length < 2;
}
