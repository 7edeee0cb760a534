import { textIn } from '../errors/text.ts';
import { describeOperation, type OperationDescription, operationNames, type ReplyField } from '../services/operations.ts';

/** TypeScript of a kind. */
const types = { text: 'string', integer: 'number', number: 'number', flag: 'boolean', texts: 'readonly string[]' } as const;

const comment = (text: string, indent = ''): string => (text === '' ? '' : `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n`);
const sentences = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

function requestType({ name, parameters }: OperationDescription): string {
  if (parameters.length === 0) return `export type ${name}Request = Readonly<Record<never, never>>;\n`;
  const fields = parameters.map(({ name: field, required, kind, expected, about }) => {
    const text = textIn(expected, 'en');
    const limits = text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
    return `${comment(sentences(about, limits), '  ')}  readonly ${field}${required ? '' : '?'}: ${types[kind]};\n`;
  });
  return `export interface ${name}Request {\n${fields.join('')}}\n`;
}

/** The fields below one place of an answer, by the first name of their paths. */
function fieldsBelow(fields: readonly ReplyField[]): ReadonlyMap<string, readonly ReplyField[]> {
  const below = new Map<string, ReplyField[]>();
  for (const field of fields) {
    const [first = '', ...rest] = field.path.split('.');
    below.set(first, [...(below.get(first) ?? []), { ...field, path: rest.join('.') }]);
  }
  return below;
}

function objectType(fields: readonly ReplyField[], indent: string): string {
  const inner = `${indent}  `;
  const lines = [...fieldsBelow(fields)].map(([key, below]) => {
    const isList = key.endsWith('[]');
    const [only] = below;
    const isLeaf = only !== undefined && only.path === '';
    const value = isLeaf ? types[only.kind] : objectType(below, inner);
    const type = isList ? (isLeaf ? `readonly ${value}[]` : `readonly (${value})[]`) : value;
    return `${comment(isLeaf ? only.about : '', inner)}${inner}readonly ${key.replace('[]', '')}?: ${type};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** What an editor shows above the name. */
const aboutOf = ({ about, effect, ramAction, page, removed, differs }: OperationDescription): string =>
  sentences(
    about,
    effect === 'read' ? 'Reads only.' : 'Writes: sent once, never repeated blindly.',
    removed === undefined ? '' : `Retired by the vendor. ${removed}`,
    `RAM action ${ramAction}.`,
    `Source: ${page}.`,
    differs.length === 0 ? '' : `Differs: ${differs.join('; ')}.`,
  );

const operationTypes = (operation: OperationDescription): string =>
  [
    `${comment(`What ${operation.name} takes. ${operation.about}`)}${requestType(operation)}`,
    `${comment(`What ${operation.name} answers; every field may be missing.`)}export interface ${operation.name}Reply ${objectType(operation.reply, '')}\n`,
  ].join('\n');

const head = `/** How the cloud is reached, and as whom. */
export interface ClientOptions {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Of keys that were lent. */
  readonly securityToken?: string | undefined;
  /** For both clouds, such as an emulator's address; without it each has its own. */
  readonly endpoint?: string | undefined;
  /** Of the mPaaS API; 2020-10-28 unless given. */
  readonly apiVersion?: string | undefined;
  /** ACS3-HMAC-SHA256 unless given. */
  readonly signature?: 'acs3' | 'v1' | undefined;
  /** For one attempt of a call, in milliseconds; 30 seconds unless given. */
  readonly callTimeoutMs?: number | undefined;
  /** Once it is aborted, nothing more is sent. */
  readonly signal?: AbortSignal | undefined;
}

/** A client for every operation of mPaaS (mini programs, Mobile Sync) and MPServerless. */
export interface Client {
  /**
   * Calls an operation by its wire name. Wrong parameters are refused before anything is sent, all problems at once; reads are
   * repeated when the cloud is unwell, a write is sent once, and one whose answer was lost rejects with the code OUTCOME_UNKNOWN.
   * What it rejects with is a CallError.
   */
  call<Name extends keyof Operations>(operation: Name, parameters: Operations[Name]['request']): Promise<Operations[Name]['reply']>;
  /** Lets go of the connections, which keep the process alive. */
  close(): Promise<void>;
}

/** Why a call failed: an error with the code, and with what to do about it. */
export interface CallError extends Error {
  readonly code: ErrorCode;
  readonly help: string;
  /** The exit code of the command that would fail so: 2 input, 4 access, 5 refused, 6 unwell, 8 outcome unknown, 130 cancelled. */
  readonly exit: number;
  readonly operation: string | undefined;
  readonly requestId: string | undefined;
  /** The single problems, when several were found at once. */
  readonly problems: readonly CallError[];
}

export declare function createClient(options: ClientOptions): Client;
`;

/** The declarations of the published client: plain interfaces, which an editor shows as they are and a compiler reads fast. */
export function clientTypes(): string {
  const all = operationNames.flatMap((name) => describeOperation(name) ?? []);
  const entries = all.map(
    (one) =>
      `${comment(aboutOf(one), '  ')}  readonly ${one.name}: { readonly request: ${one.name}Request; readonly reply: ${one.name}Reply };\n`,
  );
  return `${head}\n/** Every operation, by its wire name. */\nexport interface Operations {\n${entries.join('')}}\n\n${all.map(operationTypes).join('\n')}`;
}
