import type { RunFacts } from '../workflows/tools.ts';
import type { CiSystem } from './ci-run.ts';
import type { Variables } from './ci-systems.ts';

/** The code hosts on which we can speak. */
export type CodeHost = 'GitHub' | 'GitLab' | 'Gitee';

/** A pull or merge request, or the repository when the run belongs to none. */
export interface CodePlace {
  readonly host: CodeHost;
  /** Address of the API, without a slash at its end. */
  readonly base: string;
  /** `owner/name`; on GitLab the id of the project. */
  readonly repository: string;
  /** As people see it; undefined when the run is of no pull request. */
  readonly number: string | undefined;
  /** From a fork, so that most hosts lend no token that may write. */
  readonly isFork: boolean;
}

/** A part of the event that started a run of GitHub, of which nothing is certain. */
type Payload = Readonly<Record<string, unknown>>;

interface Around {
  readonly variables: Variables;
  readonly run: RunFacts;
  /** GitHub's event; empty elsewhere. */
  readonly payload: Payload;
  /** The address that the user gave. */
  readonly endpoint: string | undefined;
}

/** Where a run may say something, when its CI system is one of a code host. */
export function codePlaceOf(system: CiSystem | undefined, around: Around): CodePlace | undefined {
  const place = system === undefined ? undefined : readers[system]?.(around);
  return place === undefined || place.repository === ''
    ? undefined
    : { ...place, base: (around.endpoint ?? place.base).replace(/\/+$/, '') };
}

const readers: { readonly [System in CiSystem]?: (around: Around) => CodePlace } = {
  GITHUB_ACTIONS: ({ variables, run, payload }) => ({
    host: 'GitHub',
    base: variables['GITHUB_API_URL'] || 'https://api.github.com',
    repository: run.repository ?? '',
    number: run.mergeRequest ?? numberIn(payload),
    isFork: isForkIn(payload),
  }),
  // docs.gitlab.com/ci/variables/predefined_variables: of a pipeline in a fork CI_PROJECT_ID is the fork.
  GITLAB: ({ variables, run }) => {
    const project = variables['CI_MERGE_REQUEST_PROJECT_ID'] || variables['CI_PROJECT_ID'] || '';
    return {
      host: 'GitLab',
      base: variables['CI_API_V4_URL'] || 'https://gitlab.com/api/v4',
      repository: project,
      number: run.mergeRequest,
      isFork: (variables['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'] || project) !== project,
    };
  },
  GITEE_GO: ({ run }) => ({
    host: 'Gitee',
    base: 'https://gitee.com/api/v5',
    repository: run.repository ?? '',
    number: run.mergeRequest,
    isFork: false,
  }),
};

/** The number that the event tells where the ref does not: of `pull_request_target`, a comment on a pull request, or a run after another workflow. */
function numberIn(payload: Payload): string | undefined {
  const issue = partAt(payload, 'issue');
  const [after] = listAt(partAt(payload, 'workflow_run'), 'pull_requests');
  const number =
    partAt(payload, 'pull_request')?.['number'] ??
    (issue?.['pull_request'] === undefined ? undefined : issue['number']) ??
    after?.['number'];
  return typeof number === 'number' ? String(number) : undefined;
}

/** A fork that was deleted has no repository any more. */
function isForkIn(payload: Payload): boolean {
  const pull = partAt(payload, 'pull_request');
  if (pull === undefined) return false;
  const nameOf = (side: string): unknown => partAt(partAt(pull, side), 'repo')?.['full_name'];
  return nameOf('head') !== nameOf('base');
}

function partAt(value: Payload | undefined, name: string): Payload | undefined {
  const part = value?.[name];
  return typeof part === 'object' && part !== null ? (part as Payload) : undefined;
}

function listAt(value: Payload | undefined, name: string): readonly Payload[] {
  const list = value?.[name];
  return Array.isArray(list) ? list.filter((item): item is Payload => typeof item === 'object' && item !== null) : [];
}
