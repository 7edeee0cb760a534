import { asIs, type Both } from '../errors/text.ts';
import type { PlanRow } from '../reporting/event-records.ts';
import { count } from '../reporting/format.ts';
import { hostingSetting } from './deploy-settings.ts';
import { differencesOf } from './function-settings.ts';
import { stampIn } from './function-stamp.ts';
import type { ImportPlan } from './plan-data.ts';
import type { DeployPlan } from './plan-deploy.ts';
import type { FilesPlan } from './plan-files.ts';
import type { FunctionPlan, SendReason } from './plan-functions.ts';
import type { HostingPlan } from './plan-hosting.ts';
import { isSpaceChanged, type SpacePlan } from './plan-space.ts';
import { isDifferent, type SettingDifference } from './setting.ts';
import { settingName, settingValue } from './setting-words.ts';

/** The plan as a table. Files that stay are not in it: there are thousands. */
export function planRows({ space, functions, settings, data, assets, hosting }: DeployPlan): readonly PlanRow[] {
  const opens = settings.some(({ name }) => name === hostingSetting);
  return [
    ...(space === undefined ? [] : [spaceRow(space)]),
    ...functions.map(functionRow),
    ...[...(assets?.extensions ?? []), ...(assets?.platforms ?? []), ...settings].filter(isDifferent).map(settingRow),
    ...(data?.imports ?? []).map(importRow),
    ...(assets?.files === undefined ? [] : storedRows(assets.files)),
    ...(hosting === undefined ? [] : hostingRows(hosting, opens)),
  ];
}

/** A new space has its description from the start. */
function spaceRow(plan: SpacePlan): PlanRow {
  const details = plan.differences.filter(isDifferent).map(({ name, before, after }): Both => {
    const [about, shift] = [settingName(name), transition(settingValue(name, before), settingValue(name, after))];
    return { en: `${about.en}: ${shift.en}`, zh: `${about.zh}：${shift.zh}` };
  });
  const change = plan.found === undefined ? 'create' : isSpaceChanged(plan) ? 'change' : 'keep';
  return { section: 'space', name: plan.known, change, details };
}

function functionRow({ request: { name }, archive, found, change, send }: FunctionPlan): PlanRow {
  const settings = differencesOf(change, found).map(({ name: setting, before, after }): Both => {
    const [about, shift] = [settingName(setting), transition(asIs(before), asIs(after))];
    return { en: `${about.en}: ${shift.en}`, zh: `${about.zh}：${shift.zh}` };
  });
  const sizes = { sizeBytes: archive.sizeBytes, sizeBeforeBytes: found && stampIn(found.desc)?.sizeBytes };
  const row = { section: 'function', name, ...sizes } as const;
  if (found === undefined) return { ...row, change: 'create', details: settings };
  if (send === undefined && settings.length === 0) return { ...row, change: 'keep', details: [] };
  return {
    ...row,
    change: 'change',
    details: send === undefined ? settings : [...settings, { en: `code: ${send}`, zh: `代码：${sendReasons[send]}` }],
  };
}

function settingRow({ name, before, after, removes = [] }: SettingDifference): PlanRow {
  const details = [
    transition(settingValue(name, before), settingValue(name, after)),
    ...removes.map((each) => ({ en: `removes ${each}`, zh: `移除 ${each}` })),
  ];
  return { section: 'setting', name: settingName(name), change: changeOf(name, before, after), details };
}

/** Of keys of another platform, `absent` is a state like any other to whoever writes it, and a coming or going to whoever reads the plan. */
function changeOf(name: string, before: string, after: string): PlanRow['change'] {
  if (before === '') return 'create';
  if (!name.startsWith('platform ')) return 'change';
  if (after === 'absent') return 'delete';
  return before === 'absent' ? 'create' : 'change';
}

function storedRows({ request: { prefix }, uploads, removals }: FilesPlan): readonly PlanRow[] {
  const row = (path: string) => ({ section: 'stored', name: `${prefix}${path}` }) as const;
  return [
    ...uploads.map(
      ({ file: { path, sizeBytes }, why, replaces }): PlanRow =>
        replaces === undefined
          ? { ...row(path), change: 'create', details: [], sizeBytes }
          : { ...row(path), change: 'change', details: [why], sizeBytes, sizeBeforeBytes: replaces.sizeBytes },
    ),
    ...removals.map(({ path, sizeBytes }): PlanRow => ({ ...row(path), change: 'delete', details: [], sizeBeforeBytes: sizeBytes })),
  ];
}

function importRow({ request: { name, collection, mode }, file, known, action }: ImportPlan): PlanRow {
  const row = { section: 'import', name: `${name} → ${collection}` } as const;
  if (action === 'keep') return { ...row, change: 'keep', details: [] };
  const what = { en: `${mode} ${count(file.documents, 'document')}`, zh: `${mode} ${file.documents} 个文档` };
  const change = known === undefined ? 'create' : 'change';
  return { ...row, change, details: [what, ...becauseOf({ known, file })], sizeBytes: file.body.byteLength };
}

function becauseOf({ known, file }: Pick<ImportPlan, 'known' | 'file'>): readonly Both[] {
  if (known?.state === 'importing')
    return [{ en: `begun before: how task ${known.taskId} ended is asked first`, zh: `先前已开始：先查询任务 ${known.taskId} 的结果` }];
  if (known?.state === 'incomplete') return [{ en: 'did not go in as a whole before', zh: '先前没有完整导入' }];
  if (known !== undefined)
    return [known.sha256 === file.sha256 ? { en: 'other mode', zh: '方式不同' } : { en: 'other content', zh: '内容不同' }];
  return [];
}

/** What is exported first: nothing when the run leaves everything as it is. */
export const collectionsToBackUp = (plan: DeployPlan): readonly string[] =>
  planRows(plan).some(({ change }) => change !== 'keep') ? (plan.data?.backup ?? []) : [];

export const backupRows = (collections: readonly string[]): readonly PlanRow[] =>
  collections.map((collection) => ({
    section: 'export',
    name: collection,
    change: 'create',
    details: [{ en: 'exported beside the receipt first', zh: '先导出到回执旁' }],
  }));

function hostingRows({ state, uploads, removals, configChanges }: HostingPlan, opensAlready: boolean): readonly PlanRow[] {
  const opening = { name: hostingSetting, before: state, after: 'in-service' };
  return [
    ...(isDifferent(opening) && !opensAlready ? [settingRow(opening)] : []),
    ...uploads.map(
      ({ file: { path, sizeBytes }, why, replaces }): PlanRow =>
        replaces === undefined
          ? { section: 'file', name: path, change: 'create', details: [], sizeBytes }
          : { section: 'file', name: path, change: 'change', details: [why], sizeBytes, sizeBeforeBytes: replaces.sizeBytes },
    ),
    ...removals.map(
      ({ path, sizeBytes }): PlanRow => ({ section: 'file', name: path, change: 'delete', details: [], sizeBeforeBytes: sizeBytes }),
    ),
    ...configChanges.map(settingRow),
  ];
}

const transition = (before: Both, after: Both): Both => ({
  en: `${before.en || 'none'} → ${after.en || 'none'}`,
  zh: `${before.zh || '无'} → ${after.zh || '无'}`,
});

/** Why code is sent, in Chinese. */
const sendReasons: Readonly<Record<SendReason, string>> = {
  new: '新函数',
  'other content': '内容不同',
  'not healthy': '线上状态异常',
  'content unknown': '线上内容未知',
};
