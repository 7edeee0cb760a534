import { Failure } from '../../src/errors/failure.ts';
import type { Mpaas, Package, PackageSettings, Preview, Task, TaskAudience, TaskRule, Whitelist } from '../../src/services/mpaas-words.ts';

type Method = keyof Mpaas;
type Fault = 'refused' | 'lost-before' | 'lost-after' | 'down';

export interface FakeMpaas extends Mpaas {
  readonly calls: Method[];
  readonly packages: Package[];
  readonly previews: Preview[];
  /** Users who may open previews, each with a whitelist of that number. */
  readonly previewUsers: string[];
  readonly whitelists: Whitelist[];
  readonly tasks: Task[];
  readonly users: Map<number, Set<string>>;
  /** The next calls of this method fail, one fault each. */
  fail(method: Method, ...faults: Fault[]): void;
  /** States that a new task reads back with, one a look; the last one stays. */
  taskStates: Task['state'][];
  refuseUsers: readonly string[];
  /** This task stays in its state however often it is looked at. */
  settle(taskId: number): void;
  /** What the cloud's clock says, for the times of what is made. */
  now: () => number;
}

/** What an upload without special wishes reads back with. */
export const plainSettings: PackageSettings = {
  autoInstall: 'all-networks',
  preload: false,
  platform: 'all',
  clientMin: {},
  clientMax: {},
  tabBar: false,
  optionMenu: false,
  keepAlive: true,
  packageType: 'function',
};

/** A package as the cloud would list it, for a test that needs one to be there already. */
export const samplePackage = (given: Pick<Package, 'packageId' | 'h5Version'> & Partial<Package>): Package => ({
  period: 'never',
  extendInfo: {},
  mainUrl: '',
  name: 'Shop',
  settings: plainSettings,
  ...given,
});

const writes: readonly Method[] = [
  'createMiniProgram',
  'deleteMiniProgram',
  'createVirtualDomain',
  'uploadRsaKey',
  'deleteWhitelist',
  'uploadPackage',
  'uploadPreview',
  'allowPreviews',
  'createWhitelist',
  'addToWhitelist',
  'createTask',
  'changeTask',
];

