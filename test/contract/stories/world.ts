import { type OperationName, operations, productOf } from '../../../src/wire/catalogue.ts';
import type { Operation } from '../../../src/wire/operation.ts';
import { callRpc, type Parameters } from '../../emulator/lab.ts';

/** What an operation answered, as it came over the wire. */
export type Answer = Readonly<Record<string, unknown>>;

/** Which cloud a story is played on: key, ids, and whether it is a real one. */
export interface Place {
  readonly url: string;
  readonly key: { readonly id: string; readonly secret: string };
  readonly workspace: { readonly AppId: string; readonly WorkspaceId: string; readonly TenantId: string };
  readonly SpaceId: string;
  readonly isReal: boolean;
  /** Has a backup made of the database, where that can be done: by itself a cloud makes one a day. */
  readonly backUp?: (() => Promise<void>) | undefined;
}

/** A cloud as one story finds it, spoken to by somebody else's client: what is sent here was signed by no code of this project. */
export interface World extends Place {
  /** Short, and another one in each run: a real cloud keeps what earlier runs could not take away. */
  readonly name: (prefix: string) => string;
  /** Sixteen digits of a mini program that nobody else has. */
  readonly h5Id: string;
  /** Calls about the workspace, or about the space. Throws when the answer is no yes. */
  readonly mpaas: (operation: OperationName, parameters?: Parameters) => Promise<Answer>;
  readonly space: (operation: OperationName, parameters?: Parameters) => Promise<Answer>;
  /** What is to be done when the story is over; the last one first. */
  readonly later: (undo: () => Promise<unknown>) => void;
}

export function createWorld(place: Place): { readonly world: World; readonly end: () => Promise<void> } {
  const undo: (() => Promise<unknown>)[] = [];
  const stamp = Date.now().toString(36).slice(-5);
  const ask = async (operation: OperationName, parameters: Parameters): Promise<Answer> => {
    const version = productOf(operation) === 'mpaas' ? '2020-10-28' : '2019-06-15';
    const answer = (await callRpc<string>(place.url, operation, parameters, place.key, version)) as unknown as Answer;
    const no = refusalIn(operation, answer);
    if (no !== undefined) throw new Error(`${operation}: ${no}`);
    return answer;
  };
  const world: World = {
    ...place,
    name: (prefix) => `${prefix}${stamp}`,
    h5Id: String(9_000_000_000_000_000 + (Date.now() % 1_000_000_000)),
    mpaas: (operation, parameters = {}) => ask(operation, { ...place.workspace, ...parameters }),
    space: (operation, parameters = {}) => ask(operation, { SpaceId: place.SpaceId, ...parameters }),
    later: (work) => void undo.push(work),
  };
  const end = async (): Promise<void> => {
    for (const work of undo.splice(0).reverse()) await work();
  };
  return { world, end };
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const rowOf = (name: OperationName): Operation => operations[name];

/** The three levels of a no (wire-facts section 4); undefined is a yes. */
function refusalIn(operation: OperationName, answer: Answer): string | undefined {
  const { status, Code, Message, ResultCode, ResultMessage, Success } = answer;
  const isStatus = status === undefined || status === 200;
  const isCode = Code === undefined || ['OK', 'success', 'Success', '200'].includes(plain(Code));
  const isResult = ResultCode === undefined || ResultCode === 'OK' || ResultCode === 'SUCCESS';
  if (!isStatus || !isCode || !isResult || Success === false)
    return [status, Code, Message, ResultCode, ResultMessage].flatMap((part) => (part === undefined ? [] : [plain(part)])).join(' ');
  if (rowOf(operation).falseIsAnswer === true) return undefined;
  const inner = Object.entries(answer).find(([name, value]) => name.endsWith('Result') && isObject(value) && value['Success'] === false);
  return inner === undefined ? undefined : plain((inner[1] as Answer)['ResultMsg']);
}

export const isObject = (value: unknown): value is Answer => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field that a story cannot go on without, by its path. */
export function at(answer: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => {
    const found = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step];
    if (found === undefined) throw new Error(`the answer has no ${path.join('.')}: ${JSON.stringify(answer)}`);
    return found;
  }, answer);
}

export const textAt = (answer: unknown, ...path: readonly (string | number)[]): string => plain(at(answer, ...path));

/** Looks until it is as wanted, for what a cloud does in its own time. */
export async function until(look: () => Promise<Answer>, isThere: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await look();
    if (isThere(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, tries < 5 ? 20 : 1000));
  }
  throw new Error('it did not come about in time');
}

/** How an operation is driven to a yes, and what of its documented reply is not in it then. */
export interface Story {
  /** Plays what has to be there before, then the call itself, whose answer it answers. */
  readonly play: (world: World) => Promise<Answer>;
  /** Documented fields that the emulator does not send here, by their paths; each with a reason where it is not plain. */
  readonly absent?: readonly string[];
  /** Fields that only the example of the vendor's page shows, and that the emulator therefore sends. */
  readonly beside?: readonly string[];
  /** Why it is never played on a real cloud: what it does there cannot be taken back, or belongs to somebody. */
  readonly neverReal?: string;
}

export type Stories = Readonly<Partial<Record<OperationName, Story>>>;
