import type { DomainRequest, PolicyRequest, SettingsRequest } from '../config/deploy-request.ts';
import { asFailure } from '../errors/failure.ts';
import { asIs, type Both } from '../errors/text.ts';
import { deploySettings, planSettings } from './deploy-settings.ts';
import type { SettingDifference } from './setting.ts';
import { settingName, settingValue } from './setting-words.ts';
import type { DeployTools } from './tools.ts';
import type { TakenBack } from './train.ts';

/** The settings that are asked for as they are now, in the form in which they could be asked for again. Certificates cannot be read. */
export async function settingsNow(asked: SettingsRequest, { serverless: { settings, hosting } }: DeployTools): Promise<SettingsRequest> {
  const trigger = asked.httpTrigger === undefined ? undefined : await settings.httpTrigger();
  const cors = asked.cors === undefined ? undefined : (await settings.corsDomains()).map(({ domain }) => domain);
  const policies: PolicyRequest[] = [];
  for (const { service, collection } of asked.policies) {
    const { name, policy } = await settings.policy(service, collection);
    // The names of the API, which the cloud answers as it takes them.
    const known = name as PolicyRequest['name'];
    policies.push({ service, collection, name: known, ...(known === 'EXTENDED' && { policy }) });
  }
  const isOpen = asked.domains.length > 0 && (await hosting.state()) === 'in-service';
  const bound = isOpen ? await settings.domains() : [];
  const domains = asked.domains.flatMap(({ domain, forceHttps, cors: asksCors }): readonly DomainRequest[] => {
    const found = bound.find((each) => each.domain === domain);
    if (found === undefined) return [];
    return [
      { domain, ...(forceHttps !== undefined && { forceHttps: found.forceHttps }), ...(asksCors !== undefined && { cors: found.cors }) },
    ];
  });
  return { httpTrigger: trigger && { enabled: trigger.enabled, domain: trigger.domain }, cors, policies, domains };
}

/** What was asked, what was there before, and every setting that was planned to change. */
interface Changed {
  readonly asked: SettingsRequest;
  readonly before: SettingsRequest;
  readonly planned: readonly SettingDifference[];
  readonly waitMs: number;
}

/**
 * Brings settings back that are not what they were, whether their change was confirmed or its answer lost, and looks at each. A domain that was bound
 * stays bound, hosting that was opened stays open, and an earlier certificate is not known: these are told as not taken back.
 */
export async function undoSettings({ asked, before, planned, waitMs }: Changed, tools: DeployTools): Promise<readonly TakenBack[]> {
  const touched = differing(planned, await wordsNow(asked, waitMs, tools));
  if (touched.length === 0) return [];
  const refusal = await deploySettings(before, waitMs, tools, () => {}).then(
    () => undefined,
    (thrown: unknown) => asFailure(thrown),
  );
  const now = await wordsNow(asked, waitMs, tools);
  const still = new Set(differing(touched, now));
  return touched.map((setting) => {
    const { name, before: was } = setting;
    const [is, old] = [shown(name, now.get(name)), shown(name, was)];
    const why = refusal === undefined ? asIs('') : { en: `: ${refusal.told.en}`, zh: `：${refusal.told.zh}` };
    const stays = {
      en: `is ${is.en}, and was ${old.en}${why.en}`,
      zh: `现为${is.zh}，之前为${old.zh}${why.zh}`,
    };
    const again = { en: `is ${old.en} again`, zh: `已恢复为${old.zh}` };
    const what = { en: `setting ${name}`, zh: `设置 ${settingName(name).zh}` };
    return { what, confirmed: !still.has(setting), detail: still.has(setting) ? stays : again };
  });
}

type Words = ReadonlyMap<string, string>;

const wordsNow = async (asked: SettingsRequest, waitMs: number, tools: DeployTools): Promise<Words> =>
  new Map((await planSettings(asked, waitMs, tools)).map(({ name, before }) => [name, before]));

const differing = (settings: readonly SettingDifference[], now: Words): readonly SettingDifference[] =>
  settings.filter(({ name, before }) => now.get(name) !== before);

function shown(name: string, words: string | undefined): Both {
  if (words === undefined || words === '') return { en: 'nothing', zh: '空' };
  const { en, zh } = settingValue(name, words);
  return { en: `"${en}"`, zh: `“${zh}”` };
}
