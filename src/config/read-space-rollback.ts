import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Connection, readConnection } from './connection.ts';
import type { DeployRequest, FunctionRequest } from './deploy-request.ts';
import { nameFault } from './function-limits.ts';
import { type InputName, inputsOf } from './inputs.ts';
import { truthOf } from './parse-value.ts';
import { invalid } from './problems.ts';
import { collectionFault } from './read-data.ts';
import { formProblems } from './read-deploy.ts';
import { readFunctions } from './read-functions.ts';
import { readHosting } from './read-hosting.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { readSpace } from './read-space.ts';
import type { DataRollback, SpaceRollback, SpaceTarget } from './rollback-request.ts';

/** A rollback of functions or of the site as the configuration asks for it. It may be carried out only when there are no problems. */
export interface SpaceRollbackInputs extends Inputs {
  readonly request: SpaceRollback;
  readonly connection: Connection;
}

/** Whether a rollback is about a space: only what was said to this run counts, for a job may set MINISHIP_HOSTING for its deploys. */
export const meansSpace = (given: Question['given']): boolean => given.has('functions') || given.has('hosting') || meansData(given);

/** An Action that hands `data: false` in does not mean it. */
const meansData = (given: Question['given']): boolean => given.has('data') && truthOf((given.get('data') ?? '').trim()) !== false;

/** Reads a whole rollback of functions or of the site. Every problem of the configuration is in `problems`, and nothing is thrown for them. */
export async function readSpaceRollbackInputs(question: Omit<Question, 'verb'>): Promise<SpaceRollbackInputs> {
  // What a deploy goes by holds here as well: the same part of the file, the same defaults of address and time.
  const inputs = await readInputs({ ...question, verb: 'deploy', also: inputsOf('rollback') });
  const { values } = inputs;
  const named = readFunctions(inputs.serverless, { workingDirectory: inputs.workingDirectory, stamp: values.stamp });
  const { functions, problems: misnamed } = readNames(inputs, question.given, named.functions);
  const { hosting, problems: mishosted } = readSite(inputs, question.given);
  const { data, problems: misdated } = readData(inputs, question.given);
  const meant = { functions, hosting: hosting !== undefined, data };
  const { to, problems: nowhere } = readTarget(inputs, meant);
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpserverless');
  const { spaceId, space, problems: misplaced } = readSpace(inputs);
  const deploy: DeployRequest = {
    spaceId,
    space,
    functions: named.functions,
    hosting,
    settings: { policies: [], domains: [] },
    extensions: [],
    platforms: [],
    only: [...(functions.length > 0 ? (['functions'] as const) : []), ...(hosting === undefined ? [] : (['hosting'] as const))],
    concurrency: values.concurrency,
    uploads: values.uploads,
    stamp: values.stamp,
    receipt: values.receipt,
    dryRun: values['dry-run'],
    waitMs: values.wait,
  };
  const request: SpaceRollback = {
    deploy,
    functions,
    hosting: hosting !== undefined,
    data,
    to,
    reason: values.reason,
    force: values.force,
  };
  const found = [...formProblems(inputs), ...named.problems, ...misnamed, ...mishosted, ...misdated, ...nowhere];
  return { ...inputs, request, connection, problems: [...inputs.problems, ...misplaced, ...found, ...unconnected] };
}

const everyFunction = '*';

/** Names, not folders: a rollback reads no code of this machine. */
function readNames(
  inputs: Inputs,
  given: Question['given'],
  known: readonly FunctionRequest[],
): { readonly functions: readonly string[]; readonly problems: readonly Failure[] } {
  if (!given.has('functions') || inputs.faulty.has('functions')) return { functions: [], problems: [] };
  const asked = inputs.values.functions ?? [];
  const names = [...new Set(asked.flatMap((name) => (name === everyFunction ? known.map((each) => each.name) : [name])))];
  const expected = said('names of functions such as hello, or * for all of the file; folders and patterns are for "deploy"');
  const wrong = names.filter((name) => nameFault(name) !== undefined).map((name) => invalid(inputs, 'functions', expected, name));
  const none = said('names of functions, because the file describes none');
  return { functions: names, problems: names.length === 0 ? [invalid(inputs, 'functions', none)] : wrong };
}

