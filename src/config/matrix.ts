import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { parseOnce } from './config-file.ts';
import type { Values } from './inputs.ts';
import { missing } from './problems.ts';
import { type Question, readInputs } from './read-inputs.ts';
import { questionFor, readSelection } from './selection.ts';
import type { VerbName } from './verbs.ts';

/** The mini programs of one appId and workspaceId: the cloud counts its limits by these two, so one runner has to do them all. */
export interface Shard {
  readonly appId: string;
  readonly workspaceId: string;
  readonly apps: readonly string[];
}

const ids = ['app-id', 'workspace-id'] as const;

type System = NonNullable<Values['matrix']>;

/** Spreads the mini programs of the file over runners; nothing else of them is looked at, as a runner that plans may have no keys and no builds. */
export async function readShards(
  verb: VerbName,
  question: Omit<Question, 'verb'>,
): Promise<{ readonly shards: readonly Shard[]; readonly system: System; readonly problems: readonly Failure[] }> {
  const asked = { ...question, parse: parseOnce() };
  const { file, names, problems } = await readSelection(asked);
  const shards = new Map<string, Shard>();
  const found: Failure[] = [...problems];
  let system: System = 'github';
  for (const app of names) {
    const read = await readInputs({ ...questionFor(app, asked), verb, names: [...ids, 'matrix'] });
    const { 'app-id': appId = '', 'workspace-id': workspaceId = '', matrix } = read.values;
    system = matrix ?? system;
    const commas = /[,\n]/.test(app) ? [commaIn(app, file)] : [];
    found.push(...read.problems, ...ids.flatMap((name) => missing(read, name)), ...commas);
    const key = JSON.stringify([appId, workspaceId]);
    shards.set(key, { appId, workspaceId, apps: [...(shards.get(key)?.apps ?? []), app] });
  }
  return { shards: [...shards.values()], system, problems: [...new Map(found.map((one) => [one.message, one])).values()] };
}

const commaIn = (app: string, file: string): Failure =>
  new Failure('CONFIG_INVALID', {
    where: file,
    reason: said('the name of a mini program, "{app}", holds a comma, which stands between names', { app }),
  });

/** The matrix as one line of JSON, which is YAML too. */
export function matrixText(shards: readonly Shard[], system: System): string {
  return JSON.stringify(system === 'gitlab' ? forGitLab(shards) : forGitHub(shards));
}

/** For `strategy.matrix: ${{ fromJSON(…) }}`; a job then runs `miniship release --app "${{ matrix.apps }}"`. */
const forGitHub = (shards: readonly Shard[]): object => ({
  include: shards.map(({ appId, workspaceId, apps }) => ({
    name: `${appId} ${workspaceId}`,
    apps: apps.join(','),
    'app-id': appId,
    'workspace-id': workspaceId,
  })),
});

/** A file for `trigger: include:` whose hidden job others extend; its variables are those that miniship reads. */
const forGitLab = (shards: readonly Shard[]): object => ({
  '.miniship-matrix': {
    parallel: {
      matrix: shards.map(({ appId, workspaceId, apps }) => ({
        MINISHIP_APP: apps.join(','),
        MINISHIP_APP_ID: appId,
        MINISHIP_WORKSPACE_ID: workspaceId,
      })),
    },
  },
});
