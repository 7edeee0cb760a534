import type { PlanRow } from '../reporting/events.ts';
import { hostingSetting } from './deploy-settings.ts';
import { differencesOf } from './function-settings.ts';
import { stampIn } from './function-stamp.ts';
import type { DeployPlan } from './plan-deploy.ts';
import type { FunctionPlan } from './plan-functions.ts';
import type { HostingPlan } from './plan-hosting.ts';
import { isDifferent, type SettingDifference } from './setting.ts';

/** The plan as a table. Files that stay are not in it: there are thousands. */
export function planRows({ functions, settings, hosting }: DeployPlan): readonly PlanRow[] {
  const opens = settings.some(({ name }) => name === hostingSetting);
  return [
    ...functions.map(functionRow),
    ...settings.filter(isDifferent).map(settingRow),
    ...(hosting === undefined ? [] : hostingRows(hosting, opens)),
  ];
}

function functionRow({ request: { name }, archive, found, change, send }: FunctionPlan): PlanRow {
  const settings = differencesOf(change, found).map(({ name: setting, before, after }) => `${setting}: ${transition(before, after)}`);
  const sizes = { sizeBytes: archive.sizeBytes, sizeBeforeBytes: found && stampIn(found.desc)?.sizeBytes };
  const row = { section: 'function', name, ...sizes } as const;
  if (found === undefined) return { ...row, change: 'create', details: settings };
  if (send === undefined && settings.length === 0) return { ...row, change: 'keep', details: [] };
  return { ...row, change: 'change', details: send === undefined ? settings : [...settings, `code: ${send}`] };
}

function settingRow({ name, before, after, removes = [] }: SettingDifference): PlanRow {
  const details = [transition(before, after), ...removes.map((each) => `removes ${each}`)];
  return { section: 'setting', name, change: before === '' ? 'create' : 'change', details };
}

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

const transition = (before: string, after: string): string => `${before || 'none'} → ${after || 'none'}`;
