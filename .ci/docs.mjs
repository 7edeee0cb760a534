// Writes what is derived from the tables: action.yml and the marked parts of both READMEs. `--check` compares instead of writing.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'build');
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.json')], {
  stdio: 'inherit',
  cwd: root,
});
const { documents } = await import(pathToFileURL(join(out, 'config/documents.js')).href);
const { operationDocuments } = await import(pathToFileURL(join(out, 'hosts/operation-documents.js')).href);

const read = (name) => readFileSync(join(root, name), 'utf8');
const stale = [];
for (const [name, make] of Object.entries({ ...documents, ...operationDocuments })) {
  let now = '';
  try {
    now = read(name);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const wanted = make(now);
  if (wanted === now) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) writeFileSync(join(root, name), wanted);
}

if (stale.length === 0) console.log('Generated documents are up to date.');
else if (process.argv.includes('--check')) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run docs" and commit them.`);
  process.exitCode = 1;
} else console.log(`Wrote ${stale.join(', ')}.`);
