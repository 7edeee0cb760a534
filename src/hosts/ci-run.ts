import detected from 'ci-info';
import type { RunFacts } from '../workflows/tools.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Where each CI system tells about its run. Systems that are not listed give their name only. */
const systems: Readonly<Record<string, (of: Variables) => RunFacts>> = {
  GITHUB_ACTIONS: (of) => ({
    commit: of['GITHUB_SHA'],
    repository: of['GITHUB_REPOSITORY'],
    // Counts the runs of one workflow; the attempts of a run share it.
    runNumber: numberIn(of['GITHUB_RUN_NUMBER']),
    series: workflowFile(of['GITHUB_WORKFLOW_REF']),
    tag: of['GITHUB_REF_TYPE'] === 'tag' ? of['GITHUB_REF_NAME'] : undefined,
    run: of['GITHUB_RUN_ID'],
    url: joined(of['GITHUB_SERVER_URL'], '/', of['GITHUB_REPOSITORY'], '/actions/runs/', of['GITHUB_RUN_ID']),
    actor: of['GITHUB_ACTOR'],
  }),
  GITLAB: (of) => ({
    commit: of['CI_COMMIT_SHA'],
    commitMs: timeIn(of['CI_COMMIT_TIMESTAMP']),
    repository: of['CI_PROJECT_PATH'],
    runNumber: numberIn(of['CI_PIPELINE_IID']),
    tag: of['CI_COMMIT_TAG'],
    run: of['CI_PIPELINE_ID'],
    url: of['CI_PIPELINE_URL'],
    actor: of['GITLAB_USER_LOGIN'],
  }),
  JENKINS: (of) => ({
    commit: of['GIT_COMMIT'],
    repository: repositoryIn(of['GIT_URL']),
    tag: of['TAG_NAME'],
    run: of['BUILD_NUMBER'],
    runNumber: numberIn(of['BUILD_NUMBER']),
    series: of['JOB_NAME'],
    url: of['BUILD_URL'],
  }),
  AZURE_PIPELINES: (of) => ({
    commit: of['BUILD_SOURCEVERSION'],
    repository: of['BUILD_REPOSITORY_NAME'],
    tag: after('refs/tags/', of['BUILD_SOURCEBRANCH']),
    run: of['BUILD_BUILDID'],
    // The id of the build counts through the whole organisation; BUILD_BUILDNUMBER is a name that a pipeline chooses.
    runNumber: numberIn(of['BUILD_BUILDID']),
    url: joined(of['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'], of['SYSTEM_TEAMPROJECT'], '/_build/results?buildId=', of['BUILD_BUILDID']),
    actor: of['BUILD_REQUESTEDFOR'],
  }),
};

/** Which CI system this is, as ci-info tells: its name, and a flag for each system that it knows. */
export interface DetectedCi {
  readonly name: string | null;
  readonly [system: string]: unknown;
}

/** Facts of the CI run that started us; empty outside CI. An empty variable counts as unset. */
export function readCiRun(variables: Variables, ci: DetectedCi = { ...detected }): RunFacts {
  const set: Variables = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const id = Object.keys(systems).find((system) => ci[system] === true);
  return { ci: ci.name ?? undefined, ...(id === undefined ? {} : systems[id]?.(set)) };
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

function after(prefix: string, text: string | undefined): string | undefined {
  return text?.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

/** Digits that are exact as a number; anything else is no count. */
function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** ISO 8601 with a zone, as GitLab and GitHub write it: a time of an unknown zone compares with nothing. */
export function timeIn(text: string | undefined): number | undefined {
  const epochMs = text !== undefined && /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(epochMs) ? undefined : epochMs;
}

/** `acme/shop/.github/workflows/release.yml@refs/heads/main` is `release.yml`. */
function workflowFile(reference: string | undefined): string | undefined {
  return /\/([^/@]+)@/.exec(reference ?? '')?.[1];
}

/** The path of a clone address, without host, user and password: `git@host:acme/shop.git` and `https://host/acme/shop` are `acme/shop`. */
function repositoryIn(address: string | undefined): string | undefined {
  return /^(?:\w+:\/\/[^/]+\/|[^/@]+@[^/:]+:)(.+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1];
}
