import { deployFiles, startFilesRecord } from './deploy-files.ts';
import type { DeployRecord } from './deploy-record.ts';
import { extensionSettings } from './extension-settings.ts';
import type { AssetsPlan } from './plan-assets.ts';
import { platformSettings } from './platform-settings.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import { changeAll, isDifferent, type SettingDifference } from './setting.ts';
import { type DeployTools, step } from './tools.ts';

/** Extensions and the keys of other platforms, each in a step of its own: functions may need them from their first call on. */
export async function bringKeys(plan: AssetsPlan, { request }: PreparedDeploy, tools: DeployTools, record: DeployRecord): Promise<void> {
  if (plan.extensions.some(isDifferent)) {
    const changed: SettingDifference[] = [];
    record.extensions = changed;
    const read = () => extensionSettings(request.extensions, tools.serverless.extensions);
    await step('extend', tools, () => changeAll(read, tools, (each) => void changed.push(each)));
  }
  if (plan.platforms.some(isDifferent)) {
    const changed: SettingDifference[] = [];
    record.platforms = changed;
    const read = () => platformSettings(request.platforms, request.spaceId, tools);
    await step('platforms', tools, () => changeAll(read, tools, (each) => void changed.push(each)));
  }
}

/** The files of the storage, in a step of its own: pages of the site may show them. */
export async function bringFiles(
  { files: plan }: AssetsPlan,
  { request }: PreparedDeploy,
  tools: DeployTools,
  record: DeployRecord,
): Promise<void> {
  if (plan === undefined) return;
  const known = startFilesRecord(plan);
  record.files = known;
  await step('files', tools, () => deployFiles(plan, known, request, tools));
}
