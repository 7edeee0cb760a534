import { compareH5Versions } from '../packaging/version.ts';
import type { ComparedField } from '../reporting/events.ts';
import { count } from '../reporting/format.ts';
import type { Package, Task, TaskAudience } from '../services/mpaas-words.ts';
import { canonicalJson } from './canonical-json.ts';
import { compared, present } from './compared.ts';
import { publishedPackages } from './package-tasks.ts';
import { fieldOf } from './read-receipt.ts';
import { itemsOf, type MiniProgramSubject, textOf } from './receipt-subjects.ts';
import { stampOf } from './stamp.ts';
import type { Tools } from './tools.ts';

/** How phones treat a package; each is compared by itself, so that a difference names it. */
const settings = [
  'autoInstall',
  'preload',
  'platform',
  'clientMin',
  'clientMax',
  'tabBar',
  'optionMenu',
  'keepAlive',
  'packageType',
] as const;

type Seen = Pick<Tools, 'mpaas' | 'clock'>;

/** Compares package, tasks and whitelist of a receipt with what the cloud has, and looks whether another version took its place. */
export async function compareMiniProgram(subject: MiniProgramSubject, tools: Seen): Promise<readonly ComparedField[]> {
  const { done } = subject;
  const tasks = tasksIn(done);
  const fields = [...(await comparePackage(subject, tasks, tools))];
  for (const task of tasks) fields.push(...compareTask(task, await tools.mpaas.findTask(task.taskId), tools.clock.now()));
  return [...fields, ...(await compareWhitelist(fieldOf(done, 'whitelist'), tools)), ...(await compareRank(subject, tasks, tools))];
}

/** A task as a receipt holds it; what an older receipt lacks is absent. */
type KnownTask = Pick<Task, 'taskId'> & Partial<Task>;

/** Every task that a receipt tells of: the one that publishes, those that were moved, and those that a rollback ended. */
function tasksIn(done: unknown): readonly KnownTask[] {
  const parts = typeof done === 'object' && done !== null ? Object.values(done) : [];
  const ended = itemsOf(fieldOf(done, 'ended')).map((each) => ({ taskId: fieldOf(each, 'taskId'), state: 'ended' }));
  const tasks = [...parts.flatMap((part: unknown) => (Array.isArray(part) ? itemsOf(part) : [part])), ...ended].filter(isTask);
  // One that was moved twice stands as it was left.
  return [...new Map(tasks.map((task) => [task.taskId, task])).values()];
}

const isTask = (value: unknown): value is KnownTask =>
  typeof fieldOf(value, 'taskId') === 'number' && fieldOf(value, 'state') !== undefined;

async function comparePackage(
  { h5Id, asked, done }: MiniProgramSubject,
  tasks: readonly KnownTask[],
  { mpaas, clock }: Seen,
): Promise<readonly ComparedField[]> {
  const known = fieldOf(done, 'package');
  const packageId = fieldOf(known, 'packageId');
  if (typeof packageId !== 'number') return [];
  const what = `package ${packageId}`;
  return present(what, await mpaas.findPackage(h5Id, packageId), (found) => [
    ...(['h5Version', 'mainUrl', 'name'] as const).flatMap((name) => compared(what, name, fieldOf(known, name), found[name])),
    ...settings.flatMap((name) => compared(what, name, fieldOf(fieldOf(known, 'settings'), name), found.settings[name])),
    ...compared(what, 'extendInfo', fieldOf(known, 'extendInfo'), found.extendInfo),
    ...compareStamp(what, { asked, done }, found),
    ...comparePeriod(
      what,
      tasks.filter((task) => task.packageId === packageId && publishesAt(task, clock.now())),
      found,
    ),
  ]);
}

/** The checksum of what was uploaded travels with the package, unless that was switched off. */
function compareStamp(what: string, { asked, done }: Pick<MiniProgramSubject, 'asked' | 'done'>, found: Package): readonly ComparedField[] {
  if (fieldOf(asked, 'stamp') === false) return [];
  return compared(what, 'sha256', textOf(fieldOf(fieldOf(done, 'archive'), 'sha256')), stampOf(found.extendInfo)?.sha256);
}

