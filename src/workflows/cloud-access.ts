import type { Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { Checklist } from './checklist.ts';

/** What came of a call. */
export type Got<Value> = { readonly value: Value } | { readonly failure: Failure };

/** What came of the reads that were made, by operation: a failure, or undefined for a yes. */
export type Outcomes = Map<string, Failure | undefined>;

/** One product that was looked at: what came of it, and how another read of it is tried. */
export interface Looked {
  readonly outcomes: Outcomes;
  readonly tryRead: (operation: string) => Promise<void>;
  /** Why nothing more can be learnt here; undefined when it can. */
  readonly dead: Both | undefined;
}

/** Nothing that is signed with these keys comes through. */
const keyCodes: ReadonlySet<string> = new Set(['KEY_REFUSED', 'SIGNATURE_REFUSED', 'TOKEN_EXPIRED', 'CLOCK_WRONG', 'ROLE_REFUSED']);

/** Whether the cloud takes the keys: the first answer decides, for all of it. */
export interface Access {
  state: 'unknown' | 'taken' | 'refused';
}

/** What is known before one product is looked at. */
export interface Surroundings {
  readonly access: Access;
  readonly reached: ReadonlySet<string>;
  readonly several?: boolean;
}

/** Tells at the first answer whether the keys are taken. Answers whether it makes sense to go on. */
export function judgeAccess(failure: Failure | undefined, access: Access, list: Checklist): boolean {
  if (access.state !== 'unknown') return access.state === 'taken';
  if (failure !== undefined && keyCodes.has(failure.code)) {
    access.state = 'refused';
    list.bad('access', failure);
    return false;
  }
  if (failure?.transient === true) return true;
  access.state = 'taken';
  list.ok('access', { en: 'the cloud takes the keys', zh: '云端接受该密钥' });
  return true;
}

/** Why nothing more is tried where the keys are refused. */
export const keysRefused: Both = { en: 'not tried: the cloud does not take the keys', zh: '未尝试：云端不接受该密钥' };

/** Why there is no use in asking at this address; undefined when there is. */
export function unaskedBecause(endpoint: string, reached: ReadonlySet<string>, { state }: Access): Both | undefined {
  if (state === 'refused') return { en: 'not asked: the cloud does not take the keys', zh: '未查询：云端不接受该密钥' };
  if (reached.has(endpoint)) return undefined;
  const host = URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
  return { en: `not asked: ${host} was not reached`, zh: `未查询：无法连接 ${host}` };
}
