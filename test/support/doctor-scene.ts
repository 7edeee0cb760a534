import type { Connection } from '../../src/config/connection.ts';
import type { DoctorRequest, WorkspaceToCheck } from '../../src/config/doctor-request.ts';
import { asIs } from '../../src/errors/text.ts';
import type { SaidOf } from '../../src/reporting/said.ts';
import { permissionOf } from '../../src/services/permissions.ts';
import { createChecklist } from '../../src/workflows/checklist.ts';
import type { DoctorTools, WorkspaceLook } from '../../src/workflows/doctor-tools.ts';
import { createFakeClock } from './fake-clock.ts';
import { createRecordingReporter } from './recording-reporter.ts';

export const endpoint = 'https://cloud.example.com';

/** How the cloud is reached; only what doctor looks at is filled with care. */
export const wayTo = (credentials: Partial<Connection['credentials']> = {}): Connection => ({
  endpoint,
  region: 'cn-hangzhou',
  apiVersion: '2020-10-28',
  signature: 'acs3',
  credentials: {
    source: { kind: 'key', key: { accessKeyId: 'LTAI', accessKeySecret: 'hush' } },
    chain: [],
    sessionName: 'miniship',
    sessionMs: 3_600_000,
    stsEndpoint: 'https://sts.aliyuncs.com',
    ...credentials,
  },
  callTimeoutMs: 1000,
  timeoutMs: 1000,
  uploadPace: 'even',
  proxy: {},
});

/** Keys of this kind, without a problem. */
export const keysOf = (credentials: Partial<Connection['credentials']> = {}): DoctorRequest['keys'] => ({
  credentials: wayTo(credentials).credentials,
  where: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
  problems: [],
});

export const workspaceAsked = (changes: Partial<WorkspaceToCheck> = {}): WorkspaceToCheck => ({
  connection: wayTo(),
  workspace: { appId: 'ONEX', workspaceId: 'PROD', tenantId: 'T' },
  problems: [],
  miniPrograms: [{ app: 'shop', h5Id: '2017072607907880' }],
  whitelists: [],
  ...changes,
});

/** What doctor is asked, to which a test adds what it needs. */
export const doctorAsked = (changes: Partial<DoctorRequest> = {}): DoctorRequest => ({
  file: { name: 'miniship.yml', readable: true, apps: [] },
  problems: [],
  target: { expected: [], problems: [] },
  verbs: ['pause'],
  messages: false,
  removals: false,
  keys: keysOf(),
  proxyProblems: [],
  ways: [wayTo()],
  workspaces: [workspaceAsked()],
  trust: {
    providerArn: undefined,
    issuer: 'https://ci.example.com',
    audience: 'sts.aliyuncs.com',
    subjects: [],
    note: asIs(''),
    chain: [],
  },
  ...changes,
});

export const soundLook: WorkspaceLook = {
  miniPrograms: async () => ['2017072607907880'],
  virtualDomain: async () => 'example.com',
  hasRsaKey: async () => true,
  whitelists: async () => ['qa'],
  tryRead: async () => {},
};

/** A world in which all is well, and what doctor told of it. */
export function doctorScene(changes: Partial<DoctorTools> = {}) {
  const reporter = createRecordingReporter();
  const clock = createFakeClock();
  const tools: DoctorTools = {
    reporter,
    clock,
    machine: { node: '24.0.0', leastNode: '20.19.0', folder: '/project' },
    keys: async () => ({ temporary: false }),
    reach: async () => ({ host: 'cloud.example.com', status: 404, durationMs: 5, dateMs: 0, ownMs: 0 }),
    proxyFor: () => undefined,
    probe: async () => ({ status: 200, body: '203.0.113.7' }),
    workspace: () => soundLook,
    space: () => soundLook,
    permissionOf,
    traffic: () => ({ calls: 10, throttled: 0 }),
    ...changes,
  };
  const list = createChecklist(reporter);
  const found = (): readonly string[] =>
    reporter.events
      .filter((event): event is SaidOf<'checked'> => event.type === 'checked')
      .map(({ name, subject, state, cause }) => `${state} ${[name, subject].filter(Boolean).join(' ')}: ${cause}`);
  return { tools, list, found, reporter, clock };
}
