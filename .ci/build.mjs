// Builds dist/: types are checked and stripped by tsc, then ncc makes one entry with lazy chunks. `--check` compares instead of writing.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ncc from '@vercel/ncc';
import { minify } from 'rolldown/experimental';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const build = join(root, 'build');
/** Characters. No room of ours makes a chunk of this size. */
const largeChunk = 200_000;

rmSync(build, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.json')], {
  stdio: 'inherit',
  cwd: root,
});

const { code, assets } = await ncc(join(build, 'index.js'), {
  cache: false,
  esm: true,
  filename: 'index.js',
  license: 'licenses.txt',
  minify: false,
  quiet: true,
  sourceMap: false,
});
// ncc takes `resolve(folder, 'name')` for a file to ship and rewrites the path: such a line of ours must read join() instead.
const strays = Object.keys(assets).filter((name) => !/^(\d+\.index\.js|licenses\.txt|package\.json)$/.test(name));
if (strays.length > 0) throw new Error(`The bundle would ship files that nobody asked for: ${strays.slice(0, 5).join(', ')}`);
const { jsonSchema } = await import(pathToFileURL(join(build, 'config/json-schema.js')).href);

const made = new Map([
  ['index.js', `#!/usr/bin/env node\n${code}`],
  ['package.json', '{"type":"module"}\n'],
  ['miniship.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`],
]);
for (const [name, { source }] of Object.entries(assets)) {
  if (name !== 'package.json') made.set(name, await smaller(name, source.toString()));
}

// A real package from npm for the function of the demo, which runs without a network.
for (const name of ['index.js', 'license.md', 'package.json']) {
  made.set(`demo/ms/${name}`, readFileSync(join(root, 'node_modules/ms', name), 'utf8'));
}

/**
 * The large chunks are packages from npm (Azure storage, octokit, undici), which nobody reads here and which ncc does not minify: it minifies the
 * entry only. Our own code stays as it was written, so that a stack trace and a diff of dist/ can be read.
 */
async function smaller(name, text) {
  if (!/^\d+\.index\.js$/.test(name) || text.length < largeChunk) return text;
  const { code, errors } = await minify(name, text, { module: true, compress: true, mangle: true });
  if (errors.length > 0) throw new Error(`${name} cannot be minified: ${errors[0].message}`);
  return code;
}

if (process.argv.includes('--check')) compare();
else write();

function write() {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, text] of made) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  chmodSync(join(dist, 'index.js'), 0o755);
  const bytes = [...made.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(
    `dist/ has ${made.size} files, ${Math.round(bytes / 1000)} kB; the entry is ${Math.round(Buffer.byteLength(code) / 1000)} kB.`,
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
