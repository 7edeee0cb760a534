import { Failure } from '../../src/errors/failure.ts';
import type { Mpaas, Package, Task, TaskAudience, TaskRule, Whitelist } from '../../src/services/mpaas-words.ts';

type Method = keyof Mpaas;
type Fault = 'refused' | 'lost-before' | 'lost-after' | 'down';

export interface FakeMpaas extends Mpaas {
  readonly calls: Method[];
  readonly packages: Package[];
  readonly whitelists: Whitelist[];
  readonly tasks: Task[];
  readonly users: Map<number, Set<string>>;
  /** The next calls of this method fail, one fault each. */
  fail(method: Method, ...faults: Fault[]): void;
  /** States that a new task reads back with, one a look; the last one stays. */
  taskStates: Task['state'][];
  refuseUsers: readonly string[];
}

const writes: readonly Method[] = ['createMiniProgram', 'uploadPackage', 'createWhitelist', 'addToWhitelist', 'createTask'];

/** mPaaS in memory, for workflow tests: keeps what it is given and fails as told. */
export function createFakeMpaas({ exists = true, hasDomain = true } = {}): FakeMpaas {
  const calls: Method[] = [];
  const packages: Package[] = [];
  const whitelists: Whitelist[] = [];
  const tasks: Task[] = [];
  const users = new Map<number, Set<string>>();
  const faults = new Map<Method, Fault[]>();
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
    whitelists,
    tasks,
    users,
    taskStates: ['publishing'],
    refuseUsers: [],
    fail: (method, ...given) => void faults.set(method, given),
    findMiniProgram: (h5Id) => run('findMiniProgram', () => (miniPrograms.includes(h5Id) ? { h5Id, name: 'Shop' } : undefined)),
    createMiniProgram: ({ h5Id }) => run('createMiniProgram', () => void miniPrograms.push(h5Id)),
    virtualDomain: () => run('virtualDomain', () => (hasDomain ? 'example.com' : undefined)),
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
    uploadPackage: ({ h5Version, extendInfo, mainUrl, iconUrl }) =>
      run('uploadPackage', () => {
        const packageId = 3000 + packages.length;
        packages.push({ packageId, h5Version, extendInfo, mainUrl, iconUrl, period: 'never' });
        return { packageId };
      }),
    findWhitelist: (name) => run('findWhitelist', () => whitelists.find((each) => each.name === name)),
    createWhitelist: ({ name, type }) =>
      run('createWhitelist', () => {
        const whitelistId = 2700 + whitelists.length;
        whitelists.push({ whitelistId, name, type, users: 0 });
        return { whitelistId };
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
        const state = fake.taskStates.length > 1 ? fake.taskStates.shift() : fake.taskStates[0];
        if (task === undefined || state === undefined) return undefined;
        tasks[index] = { ...task, state };
        return tasks[index];
      }),
    createTask: (task: { packageId: number; audience: TaskAudience; rules: readonly TaskRule[]; memo: string }) =>
      run('createTask', () => {
        const taskId = 5000 + tasks.length;
        tasks.push({ ...task, taskId, state: 'waiting' });
        return { taskId };
      }),
  };
  return fake;
}

export const writesOf = (fake: FakeMpaas): readonly Method[] => fake.calls.filter((method) => writes.includes(method));
