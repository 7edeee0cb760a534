import type { HttpTrigger } from '../services/serverless-words.ts';
import { planSettings } from './deploy-settings.ts';
import type { AssetsPlan } from './plan-assets.ts';
import type { DataPlan } from './plan-data.ts';
import { type FunctionPlan, planFunctions } from './plan-functions.ts';
import { type HostingPlan, planHosting } from './plan-hosting.ts';
import type { SpacePlan } from './plan-space.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import type { SettingDifference } from './setting.ts';
import type { DeployTools } from './tools.ts';

/** What a deploy will do, decided by reading only, and what it was decided from. */
export interface DeployPlan {
  /** Undefined when nothing is asked of the space itself. */
  readonly space?: SpacePlan | undefined;
  readonly functions: readonly FunctionPlan[];
  /** Every setting that is asked for, also those that are as asked. */
  readonly settings: readonly SettingDifference[];
  /** Planned by `deploy` alone: a release train brings no documents along. */
  readonly data?: DataPlan | undefined;
  readonly hosting?: HostingPlan | undefined;
  /** Read when a function has a path or the trigger is asked for. */
  readonly httpTrigger?: HttpTrigger | undefined;
  /** File storage, extensions and keys of other platforms; only the verb `deploy` itself has any. */
  readonly assets?: AssetsPlan | undefined;
}

/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
export async function planDeploy({ request, functions, site }: PreparedDeploy, tools: DeployTools): Promise<DeployPlan> {
  const { settings, only, waitMs } = request;
  const plansSettings = only.includes('settings');
  const hasPath = functions.some(({ request: { httpPath = '' } }) => httpPath !== '');
  const asksTrigger = plansSettings && settings.httpTrigger !== undefined;
  return {
    functions: await planFunctions(functions, request, tools),
    settings: plansSettings ? await planSettings(settings, waitMs, tools) : [],
    hosting: site === undefined || request.hosting === undefined ? undefined : await planHosting(request.hosting, site, tools),
    httpTrigger: hasPath || asksTrigger ? await tools.serverless.settings.httpTrigger() : undefined,
  };
}
