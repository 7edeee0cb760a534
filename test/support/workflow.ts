import { parse } from 'yaml';

/** A workflow file, as far as the tests look into it. */
export interface ParsedWorkflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, ParsedJob>>;
}

export interface ParsedJob {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly queue?: string; readonly 'cancel-in-progress'?: boolean };
  readonly environment?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly ParsedStep[];
}

export interface ParsedStep {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | boolean | number>>;
  readonly env?: Readonly<Record<string, string>>;
}

export const parseWorkflow = (text: string): ParsedWorkflow => parse(text) as ParsedWorkflow;

/** Whether a step runs miniship, in either form of a workflow. */
export const isMiniship = ({ uses = '' }: ParsedStep): boolean => uses.startsWith('miniship/miniship@') || uses === './.miniship';

/** What expressions may ask for, such as `inputs.app` or `needs.approval.result`. */
export type Contexts = Readonly<Record<string, unknown>>;

/**
 * Evaluates the expressions of a text as GitHub does, as far as our workflows go: paths, texts in quotes, `!`, `==`, `!=`, `&&`,
 * `||`, brackets, `contains(text, text)` and `cancelled()`. Anything else is an error, so that no test passes by misreading one.
 */
export const fillIn = (text: string, contexts: Contexts): string =>
  text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, inside: string) => asText(evaluate(inside, contexts)));

/** Whether a job or step with this `if` runs. */
export const holds = (condition: string | undefined, contexts: Contexts): boolean =>
  condition === undefined || truthy(evaluate(/^\$\{\{(.*)\}\}$/s.exec(condition)?.[1] ?? condition, contexts));

type Value = string | boolean | number | null;

const asText = (value: Value): string => (value === null ? '' : String(value));
const truthy = (value: Value): boolean => value !== '' && value !== false && value !== null && value !== 0;

/** GitHub compares texts without regard to case; values of different kinds as numbers, which ours never are. */
function same(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  if (typeof a !== typeof b && a !== null && b !== null) throw new Error(`"${a}" and "${b}" are of different kinds`);
  return a === b;
}

const tokenPattern = /\s*(?:('(?:[^']|'')*')|([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)|(==|!=|&&|\|\||[!(),]))/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  while (text.slice(tokenPattern.lastIndex).trim() !== '') {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (match === null) throw new Error(`cannot read "${text.slice(at)}" in "${text}"`);
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return tokens;
}

function evaluate(text: string, contexts: Contexts): Value {
  const tokens = tokensOf(text);
  const value = readOr(tokens, contexts);
  if (tokens.length > 0) throw new Error(`"${tokens.join(' ')}" is left over in "${text}"`);
  return value;
}

function readOr(tokens: string[], contexts: Contexts): Value {
  let left = readAnd(tokens, contexts);
  while (tokens[0] === '||') {
    tokens.shift();
    const right = readAnd(tokens, contexts);
    left = truthy(left) ? left : right;
  }
  return left;
}

function readAnd(tokens: string[], contexts: Contexts): Value {
  let left = readComparison(tokens, contexts);
  while (tokens[0] === '&&') {
    tokens.shift();
    const right = readComparison(tokens, contexts);
    left = truthy(left) ? right : left;
  }
  return left;
}

function readComparison(tokens: string[], contexts: Contexts): Value {
  const left = readOne(tokens, contexts);
  if (tokens[0] !== '==' && tokens[0] !== '!=') return left;
  const equal = tokens.shift() === '==';
  return same(left, readOne(tokens, contexts)) === equal;
}

function readOne(tokens: string[], contexts: Contexts): Value {
  const token = tokens.shift() ?? '';
  if (token === '!') return !truthy(readOne(tokens, contexts));
  if (token === '(') {
    const value = readOr(tokens, contexts);
    expect(tokens, ')');
    return value;
  }
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  return tokens[0] === '(' ? call(token, tokens, contexts) : lookUp(token, contexts);
}

function call(name: string, tokens: string[], contexts: Contexts): Value {
  expect(tokens, '(');
  const given: Value[] = [];
  while (tokens[0] !== ')') {
    given.push(readOr(tokens, contexts));
    if (tokens[0] === ',') tokens.shift();
  }
  expect(tokens, ')');
  const [text = null, part = null] = given;
  if (name === 'contains' && given.length === 2) return asText(text).toLowerCase().includes(asText(part).toLowerCase());
  if (name === 'cancelled' && given.length === 0) return false;
  throw new Error(`${name}() is not known`);
}

/** What is not there is null, as on GitHub; a context that is not there is a mistake of ours. */
function lookUp(path: string, contexts: Contexts): Value {
  const [root = '', ...keys] = path.split('.');
  if (!Object.hasOwn(contexts, root)) throw new Error(`there is no context "${root}"`);
  let value: unknown = contexts[root];
  for (const key of keys) value = typeof value === 'object' && value !== null ? (value as Contexts)[key] : undefined;
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

function expect(tokens: string[], wanted: string): void {
  const found = tokens.shift();
  if (found !== wanted) throw new Error(`"${wanted}" is missing before "${found ?? 'the end'}"`);
}
