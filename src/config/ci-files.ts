import { azureFiles } from './azure-files.ts';
import { giteeFiles, yunxiaoFiles } from './chinese-ci-files.ts';
import { type CiJob, type CiName, type CiWish, needed, type ReadyFile } from './ci-jobs.ts';
import { gitlabFiles, gitlabPipeline } from './gitlab-files.ts';
import { jenkinsFiles } from './jenkins-files.ts';

/** Every system but GitHub, whose workflows have a room of their own (workflow-files.ts). */
type OtherCi = Exclude<CiName, 'github'>;

const makers: Readonly<Record<OtherCi, (wish: CiWish) => readonly ReadyFile[]>> = {
  gitlab: gitlabFiles,
  jenkins: jenkinsFiles,
  azure: azureFiles,
  yunxiao: yunxiaoFiles,
  gitee: giteeFiles,
};

/** The files of a system. `hasPipeline` is whether the repository has one already, into which ours is to be included. */
export function ciFiles(ci: OtherCi, wish: CiWish, { hasPipeline }: { readonly hasPipeline: boolean }): readonly ReadyFile[] {
  const files = makers[ci](wish);
  return ci === 'gitlab' && !hasPipeline ? [gitlabPipeline, ...files] : files;
}

const keyPlaces: Readonly<Record<OtherCi, string>> = {
  gitlab: 'masked and protected CI/CD variables',
  jenkins: 'credentials "aliyun-access-key-id" and "aliyun-access-key-secret"',
  azure: 'secret variables of the pipeline',
  yunxiao: 'private variables of the pipeline',
  gitee: 'encrypted variables of the pipeline',
};

/** What previews need beside that. A branch that is not protected sees no protected variable of GitLab. */
const previewNeeds: Readonly<Record<OtherCi, readonly string[]>> = {
  gitlab: [
    'for previews the access key as masked variables with the environment scope "review/*", not protected',
    'for previews MINISHIP_COMMENT_TOKEN as a masked variable, with the scope "api": a job token may not comment',
    'a pipeline schedule on the default branch, for the sweep of previews',
  ],
  jenkins: ['a multibranch pipeline, for previews of pull requests'],
  azure: ['in Azure Repos a build validation in the branch policy, for previews of pull requests'],
  yunxiao: ['a schedule (定时触发) of the pipeline in ".yunxiao/miniship-preview.yml", for the sweep of previews'],
  gitee: ['for previews MINISHIP_COMMENT_TOKEN as an encrypted variable, with "pull_requests" and "notes"'],
};

/** What has to be there before the files can run. */
export const ciNeeds = (ci: OtherCi, jobs: readonly CiJob[]): readonly string[] => [
  ...needed(keyPlaces[ci]),
  ...(jobs.some(({ verb }) => verb === 'preview')
    ? ['the variable MINISHIP_PREVIEW_USER, or "previewUser" in miniship.yml: the id that the app gives the tester', ...previewNeeds[ci]]
    : []),
  ...(ci === 'gitlab' ? ['"include: [{ local: templates/miniship.yml }]" in .gitlab-ci.yml, and the stage "deploy"'] : []),
  ...(ci === 'jenkins' ? ['a shared library "miniship" with vars/miniship.groovy, and the plugin Pipeline Utility Steps'] : []),
  ...(ci === 'yunxiao' ? ['the address of the repository and the service connection, in each file of ".yunxiao"'] : []),
  'an exact version in place of "miniship@0"',
];

/** By which file a system is known that a repository already uses. */
const marks: Readonly<Record<CiName, readonly string[]>> = {
  github: ['.github/workflows'],
  gitlab: ['.gitlab-ci.yml'],
  jenkins: ['Jenkinsfile'],
  azure: ['azure-pipelines.yml'],
  yunxiao: ['.yunxiao'],
  gitee: ['.workflow'],
};

/** The system that the repository uses; GitHub when nothing tells. */
export function ciInUse(isThere: (path: string) => boolean): CiName {
  const found = (Object.keys(marks) as CiName[]).find((ci) => marks[ci].some(isThere));
  return found ?? 'github';
}
