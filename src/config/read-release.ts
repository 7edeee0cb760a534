import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { clientVersionProblems } from './client-versions.ts';
import { isDomainName } from './domain-name.ts';
import type { InputsRead } from './input-values.ts';
import type { InputName } from './inputs.ts';
import { readKeep } from './keep-request.ts';
import { invalid, missing } from './problems.ts';
import { readAudience } from './read-audience.ts';
import type { Reading, ReleaseRequest } from './release-request.ts';
import { readSizeBudget } from './size-budget.ts';

/** What the host knows about the run, beside the inputs. */
export interface RunFacts {
  readonly nowMs: number;
  /** Name of the tag that the CI run is for. */
  readonly tag?: string | undefined;
  /** `version` of the package.json in the working directory. */
  readonly packageVersion?: string | undefined;
}

/** Our own key in `ExtendInfo`, where the stamp of a package travels. */
export const stampKey = 'miniship';

const required = ['app-id', 'workspace-id', 'tenant-id', 'path', 'h5-id'] as const satisfies readonly InputName[];
const memoLength = 200;

const isMemo = (text: string): boolean => text.length <= memoLength && !/\p{Cc}/u.test(text);

/** Texts that must look like something; each entry says what. */
const forms: readonly { readonly name: InputName; readonly expected: Text; readonly fits: (text: string) => boolean }[] = [
  { name: 'h5-id', expected: said('16 digits'), fits: (text) => /^\d{16}$/.test(text) },
  { name: 'virtual-domain', expected: said('a domain such as example.com, without http:// or https://'), fits: isDomainName },
  {
    name: 'vhost',
    expected: said('a host such as https://2017072607907880.example.com, without a path'),
    fits: (text) => isDomainName(text.replace(/^https?:\/\//, '')),
  },
  {
    name: 'main-url',
    expected: said('an address without spaces, such as /index.html#pages/index/index'),
    fits: (text) => /^\S+$/.test(text),
  },
  { name: 'memo', expected: said('one line of at most {memoLength} characters', { memoLength }), fits: isMemo },
  { name: 'reason', expected: said('one line of at most {memoLength} characters', { memoLength }), fits: isMemo },
];

function missingProblems(read: InputsRead): readonly Failure[] {
  const names: readonly InputName[] = read.values['create-app'] ? [...required, 'h5-name'] : required;
  return names.flatMap((name) => missing(read, name));
}

/** Texts that do not look as they must; of all inputs, or of those that a verb takes. */
export function formProblems(read: InputsRead, names?: readonly InputName[]): readonly Failure[] {
  const asked = names === undefined ? forms : forms.filter(({ name }) => names.includes(name));
  return asked.flatMap(({ name, expected, fits }) => {
    const given = read.sources.get(name);
    return given === undefined || read.faulty.has(name) || fits(given.text) ? [] : [invalid(read, name, expected)];
  });
}

/** Our stamp has a place of its own beside the fields of the user. */
export function extendInfoProblems(read: InputsRead): readonly Failure[] {
  const taken = Object.hasOwn(read.values['extend-info'] ?? {}, stampKey);
  return taken ? [invalid(read, 'extend-info', said('an object without the key "{stampKey}", which holds our stamp', { stampKey }))] : [];
}

function readVersion({ values }: InputsRead, { tag, packageVersion }: RunFacts): ReleaseRequest['version'] {
  const scheme = values['version-scheme'];
  if (values.version !== undefined) return { text: values.version, source: 'input', scheme };
  if (tag !== undefined && tag !== '') return { text: tag, source: 'tag', scheme };
  return { text: packageVersion ?? '', source: 'package.json', scheme };
}

const tabBars = { auto: undefined, true: true, false: false } as const;

/** How a package is uploaded, whatever its type. */
export function uploadedOf({ values }: InputsRead) {
  return {
    workspace: { appId: values['app-id'] ?? '', workspaceId: values['workspace-id'] ?? '', tenantId: values['tenant-id'] ?? '' },
    h5Id: values['h5-id'] ?? '',
    h5Name: values['h5-name'],
    path: values.path ?? '',
    icon: values.icon,
    platform: values.platform,
    clientMin: values['client-min'] ?? {},
    clientMax: values['client-max'] ?? {},
    autoInstall: values['auto-install'],
    preload: values['install-type'] === 'preload',
    tabBar: tabBars[values['enable-tab-bar']],
    optionMenu: values['enable-option-menu'],
    keepAlive: values['enable-keep-alive'],
    extendInfo: values['extend-info'] ?? {},
    vhost: values.vhost,
    virtualDomain: values['virtual-domain'],
    mainUrl: values['main-url'],
    force: values.force,
    receipt: values.receipt,
    dryRun: values['dry-run'],
    waitMs: values.wait,
  };
}

function requestOf(read: InputsRead, version: ReleaseRequest['version'], whom: Pick<ReleaseRequest, 'audience' | 'rules'>): ReleaseRequest {
  const { values } = read;
  return {
    ...uploadedOf(read),
    ...whom,
    version,
    createApp: values['create-app'],
    allowDowngrade: values['allow-downgrade'],
    packageType: values['package-type'],
    userId: values['user-id'],
    onActiveRelease: values['on-active-release'],
    memo: values.memo,
    stamp: values.stamp,
    keep: readKeep(values),
  };
}

/**
 * Makes a release of the inputs of the verb, and finds everything that is wrong between them. The request is filled as far as
 * it is known, so that the caller can go on to look at the build and report its problems in the same go.
 */
export function readReleaseRequest(read: InputsRead, facts: RunFacts): Reading<ReleaseRequest> {
  const version = readVersion(read, facts);
  const { audience, rules, problems: misdirected } = readAudience(read, facts.nowMs);
  const problems = [
    ...missingProblems(read),
    ...formProblems(read),
    ...(version.text === '' && read.complete && !read.sources.has('version') ? [new Failure('VERSION_MISSING', {})] : []),
    ...clientVersionProblems(read),
    ...extendInfoProblems(read),
    ...misdirected,
  ];
  const { budget: sizeBudget, problems: unmeasured } = readSizeBudget(read);
  return { request: { ...requestOf(read, version, { audience, rules }), sizeBudget }, problems: [...problems, ...unmeasured] };
}
