import ci from 'ci-info';
import type { RunFacts } from '../workflows/tools.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Where each CI system tells about its run. Systems that are not listed give their name only. */
const systems: Readonly<Record<string, (of: Variables) => RunFacts>> = {
  GITHUB_ACTIONS: (of) => ({
    commit: of['GITHUB_SHA'],
    tag: of['GITHUB_REF_TYPE'] === 'tag' ? of['GITHUB_REF_NAME'] : undefined,
    run: of['GITHUB_RUN_ID'],
    url: joined(of['GITHUB_SERVER_URL'], '/', of['GITHUB_REPOSITORY'], '/actions/runs/', of['GITHUB_RUN_ID']),
    actor: of['GITHUB_ACTOR'],
  }),
  GITLAB: (of) => ({
    commit: of['CI_COMMIT_SHA'],
    tag: of['CI_COMMIT_TAG'],
    run: of['CI_PIPELINE_ID'],
    url: of['CI_PIPELINE_URL'],
    actor: of['GITLAB_USER_LOGIN'],
  }),
  JENKINS: (of) => ({ commit: of['GIT_COMMIT'], tag: of['TAG_NAME'], run: of['BUILD_NUMBER'], url: of['BUILD_URL'] }),
  AZURE_PIPELINES: (of) => ({
    commit: of['BUILD_SOURCEVERSION'],
    tag: after('refs/tags/', of['BUILD_SOURCEBRANCH']),
    run: of['BUILD_BUILDID'],
    url: joined(of['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'], of['SYSTEM_TEAMPROJECT'], '/_build/results?buildId=', of['BUILD_BUILDID']),
    actor: of['BUILD_REQUESTEDFOR'],
  }),
};

/** Facts of the CI run that started us; empty outside CI. An empty variable counts as unset. */
export function readCiRun(variables: Variables): RunFacts {
  const set: Variables = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const id = Object.keys(systems).find((system) => system in ci && ci[system as 'GITHUB_ACTIONS']);
  return { ci: ci.name ?? undefined, ...(id === undefined ? {} : systems[id]?.(set)) };
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

function after(prefix: string, text: string | undefined): string | undefined {
  return text?.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}
