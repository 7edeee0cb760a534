import type { InputName } from '../../src/config/inputs.ts';
import { type DeployInputs, readDeployInputs } from '../../src/config/read-deploy.ts';
import { type Question, type ReleaseInputs, readReleaseInputs } from '../../src/config/read-inputs.ts';
import type { Failure } from '../../src/errors/failure.ts';

/** 2026-01-15 12:00 in the cloud's zone. */
export const nowMs = Date.parse('2026-01-15T12:00:00+08:00');

export const credentials = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI-test', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret-test' } as const;

/** All that a release needs and no more. */
export const complete = {
  'app-id': 'ONEX570DA892117',
  'workspace-id': 'PROD',
  'tenant-id': 'ZXCVBNM',
  path: 'dist/mini-program',
  'h5-id': '2017072607907880',
  version: 'v1.4.2',
  'client-min': 'ios=10.1.60,android=10.1.60',
} as const satisfies Partial<Record<InputName, string>>;

/** The example of the design, whole. */
export const example = `mpaas:
  appId: ONEX570DA892117
  workspaceId: PROD
  tenantId: \${MPAAS_TENANT_ID}
apps:
  shop:
    h5Id: "2017072607907880"
    h5Name: Shop
    path: dist/mini-program
    icon: assets/icon.png
    virtualDomain: example.com
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - window: { users: 500, for: 24h }
      - everyone
serverless:
  spaceId: \${SPACE_ID}
  functions:
    hello: { path: functions/hello, runtime: nodejs20, memory: 256, timeout: 5, http: /http/hello, smoke: { args: { name: tom } } }
  hosting: { path: site/dist, index: index.html, spa: true, delete: { enabled: true, atMost: 50 } }
`;

interface Setting {
  readonly given?: Partial<Record<InputName, string | undefined>>;
  readonly variables?: Question['variables'];
  readonly files?: Readonly<Record<string, string>>;
  readonly tag?: string;
  /** Files that are there but cannot be read, with the system's reason. */
  readonly broken?: Readonly<Record<string, string>>;
}

/** Reads from these files and no others, all of them in the folder /project. */
function readerOf({ files = {}, broken = {} }: Setting): (path: string) => string | undefined {
  return (path) => {
    const name = path.replace('/project/', '');
    const code = broken[name];
    if (code !== undefined) throw Object.assign(new Error(`${code}: it is not for reading`), { code });
    return Object.hasOwn(files, name) ? files[name] : undefined;
  };
}

/** Texts by name, without the names that are set to undefined on purpose. */
function toMap(given: Partial<Record<InputName, string | undefined>>): Map<InputName, string> {
  const entries = Object.entries(given) as [InputName, string | undefined][];
  return new Map(entries.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

/** Reads a release in the folder /project; `files` are the only ones there. */
export function release(setting: Setting = {}): Promise<ReleaseInputs> {
  const { given = complete, variables = {}, tag } = setting;
  return readReleaseInputs(
    {
      given: toMap(given),
      givenFrom: 'flag',
      variables: { ...credentials, ...variables },
      workingDirectory: '/project',
      readText: readerOf(setting),
    },
    { nowMs, tag },
  );
}

/** Reads a deploy in the folder /project, the same way. */
export function deploy(setting: Omit<Setting, 'tag'> = {}): Promise<DeployInputs> {
  const { given = {}, variables = {} } = setting;
  return readDeployInputs(
    {
      given: toMap(given),
      givenFrom: 'flag',
      variables: { ...credentials, ...variables },
      workingDirectory: '/project',
      readText: readerOf(setting),
    },
    { nowMs },
  );
}

/** A question about the folder /project; the variables are those given and no access key. */
export const questionOf = (setting: Omit<Setting, 'tag'>): Omit<Question, 'verb'> => ({
  given: toMap(setting.given ?? {}),
  givenFrom: 'flag',
  variables: setting.variables ?? {},
  workingDirectory: '/project',
  readText: readerOf(setting),
});

/** Reads a deploy whose `serverless:` has these lines, in a space that is given. */
export const deployWith = (lines: string, rest: Omit<Setting, 'tag'> = {}): Promise<DeployInputs> =>
  deploy({
    given: { 'space-id': 'mp-1' },
    ...rest,
    files: { 'miniship.yml': `serverless:\n${lines.replaceAll(/^(?=.)/gm, '  ')}\n`, ...rest.files },
  });

/** Code and message of each problem, the way a person would see them. */
export const told = (problems: readonly Failure[]): readonly string[] => problems.map(({ code, message }) => `${code} ${message}`);

/** A README with one table in it. */
export const exampleDocument = '# Title\n<!-- outputs:start -->\n<!-- outputs:end -->\n';