/** The rules of the site: its fence and its record. Which pages it has comes out of the archive. */
function readSite(
  inputs: Inputs,
  given: Question['given'],
): { readonly hosting?: DeployRequest['hosting']; readonly problems: readonly Failure[] } {
  const text = given.get('hosting');
  if (text === undefined) return { problems: [] };
  const expected = said('given without a value (in the Action: true); "to" says what the site goes back to');
  const misgiven = truthOf(text.trim()) === true ? [] : [invalid(inputs, 'hosting', expected)];
  const { hosting, problems } = readHosting(inputs, inputs.serverless);
  return { hosting: { ...hosting, path: '' }, problems: [...misgiven, ...problems] };
}

/** Which collections go back, and to which backup; both may be left to the receipt. */
function readData(
  { values, faulty, ...inputs }: Inputs,
  given: Question['given'],
): { readonly data?: DataRollback | undefined; readonly problems: readonly Failure[] } {
  const own = (['data-backup', 'data-collections'] as const).filter((name) => values[name] !== undefined);
  if (!meansData(given)) {
    const reason = said('they say what "data" goes back to, which is not given.');
    return { problems: own.length === 0 ? [] : [new Failure('INPUTS_CONFLICT', { names: own, reason })] };
  }
  const { 'data-backup': backup, 'data-collections': collections } = values;
  const problems = (collections ?? []).flatMap((name) => {
    const expected = collectionFault(name);
    return expected === undefined ? [] : [invalid({ ...inputs, values, faulty }, 'data-collections', expected, name)];
  });
  return { data: { backup: backup?.trim(), collections: collections && [...new Set(collections)] }, problems };
}

interface Meant {
  readonly functions: readonly string[];
  readonly hosting: boolean;
  readonly data?: DataRollback | undefined;
}

/** Every input that says what a rollback goes back to. */
const target: InputName = 'to';

function readTarget(inputs: Inputs, meant: Meant): { readonly to: SpaceTarget; readonly problems: readonly Failure[] } {
  const { to } = inputs.values;
  // A backup that is named says where the data goes.
  const isNamed = meant.data?.backup !== undefined && meant.functions.length === 0 && !meant.hosting;
  if (to === undefined) return { to: { kind: isNamed ? 'previous' : 'list' }, problems: [] };
  const found = targetOf(to.trim(), meant, inputs.workingDirectory);
  if (found instanceof Failure) return { to: { kind: 'list' }, problems: [found] };
  const expected = meant.hosting
    ? said('"previous", a receipt (.json), or an archive of the site (.zip)')
    : said('"previous", a receipt (.json), or the version or id of a deployment of one function');
  return found === undefined ? { to: { kind: 'list' }, problems: [invalid(inputs, target, expected)] } : { to: found, problems: [] };
}

function targetOf(text: string, { functions, hosting, data }: Meant, workingDirectory: string): SpaceTarget | Failure | undefined {
  if (text === 'previous') return { kind: 'previous' };
  const path = resolve(workingDirectory, text);
  if (/\.json$/i.test(text)) return { kind: 'receipt', path };
  if (/\.zip$/i.test(text)) {
    if (functions.length === 0 && data === undefined) return { kind: 'archive', path };
    const reason =
      functions.length > 0
        ? said('an archive holds a site and no functions; name a receipt, or roll them back one after the other.')
        : said('an archive holds a site and no data; name a receipt, or roll them back one after the other.');
    return new Failure('INPUTS_CONFLICT', { names: [functions.length > 0 ? 'functions' : 'data', target], reason });
  }
  const isOne = functions.length === 1 && !hosting && data === undefined && /^[\w.-]+$/.test(text);
  return isOne ? { kind: 'deployment', name: text } : undefined;
}
