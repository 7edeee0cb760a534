// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of a CI system or of miniship.yml is no template of ours.
import { noted, type YamlMap, yamlText } from './yaml-text.ts';

/** What `init` asks of a repository: the text of a file, and the names in a folder. Neither throws. */
export interface Repository {
  readonly text: (path: string) => string | undefined;
  readonly names: (folder: string) => readonly string[];
}

/** What a repository holds, as far as it shows. */
export interface FoundProject {
  readonly miniProgram?: { readonly kind: 'Taro' | 'uni-app' | 'native'; readonly path: string; readonly build: string } | undefined;
  readonly site?: { readonly kind: 'Vite' | 'Next'; readonly path: string } | undefined;
  /** The folders of functions. */
  readonly functions: readonly string[];
}

/** Where functions usually stand, each in a folder with an index.js. */
const functionPlaces = ['functions', 'cloud/functions', 'cloudfunctions'];

/** Reads what a repository builds. It asks nothing, and runs nothing. */
export function findProject(repository: Repository): FoundProject {
  const names = repository.names('.');
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const packages = dependenciesIn(repository.text('package.json'));
  return {
    miniProgram: miniProgramIn(packages, names),
    site:
      has(/^next\.config\./) || packages.has('next')
        ? { kind: 'Next', path: 'out' }
        : has(/^vite\.config\./) && !isMini(packages)
          ? { kind: 'Vite', path: 'dist' }
          : undefined,
    functions: functionPlaces.flatMap((place) =>
      repository
        .names(place)
        .map((name) => `${place}/${name}`)
        .filter((folder) => repository.names(folder).includes('index.js')),
    ),
  };
}

const isMini = (packages: ReadonlySet<string>): boolean => packages.has('@tarojs/taro') || packages.has('@dcloudio/uni-app');

function miniProgramIn(packages: ReadonlySet<string>, names: readonly string[]): FoundProject['miniProgram'] {
  if (packages.has('@tarojs/taro')) return { kind: 'Taro', path: 'dist', build: 'npm ci && npm run build:alipay' };
  if (packages.has('@dcloudio/uni-app'))
    return { kind: 'uni-app', path: 'dist/build/mp-alipay', build: 'npm ci && npm run build:mp-alipay' };
  if (names.includes('mini.project.json') || (names.includes('app.json') && names.includes('app.js')))
    return { kind: 'native', path: 'dist/mini-program', build: 'npm ci && npm run build' };
  return undefined;
}

function dependenciesIn(text: string | undefined): ReadonlySet<string> {
  try {
    const content = JSON.parse(text ?? '{}') as { readonly dependencies?: object; readonly devDependencies?: object } | null;
    return new Set([...Object.keys(content?.dependencies ?? {}), ...Object.keys(content?.devDependencies ?? {})]);
  } catch {
    // Whoever installs with it will be told.
    return new Set();
  }
}

/** Whether there is anything to describe. */
export const isEmptyProject = ({ miniProgram, site, functions }: FoundProject): boolean =>
  miniProgram === undefined && site === undefined && functions.length === 0;

/** A configuration file that fits the repository, with comments for what only a person knows. */
export function starterConfig({ miniProgram, site, functions }: FoundProject): string {
  const fill = 'to be filled in';
  const apps = miniProgram && {
    shop: {
      h5Id: noted('0000000000000000', `${fill}: 16 digits, from the mPaaS console`),
      h5Name: noted('Shop', `${fill}: its name; "miniship ensure" makes the mini program where it is not there yet`),
      path: noted(miniProgram.path, miniProgram.kind === 'native' ? `${fill}: the build output` : `where ${miniProgram.kind} builds`),
      icon: noted('assets/icon.png', `${fill}: needed for the first version`),
      clientVersions: { ios: noted('10.1.60', `${fill}: the oldest app that can run it`), android: '10.1.60' },
      rollout: [{ whitelist: { name: 'qa', users: ['u001'] } }, { window: { users: 500, for: '24h' } }, 'everyone'],
    },
  };
  const serverless = (site !== undefined || functions.length > 0) && {
    spaceId: noted('${SPACE_ID}', 'several spaces stand under "environments:", of which --env picks one'),
    functions:
      functions.length === 0
        ? undefined
        : (Object.fromEntries(functions.map((path) => [path.split('/').at(-1) ?? path, { path, runtime: 'nodejs20' }])) as YamlMap),
    hosting: site && { path: noted(site.path, `where ${site.kind} builds${site.kind === 'Next' ? ' with output: "export"' : ''}`) },
  };
  return yamlText(
    [
      'What miniship releases and deploys. Written by "miniship init" from what the repository holds; it is yours to change.',
      ...(serverless ? ['A space may have "data", "files", "policies", "extensions" and "platforms", too: the README shows them.'] : []),
    ],
    {
      mpaas: apps && { appId: noted('ONEX0000000000000', fill), workspaceId: 'default', tenantId: '${MPAAS_TENANT_ID}' },
      apps,
      serverless: serverless || undefined,
    },
  );
}
