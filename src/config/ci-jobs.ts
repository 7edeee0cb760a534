import type { WorkflowName } from './workflow-file.ts';

/** The CI systems for which `init` has files. */
export const ciNames = ['github', 'gitlab', 'jenkins', 'azure', 'yunxiao', 'gitee'] as const;

export type CiName = (typeof ciNames)[number];

/** A file that `init` prints or writes; its path is relative to the repository. */
export interface ReadyFile {
  readonly path: string;
  readonly text: string;
}

/** What the files of a system other than GitHub are made for. */
export interface CiWish {
  readonly jobs: readonly CiJob[];
  /** Picks a mini program of miniship.yml, when that describes several. */
  readonly app?: string | undefined;
  /** Commands that build. */
  readonly build: string;
}

/** One verb as a job of its own; previews have one for each end that they may find. */
export interface CiJob {
  /** What it is called; the verb, where that has one job. */
  readonly name: 'release' | 'promote' | 'rollback' | 'deploy' | 'preview' | 'preview-end' | 'preview-sweep';
  readonly verb: 'release' | 'promote' | 'rollback' | 'deploy' | 'preview';
  /** What starts it: a version tag, a merge into the main branch, a person, a merge request, its end, or the clock. */
  readonly on: 'tag' | 'main' | 'hand' | 'request' | 'closed' | 'night';
  readonly builds: boolean;
  /** What stands behind the verb. */
  readonly flags: string;
}

const jobs: readonly CiJob[] = [
  { name: 'release', verb: 'release', on: 'tag', builds: true, flags: '' },
  { name: 'promote', verb: 'promote', on: 'hand', builds: false, flags: '' },
  { name: 'rollback', verb: 'rollback', on: 'hand', builds: false, flags: ' --to previous' },
  { name: 'deploy', verb: 'deploy', on: 'main', builds: true, flags: '' },
  { name: 'preview', verb: 'preview', on: 'request', builds: true, flags: '' },
  { name: 'preview-end', verb: 'preview', on: 'closed', builds: false, flags: ' --closed' },
  { name: 'preview-sweep', verb: 'preview', on: 'night', builds: false, flags: ' --sweep' },
];

/** The jobs that were asked for. */
export const jobsOf = (workflow: WorkflowName | 'all'): readonly CiJob[] =>
  jobs.filter(({ verb }) => workflow === 'all' || workflow === verb);

/** The jobs without those that a system has no way to start. */
export const startedBy = ({ jobs: wished }: Pick<CiWish, 'jobs'>, ways: readonly CiJob['on'][]): readonly CiJob[] =>
  wished.filter(({ on }) => ways.includes(on));

/** The job, saying on the merge request what it did: for systems whose code host we can write to. */
export const withComment = (job: CiJob): CiJob => (job.on === 'request' ? { ...job, flags: `${job.flags} --comment` } : job);

/** When the clock starts the sweep of previews: 3:23 at night, a minute that not everybody else has chosen. */
export const sweepAt = { hour: 3, minute: 23 } as const;

/** The program at its major version; a team pins the version that it reviewed. */
export const program = 'npx --yes miniship@0';

/** The JUnit report of a job. */
export const junitFile = 'miniship-junit.xml';

/** The command line of a job. */
export const commandOf = ({ verb, flags }: CiJob): string => `${program} ${verb}${flags} --junit ${junitFile}`;

/** The variables of the access key, the same everywhere. */
export const keyNames = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'] as const;

/** What has to be there before any of the files can run. */
export const needed = (where: string): readonly string[] => [
  'miniship.yml with the mini program and its rollout, or with "serverless:"',
  `${keyNames.join(' and ')} as ${where}`,
];