/** mPaaS in memory, for workflow tests: keeps what it is given and fails as told. */
export function createFakeMpaas({ exists = true, hasDomain = true } = {}): FakeMpaas {
  const calls: Method[] = [];
  const packages: Package[] = [];
  const previews: Preview[] = [];
  const previewUsers: string[] = [];
  const whitelists: Whitelist[] = [];
  const tasks: Task[] = [];
  const users = new Map<number, Set<string>>();
  /** Tasks that were told what to become: they stay what they are. */
  const settled = new Set<number>();
  const faults = new Map<Method, Fault[]>();
  let domain = hasDomain ? 'example.com' : undefined;
  let hasKey = false;
  const miniPrograms = exists ? ['2017072607907880'] : [];

  const run = async <T>(method: Method, act: () => T): Promise<T> => {
    calls.push(method);
    const fault = faults.get(method)?.shift();
    const lost = new Failure('OUTCOME_UNKNOWN', { operation: method, reason: 'the connection was dropped.' });
    if (fault === 'refused') throw new Failure('CLOUD_REFUSED', { operation: method, requestId: 'R', code: 'Refused', reason: 'no' });
    if (fault === 'down') throw new Failure('CLOUD_UNAVAILABLE', { operation: method, requestId: 'R', status: 503, reason: 'down' });
    if (fault === 'lost-before') throw lost;
    const answer = act();
    if (fault === 'lost-after') throw lost;
    return answer;
  };

  const fake: FakeMpaas = {
    calls,
    packages,
    previews,
    previewUsers,
    whitelists,
    tasks,
    users,
    taskStates: ['publishing'],
    refuseUsers: [],
    settle: (taskId) => void settled.add(taskId),
    now: () => 0,
    fail: (method, ...given) => void faults.set(method, given),
    findMiniProgram: (h5Id) => run('findMiniProgram', () => (miniPrograms.includes(h5Id) ? { h5Id, name: 'Shop' } : undefined)),
    createMiniProgram: ({ h5Id }) => run('createMiniProgram', () => void miniPrograms.push(h5Id)),
    listMiniPrograms: () => run('listMiniPrograms', () => miniPrograms.map((h5Id) => ({ h5Id, name: 'Shop' }))),
    deleteMiniProgram: (h5Id) => run('deleteMiniProgram', () => void miniPrograms.splice(miniPrograms.indexOf(h5Id), 1)),
    virtualDomain: () => run('virtualDomain', () => domain),
    createVirtualDomain: (asked) =>
      run('createVirtualDomain', () => {
        domain = asked;
      }),
    hasRsaKey: () => run('hasRsaKey', () => hasKey),
    uploadRsaKey: () =>
      run('uploadRsaKey', () => {
        hasKey = true;
      }),
    uploadToken: () =>
      run('uploadToken', () => ({
        host: 'http://127.0.0.1',
        directory: 'mds/',
        accessId: 'id',
        policy: 'p',
        signature: 's',
        expiresAtMs: Number.MAX_SAFE_INTEGER,
      })),
    listPackages: () => run('listPackages', () => [...packages]),
    findPackage: (_h5Id, packageId) => run('findPackage', () => packages.find((each) => each.packageId === packageId)),
    uploadPackage: ({ h5Version, extendInfo, mainUrl, iconUrl, name, ...upload }) =>
      run('uploadPackage', () => {
        const packageId = 3000 + packages.length;
        const { autoInstall, preload, platform, clientMin, clientMax, tabBar, optionMenu, keepAlive, packageType } = upload;
        const settings = { autoInstall, preload, platform, clientMin, clientMax, tabBar, optionMenu, keepAlive, packageType };
        packages.push({ packageId, h5Version, extendInfo, mainUrl, iconUrl, name, settings, createdMs: fake.now(), period: 'never' });
        return { packageId };
      }),
    listPreviews: () => run('listPreviews', () => [...previews]),
    findPreview: (_h5Id, packageId) => run('findPreview', () => previews.find((each) => each.packageId === packageId)),
    uploadPreview: ({ h5Id, h5Version, extendInfo, mainUrl, iconUrl, name, kind, ...upload }) =>
      run('uploadPreview', () => {
        if (previews.some((each) => each.h5Version === h5Version)) {
          throw new Failure('PACKAGE_REFUSED', { operation: 'UploadMcubeMiniPackage', requestId: 'R', reason: 'exists already' });
        }
        const packageId = 4000 + previews.length;
        const { autoInstall, preload, platform, clientMin, clientMax, tabBar, optionMenu, keepAlive } = upload;
        const phones = { autoInstall, preload, platform, clientMin, clientMax, tabBar, optionMenu, keepAlive };
        const settings: PackageSettings = { ...phones, packageType: 'function' };
        const facts = { packageId, h5Version, extendInfo, mainUrl, iconUrl, name, settings, createdMs: fake.now(), kind };
        previews.push({ ...facts, period: 'external-gray' });
        const audience: TaskAudience = { kind: 'whitelist', whitelistIds: [] };
        tasks.push({ taskId: 5000 + tasks.length, packageId, state: 'publishing', audience, rules: [], memo: '', createdMs: fake.now() });
        return { packageId, debugUrl: `mpaas://${h5Id}/${h5Version}` };
      }),
    allowPreviews: (userId) =>
      run('allowPreviews', () => {
        if (!previewUsers.includes(userId)) {
          previewUsers.push(userId);
          whitelists.push({ whitelistId: 2900 + previewUsers.length, name: `ide-${userId}`, type: 'normal', users: 1 });
        }
        return { whitelistId: 2901 + previewUsers.indexOf(userId) };
      }),
    findWhitelist: (name) => run('findWhitelist', () => whitelists.find((each) => each.name === name)),
    listWhitelists: () => run('listWhitelists', () => [...whitelists]),
    createWhitelist: ({ name, type }) =>
      run('createWhitelist', () => {
        const whitelistId = 2700 + whitelists.length;
        whitelists.push({ whitelistId, name, type, users: 0 });
        return { whitelistId };
      }),
    deleteWhitelist: (whitelistId) =>
      run('deleteWhitelist', () => {
        whitelists.splice(
          whitelists.findIndex((each) => each.whitelistId === whitelistId),
          1,
        );
      }),
    addToWhitelist: (whitelistId, given) =>
      run('addToWhitelist', () => {
        const refused = fake.refuseUsers;
        const added = given.kind === 'list' ? given.users.filter((user) => !refused.includes(user)) : [];
        users.set(whitelistId, new Set([...(users.get(whitelistId) ?? []), ...added]));
        return { added: added.length, refused };
      }),
    listTasks: (packageId) => run('listTasks', () => tasks.filter((task) => task.packageId === packageId)),
    findTask: (taskId) =>
      run('findTask', () => {
        const index = tasks.findIndex((task) => task.taskId === taskId);
        const task = tasks[index];
        if (task === undefined) return undefined;
        if (settled.has(taskId)) return task;
        const state = fake.taskStates.length > 1 ? fake.taskStates.shift() : fake.taskStates[0];
        if (state === undefined) return undefined;
        tasks[index] = { ...task, state };
        return tasks[index];
      }),
    createTask: (task: { packageId: number; audience: TaskAudience; rules: readonly TaskRule[]; memo: string }) =>
      run('createTask', () => {
        const taskId = 5000 + tasks.length;
        tasks.push({ ...task, taskId, state: 'waiting', createdMs: fake.now(), modifiedMs: fake.now() });
        return { taskId };
      }),
    changeTask: ({ taskId }, state) =>
      run('changeTask', () => {
        const index = tasks.findIndex((task) => task.taskId === taskId);
        const task = tasks[index];
        if (task === undefined || task.state === 'ended') {
          throw new Failure('CLOUD_REFUSED', {
            operation: 'changeTask',
            requestId: 'R',
            code: 'Refused',
            reason: 'an ended task stays so',
          });
        }
        settled.add(taskId);
        tasks[index] = { ...task, state, modifiedMs: fake.now() };
      }),
  };
  return fake;
}

export const writesOf = (fake: FakeMpaas): readonly Method[] => fake.calls.filter((method) => writes.includes(method));
