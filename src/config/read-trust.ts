import type { Both } from '../errors/text.ts';
import { variableIn } from './access-key.ts';
import type { CredentialSource } from './credential-source.ts';
import type { TrustFacts } from './doctor-request.ts';
import type { InputsRead } from './input-values.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** One CI system: who signs its tokens, and how a token names a repository and an environment. */
interface Issuer {
  readonly issuer: string;
  readonly subjects: readonly string[];
  readonly note: Both;
}

/**
 * GitHub names repositories of before 15 July 2026 by their names alone, and younger or renamed ones by names and ids
 * (github/docs pull request 45221); which one a repository has, its settings say. Ids are known in a run of that repository only.
 */
function gitHub(repository: string, environment: string, variables: Variables): Issuer {
  const read = (name: string): string | undefined => variableIn(variables, name);
  const server = read('GITHUB_SERVER_URL') ?? 'https://github.com';
  const issuer = server === 'https://github.com' ? 'https://token.actions.githubusercontent.com' : `${server}/_services/token`;
  const [owner = '', name = ''] = repository.split('/');
  const [ownerId, id] = read('GITHUB_REPOSITORY') === repository ? [read('GITHUB_REPOSITORY_OWNER_ID'), read('GITHUB_REPOSITORY_ID')] : [];
  const behind = `environment:${environment}`;
  const byName = `repo:${repository}:${behind}`;
  if (ownerId === undefined || id === undefined) {
    const withIds = `repo:${owner}@1/${name}@2:${behind}`;
    const note = {
      en: `GitHub writes the ids of owner and repository into the subject of repositories made or renamed since 2026-07-15, as in ${withIds}: put yours in then.`,
      zh: `对 2026-07-15 之后创建或改名的仓库，GitHub 会在 sub 中写入所有者与仓库的 ID，形如 ${withIds}：届时请填入您的 ID。`,
    };
    return { issuer, subjects: [byName], note };
  }
  const note = {
    en: 'GitHub uses the subject with ids for repositories made or renamed since 2026-07-15, else the other: keep the one that yours has.',
    zh: '对 2026-07-15 之后创建或改名的仓库，GitHub 使用带 ID 的 sub，否则使用另一个：请保留与您的仓库相符的一个。',
  };
  return { issuer, subjects: [`repo:${owner}@${ownerId}/${name}@${id}:${behind}`, byName], note };
}

/** A subject of GitLab names the branch, not the environment: what is protected there is the branch. */
function gitLab(repository: string, variables: Variables): Issuer {
  const branch = variableIn(variables, 'CI_DEFAULT_BRANCH') ?? 'main';
  return {
    issuer: variableIn(variables, 'CI_SERVER_URL') ?? 'https://gitlab.com',
    subjects: [`project_path:${repository}:ref_type:branch:ref:${branch}`],
    note: {
      en: `GitLab names no environment in its subject, so this is limited to the branch ${branch}: protect it.`,
      zh: `GitLab 的 sub 不含环境，因此这里限定为分支 ${branch}：请保护该分支。`,
    },
  };
}

/** Reads whom the role of the run is to trust. */
export function readTrust(
  { values }: InputsRead,
  variables: Variables,
  { repository = '', credentials }: { readonly repository: string | undefined; readonly credentials: CredentialSource },
): TrustFacts {
  const { source, chain } = credentials;
  const isGitLab = variableIn(variables, 'GITLAB_CI') !== undefined;
  const asked = values.repository ?? repository;
  const issuer = isGitLab ? gitLab(asked, variables) : gitHub(asked, values.environment ?? 'production', variables);
  const named = values['oidc-provider-arn'] ?? variableIn(variables, 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN');
  return {
    ...issuer,
    providerArn: source.kind === 'oidc' && source.providerArn !== '' ? source.providerArn : named,
    audience: values['oidc-audience'],
    subjects: asked === '' ? [] : issuer.subjects,
    chain,
  };
}
