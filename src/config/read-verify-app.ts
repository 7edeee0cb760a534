import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import { type Connection, readReach } from './connection.ts';
import { isLoopback } from './endpoint.ts';
import { inputNames } from './inputs.ts';
import { invalid, missing } from './problems.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import type { VerifyAppRequest } from './verify-app-request.ts';

/** A call of a cloud application as the inputs ask for it. It may be made only when there are no problems. */
export interface VerifyAppInputs extends Inputs {
  readonly request: VerifyAppRequest;
  readonly connection: Connection;
}

/** Context parameters that have no input of their own (wire-facts §10). */
const contextNames = [
  'user_nick',
  'open_id',
  'mini_app_id',
  'mix_nick',
  'user_id',
  'main_user_id',
  'source_app_id',
  'app_owner_open_id',
] as const;
/** The gateway takes no more: "128 KB". */
const largestBodyBytes = 128 * 1024;

const ofApplication = (name: string): boolean => name.startsWith('cloud-app');
const ofEveryRun = [
  'timeout',
  'call-timeout',
  'json',
  'summary',
  'quiet',
  'verbose',
  'debug',
  'output-file',
  'working-directory',
  'config',
  'app',
];
const lookedAt = inputNames.filter((name) => ofApplication(name) || ofEveryRun.includes(name));

/** Whether `verify` is to call a cloud application: one of the inputs for it was given for this run. */
export const asksForApp = ({ given, variables }: Pick<Question, 'given' | 'variables'>): boolean =>
  [...given.keys()].some(ofApplication) || (variables['MINISHIP_CLOUD_APP'] ?? '').trim() !== '';

/** Reads what `verify --cloud-app` needs and nothing else: neither access key nor mini program. */
export async function readVerifyAppInputs(question: Omit<Question, 'verb'>): Promise<VerifyAppInputs> {
  const read = await readInputs({ ...question, verb: 'verify', names: lookedAt });
  const { connection, problems: unreached } = readReach(read, question.variables);
  const { request, problems } = readRequest(read);
  // Which mini program is meant does not matter here, unless it was asked for by name.
  const known = read.problems.filter(({ code, facts }) => code !== 'APP_NOT_CHOSEN' || 'asked' in facts);
  return { ...read, request, connection, problems: [...known, ...problems, ...unreached, ...receiptProblem(question)] };
}

function receiptProblem({ given }: Pick<Question, 'given'>): readonly Failure[] {
  if (!given.has('receipt')) return [];
  const reason = said('a run compares with a receipt, or calls a cloud application.');
  return [new Failure('INPUTS_CONFLICT', { names: ['receipt', 'cloud-app'], reason })];
}

function readRequest(read: Inputs): { readonly request: VerifyAppRequest; readonly problems: readonly Failure[] } {
  const { values } = read;
  const method = values['cloud-app-method'];
  const secret = values['cloud-app-secret'];
  const body = method === 'GET' ? undefined : JSON.stringify(values['cloud-app-data'] ?? {});
  const signing = { method: values['cloud-app-sign-method'], withBody: values['cloud-app-sign-body'] };
  return {
    request: {
      url: values['cloud-app'] ?? '',
      method,
      body,
      context: contextOf(read),
      signing: secret === undefined ? undefined : { secret, ...signing },
      timeoutMs: values['cloud-app-timeout'],
      expected: values['cloud-app-expect'],
    },
    problems: [...urlProblems(read), ...bodyProblems(read, body), ...contextProblems(read), ...keyProblems(read)],
  };
}

/** The gateway's own parameters, but for the signature. One without a value is left out: what the gateway sends in its place is not known. */
function contextOf({ values }: Inputs): Record<string, string> {
  const given = {
    app_key: values['cloud-app-key'],
    env: values['cloud-app-env'],
    access_token: values['cloud-app-access-token'],
    ...(values['cloud-app-secret'] !== undefined && values['cloud-app-sign-method'] === 'hmac' ? { sign_method: 'hmac' } : {}),
    ...values['cloud-app-context'],
  };
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}

function urlProblems(read: Inputs): readonly Failure[] {
  const text = read.values['cloud-app'];
  if (text === undefined) return missing(read, 'cloud-app');
  const expected = said('the https address of a service without user, password and #, such as https://shop.example.com/api/ping');
  // An address may hold a password: only what is known to be none is shown.
  if (!URL.canParse(text)) return [invalid(read, 'cloud-app', expected, text.includes('@') ? '***' : text)];
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || `${url.username}${url.password}${url.hash}` !== '') {
    return [invalid(read, 'cloud-app', expected, `${url.protocol}//${url.host}${url.pathname}`)];
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return [new Failure('ENDPOINT_INSECURE', { url: url.origin })];
  const names = [...url.searchParams.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined
    ? []
    : [invalid(read, 'cloud-app', said('an address that has each parameter once'), said('{twice} twice', { twice }))];
}

function bodyProblems(read: Inputs, body: string | undefined): readonly Failure[] {
  if (!read.sources.has('cloud-app-data')) return [];
  if (body === undefined) {
    const reason = said('a GET has no body; put parameters into the address.');
    return [new Failure('INPUTS_CONFLICT', { names: ['cloud-app-method', 'cloud-app-data'], reason })];
  }
  const sizeBytes = Buffer.byteLength(body);
  if (sizeBytes <= largestBodyBytes) return [];
  return [
    invalid(
      read,
      'cloud-app-data',
      said('at most {largestBodyBytes} bytes of JSON, which is all that the gateway takes', { largestBodyBytes }),
      said('{sizeBytes} bytes', { sizeBytes }),
    ),
  ];
}

/** What has an input of its own: a token in an argument could be read by every process. */
const ownInput: Readonly<Record<string, Both>> = {
  app_key: said('left to "cloud-app-key"'),
  env: said('left to "cloud-app-env"'),
  access_token: said('left to the variable MINISHIP_CLOUD_APP_ACCESS_TOKEN'),
  sign: said('left to miniship, which signs with MINISHIP_CLOUD_APP_SECRET'),
};

function contextProblems(read: Inputs): readonly Failure[] {
  return Object.entries(read.values['cloud-app-context'] ?? {}).flatMap(([name, value]) => {
    const own = ownInput[name];
    if (own !== undefined) return [invalid(read, 'cloud-app-context', own, name)];
    if (!contextNames.some((known) => known === name)) return [invalid(read, 'cloud-app-context', `of ${contextNames.join(', ')}`, name)];
    const isText = typeof value === 'string' || typeof value === 'number';
    return isText ? [] : [invalid(read, 'cloud-app-context', said('a text for {name}', { name }), JSON.stringify(value))];
  });
}

function keyProblems(read: Inputs): readonly Failure[] {
  return read.values['cloud-app-secret'] === undefined ? [] : missing(read, 'cloud-app-key');
}