/** Official while a task publishes it to everyone, gray while others do; without such a task it may be anything. */
function comparePeriod(what: string, publishing: readonly KnownTask[], { period }: Package): readonly ComparedField[] {
  if (publishing.length === 0) return [];
  const isGray = (['internal-gray', 'external-gray'] as const).some((each) => each === period);
  const expected = publishing.some(({ audience }) => audience?.kind === 'everyone') ? 'official' : 'gray';
  return compared(what, 'period', expected, isGray ? 'gray' : period);
}

function compareTask(known: KnownTask, live: Task | undefined, nowMs: number): readonly ComparedField[] {
  const what = `task ${known.taskId}`;
  return present(what, live, (found) => [
    ...compared(what, 'state', stateAt(known, found, nowMs), found.state),
    ...compared(what, 'package', known.packageId, found.packageId),
    ...compared(what, 'audience', known.audience && audienceWords(known.audience), audienceWords(found.audience)),
    ...compared(what, 'rules', known.rules && asSet(known.rules), asSet(found.rules)),
    ...compared(what, 'memo', known.memo, found.memo),
  ]);
}

/** A window ends by itself at its time: that is nobody's change. */
const isOver = ({ audience }: KnownTask, nowMs: number): boolean => audience?.kind === 'window' && nowMs >= audience.endMs;

const stateAt = (known: KnownTask, found: Task, nowMs: number): string | undefined =>
  isOver(known, nowMs) && found.state === 'ended' ? 'ended' : known.state;

/** Whether a receipt's task is to be publishing still. */
const publishesAt = (known: KnownTask, nowMs: number): boolean => known.state === 'publishing' && !isOver(known, nowMs);

/** The cloud answers rules in its own order. */
const asSet = (rules: Task['rules']): readonly string[] => rules.map((rule) => canonicalJson(rule)).sort();

function audienceWords(audience: TaskAudience): string {
  switch (audience.kind) {
    case 'everyone':
      return 'everyone';
    case 'whitelist':
      return `whitelist ${[...audience.whitelistIds].sort((a, b) => a - b).join(', ')}`;
    case 'window':
      return `${count(audience.users, 'user')} until ${new Date(audience.endMs).toISOString()}`;
  }
}

/** How many users are in it is known only of a whitelist that the run made. */
async function compareWhitelist(known: unknown, { mpaas }: Seen): Promise<readonly ComparedField[]> {
  const name = textOf(fieldOf(known, 'name'));
  if (name === undefined) return [];
  const what = `whitelist "${name}"`;
  const users = fieldOf(known, 'created') === true ? fieldOf(known, 'usersAdded') : undefined;
  return present(what, await mpaas.findWhitelist(name), (found) => [
    ...compared(what, 'id', fieldOf(known, 'whitelistId'), found.whitelistId),
    ...compared(what, 'users', users, found.users),
  ]);
}

/** Phones take the highest version that reaches them, so a higher one for the same people takes the place of the one in the receipt. */
async function compareRank(
  { h5Id, done }: MiniProgramSubject,
  tasks: readonly KnownTask[],
  { mpaas, clock }: Seen,
): Promise<readonly ComparedField[]> {
  const h5Version = textOf(fieldOf(fieldOf(done, 'package'), 'h5Version'));
  const audience = tasks.find((task) => publishesAt(task, clock.now()))?.audience;
  if (h5Version === undefined || audience === undefined) return [];
  const above = (await mpaas.listPackages(h5Id)).filter((each) => compareH5Versions(each.h5Version, h5Version) > 0);
  const rivals = (await publishedPackages(above, { mpaas })).filter((each) => each.tasks.some((task) => overtakes(task, audience)));
  const highest = rivals[0]?.package;
  const found = highest === undefined ? h5Version : `${highest.h5Version} (package ${highest.packageId})`;
  return compared('mini program', `highest version for ${audienceWords(audience)}`, h5Version, found);
}

const overtakes = ({ state, audience }: Task, of: TaskAudience): boolean =>
  (state === 'publishing' || state === 'waiting') && (audience.kind === 'everyone' || audienceWords(audience) === audienceWords(of));
