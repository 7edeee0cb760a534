import type { PolicyRequest, SettingsRequest } from '../config/deploy-request.ts';
import { parseJson } from '../services/json-object.ts';
import type { ServicePolicy, SpaceSettings } from '../services/serverless-words.ts';
import { canonicalJson } from './canonical-json.ts';
import { httpTriggerSetting } from './http-trigger-setting.ts';
import type { Setting } from './setting.ts';
import { unlessDone } from './write-once.ts';

/** The settings of the space that are asked for, each as it is and as it is to be. What is not asked is not read. */
export async function readSpaceSettings(asked: SettingsRequest, settings: SpaceSettings): Promise<readonly Setting[]> {
  const found: Setting[] = [];
  if (asked.httpTrigger !== undefined) found.push(httpTriggerSetting(asked.httpTrigger, await settings.httpTrigger(), settings));
  if (asked.cors !== undefined) found.push(await corsSetting(asked.cors, settings));
  for (const policy of asked.policies) found.push(await policySetting(policy, settings));
  return found;
}

/** The list is the whole list: what is missing is added, then what nobody asked for is removed. */
async function corsSetting(asked: readonly string[], settings: SpaceSettings): Promise<Setting> {
  const before = await settings.corsDomains();
  return {
    name: 'CORS domains',
    before: listed(before.map(({ domain }) => domain)),
    after: listed(asked),
    removes: before.map(({ domain }) => domain).filter((domain) => !asked.includes(domain)),
    write: async () => {
      // Read again: of a list that was changed half way only the rest is to be done.
      const found = await settings.corsDomains();
      const missing = asked.filter((domain) => !found.some((each) => each.domain === domain));
      const isListed = async (wanted: string) => (await settings.corsDomains()).some(({ domain }) => domain === wanted);
      for (const domain of new Set(missing)) {
        await unlessDone(
          () => settings.addCorsDomain(domain),
          () => isListed(domain),
        );
      }
      for (const { domain, domainId } of found.filter((each) => !asked.includes(each.domain))) {
        await unlessDone(
          () => settings.removeCorsDomain(domainId),
          async () => !(await isListed(domain)),
        );
      }
    },
    read: async () => listed((await settings.corsDomains()).map(({ domain }) => domain)),
  };
}

const listed = (names: readonly string[]): string => [...new Set(names)].sort().join(', ');

async function policySetting(asked: PolicyRequest, settings: SpaceSettings): Promise<Setting> {
  const { service, collection, name, policy } = asked;
  const read = async () => policyWords(await settings.policy(service, collection), asked);
  return {
    name: ['policy of', service, collection].filter(Boolean).join(' '),
    before: await read(),
    after: policyWords({ name, policy: policy ?? '' }, asked),
    write: () => settings.setPolicy(service, { collection, name, policy }),
    read,
  };
}

/** The text of a policy counts only when one is asked for: the cloud answers one for each of its names. */
const policyWords = ({ name, policy }: ServicePolicy, asked: PolicyRequest): string =>
  [name, asked.policy !== undefined && sameText(policy)].filter(Boolean).join(' ');

/** JSON that says the same is the same, however it is spaced and ordered. */
function sameText(policy: string): string {
  try {
    return canonicalJson(parseJson(policy));
  } catch {
    return policy;
  }
}
