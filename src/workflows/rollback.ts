import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { Failure } from '../errors/failure.ts';
import { type Both, textIn } from '../errors/text.ts';
import type { Package } from '../services/mpaas-words.ts';
import { carryOutMoves } from './active-rollouts.ts';
import { isAbove, type Landscape, readLandscape } from './candidates.ts';
import { refuseForeign } from './choose-rollout.ts';
import { type LocalArchive, packLocal } from './local-archive.ts';
import type { PackageTasks } from './package-tasks.ts';
import { aimOf, isDone, planRollback, type RollbackPlan, toEveryone } from './plan-rollback.ts';
import { publish } from './publish.ts';
import { isMadeBy, uploadGood } from './roll-forward.ts';
import { announceRollback, sayDone } from './rollback-announcement.ts';
import { type Content, fetchContent } from './rollback-content.ts';
import type { RollbackRecord } from './rollback-record.ts';
import { sentencesOf } from './rollback-sentences.ts';
import { chooseBad, chooseSubject } from './rollback-subject.ts';
import { warningsOf } from './rollback-warnings.ts';
import { showCandidates } from './show-candidates.ts';
import { stampedMemo, stampOf } from './stamp.ts';
import { type RollbackTools, step } from './tools.ts';

/** Everything that was read, before anything is decided. */
interface Seen {
  readonly landscape: Landscape;
  readonly bad: PackageTasks;
  readonly local?: LocalArchive | undefined;
}

/**
 * Brings a mini program back to an earlier good state. What an earlier run of it has done already is found in the cloud and reused, so the same rollback run again
 * goes on where the first one stopped, and never goes back twice.
 */
export async function rollback(
  request: MiniProgramRollback,
  tools: RollbackTools,
  record: RollbackRecord,
): Promise<'live' | 'ended' | 'unchanged' | 'read' | 'planned'> {
  const { to } = request;
  const local = to.kind === 'archive' ? await step('archive', tools, () => packLocal(to.path, request, tools)) : undefined;
  const seen = await step('look', tools, () => look(request, local, tools));
  if (to.kind === 'list') return await showCandidates(seen, request, tools);

  refuseForeign(seen.bad, request);
  const subject = await chooseSubject(seen.bad, request, { ...seen, tools });
  const plan = planRollback(subject, seen.landscape, request);
  remember(plan, record);
  if (isDone(plan)) return sayDone(plan, tools);
  for (const warning of warningsOf(subject, plan, seen.landscape, request)) tools.reporter.report({ type: 'warned', ...warning });
  const names = { from: plan.bad.package.h5Version, to: aimOf(plan) ?? { en: 'nothing', zh: '（无）' }, strategy: plan.strategy };
  tools.reporter.report({ type: 'rollback-planned', ...names, sentences: [...sentencesOf(plan), ...whyOf(request)] });
  return await carryOut(plan, seen, { request, tools, record });
}

async function look(request: MiniProgramRollback, local: LocalArchive | undefined, tools: RollbackTools): Promise<Seen> {
  const landscape = await readLandscape(request.h5Id, tools);
  tools.reporter.report({
    type: 'packages-listed',
    count: landscape.packages.length,
    highestPublished: landscape.published[0]?.package.h5Version,
  });
  return { landscape, local, bad: await chooseBad(request, { landscape, tools }) };
}

/** Who reads such a run later looks for the reason first. */
const whyOf = ({ reason }: MiniProgramRollback): readonly Both[] =>
  reason === undefined ? [] : [{ en: `The reason: ${textIn(reason, 'en')}`, zh: `原因：${textIn(reason, 'zh')}` }];

function remember(plan: RollbackPlan, record: RollbackRecord): void {
  const { packageId, h5Version } = plan.bad.package;
  record.from = { packageId, h5Version };
  const to = aimOf(plan);
  if (to !== undefined) record.to = to;
  if (plan.strategy === 'finish') return;
  const published = plan.strategy === 'reopen' ? plan.goal.good : plan.made;
  if (published !== undefined) record.package = published.package;
  record.packageReused = published !== undefined;
  if (plan.task !== undefined) record.task = plan.task;
  record.taskReused = plan.task !== undefined;
}

interface Scene {
  readonly request: MiniProgramRollback;
  readonly tools: RollbackTools;
  readonly record: RollbackRecord;
}

