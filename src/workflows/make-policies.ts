import type { DoctorRequest, TrustFacts } from '../config/doctor-request.ts';
import type { EventOf } from '../reporting/events.ts';
import type { Permission } from '../services/permissions.ts';

type Policy = Omit<EventOf<'policy-made'>, 'type'>;

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
  const oidc = trust.subjects.length === 0 ? ' Give --repository owner/name for the trust policy of a role that needs no stored key.' : '';
  return {
    policy: 'permissions',
    document: { Version: '1', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] },
    note: `What ${verbs.join(', ')} can call, and no more.${oidc}`,
  };
}

/** RAM takes these three condition keys for an OIDC provider (alibabacloud.com/help/en/ram/user-guide/create-a-ram-role-for-a-trusted-idp); issuer and audience are required, the subject is what limits. */
function trustPolicy({ providerArn, issuer, audience, subjects, note }: TrustFacts): Policy {
  const Condition = { StringEquals: { 'oidc:iss': [issuer], 'oidc:aud': [audience], 'oidc:sub': subjects } };
  const Principal = { Federated: [providerArn ?? 'acs:ram::<account id>:oidc-provider/<name>'] };
  const unknown = providerArn === undefined ? ' Put the ARN of the identity provider in, or give it as "oidc-provider-arn".' : '';
  return {
    policy: 'trust',
    document: { Version: '1', Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition }] },
    note: `${note}${unknown}`,
  };
}

/** Roles are resources, so here each is named. */
function chainPolicy({ chain }: TrustFacts): readonly Policy[] {
  if (chain.length === 0) return [];
  const document = { Version: '1', Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: chain }] };
  return [
    { policy: 'chaining', document, note: 'The policy above belongs to the last role of the chain; this one to whoever takes the next.' },
  ];
}
