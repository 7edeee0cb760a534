import { said } from '../errors/said.ts';
import type { BuildFile } from './build-file.ts';
import { shortList } from './short-list.ts';
import type { Warning } from './warning.ts';

/** What a function's package.json says that would keep it from starting in the cloud. */
export async function packageWarnings(functionName: string, files: readonly BuildFile[]): Promise<readonly Warning[]> {
  const file = files.find(({ name }) => name === 'package.json');
  const fields = file === undefined ? {} : await readFields(file);
  const present = new Set(files.map(({ name }) => name));
  const absent = Object.keys(fields.dependencies ?? {}).filter((name) => !present.has(`node_modules/${name}/package.json`));
  return [
    ...(absent.length > 0 ? [packagesAbsent(functionName, absent)] : []),
    ...(fields.type === 'module' ? [isModule(functionName)] : []),
  ];
}

interface Fields {
  readonly dependencies?: object;
  readonly type?: unknown;
}

/** A package.json that cannot be read says nothing; whether the function starts is for its smoke test. */
async function readFields(file: BuildFile): Promise<Fields> {
  try {
    const value: unknown = JSON.parse((await file.read()).toString('utf8').replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

const packagesAbsent = (name: string, absent: readonly string[]): Warning => ({
  message: said('Function "{name}" depends on packages that its folder does not hold: {names}.', { name, names: shortList(absent) }),
  help: said('Run "npm ci --omit=dev" in its folder before the deploy, unless they are bundled into index.js.'),
});

/** Documented is `module.exports = async (ctx) => …` only (wire-facts §7). */
const isModule = (name: string): Warning => ({
  message: said('package.json of function "{name}" says "type": "module", but the cloud documents handlers in CommonJS only.', { name }),
  help: said('Export the handler with module.exports and take "type" out, or give the function a smoke test.'),
});