async function carryOut(plan: RollbackPlan, { landscape }: Seen, scene: Scene): Promise<'live' | 'ended' | 'planned'> {
  const { request, tools, record } = scene;
  const needsContent = plan.strategy === 'roll-forward' && plan.made === undefined;
  const content = needsContent ? await step('fetch', tools, () => fetchGood(plan, landscape, scene)) : undefined;
  if (request.dryRun) {
    await announceRollback(plan, content, request, tools);
    return 'planned';
  }
  await refuseOvertaken(plan, landscape, scene);
  if (plan.strategy !== 'finish') {
    const published = await ensurePackage(plan, content, scene);
    record.task = await step('rollout', tools, () => publishGood(plan, published, scene));
  }
  await step('rollback', tools, () => endBad(plan, scene));
  return plan.strategy === 'finish' ? 'ended' : 'live';
}

type Forward = Extract<RollbackPlan, { readonly strategy: 'roll-forward' }>;
type Publishing = Exclude<RollbackPlan, { readonly strategy: 'finish' }>;

async function fetchGood({ goal }: Forward, landscape: Landscape, { request, tools, record }: Scene): Promise<Content> {
  const content = await fetchContent(goal, { ...request, landscape }, tools);
  const { archive, source } = content;
  record.archive = archive;
  record.source = textIn(source, 'en');
  tools.reporter.report({ type: 'content-fetched', source, files: archive.files, sizeBytes: archive.sizeBytes });
  return content;
}

/** Fetching took its time; what came up meanwhile would hide the rollback, or be hidden by it, and somebody has to decide that. */
async function refuseOvertaken(plan: RollbackPlan, { packages }: Landscape, { request, tools }: Scene): Promise<void> {
  const { bad } = plan;
  const before = new Map(packages.map(({ packageId, period }) => [packageId, period]));
  const isNew = ({ packageId, period }: Package): boolean =>
    before.get(packageId) === undefined || (before.get(packageId) === 'never' && period !== 'never');
  const now = await tools.mpaas.listPackages(request.h5Id);
  // The same rollback, run twice at once: the other one was faster, and its package is the one that this run would make.
  const isTwin = (each: Package): boolean => plan.strategy === 'roll-forward' && isMadeBy(plan, each);
  const newcomer = now.find((each) => isAbove(each, bad.package) && isNew(each) && !isTwin(each));
  if (newcomer !== undefined) throw new Failure('ROLLBACK_OVERTAKEN', { h5Version: newcomer.h5Version, packageId: newcomer.packageId });
}

/** The package to publish: the older one itself, the one that an earlier run made, or a new one. */
async function ensurePackage(plan: Publishing, content: Content | undefined, { request, tools, record }: Scene): Promise<Package> {
  if (plan.strategy === 'reopen') return plan.goal.good.package;
  const { made } = plan;
  if (made === undefined && content === undefined) throw new Failure('INTERNAL', { reason: 'a rollback has no content' });
  const published = made === undefined && content !== undefined ? await uploadGood(plan, content, request, tools) : made?.package;
  if (published === undefined) throw new Failure('INTERNAL', { reason: 'a rollback has no package' });
  record.package = published;
  const { packageId, h5Version } = published;
  tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: made !== undefined });
  return published;
}

async function publishGood(plan: Publishing, { packageId, extendInfo }: Package, { request, tools, record }: Scene) {
  const { waitMs, stamp } = request;
  const words = wordsOf(plan, request);
  const facts = {
    sha256: stampOf(extendInfo)?.sha256 ?? 'unknown',
    run: tools.run,
    by: 'rollback',
    from: plan.bad.package.h5Version,
  } as const;
  const memo = stamp ? stampedMemo(words, facts) : words;
  return await publish({ packageId, aim: toEveryone, memo, waitMs, existing: plan.task }, tools, (task, isReused) => {
    record.task = task;
    record.taskReused = isReused;
  });
}

/** The reason stands where people look for it: in the console, at the task. */
function wordsOf({ bad, goal }: Publishing, { memo, reason }: MiniProgramRollback): string {
  const words = memo ?? `Rollback of ${bad.package.h5Version} to ${goal.label}`;
  return reason === undefined ? words : `${words}: ${textIn(reason, 'en')}`;
}

/** Only now: until the good version is live, the bad one is better than nothing. */
async function endBad({ ends }: RollbackPlan, { tools, record }: Scene): Promise<void> {
  await carryOutMoves(ends, tools, ({ task, package: { h5Version } }) => {
    record.ended = [...(record.ended ?? []), { taskId: task.taskId, h5Version }];
  });
}
