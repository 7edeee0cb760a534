import { Failure } from '../../src/errors/failure.ts';
import type { CloudSpace, SpaceQuota, Spaces, SpaceUsage } from '../../src/services/spaces-words.ts';

type Method = keyof Spaces;

/** What goes wrong. `lost-…`: the answer of a write is lost, before or after it took effect. */
type Fault = 'refused' | 'denied' | 'lost-before' | 'lost-after' | 'cancelled';

export interface FakeSpaces extends Spaces {
  /** Every call as `method subject`, in order. */
  readonly calls: string[];
  readonly all: CloudSpace[];
  readonly cloud: {
    quota: SpaceQuota;
    usage: SpaceUsage;
    /** States that a new space goes through, one a look; the last one stays. */
    beginning: CloudSpace['state'][];
    /** How many looks a change of state takes to show. */
    lag: number;
  };
  /** The next calls of a method fail, one fault each. */
  fail(method: Method, ...faults: Fault[]): void;
}

/** A space that is in service, with what a test changes of it. */
export const sampleSpace = (changes: Partial<CloudSpace> = {}): CloudSpace => ({
  spaceId: 'mp-1',
  name: 'Shop',
  about: '',
  state: 'in-service',
  label: 'IN_SERVICE',
  ...changes,
});

/** The spaces of an account in memory, for workflow tests: keeps what it is given and fails as told. */
export function createFakeSpaces(...given: readonly CloudSpace[]): FakeSpaces {
  const calls: string[] = [];
  const all: CloudSpace[] = [...given];
  const faults = new Map<Method, Fault[]>();
  const hidden = new Map<string, { looks: number; readonly state: 'in-service' | 'paused' }>();
  const cloud: FakeSpaces['cloud'] = { quota: {}, usage: { today: {} }, beginning: ['in-service'], lag: 0 };

  const call = async <T>(method: Method, subject: string, act: () => T): Promise<T> => {
    calls.push(`${method} ${subject}`.trim());
    await Promise.resolve();
    const fault = faults.get(method)?.shift();
    if (fault === undefined) return act();
    const facts = { operation: method, requestId: 'R' };
    if (fault === 'lost-after') act();
    if (fault === 'cancelled') throw new Failure('CANCELLED', {});
    if (fault === 'denied') throw new Failure('PERMISSION_DENIED', { ...facts, product: 'mpserverless', reason: 'no' });
    if (fault === 'refused') throw new Failure('CLOUD_REFUSED', { ...facts, code: 'Refused', reason: 'no' });
    throw new Failure('OUTCOME_UNKNOWN', { operation: method, reason: 'the connection was dropped.' });
  };

  const change = (spaceId: string, changes: Partial<CloudSpace>): void => {
    const index = all.findIndex((one) => one.spaceId === spaceId);
    const found = all[index];
    if (found !== undefined) all[index] = { ...found, ...changes };
  };

  const look = (): void => {
    for (const [spaceId, late] of hidden) {
      late.looks -= 1;
      if (late.looks < 0) {
        change(spaceId, { state: late.state, label: late.state });
        hidden.delete(spaceId);
      }
    }
    for (const one of all.filter(({ state }) => state === 'on-its-way')) {
      const next = cloud.beginning.length > 1 ? cloud.beginning.shift() : cloud.beginning[0];
      if (next !== undefined) change(one.spaceId, { state: next, label: next });
    }
  };

  return {
    calls,
    all,
    cloud,
    fail: (method, ...next) => void faults.set(method, [...(faults.get(method) ?? []), ...next]),
    list: () =>
      call('list', '', () => {
        look();
        return [...all];
      }),
    find: (spaceId) =>
      call('find', spaceId, () => {
        look();
        return all.find((one) => one.spaceId === spaceId);
      }),
    create: (name, about = '') =>
      call('create', name, () => {
        const spaceId = `mp-new-${all.length}`;
        const state = cloud.beginning.length > 1 ? 'on-its-way' : 'in-service';
        all.push(sampleSpace({ spaceId, name, about, state, label: state === 'in-service' ? 'IN_SERVICE' : 'CREATING' }));
        return { spaceId };
      }),
    update: (spaceId, { about, state }) =>
      call('update', [spaceId, about, state].filter((part) => part !== undefined).join(' '), () => {
        if (about !== undefined) change(spaceId, { about });
        if (state !== undefined && cloud.lag > 0) hidden.set(spaceId, { looks: cloud.lag, state });
        else if (state !== undefined) change(spaceId, { state, label: state });
      }),
    quota: (spaceId) => call('quota', spaceId, () => cloud.quota),
    usage: (spaceId) => call('usage', spaceId, () => cloud.usage),
  };
}
