import type { Failure } from '../errors/failure.ts';
import { readConnection } from './connection.ts';
import type { WorkspaceToCheck } from './doctor-request.ts';
import type { FileContents } from './file-contents.ts';
import { missing } from './problems.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { formProblems } from './read-release.ts';
import { readSetup } from './read-setup.ts';

type Asked = Omit<Question, 'verb'>;

const ids = ['app-id', 'workspace-id', 'tenant-id'] as const;

/** The mini programs of a configuration, by the workspace that they are in. */
export interface Apps {
  readonly workspaces: readonly WorkspaceToCheck[];
  readonly messages: boolean;
  readonly removals: boolean;
  readonly problems: readonly Failure[];
}

/** Every mini program of the file, or the one that was chosen or that flags describe alone. */
export async function readApps(question: Asked, inputs: Inputs, file: FileContents): Promise<Apps> {
  const isChosen = inputs.sources.has('app');
  if (isChosen || file.apps.length < 2) return one(inputs, question, isChosen ? inputs.values.app : file.apps[0]);
  const each: Apps[] = [];
  for (const app of file.apps) {
    const given = new Map([...question.given, ['app', app] as const]);
    each.push(one(await readInputs({ ...question, given, verb: 'doctor' }), question, app));
  }
  return {
    workspaces: together(each.flatMap(({ workspaces }) => workspaces)),
    messages: each.some(({ messages }) => messages),
    removals: each.some(({ removals }) => removals),
    problems: each.flatMap(({ problems }) => problems),
  };
}

function one(inputs: Inputs, { variables }: Asked, app: string | undefined): Apps {
  const { values, sources } = inputs;
  const { connection } = readConnection(inputs, variables, 'mpaas');
  const h5Id = values['h5-id'];
  const isDescribed = h5Id !== undefined || sources.has('app-id') || app !== undefined;
  const domain = values['virtual-domain'] ?? values.vhost;
  const setup = readSetup(inputs.setup, inputs.workingDirectory);
  const workspace: WorkspaceToCheck = {
    connection,
    workspace: { appId: values['app-id'] ?? '', workspaceId: values['workspace-id'] ?? '', tenantId: values['tenant-id'] ?? '' },
    problems: ids.flatMap((name) => missing(inputs, name)),
    miniPrograms: h5Id === undefined || !/^\d{16}$/.test(h5Id) ? [] : [{ app, h5Id }],
    whitelists: setup.whitelists.map(({ name }) => name),
    virtualDomain: domain,
  };
  return {
    workspaces: isDescribed ? [workspace] : [],
    messages: (values['notify-on'] ?? []).length > 0,
    removals: setup.removals.length > 0,
    problems: [...inputs.problems, ...setup.problems, ...formProblems(inputs, [...ids, 'h5-id', 'virtual-domain', 'vhost'])],
  };
}

/** Mini programs of one workspace, reached in one way, are looked at together. */
function together(all: readonly WorkspaceToCheck[]): readonly WorkspaceToCheck[] {
  const known = new Map<string, WorkspaceToCheck>();
  for (const each of all) {
    const key = JSON.stringify([each.workspace, each.connection.endpoint, each.connection.apiVersion]);
    const same = known.get(key);
    if (same === undefined) known.set(key, each);
    // Where one of them has no domain of its own, the workspace needs one.
    else
      known.set(key, {
        ...same,
        miniPrograms: [...same.miniPrograms, ...each.miniPrograms],
        whitelists: [...new Set([...same.whitelists, ...each.whitelists])],
        virtualDomain: same.virtualDomain && each.virtualDomain,
      });
  }
  return [...known.values()];
}
