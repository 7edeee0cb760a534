import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Connection, readConnection } from './connection.ts';
import type { EnsureRequest, RsaKey } from './ensure-request.ts';
import type { InputName } from './inputs.ts';
import { distinct, invalid, missing } from './problems.ts';
import { formProblems as digestProblems } from './read-deploy.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { formProblems } from './read-release.ts';
import { readSetup } from './read-setup.ts';
import { readRsaKey } from './rsa-key.ts';

/** A set-up as the configuration asks for it. It may be carried out only when there are no problems. */
export interface EnsureInputs extends Inputs {
  readonly request: EnsureRequest;
  readonly connection: Connection;
}

const ids = ['app-id', 'workspace-id', 'tenant-id'] as const satisfies readonly InputName[];
/** What there can be to bring about, beside `setup:`. */
const aims = ['h5-id', 'virtual-domain', 'rsa-key'] as const satisfies readonly InputName[];

/** Reads a whole set-up; every problem is in `problems`, and nothing is thrown for them. */
export async function readEnsureInputs(question: Omit<Question, 'verb'>): Promise<EnsureInputs> {
  const inputs = await readInputs({ ...question, verb: 'ensure' });
  const { values, sources } = inputs;
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpaas');
  const { whitelists, removals, problems: unsound } = readSetup(inputs.setup, inputs.workingDirectory);
  const { rsaKey, problems: keyless } = readKey(inputs);
  const h5Id = values['h5-id'];
  const request: EnsureRequest = {
    workspace: { appId: values['app-id'] ?? '', workspaceId: values['workspace-id'] ?? '', tenantId: values['tenant-id'] ?? '' },
    miniProgram: h5Id === undefined ? undefined : { h5Id, name: values['h5-name'] },
    virtualDomain: values['virtual-domain']?.toLowerCase(),
    rsaKey,
    whitelists,
    removals,
    planDigest: values['plan-digest'],
    receipt: values.receipt,
    dryRun: values['dry-run'],
  };
  const isIdle = aims.every((name) => !sources.has(name)) && inputs.setup === undefined && inputs.complete;
  const problems = [
    ...inputs.problems,
    ...ids.flatMap((name) => missing(inputs, name)),
    ...formProblems(inputs, ['h5-id', 'h5-name', 'virtual-domain']),
    ...digestProblems(inputs),
    ...keyless,
    ...unsound,
    ...removedApp(request),
    ...(question.isPart === true ? ofOneOnly(inputs) : []),
    ...(isIdle ? [new Failure('NOTHING_TO_ENSURE', {})] : []),
    ...unconnected,
  ];
  return { ...inputs, request, connection, problems: distinct(problems) };
}

function readKey(inputs: Inputs): { readonly rsaKey?: RsaKey; readonly problems: readonly Failure[] } {
  const given = inputs.values['rsa-key'];
  if (given === undefined) return { problems: [] };
  const read = readRsaKey(given);
  return 'key' in read ? { rsaKey: read.key, problems: [] } : { problems: [invalid(inputs, 'rsa-key', read.expected, '***')] };
}

function removedApp({ miniProgram, removals }: EnsureRequest): readonly Failure[] {
  const isRemoved = removals.some((each) => each.kind === 'mini-program' && each.h5Id === miniProgram?.h5Id);
  const reason = said('"remove" of miniship.yml deletes the very mini program that is to be there.');
  return isRemoved ? [new Failure('INPUTS_CONFLICT', { names: ['h5-id', 'remove'], reason })] : [];
}

/** Several mini programs may be in several workspaces. */
function ofOneOnly({ sources }: Inputs): readonly Failure[] {
  const key = said('a key cannot be changed once it is there; give it to the run of one mini program.');
  const plan = said('each mini program has a plan of its own.');
  return [
    ...(sources.has('rsa-key') ? [new Failure('INPUTS_CONFLICT', { names: ['all', 'rsa-key'], reason: key })] : []),
    ...(sources.has('plan-digest') ? [new Failure('INPUTS_CONFLICT', { names: ['all', 'plan-digest'], reason: plan })] : []),
  ];
}
