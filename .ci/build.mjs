// Builds dist/: types are checked and stripped by tsc, rolldown links two entries (the program, and the library that programs import) with lazy chunks, ncc tells
// the licences and what a bundle cannot hold. `--check` compares instead of writing.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ncc from '@vercel/ncc';
import { rolldown } from 'rolldown';
import { minify } from 'rolldown/experimental';
import { eachTextOnce } from './licences.mjs';
import { publishedManifest } from './published-manifest.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const build = join(root, 'build');
/** What issue 8 allows: the entry is read at every start, dist/ at every checkout of the action. */
const largestEntryBytes = 200_000;
const largestDistBytes = 4_000_000;

rmSync(build, { recursive: true, force: true });
// Who reads the comments has the sources.
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.json'), '--removeComments'], {
  stdio: 'inherit',
  cwd: root,
});

const entries = { index: join(build, 'index.js'), api: join(build, 'hosts/api.js') };
// mingo gives Node its CommonJS form, of which nothing can be left out: 267 kB instead of 94.
const alias = { mingo: join(root, 'node_modules/mingo/esm/index.js') };
const bundle = await rolldown({ input: entries, platform: 'node', logLevel: 'warn', resolve: { alias } });
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { dependencies } = manifest;
const { output } = await bundle.generate({
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: {
    groups: [
      { name: packageChunk, debugName: 'packages' },
      // What is said in two languages: every run needs it, and as a chunk of its own it can be minified.
      { name: 'words', test: (id) => /\/build\/(errors|reporting\/words)\//.test(id) },
    ],
  },
});
await bundle.close();
const chunks = output.filter(({ type }) => type === 'chunk');
oneCopyOfEach(chunks);

// ncc follows every require as Node would. Its code is not shipped, because it repeats in a chunk what another chunk has (decision 0011); what it knows is.
const { assets } = await ncc(entries.index, {
  cache: false,
  esm: true,
  filename: 'index.js',
  license: 'licenses.txt',
  minify: false,
  quiet: true,
  sourceMap: false,
});
const strays = Object.keys(assets).filter((name) => !/^(\d+\.index\.js|licenses\.txt|package\.json)$/.test(name));
if (strays.length > 0) throw new Error(`The bundle would need files beside it: ${strays.slice(0, 5).join(', ')}`);
const { jsonSchema } = await import(pathToFileURL(join(build, 'config/json-schema.js')).href);
const { apiTypes } = await import(pathToFileURL(join(build, 'hosts/api-types.js')).href);

const made = new Map([
  ['package.json', '{"type":"module"}\n'],
  ['npm-package.json', publishedManifest(manifest)],
  ['api.d.ts', apiTypes()],
  ['miniship.schema.json', `${JSON.stringify(jsonSchema())}\n`],
  ['licenses.txt', eachTextOnce(assets['licenses.txt'].source.toString())],
]);
for (const chunk of chunks) made.set(chunk.fileName, await text(chunk));

// A real package from npm for the function of the demo, which runs without a network.
for (const name of ['index.js', 'license.md', 'package.json']) {
  made.set(`demo/ms/${name}`, readFileSync(join(root, 'node_modules/ms', name), 'utf8'));
}

const entry = made.get('index.js');
if (Buffer.byteLength(entry) > largestEntryBytes)
  throw new Error(`The entry has ${Buffer.byteLength(entry)} bytes; something heavy is imported at once.`);
const bytes = [...made.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
if (bytes > largestDistBytes) throw new Error(`dist/ would have ${bytes} bytes.`);
if (chunks.some(({ imports, dynamicImports }) => [...imports, ...dynamicImports].includes('index.js')))
  throw new Error('A chunk imports the entry: whoever imports the library would start the program.');

/**
 * Packages that our code imports have chunks of their own, so that they can be minified; those of GitHub share theirs with what they need. Of undici every run
 * needs one part, and only proxies and those of GitHub the whole: left alone, it falls into these two.
 */
function packageChunk(id) {
  const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
  const isWhole = name !== undefined && name in dependencies && !name.startsWith('@actions/') && name !== 'undici';
  return isWhole ? `npm-${name.replace(/^@.*\//, '')}` : null;
}

/** A module in two chunks is loaded twice, and what it keeps in mind is kept twice; a package in two versions is shipped twice. */
function oneCopyOfEach(all) {
  const seen = new Map();
  for (const { fileName, moduleIds } of all) {
    for (const id of moduleIds) {
      if (id.startsWith('\0')) continue;
      const known = seen.get(id);
      if (known !== undefined) throw new Error(`${id} is in ${known} and in ${fileName}.`);
      seen.set(id, fileName);
    }
  }
}

/**
 * All but the entry is minified: dist/ is read at every checkout of the action, and its lines are in src/. Our own functions keep their names, so that a stack
 * trace says where it happened.
 */
async function text({ fileName, code, moduleIds }) {
  if (fileName === 'index.js') return `#!/usr/bin/env node\n${code}`;
  const keepNames = moduleIds.some((id) => id.startsWith(build));
  const { code: smaller, errors } = await minify(fileName, code, { module: true, compress: true, mangle: { toplevel: true, keepNames } });
  if (errors.length > 0) throw new Error(`${fileName} cannot be minified: ${errors[0].message}`);
  return smaller;
}

if (process.argv.includes('--check')) compare();
else write();

function write() {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, content] of made) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), content);
  }
  chmodSync(join(dist, 'index.js'), 0o755);
  console.log(
    `dist/ has ${made.size} files, ${Math.round(bytes / 1000)} kB; the entry is ${Math.round(Buffer.byteLength(entry) / 1000)} kB.`,
  );
}

function compare() {
  const there = existsSync(dist) ? readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
  const names = new Set([...made.keys(), ...there.map((entry) => relative(dist, join(entry.parentPath, entry.name)))]);
  const differing = [...names].filter((name) => !existsSync(join(dist, name)) || readFileSync(join(dist, name), 'utf8') !== made.get(name));
  if (differing.length === 0) return console.log('dist/ equals a rebuild.');
  console.error(`dist/ is not what the sources build (${differing.join(', ')}): run "npm run build" and commit dist/.`);
  process.exitCode = 1;
}
