// The corpora of the benchmarks: made once below the system's temporary folder, the same for everybody with the same lockfile.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');
const home = join(tmpdir(), 'miniship-bench-2');

/** `media`: the share of files that cannot be deflated. Sizes are spread as those of builds are: many small files, a few large ones. */
const kinds = {
  mini: { files: 800, bytes: 8e6, media: 0.4, seed: 1 },
  function: { files: 2223, bytes: 10.7e6, media: 0, seed: 2 },
  big: { files: 10_000, bytes: 200e6, media: 0.55, seed: 3 },
  site: { files: 10_000, bytes: 80e6, media: 0.4, seed: 4 },
  // Of the sites that are deployed; the index page is what a site must have.
  sync: { files: 5000, bytes: 20e6, media: 0.4, seed: 5, pages: ['index.html'] },
  'large-sync': { files: 20_000, bytes: 60e6, media: 0.4, seed: 6, pages: ['index.html'] },
};

/** The folder of a corpus. */
export function corpus(name) {
  const folder = join(home, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  fill(unfinished, kinds[name]);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return folder;
}

function fill(folder, { files, bytes, media, seed, pages = [] }) {
  for (const page of pages) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, page), '<!doctype html><title>bench</title>');
  }
  const random = randomFrom(seed);
  const scripts = realScripts();
  for (let index = 0; index < files; index += 1) {
    const into = join(folder, `d${index % 37}`, `e${index % 7}`);
    mkdirSync(into, { recursive: true });
    const size = Math.max(200, Math.floor((bytes / files) * -Math.log(1 - random() * 0.98)));
    const isMedia = random() < media;
    const content = isMedia ? noise(random, size) : pieceOf(scripts, random, size);
    writeFileSync(join(into, `f${index}.${isMedia ? 'png' : 'js'}`), content);
  }
}

/** Some scripts hold what looks like a secret; miniship would refuse to publish it. */
function pieceOf(scripts, random, size) {
  for (;;) {
    const at = Math.floor(random() * (scripts.length - size));
    const piece = scripts.subarray(at, at + size);
    if (!/AccountKey=|PRIVATE KEY/.test(piece.toString('latin1'))) return piece;
  }
}

/** Scripts from npm: invented words would be harder to deflate than what people ship. */
function realScripts() {
  const found = [];
  const visit = (folder, depth) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < 5 && entry.name !== 'node_modules') visit(path, depth + 1);
      else if (entry.isFile() && /(?<!\.min)\.js$/.test(entry.name) && isUseful(path)) found.push(path);
    }
  };
  for (const name of ['yaml', 'undici', 'zod', '@azure/storage-blob', 'fast-check', 'semver']) visit(join(modules, name), 0);
  return Buffer.concat(found.map((path) => readFileSync(path)));
}

const isUseful = (path) => statSync(path).size > 2000;

function noise(random, size) {
  const bytes = Buffer.alloc(size + 4);
  for (let at = 0; at < size; at += 4) bytes.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  return bytes.subarray(0, size);
}

/** The linear congruential generator of Numerical Recipes: a seed always gives the same corpus. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
