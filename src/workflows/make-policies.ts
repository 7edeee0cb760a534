import type { DoctorRequest, TrustFacts } from '../config/doctor-request.ts';
import { asIs, type Both } from '../errors/text.ts';
import type { EventOf } from '../reporting/events.ts';
import type { Permission } from '../services/permissions.ts';

type Policy = Omit<EventOf<'policy-made'>, 'type' | 'note'> & { readonly note: Both };

/** The policies to give: what the key may do, whom the role trusts, and what the first key of a chain may do. */
export function makePolicies(request: DoctorRequest, permissions: readonly Permission[]): readonly Policy[] {
  const { trust } = request;
  // A policy without an action is none, and RAM refuses it.
  const least = permissions.length === 0 ? [] : [permissionPolicy(request, permissions)];
  return [...least, ...(trust.subjects.length === 0 ? [] : [trustPolicy(trust)]), ...chainPolicy(trust)];
}

/** Neither product knows resources of its own in RAM (wire-facts section 8), so the actions are all there is to limit. */
function permissionPolicy({ verbs, trust }: DoctorRequest, permissions: readonly Permission[]): Policy {
  const Action = permissions.map(({ ramAction }) => ramAction).sort();
  const oidc =
    trust.subjects.length === 0
      ? {
          en: ' Give --repository owner/name for the trust policy of a role that needs no stored key.',
          zh: '给出 --repository owner/name 可生成免密角色的信任策略。',
        }
      : asIs('');
  return {
    policy: 'permissions',
    document: { Version: '1', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] },
    note: {
      en: `What ${verbs.join(', ')} can call, and no more.${oidc.en}`,
      zh: `仅包含 ${verbs.join('、')} 可能调用的操作。${oidc.zh}`,
    },
  };
}

/** RAM takes these three condition keys for an OIDC provider (alibabacloud.com/help/en/ram/user-guide/create-a-ram-role-for-a-trusted-idp); issuer and audience are required, the subject is what limits. */
function trustPolicy({ providerArn, issuer, audience, subjects, note }: TrustFacts): Policy {
  const Condition = { StringEquals: { 'oidc:iss': [issuer], 'oidc:aud': [audience], 'oidc:sub': subjects } };
  const Principal = { Federated: [providerArn ?? 'acs:ram::<account id>:oidc-provider/<name>'] };
  const unknown =
    providerArn === undefined
      ? {
          en: ' Put the ARN of the identity provider in, or give it as "oidc-provider-arn".',
          zh: '请填入身份提供商的 ARN，或用 oidc-provider-arn 给出。',
        }
      : asIs('');
  return {
    policy: 'trust',
    document: { Version: '1', Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition }] },
    note: { en: `${note.en}${unknown.en}`, zh: `${note.zh}${unknown.zh}` },
  };
}

/** Roles are resources, so here each is named. */
function chainPolicy({ chain }: TrustFacts): readonly Policy[] {
  if (chain.length === 0) return [];
  const document = { Version: '1', Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: chain }] };
  const note = {
    en: 'The policy above belongs to the last role of the chain; this one to whoever takes the next.',
    zh: '上面的策略属于角色链的最后一个角色；这一条属于扮演下一个角色的身份。',
  };
  return [{ policy: 'chaining', document, note }];
}
