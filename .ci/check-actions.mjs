// GitHub's own language service reads action.yml and the workflows; what it finds wrong fails the check. Needs no network.
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Its parser imports JSON without saying so, which Node refuses.
registerHooks({
  load(url, context, next) {
    return url.endsWith('.json') ? next(url, { ...context, importAttributes: { type: 'json' } }) : next(url, context);
  },
});
const { validate } = await import('@actions/languageservice');

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = '.github/workflows';
const workflows = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
const files = ['action.yml', ...workflows.map((name) => `${folder}/${name}`)];

let problems = 0;
for (const name of files) {
  const text = readFileSync(join(root, name), 'utf8');
  const found = await validate(document(`file:///${name}`, text));
  const used = [...text.matchAll(/^\s*(?:-\s*)?uses:\s*['"]?([^\s'"#]+)/gm)].map(([, action]) => action);
  const unpinned = used.filter((action) => !action.startsWith('./') && !/@[0-9a-f]{40}$/.test(action));
  for (const { message, range } of found) say(`${name}:${range.start.line + 1}: ${message}`);
  for (const action of unpinned) say(`${name}: ${action} is not pinned to a commit`);
}
if (problems === 0) console.log(`${files.length} GitHub files are valid.`);
else process.exitCode = 1;

function say(problem) {
  problems += 1;
  console.error(problem);
}

/** The little of a text document that the service asks for. */
function document(uri, text) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetAt = ({ line, character }) => Math.min((starts[line] ?? text.length) + character, text.length);
  return {
    uri,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: (range) => (range ? text.slice(offsetAt(range.start), offsetAt(range.end)) : text),
    offsetAt,
    positionAt: (offset) => {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line, character: offset - starts[line] };
    },
  };
}
