import type { FunctionSpec } from '../services/serverless-words.ts';
import { type FoundReceipt, fieldOf } from './read-receipt.ts';
import { itemsOf, textOf } from './receipt-subjects.ts';

/** One state of a function as a receipt has written it down. */
export interface WrittenState {
  readonly deploymentId?: string | undefined;
  readonly versionNo?: string | undefined;
  /** As far as they are known; without a description where the receipt tells only what was asked. */
  readonly settings: Partial<FunctionSpec>;
}

/** What a receipt tells of one function. */
export interface WrittenFunction extends WrittenState {
  readonly name: string;
  readonly state: string;
  readonly sha256?: string | undefined;
  /** What served before that run; undefined when there was nothing, or when the run did nothing to it. */
  readonly previous?: WrittenState | undefined;
  /** Of a rollback: the version that was given up, and where it was going. */
  readonly from?: string | undefined;
  readonly goal?: (WrittenState & { readonly sha256?: string | undefined }) | undefined;
}

/** The functions of a receipt, whatever its verb: a release train has them one level below. */
export function functionsIn({ asked, done, undo }: FoundReceipt): readonly WrittenFunction[] {
  const isTrain = fieldOf(asked, 'deploy') !== undefined;
  const part = (value: unknown): unknown => fieldOf(isTrain ? fieldOf(value, 'deploy') : value, 'functions');
  const [askedFor, undoes] = [itemsOf(part(asked)), itemsOf(part(undo))];
  const named = (items: readonly unknown[], name: string): unknown => items.find((item) => fieldOf(item, 'name') === name);
  return itemsOf(part(done)).flatMap((item) => {
    const name = textOf(fieldOf(item, 'name'));
    if (name === undefined) return [];
    const settings = fieldOf(item, 'settings') ?? askedSettings(named(askedFor, name));
    const before = fieldOf(named(undoes, name), 'previous');
    const goal = fieldOf(item, 'goal');
    const sha256 = textOf(fieldOf(fieldOf(item, 'archive'), 'sha256'));
    const state = textOf(fieldOf(item, 'state')) ?? '';
    return [
      {
        name,
        state,
        sha256,
        ...stateOf(item, settings),
        from: textOf(fieldOf(item, 'from')),
        goal: goal === undefined ? undefined : { ...stateOf(goal, fieldOf(goal, 'settings')), sha256: textOf(fieldOf(goal, 'sha256')) },
        previous: before === undefined ? undefined : stateOf(before, fieldOf(before, 'settings')),
      },
    ];
  });
}

const stateOf = (item: unknown, settings: unknown): WrittenState => ({
  deploymentId: textOf(fieldOf(item, 'deploymentId')),
  versionNo: textOf(fieldOf(item, 'versionNo')),
  settings: settingsOf(settings),
});

/** A request calls the own words of the description differently. */
const askedSettings = (request: unknown): unknown =>
  typeof request === 'object' && request !== null ? { ...request, desc: fieldOf(request, 'about') } : undefined;

const kinds: { readonly [Name in keyof FunctionSpec]: 'string' | 'number' } = {
  runtime: 'string',
  memoryMb: 'number',
  timeoutSeconds: 'number',
  concurrency: 'number',
  httpPath: 'string',
  timer: 'string',
  timerPayload: 'string',
  desc: 'string',
};

/** A file can say anything: only what has the type of a setting is one. */
const settingsOf = (value: unknown): Partial<FunctionSpec> =>
  Object.fromEntries(
    Object.entries(kinds).flatMap(([name, kind]) => (typeof fieldOf(value, name) === kind ? [[name, fieldOf(value, name)]] : [])),
  );
