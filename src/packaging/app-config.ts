import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { BuildFile } from './build-file.ts';

/** What a release needs to know from the build's own configuration. */
export interface AppConfig {
  readonly pages: readonly string[];
  readonly hasTabBar: boolean;
  /** Folders that phones load by themselves. */
  readonly subPackages: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads `appConfig.json`; what it lacks is taken from `app.json`, which some builds keep beside it (wire-facts §6). */
export async function readAppConfig(find: (name: string) => BuildFile | undefined): Promise<AppConfig> {
  const file = find('appConfig.json');
  if (file === undefined) throw invalid('appConfig.json', said('it is missing'));
  const config = await readFields(file);
  const source = find('app.json');
  const complete = 'pages' in config && 'tabBar' in config;
  const fallback = complete || source === undefined ? {} : await readFields(source).catch(() => ({}));
  const { pages, tabBar, subPackages = config['subpackages'] }: Fields = { ...fallback, ...config };
  if (!isPageList(pages)) throw invalid(file.name, said('"pages" must be a list of at least one page path'));
  return { pages, hasTabBar: hasItems(tabBar), subPackages: rootsIn(subPackages) };
}

/** A few hundred bytes a page, and no mini program has thousands of pages; each is looked for in every text. */
const largestBytes = 1024 * 1024;

async function readFields(file: BuildFile): Promise<Fields> {
  if (file.sizeBytes > largestBytes)
    throw invalid(file.name, said('it has {sizeBytes} bytes, more than a configuration can need', { sizeBytes: file.sizeBytes }));
  const text = (await file.read()).toString('utf8').replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid(file.name, said('it is not JSON ({error})', { error: error instanceof Error ? error.message : String(error) }), error);
  }
  if (!isFields(value)) throw invalid(file.name, said('it must hold one object'));
  return value;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const isPageList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((page) => typeof page === 'string' && page.trim() !== '');

/** The roots of sub-packages, without slashes around them. What is none is left out: they serve the report of sizes only. */
function rootsIn(subPackages: unknown): readonly string[] {
  if (!Array.isArray(subPackages)) return [];
  const roots = subPackages.map((each: unknown) => (isFields(each) ? each['root'] : undefined));
  const named = roots.filter((root) => typeof root === 'string').map((root) => root.replace(/^\.?\/+|\/+$/g, ''));
  return [...new Set(named)].filter((root) => root !== '');
}

/** The platform calls the tabs `items`, its relatives `list`; a bar without tabs is none. */
function hasItems(tabBar: unknown): boolean {
  if (!isFields(tabBar)) return false;
  return [tabBar['items'], tabBar['list']].some((tabs) => Array.isArray(tabs) && tabs.length > 0);
}

const invalid = (path: string, reason: Text, cause?: unknown): Failure => new Failure('APP_CONFIG_INVALID', { path, reason }, { cause });
