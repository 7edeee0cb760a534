import type { SettingsRequest } from '../config/deploy-request.ts';
import type { HostingState } from '../services/serverless-words.ts';
import { domainSettings } from './domain-settings.ts';
import { openHosting } from './open-hosting.ts';
import { changeAll, differenceOf, type Setting, type SettingDifference } from './setting.ts';
import { readSpaceSettings } from './space-settings.ts';
import type { DeployTools } from './tools.ts';

/** The name under which the opening of hosting stands in a plan. */
export const hostingSetting = 'hosting';

/** Every setting that is asked for, in the order in which they are written; plan and run read the same way. */
async function readSettings(asked: SettingsRequest, waitMs: number, tools: DeployTools): Promise<readonly Setting[]> {
  const { settings, hosting } = tools.serverless;
  const ofSpace = await readSpaceSettings(asked, settings);
  if (asked.domains.length === 0) return ofSpace;
  const state = await hosting.state();
  const bound = state === 'in-service' ? await settings.domains() : [];
  return [...ofSpace, opening(state, waitMs, tools), ...domainSettings(asked.domains, bound, settings)];
}

/** A domain can be bound only to hosting that is open. */
const opening = (state: HostingState, waitMs: number, tools: DeployTools): Setting => ({
  name: hostingSetting,
  before: state,
  after: 'in-service',
  write: () => openHosting(waitMs, tools),
  read: () => tools.serverless.hosting.state(),
});

/** Reads the settings; nothing is written. Those that are as asked stand in it too, with the same words twice. */
export async function planSettings(asked: SettingsRequest, waitMs: number, tools: DeployTools): Promise<readonly SettingDifference[]> {
  return (await readSettings(asked, waitMs, tools)).map(differenceOf);
}

/** Changes what differs, one after the other, each read back. Everything is read again first: the functions took their time. */
export async function deploySettings(
  asked: SettingsRequest,
  waitMs: number,
  tools: DeployTools,
  onChanged: (difference: SettingDifference) => void,
): Promise<void> {
  await changeAll(() => readSettings(asked, waitMs, tools), tools, onChanged);
}
