import { createHash } from 'node:crypto';
import type { Both, Text } from '../errors/text.ts';
import type { PlanRow } from '../reporting/event-records.ts';
import { canonicalJson } from './canonical-json.ts';
import { differencesOf } from './function-settings.ts';
import type { CollectionRollback } from './plan-data-rollback.ts';
import { digestOf } from './plan-digest.ts';
import type { FunctionRollback } from './plan-function-rollback.ts';
import { planRows } from './plan-rows.ts';
import type { SiteRollback } from './plan-site-rollback.ts';
import type { DeployTools } from './tools.ts';

/** What a rollback of a space is going to do. */
export interface RollbackPlan {
  readonly functions: readonly FunctionRollback[];
  readonly site?: SiteRollback | undefined;
  readonly data: readonly CollectionRollback[];
}

/** Tells everything that is going to happen before anything does, and answers the digest of it. */
export function announceRollback({ functions, site, data }: RollbackPlan, { reporter }: Pick<DeployTools, 'reporter'>): string {
  const going = functions.filter(({ done }) => done === undefined);
  for (const each of going) {
    const { name, from, to, change } = each;
    const settings = Object.keys(change).length > 0 ? [{ en: 'Its settings go back as well.', zh: '它的设置也一并恢复。' }] : [];
    const sentences = [
      from === to
        ? { en: 'Only its settings go back.', zh: '只恢复它的设置。' }
        : { en: 'The older deployment is deployed again by its id.', zh: '按 ID 重新部署较早的那次部署。' },
      ...(from === to ? [] : settings),
    ];
    reporter.report({
      type: 'rollback-planned',
      from: { en: `version ${from.versionNo} of ${name}`, zh: `${name} 的版本 ${from.versionNo}` },
      to: { en: `version ${to.versionNo} of ${name}`, zh: `${name} 的版本 ${to.versionNo}` },
      strategy: 'redeploy',
      sentences,
    });
  }
  if (site !== undefined && !site.isThere) announceSite(site, reporter);
  announceData(data, reporter);
  const plan = { functions: [], settings: [], hosting: site?.plan };
  const facts = going.map(({ name, from, to, change }) => ({ name, from: from.deploymentId, to: to.deploymentId, change }));
  const digest = createHash('sha256')
    .update(canonicalJson([facts, digestOf(plan), ...(data.length > 0 ? [data.map(dataFacts)] : [])]))
    .digest('hex');
  const rows = [...functions.map(functionRow), ...data.map(dataRow), ...planRows(plan)];
  reporter.report({ type: 'deploy-planned', rows, filesKept: site?.plan.unchanged.length ?? 0, digest });
  return digest;
}

function announceSite(
  { archive, from = { en: 'what is live', zh: '线上内容' }, staying }: Omit<SiteRollback, 'from'> & { readonly from?: Text | undefined },
  reporter: DeployTools['reporter'],
): void {
  const sentences = [
    { en: 'The files of the archive are sent as a deploy sends them.', zh: '压缩包中的文件按部署的方式上传。' },
    { en: 'Index page, error page and single-page mode go back as well.', zh: '首页、错误页与单页模式也一并恢复。' },
  ];
  reporter.report({ type: 'rollback-planned', from, to: archive.file, strategy: 'sync', sentences });
  if (staying.length === 0) return;
  reporter.report({
    type: 'warned',
    message: {
      en: `Files that the archive does not have stay at the site: ${shortList(staying).en}.`,
      zh: `压缩包中没有的文件保留在网站上：${shortList(staying).zh}。`,
    },
    help: {
      en: 'Nothing of the older site refers to them. Allow deleting with "delete" to have them removed.',
      zh: '旧网站不会引用它们。要删除它们，请用 "delete" 允许删除。',
    },
  });
}

const momentOf = ({ backupId, dumpedMs }: CollectionRollback['backup']): string =>
  dumpedMs === undefined ? backupId : `${backupId} (${new Date(dumpedMs).toISOString()})`;

function announceData(data: RollbackPlan['data'], reporter: DeployTools['reporter']): void {
  const going = data.filter(({ action }) => action !== 'keep');
  const [first] = going;
  if (first === undefined) return;
  const names = shortList(going.map(({ collection }) => collection));
  const moment = momentOf(first.backup);
  reporter.report({
    type: 'rollback-planned',
    from: { en: `what the collections hold (${names.en})`, zh: `集合现有内容（${names.zh}）` },
    to: { en: `backup ${moment}`, zh: `备份 ${moment}` },
    strategy: 'restore',
    sentences: [
      { en: 'What they hold now is set aside under another name, and stays.', zh: '现有内容以另一名称保留，不会删除。' },
      { en: 'What was written since the backup was begun is not in it.', zh: '备份开始之后写入的内容不在其中。' },
    ],
  });
}

/** Without names that carry the time of the run. */
const dataFacts = ({ collection, backup, action, known }: CollectionRollback): unknown => ({
  collection,
  backupId: backup.backupId,
  action,
  known: known?.taskId,
});

function dataRow({ collection, backup, action }: CollectionRollback): PlanRow {
  if (action === 'keep') return { section: 'restore', name: collection, change: 'keep', details: [] };
  const moment = momentOf(backup);
  const goingOn = action === 'resume' ? [{ en: 'begun before: goes on', zh: '先前已开始：继续' }] : [];
  return {
    section: 'restore',
    name: collection,
    change: 'change',
    details: [{ en: `backup ${moment}`, zh: `备份 ${moment}` }, ...goingOn],
  };
}

const mostNamed = 10;
const shortList = (names: readonly string[]): Both => ({
  en: `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''}`,
  zh: `${names.slice(0, mostNamed).join('、')}${names.length > mostNamed ? ` 等 ${names.length} 个` : ''}`,
});

function functionRow({ name, found, from, to, change, done }: FunctionRollback): PlanRow {
  if (done !== undefined) return { section: 'function', name, change: 'keep', details: [] };
  const settings = differencesOf(change, found).map(
    ({ name: setting, before, after }): Both => ({
      en: `${setting}: ${before || 'none'} → ${after || 'none'}`,
      zh: `${setting}：${before || '无'} → ${after || '无'}`,
    }),
  );
  const code = from === to ? [] : [{ en: `version: ${from.versionNo} → ${to.versionNo}`, zh: `版本：${from.versionNo} → ${to.versionNo}` }];
  return { section: 'function', name, change: 'change', details: [...code, ...settings] };
}
