import type { RunFacts } from '../workflows/tools.ts';

/** The environment of a run, in which an empty variable counts as unset. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Whether a name of the repository is a tag or a branch, where the CI system itself does not say. */
export type KindOfName = (name: string) => 'tag' | 'branch';

type Reader = (of: Variables, kindOfName: KindOfName) => RunFacts;

/** The systems that ci-info lacks, by the variables that every job of theirs has, and no other system has together. */
export const ownSystems = {
  // help.aliyun.com/zh/yunxiao/user-guide/environment-variables
  YUNXIAO: { name: 'Yunxiao Flow', variables: ['PIPELINE_ID', 'PIPELINE_NAME', 'BUILD_NUMBER', 'PROJECT_DIR'] },
  // help.gitee.com/gitee-go/pipeline/parameter
  GITEE_GO: { name: 'Gitee Go', variables: ['GITEE_PIPELINE_NAME', 'GITEE_PIPELINE_BUILD_NUMBER'] },
} as const;

/** The others, by the variables that ci-info knows them by: it looks at those of this process only, and a program may hand in others. */
export const markedSystems = {
  GITHUB_ACTIONS: { name: 'GitHub Actions', variables: ['GITHUB_ACTIONS'] },
  GITLAB: { name: 'GitLab CI', variables: ['GITLAB_CI'] },
  JENKINS: { name: 'Jenkins', variables: ['JENKINS_URL', 'BUILD_ID'] },
  AZURE_PIPELINES: { name: 'Azure Pipelines', variables: ['TF_BUILD'] },
} as const;

/** Where each CI system tells about its run, by the flag of ci-info or of `ownSystems`. Systems that are not listed give their name only. */
export const ciSystems: Readonly<Record<string, Reader>> = {
  GITHUB_ACTIONS: (of) => ({
    commit: of['GITHUB_SHA'],
    repository: of['GITHUB_REPOSITORY'],
    // Counts the runs of one workflow; the attempts of a run share it.
    runNumber: numberIn(of['GITHUB_RUN_NUMBER']),
    series: workflowFile(of['GITHUB_WORKFLOW_REF']),
    tag: of['GITHUB_REF_TYPE'] === 'tag' ? of['GITHUB_REF_NAME'] : undefined,
    // The branch of a pull request is called "12/merge", and its own name stands apart.
    branch: of['GITHUB_HEAD_REF'] ?? after('refs/heads/', of['GITHUB_REF']),
    mergeRequest: /^refs\/pull\/(\d+)\//.exec(of['GITHUB_REF'] ?? '')?.[1],
    run: of['GITHUB_RUN_ID'],
    url: joined(of['GITHUB_SERVER_URL'], '/', of['GITHUB_REPOSITORY'], '/actions/runs/', of['GITHUB_RUN_ID']),
    actor: of['GITHUB_ACTOR'],
  }),
  GITLAB: (of) => ({
    // In a pipeline of merged results CI_COMMIT_SHA is a commit that nobody made; only there the other one is set.
    commit: of['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] ?? of['CI_COMMIT_SHA'],
    commitMs: of['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] === undefined ? timeIn(of['CI_COMMIT_TIMESTAMP']) : undefined,
    repository: of['CI_PROJECT_PATH'],
    runNumber: numberIn(of['CI_PIPELINE_IID']),
    tag: of['CI_COMMIT_TAG'],
    branch: of['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'] ?? of['CI_COMMIT_BRANCH'],
    mergeRequest: of['CI_MERGE_REQUEST_IID'],
    run: of['CI_PIPELINE_ID'],
    url: of['CI_PIPELINE_URL'],
    actor: of['GITLAB_USER_LOGIN'],
  }),
  JENKINS: (of) => ({
    commit: of['GIT_COMMIT'],
    repository: repositoryIn(of['GIT_URL']),
    tag: of['TAG_NAME'],
    // A multibranch job calls the branch of a pull request "PR-12" and that of a tag by the tag; a plain job knows the remote's name of it.
    branch:
      of['TAG_NAME'] === undefined ? (of['CHANGE_BRANCH'] ?? of['BRANCH_NAME'] ?? of['GIT_BRANCH']?.replace(/^origin\//, '')) : undefined,
    mergeRequest: of['CHANGE_ID'],
    run: of['BUILD_NUMBER'],
    runNumber: numberIn(of['BUILD_NUMBER']),
    series: of['JOB_NAME'],
    url: of['BUILD_URL'],
    // The first is of a plugin that many have (build user vars).
    actor: of['BUILD_USER_ID'] ?? of['CHANGE_AUTHOR'],
  }),
  AZURE_PIPELINES: (of) => ({
    // Of a pull request BUILD_SOURCEVERSION is the merge, which nobody made.
    commit: of['SYSTEM_PULLREQUEST_SOURCECOMMITID'] ?? of['BUILD_SOURCEVERSION'],
    repository: of['BUILD_REPOSITORY_NAME'],
    tag: after('refs/tags/', of['BUILD_SOURCEBRANCH']),
    branch: after('refs/heads/', of['SYSTEM_PULLREQUEST_SOURCEBRANCH'] ?? of['BUILD_SOURCEBRANCH']),
    // The number is GitHub's; in Azure Repos the id is what people see.
    mergeRequest: of['SYSTEM_PULLREQUEST_PULLREQUESTNUMBER'] ?? of['SYSTEM_PULLREQUEST_PULLREQUESTID'],
    run: of['BUILD_BUILDID'],
    // The id of the build counts through the whole organisation; BUILD_BUILDNUMBER is a name that a pipeline chooses.
    runNumber: numberIn(of['BUILD_BUILDID']),
    url: joined(of['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'], of['SYSTEM_TEAMPROJECT'], '/_build/results?buildId=', of['BUILD_BUILDID']),
    actor: of['BUILD_REQUESTEDFOR'],
  }),
  YUNXIAO: (of, kindOfName) => ({
    commit: of['CI_COMMIT_SHA'],
    ...named(of['CI_COMMIT_REF_NAME'], kindOfName),
    // Counts in one pipeline.
    run: of['BUILD_NUMBER'],
    runNumber: numberIn(of['BUILD_NUMBER']),
    series: of['PIPELINE_ID'],
    // The page of the pipeline, which shows its runs: that of a single run has an address that is not written down anywhere.
    url: joined('https://flow.aliyun.com/pipelines/', of['PIPELINE_ID'], '/current'),
    actor: of['BUILD_EXECUTOR'],
  }),
  GITEE_GO: (of, kindOfName) => ({
    // Of a pull request GITEE_COMMIT and GITEE_BRANCH are where it goes, not where it comes from.
    commit: of['GITEE_SOURCE_COMMIT'] ?? of['GITEE_COMMIT'],
    repository: of['GITEE_REPO'],
    ...(of['GITEE_SOURCE_BRANCH'] === undefined ? named(of['GITEE_BRANCH'], kindOfName) : { branch: of['GITEE_SOURCE_BRANCH'] }),
    mergeRequest: of['GITEE_PULL_ID'],
    run: of['GITEE_PIPELINE_BUILD_NUMBER'],
    runNumber: numberIn(of['GITEE_PIPELINE_BUILD_NUMBER']),
    series: of['GITEE_PIPELINE_NAME'],
    actor: of['GITEE_PIPELINE_TRIGGER_USER'],
  }),
};

const named = (name: string | undefined, kindOfName: KindOfName): Pick<RunFacts, 'tag' | 'branch'> =>
  name === undefined ? {} : { [kindOfName(name)]: name };

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
