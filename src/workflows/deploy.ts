import { Failure } from '../errors/failure.ts';
import { type ExportRecord, startImportRecord } from './data-record.ts';
import { deployFunctions, startRecord } from './deploy-functions.ts';
import { deployHosting, startSiteRecord } from './deploy-hosting.ts';
import type { DeployRecord } from './deploy-record.ts';
import { deploySettings } from './deploy-settings.ts';
import { exportCollection } from './export-data.ts';
import { importData } from './import-data.ts';
import { keepSite } from './keep-site.ts';
import { type DataPlan, planData } from './plan-data.ts';
import { type DeployPlan, planDeploy } from './plan-deploy.ts';
import { digestOf } from './plan-digest.ts';
import type { HostingPlan } from './plan-hosting.ts';
import { backupRows, collectionsToBackUp, planRows } from './plan-rows.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import { isDifferent } from './setting.ts';
import { type DeployTools, step } from './tools.ts';

/**
 * Brings a space to what the repository says: functions, the settings around them, the site, each read back from the cloud. Functions come before
 * the pages that call them. What is as asked is left alone, so the same deploy run again goes on where the first one stopped.
 */
export async function deploy(prepared: PreparedDeploy, tools: DeployTools, record: DeployRecord): Promise<'live' | 'planned'> {
  const plan = await step('look', tools, () => planInside(prepared, tools));
  announce(plan, prepared, tools, record);
  if (prepared.request.dryRun) return 'planned';
  await bringAll(plan, prepared, tools, record);
  return 'live';
}

/** Every part of a plan that is about what is in the space. */
export async function bringAll(plan: DeployPlan, prepared: PreparedDeploy, tools: DeployTools, record: DeployRecord): Promise<void> {
  await backUp(plan, prepared, tools, record);
  if (plan.functions.length > 0) await bringFunctions(plan, prepared, tools, record);
  if (plan.assets !== undefined) await (await loadAssets()).bringKeys(plan.assets, prepared, tools, record);
  if (plan.settings.some(isDifferent)) await bringSettings(plan, prepared, tools, record);
  if (plan.data?.imports.some(({ action }) => action !== 'keep')) await bringData(plan.data, prepared, tools, record);
  if (plan.assets !== undefined) await (await loadAssets()).bringFiles(plan.assets, prepared, tools, record);
  if (plan.hosting !== undefined) await bringSite(plan.hosting, prepared, tools, record);
}

/** What few deploys have is loaded by those alone; a release train has none of it. */
const loadAssets = () => import('./bring-assets.ts');

/** What a deploy will do with everything that is in the space, with all that only the verb `deploy` itself may have. */
export async function planInside(prepared: PreparedDeploy, tools: DeployTools): Promise<DeployPlan> {
  const { request, imports, files } = prepared;
  const plan = await planDeploy(prepared, tools);
  const data = request.only.includes('data') && request.data !== undefined ? await planData(imports, request, tools) : undefined;
  const whole = data === undefined ? plan : { ...plan, data };
  if (request.extensions.length + request.platforms.length === 0 && files === undefined) return whole;
  const { planAssets } = await import('./plan-assets.ts');
  return { ...whole, assets: await planAssets(prepared, tools) };
}

/** The functions of a deploy, in a step of its own. */
export async function bringFunctions(
  plan: DeployPlan,
  { request }: PreparedDeploy,
  tools: DeployTools,
  record: DeployRecord,
): Promise<void> {
  const functions = plan.functions.map(startRecord);
  record.functions = functions;
  await step('functions', tools, () => deployFunctions(plan.functions, functions, request, tools));
}

/** The settings of a deploy, in a step of its own. */
export async function bringSettings(
  plan: DeployPlan,
  { request }: PreparedDeploy,
  tools: DeployTools,
  record: DeployRecord,
): Promise<void> {
  const changed: NonNullable<DeployRecord['settings']> = [];
  record.settings = changed;
  await step('settings', tools, () => deploySettings(request.settings, request.waitMs, tools, (each) => void changed.push(each)));
  // The trigger has an address only once it is on.
  if (plan.httpTrigger !== undefined) record.httpEndpoint = (await tools.serverless.settings.httpTrigger()).endpoint;
}

/** What the collections held before, when the run is going to change anything. It comes first: a function that is replaced may change data, too. */
async function backUp(plan: DeployPlan, { request }: PreparedDeploy, tools: DeployTools, record: DeployRecord): Promise<void> {
  const { data } = plan;
  if (data === undefined) return;
  const exports: ExportRecord[] = [];
  record.data = { imports: data.imports.map(startImportRecord), exports };
  const collections = collectionsToBackUp(plan);
  if (collections.length === 0) return;
  await step('backup', tools, async () => {
    for (const collection of collections) exports.push(await exportCollection(collection, request, tools));
  });
}

/** The documents of a deploy, in a step of its own. */
async function bringData({ imports }: DataPlan, { request }: PreparedDeploy, tools: DeployTools, { data }: DeployRecord): Promise<void> {
  await step('data', tools, () => importData(imports, data?.imports ?? [], request.waitMs, tools));
}

/** The site of a deploy, in a step of its own. */
export async function bringSite(
  hosting: HostingPlan,
  { request, site }: PreparedDeploy,
  tools: DeployTools,
  record: DeployRecord,
): Promise<void> {
  const known = startSiteRecord(hosting);
  record.hosting = known;
  await step('hosting', tools, () => deployHosting(hosting, known, request, tools));
  const archive = site && (await keepSite(site, request, tools));
  if (archive !== undefined) known.archive = archive;
}

/** Tells the plan before anything is done, and refuses when it is not the one that was looked at. */
export function announce(plan: DeployPlan, { request }: PreparedDeploy, { reporter }: DeployTools, record: DeployRecord): void {
  const digest = digestOf(plan);
  record.digest = digest;
  if (plan.httpTrigger !== undefined) record.httpEndpoint = plan.httpTrigger.endpoint;
  reporter.report({
    type: 'deploy-planned',
    rows: [...planRows(plan), ...backupRows(collectionsToBackUp(plan))],
    filesKept: (plan.hosting?.unchanged.length ?? 0) + (plan.assets?.files?.unchanged.length ?? 0),
    digest,
  });
  if (request.planDigest !== undefined && request.planDigest !== digest) {
    throw new Failure('PLAN_MOVED', { given: request.planDigest, now: digest });
  }
  warnOfTrigger(plan, { request }, reporter);
}

/** A path that nobody can reach is a mistake that no call reports. */
function warnOfTrigger(
  { httpTrigger, functions }: DeployPlan,
  { request }: Pick<PreparedDeploy, 'request'>,
  reporter: DeployTools['reporter'],
): void {
  const willBeOn = request.only.includes('settings') && request.settings.httpTrigger?.enabled === true;
  if (httpTrigger === undefined || httpTrigger.enabled || willBeOn) return;
  const paths = functions.flatMap(({ request: { httpPath = '' } }) => (httpPath === '' ? [] : [httpPath]));
  if (paths.length === 0) return;
  reporter.report({
    type: 'warned',
    message: {
      en: `The HTTP trigger of the space is off, so nothing answers at ${paths.join(', ')}.`,
      zh: `服务空间的 HTTP 触发器已关闭，${paths.join('、')} 不会有应答。`,
    },
    help: {
      en: 'Switch it on with "httpTrigger: { enabled: true }", or in the console.',
      zh: '请用 httpTrigger: { enabled: true } 或在控制台开启。',
    },
  });
}
