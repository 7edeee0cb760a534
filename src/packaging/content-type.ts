import { mimes } from 'mrmime';

/** What mrmime lacks, because it leaves out vendors' types, or knows under a name that browsers do not run. */
const additions: Readonly<Record<string, string>> = {
  '7z': 'application/x-7z-compressed',
  apk: 'application/vnd.android.package-archive',
  avi: 'video/x-msvideo',
  cjs: 'text/javascript',
  cur: 'image/x-icon',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eot: 'application/vnd.ms-fontobject',
  flac: 'audio/flac',
  flv: 'video/x-flv',
  ico: 'image/x-icon',
  kml: 'application/vnd.google-earth.kml+xml',
  kmz: 'application/vnd.google-earth.kmz',
  m3u8: 'application/vnd.apple.mpegurl',
  mkv: 'video/x-matroska',
  mobileconfig: 'application/x-apple-aspen-config',
  // What iOS reads a manifest as when it installs an app from a web page.
  plist: 'application/xml',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rar: 'application/vnd.rar',
  srt: 'text/plain',
  swf: 'application/x-shockwave-flash',
  tar: 'application/x-tar',
  topojson: 'application/json',
  usdz: 'model/vnd.usdz+zip',
  vcf: 'text/vcard',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Files whose name is fixed by what reads them, and has no extension. */
const names: Readonly<Record<string, string>> = { 'apple-app-site-association': 'application/json' };

const text = /^text\/|^application\/(?:json5?|javascript|ecmascript|xml|toml|node)$|[+](?:json|xml)$/;

/** The type of a file by its name, with the charset for texts: without it browsers read Chinese as Latin letters. */
export function contentTypeOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  const extension = dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
  const type = own(names, base) ?? own(additions, extension) ?? own(mimes, extension) ?? 'application/octet-stream';
  return text.test(type) ? `${type}; charset=utf-8` : type;
}

/** A file may be called `x.constructor`. */
const own = (types: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(types, key) ? types[key] : undefined;
