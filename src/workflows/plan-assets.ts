import { extensionSettings } from './extension-settings.ts';
import { type FilesPlan, planFiles } from './plan-files.ts';
import { platformSettings } from './platform-settings.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import { differenceOf, type SettingDifference } from './setting.ts';
import type { DeployTools } from './tools.ts';

/** What a deploy does beside functions, settings and site. Differences stand there also for what is as asked. */
export interface AssetsPlan {
  readonly extensions: readonly SettingDifference[];
  readonly platforms: readonly SettingDifference[];
  readonly files?: FilesPlan | undefined;
}

/** Reads the cloud and decides; makes no write. */
export async function planAssets({ request, files }: PreparedDeploy, tools: DeployTools): Promise<AssetsPlan> {
  const { extensions } = tools.serverless;
  return {
    extensions: (await extensionSettings(request.extensions, extensions)).map(differenceOf),
    platforms: (await platformSettings(request.platforms, request.spaceId, tools)).map(differenceOf),
    files: files === undefined || request.files === undefined ? undefined : await planFiles(request.files, files, tools),
  };
}
