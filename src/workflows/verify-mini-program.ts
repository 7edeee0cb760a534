import { asIs, type Both } from '../errors/text.ts';
import { compareH5Versions } from '../packaging/version.ts';
import type { ComparedField } from '../reporting/event-records.ts';
import { count } from '../reporting/format.ts';
import type { Package, Task, TaskAudience } from '../services/mpaas-words.ts';
import { canonicalJson } from './canonical-json.ts';
import { compared, fields, present, stateInWords } from './compared.ts';
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
  const found = [...(await comparePackage(subject, tasks, tools))];
  for (const task of tasks) found.push(...compareTask(task, await tools.mpaas.findTask(task.taskId), tools.clock.now()));
  return [...found, ...(await compareWhitelist(fieldOf(done, 'whitelist'), tools)), ...(await compareRank(subject, tasks, tools))];
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
  const what = { en: `package ${packageId}`, zh: `资源包 ${packageId}` };
  return present(what, await mpaas.findPackage(h5Id, packageId), (found) => [
    ...(['h5Version', 'mainUrl', 'name'] as const).flatMap((name) => compared(what, asIs(name), fieldOf(known, name), found[name])),
    ...settings.flatMap((name) => compared(what, asIs(name), fieldOf(fieldOf(known, 'settings'), name), found.settings[name])),
    ...compared(what, asIs('extendInfo'), fieldOf(known, 'extendInfo'), found.extendInfo),
    ...compareStamp(what, { asked, done }, found),
    ...comparePeriod(
      what,
      tasks.filter((task) => task.packageId === packageId && publishesAt(task, clock.now())),
      found,
    ),
  ]);
}

/** The checksum of what was uploaded travels with the package, unless that was switched off. */
function compareStamp(what: Both, { asked, done }: Pick<MiniProgramSubject, 'asked' | 'done'>, found: Package): readonly ComparedField[] {
  if (fieldOf(asked, 'stamp') === false) return [];
  return compared(what, asIs('sha256'), textOf(fieldOf(fieldOf(done, 'archive'), 'sha256')), stampOf(found.extendInfo)?.sha256);
}

/** Official while a task publishes it to everyone, gray while others do; without such a task it may be anything. */
function comparePeriod(what: Both, publishing: readonly KnownTask[], { period }: Package): readonly ComparedField[] {
  if (publishing.length === 0) return [];
  const isGray = (['internal-gray', 'external-gray'] as const).some((each) => each === period);
  const expected = publishing.some(({ audience }) => audience?.kind === 'everyone') ? 'official' : 'gray';
  return compared(what, fields.period, expected, isGray ? 'gray' : period, stateInWords);
}

function compareTask(known: KnownTask, live: Task | undefined, nowMs: number): readonly ComparedField[] {
  const what = { en: `task ${known.taskId}`, zh: `任务 ${known.taskId}` };
  return present(what, live, (found) => [
    ...compared(what, fields.state, stateAt(known, found, nowMs), found.state, stateInWords),
    ...compared(what, fields.package, known.packageId, found.packageId),
    ...compared(what, fields.audience, known.audience && audienceWords(known.audience), audienceWords(found.audience)),
    ...compared(what, fields.rules, known.rules && asSet(known.rules), asSet(found.rules)),
    ...compared(what, fields.memo, known.memo, found.memo),
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

function audienceWords(audience: TaskAudience): Both {
  switch (audience.kind) {
    case 'everyone':
      return { en: 'everyone', zh: '所有人' };
    case 'whitelist': {
      const ids = [...audience.whitelistIds].sort((a, b) => a - b).join(', ');
      return { en: `whitelist ${ids}`, zh: `白名单 ${ids}` };
    }
    case 'window': {
      const end = new Date(audience.endMs).toISOString();
      return { en: `${count(audience.users, 'user')} until ${end}`, zh: `${audience.users} 名用户，截至 ${end}` };
    }
  }
}

/** How many users are in it is known only of a whitelist that the run made. */
async function compareWhitelist(known: unknown, { mpaas }: Seen): Promise<readonly ComparedField[]> {
  const name = textOf(fieldOf(known, 'name'));
  if (name === undefined) return [];
  const what = { en: `whitelist "${name}"`, zh: `白名单“${name}”` };
  const users = fieldOf(known, 'created') === true ? fieldOf(known, 'usersAdded') : undefined;
  return present(what, await mpaas.findWhitelist(name), (found) => [
    ...compared(what, fields.id, fieldOf(known, 'whitelistId'), found.whitelistId),
    ...compared(what, fields.users, users, found.users),
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
  const whom = audienceWords(audience);
  const found = highest && {
    en: `${highest.h5Version} (package ${highest.packageId})`,
    zh: `${highest.h5Version}（资源包 ${highest.packageId}）`,
  };
  const field = { en: `highest version for ${whom.en}`, zh: `面向${whom.zh}的最高版本` };
  return compared({ en: 'mini program', zh: '小程序' }, field, h5Version, found ?? h5Version);
}

const overtakes = ({ state, audience }: Task, of: TaskAudience): boolean =>
  (state === 'publishing' || state === 'waiting') && (audience.kind === 'everyone' || audienceWords(audience).en === audienceWords(of).en);
