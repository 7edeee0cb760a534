import type { FollowingMessage } from '../config/message-request.ts';
import type { TrainStep } from '../config/read-train.ts';
import { Failure } from '../errors/failure.ts';
import type { Event, Reporter, RunResult } from '../reporting/events.ts';
import { announce, bringFunctions, bringSettings, bringSite } from './deploy.ts';
import type { DeployRecord } from './deploy-record.ts';
import type { MessageTools } from './notify.ts';
import { type DeployPlan, planDeploy } from './plan-deploy.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import type { PreparedRelease } from './prepare-release.ts';
import { release } from './release.ts';
import { releaseAndTell, tellOfRelease } from './release-and-tell.ts';
import type { ReleaseRecord } from './release-record.ts';
import { type SavedSite, saveSite } from './save-site.ts';
import { isDifferent } from './setting.ts';
import { smokeTestAll } from './smoke-step.ts';
import { type DeployTools, type RollbackTools, step, type Tools } from './tools.ts';
import { runTrain, type TakenBack, type TrainPart, type TrainRecord } from './train.ts';
import { undoFunctions } from './undo-functions.ts';
import { undoHosting } from './undo-hosting.ts';
import { undoRelease } from './undo-release.ts';
import { settingsNow, undoSettings } from './undo-settings.ts';

/** A mini program and the space that it needs, both looked at on this machine; nothing was sent so far. */
export interface PreparedTrain {
  readonly release: PreparedRelease;
  readonly deploy: PreparedDeploy;
  readonly steps: readonly TrainStep[];
}

/** The tools of both clouds; they share reporter, clock and signal. */
export interface TrainTools {
  readonly app: RollbackTools & MessageTools;
  readonly space: DeployTools;
}

/** What a release train has come to know, filled as it goes. */
export interface ReleaseTrainRecord {
  readonly release: ReleaseRecord;
  readonly deploy: DeployRecord;
  readonly train: TrainRecord;
}

type Status = Extract<RunResult['status'], 'live' | 'uploaded' | 'planned'>;

/**
 * Brings a space and then the mini program that needs it live, or neither. Both clouds are read before the first write, so that what they would
 * refuse anyway is refused while there is nothing to take back.
 */
export async function releaseTrain(
  prepared: PreparedTrain,
  tools: TrainTools,
  record: ReleaseTrainRecord,
  following: FollowingMessage | undefined,
): Promise<Status> {
  const plan = await step('look', tools.space, () => planDeploy(prepared.deploy, tools.space));
  announce(plan, prepared.deploy, tools.space, record.deploy);
  const { dryRun } = prepared.release.request;
  if (dryRun) return await releaseAndTell(prepared.release, following, tools.app, record.release);
  await rehearse(prepared.release, tools.app);

  const scene: Scene = { prepared, plan, tools, record };
  await runTrain(
    prepared.steps.map((name) => makers[name](scene)),
    tools.space,
    record.train,
  );
  await tellOfRelease(prepared.release, following, tools.app, record.release);
  return record.release.task === undefined ? 'uploaded' : 'live';
}

/** Decides the release as it will be decided, without a word: only what it refuses counts. */
async function rehearse({ request, ...prepared }: PreparedRelease, tools: Tools): Promise<void> {
  const heard: readonly Event['type'][] = ['call-answered', 'request-retried', 'limit-waited'];
  const reporter: Reporter = { report: (event) => void (heard.includes(event.type) && tools.reporter.report(event)) };
  await release({ ...prepared, request: { ...request, dryRun: true } }, { ...tools, reporter }, {});
}

interface Scene {
  readonly prepared: PreparedTrain;
  readonly plan: DeployPlan;
  readonly tools: TrainTools;
  readonly record: ReleaseTrainRecord;
}

const nothing = async (): Promise<readonly TakenBack[]> => [];

/** The steps of a train by their names in miniship.yml. */
const makers: { readonly [Name in TrainStep]: (scene: Scene) => TrainPart<Name> } = {
  functions: ({ prepared: { deploy }, plan, tools: { space }, record }) => ({
    name: 'functions',
    run: () => bringFunctions(plan, deploy, space, record.deploy),
    undo: () => undoFunctions(deploy, record.deploy, space),
  }),
  verify: ({ prepared: { deploy }, tools: { space } }) => ({
    name: 'verify',
    run: () => smokeTestAll(deploy.request, space),
    undo: nothing,
  }),
  settings: settingsPart,
  hosting: hostingPart,
  release: ({ prepared, tools: { app }, record }) => ({
    name: 'release',
    run: async () => {
      await release(prepared.release, app, record.release);
    },
    undo: () => undoRelease(prepared.release, record.release, app),
  }),
};

/** What the site is going to lose is fetched right before it is changed. */
function hostingPart({ prepared: { deploy }, plan: { hosting }, tools: { space }, record }: Scene): TrainPart<'hosting'> {
  let saved: SavedSite | undefined;
  return {
    name: 'hosting',
    run: async () => {
      if (hosting === undefined) throw new Failure('INTERNAL', { reason: 'a train with hosting has no plan of the site' });
      saved = await saveSite(hosting, deploy.request, space);
      await bringSite(hosting, deploy, space, record.deploy);
    },
    undo: () => undoHosting(saved, deploy, record.deploy, space),
  };
}

/** What the settings were is read right before they are changed. */
function settingsPart({ prepared: { deploy }, plan, tools: { space }, record }: Scene): TrainPart<'settings'> {
  const { settings: asked, waitMs } = deploy.request;
  const planned = plan.settings.filter(isDifferent);
  let before: typeof asked | undefined;
  return {
    name: 'settings',
    run: async () => {
      if (planned.length === 0) return;
      before = await settingsNow(asked, space);
      await bringSettings(plan, deploy, space, record.deploy);
    },
    undo: async () => (before === undefined ? [] : await undoSettings({ asked, before, planned, waitMs }, space)),
  };
}
