// What npm is told about the package. The bundle holds everything (decision 0013), so the published manifest names no dependency at all, and no script.
// `put` and `back` are run around "npm pack": npm packs package.json as it lies there at that moment.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const published = ['name', 'version', 'description', 'keywords', 'license', 'type', 'engines', 'bin', 'main', 'types', 'exports', 'files'];

/** The fields that whoever installs the package needs; the others are for those who work on it. */
export function publishedManifest(manifest) {
  return `${JSON.stringify(Object.fromEntries(published.map((name) => [name, manifest[name]])), null, 2)}\n`;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [own, toPublish, kept] = ['package.json', 'dist/npm-package.json', 'build/package.json'].map((name) => join(root, name));
const [, program = '', task] = process.argv;
if (program === fileURLToPath(import.meta.url)) {
  if (task === 'put') put();
  else if (existsSync(kept)) renameSync(kept, own);
}

function put() {
  const text = readFileSync(own, 'utf8');
  const wanted = existsSync(toPublish) ? readFileSync(toPublish, 'utf8') : '';
  // A pack that was killed left it there: the original is still in build/.
  if (text === wanted) return;
  if (publishedManifest(JSON.parse(text)) !== wanted)
    throw new Error('dist/ was built from another package.json: run "npm run build" first.');
  mkdirSync(dirname(kept), { recursive: true });
  copyFileSync(own, kept);
  copyFileSync(toPublish, own);
}
