import { link, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';

/** What must become of one part of a path: kept as it is, left out without a word, or reason enough to refuse the whole run. */
export type Verdict = 'kept' | 'left-out' | 'refused';

interface Part {
  readonly name: string;
  readonly asFile: Verdict;
  readonly asFolder: Verdict;
}

const part = (name: string, asFile: Verdict, asFolder: Verdict = asFile): Part => ({ name, asFile, asFolder });

/** Written down by hand, so that no rule of the program judges itself. */
const parts: readonly Part[] = [
  ...[
    'a',
    'A',
    'b.js',
    'B.JS',
    'data.bin',
    'caf\u00e9',
    'cafe\u0301',
    '\u00df',
    'ss',
    'K',
    '\u212a',
    '图标.png',
    'a b',
    '[x]',
    '#%?&',
    "'$(x)`",
    '-rf',
    '..a',
    '...',
    'a..',
    '😀',
  ].map((name) => part(name, 'kept')),
  ...[
    '.env',
    '.ENV.local',
    'prod.env',
    'server.PEM',
    'a.key',
    'a.p12',
    'id_rsa',
    'id_ed25519.pub',
    '.npmrc',
    '.netrc',
    'credentials.json',
  ].map((name) => part(name, 'refused', 'kept')),
  ...['.git', '.ssh', '.aws', 'node_modules'].map((name) => part(name, 'kept', 'refused')),
  ...['.DS_Store', 'Thumbs.db', '._a', '__MACOSX'].map((name) => part(name, 'left-out')),
  ...['a\\b', 'a\nb', 'a\u001bb', 'a\u0085b', '\r'].map((name) => part(name, 'refused')),
];

/** What stands at the end of a path. */
type Thing = 'file' | 'link-inside' | 'link-outside' | 'hard-link-outside';

export interface NastyFile {
  readonly path: string;
  readonly content: string;
  readonly thing: Thing;
  readonly verdict: Verdict;
}

const contents = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => ({ text, verdict: 'kept' as Verdict })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(`-----BEGIN ${'PRIVATE'} KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj'}`, `id=${'LTAI'}5tKq8ZbPw3Xc7VnM2yRs`)
      .map((text) => ({ text, verdict: 'refused' as Verdict })),
  },
);

const things = fc.oneof(
  { weight: 20, arbitrary: fc.constant<Thing>('file') },
  { weight: 2, arbitrary: fc.constant<Thing>('link-inside') },
  { weight: 1, arbitrary: fc.constantFrom<Thing>('link-outside', 'hard-link-outside') },
);

const kept = parts.filter(({ asFile, asFolder }) => asFile === 'kept' && asFolder === 'kept');
/** Mostly harmless, or nearly every tree would be refused. */
const anyPart = fc.oneof({ weight: 14, arbitrary: fc.constantFrom(...kept) }, { weight: 1, arbitrary: fc.constantFrom(...parts) });

/** One nasty file with what must become of it, judged part by part from the top, as a walk meets them. */
const nastyFile: fc.Arbitrary<NastyFile> = fc
  .tuple(fc.array(anyPart, { maxLength: 2 }), anyPart, contents, things)
  .map(([folders, base, content, thing]) => {
    const path = [...folders, base].map(({ name }) => name).join('/');
    const met = [...folders.map(({ asFolder }) => asFolder), base.asFile].find((verdict) => verdict !== 'kept') ?? 'kept';
    const inner = thing === 'file' ? content.verdict : thing === 'link-inside' ? 'kept' : 'refused';
    // A picture is not searched for keys: it is no text.
    const verdict = met === 'kept' ? (base.name.endsWith('.png') && thing === 'file' ? 'kept' : inner) : met;
    return { path, content: content.text, thing, verdict };
  });

/** Trees of nasty files. No file stands where another one needs a folder: no disk could hold that. */
export const nastyTree: fc.Arbitrary<readonly NastyFile[]> = fc.array(nastyFile, { maxLength: 8 }).map((files) => {
  const taken: NastyFile[] = [];
  for (const file of files) {
    const clashes = taken.some(({ path }) => path === file.path || path.startsWith(`${file.path}/`) || file.path.startsWith(`${path}/`));
    if (!clashes) taken.push(file);
  }
  return taken;
});

/** Writes a tree to an empty folder. Links lead to `inside`, a file of the tree, or to `outside`. */
export async function writeTree(
  folder: string,
  tree: readonly NastyFile[],
  places: { readonly inside: string; readonly outside: string },
): Promise<void> {
  for (const { path, content, thing } of tree) {
    const at = join(folder, path);
    await mkdir(dirname(at), { recursive: true });
    if (thing === 'file') await writeFile(at, content);
    else if (thing === 'link-inside') await symlink(places.inside, at);
    else if (thing === 'link-outside') await symlink(places.outside, at);
    else await link(places.outside, at);
  }
}
