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

/** One verb as a job of its own. */
export interface CiJob {
  readonly verb: 'release' | 'promote' | 'rollback' | 'deploy';
  /** What starts it: a version tag, a merge into the main branch, or a person. */
  readonly on: 'tag' | 'main' | 'hand';
  readonly builds: boolean;
  /** What stands behind the verb. */
  readonly flags: string;
}

/** Previews need a merge request, a comment and a sweep: only GitHub has a ready file for that. */
const jobs: readonly CiJob[] = [
  { verb: 'release', on: 'tag', builds: true, flags: '' },
  { verb: 'promote', on: 'hand', builds: false, flags: '' },
  { verb: 'rollback', on: 'hand', builds: false, flags: ' --to previous' },
  { verb: 'deploy', on: 'main', builds: true, flags: '' },
];

/** The jobs that were asked for. */
export const jobsOf = (workflow: WorkflowName | 'all'): readonly CiJob[] =>
  jobs.filter(({ verb }) => workflow === 'all' || workflow === verb);

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
