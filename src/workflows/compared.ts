import { asIs, type Both, isBoth } from '../errors/text.ts';
import type { ComparedField } from '../reporting/event-records.ts';
import { canonicalJson } from './canonical-json.ts';

/** The fields that are words of ours; others are names of the cloud or of settings. */
export const fields = {
  presence: { en: 'presence', zh: '是否存在' },
  state: { en: 'state', zh: '状态' },
  package: { en: 'package', zh: '资源包' },
  audience: { en: 'audience', zh: '范围' },
  rules: { en: 'rules', zh: '规则' },
  memo: { en: 'memo', zh: '备注' },
  period: { en: 'period', zh: '发布阶段' },
  id: { en: 'id', zh: 'ID' },
  users: { en: 'users', zh: '用户数' },
  deployment: { en: 'deployment', zh: '部署' },
  version: { en: 'version', zh: '版本' },
  hosting: { en: 'hosting', zh: '静态托管' },
  configuration: { en: 'configuration', zh: '配置' },
  address: { en: 'address', zh: '地址' },
  files: { en: 'files', zh: '文件数' },
  bytes: { en: 'bytes', zh: '字节数' },
  list: { en: 'list of files', zh: '文件清单' },
  content: { en: 'content', zh: '内容' },
} as const satisfies Readonly<Record<string, Both>>;

/** One field as a receipt has it, beside the same field of the cloud. A field that the receipt does not have is not compared. */
export function compared(
  what: Both,
  field: Both,
  expected: unknown,
  found: unknown,
  inWords: (value: unknown) => Both = valueInWords,
): readonly ComparedField[] {
  if (expected === undefined) return [];
  return [{ what, field, expected: inWords(expected), found: inWords(found), same: canonicalJson(expected) === canonicalJson(found) }];
}

const there: Both = { en: 'there', zh: '存在' };
const missing: Both = { en: 'missing', zh: '缺失' };

/** Whether a thing of the receipt is there at all; when it is, `others` compares the rest of it. */
export function present<Found>(
  what: Both,
  found: Found | undefined,
  others: (found: Found) => readonly ComparedField[] = () => [],
): readonly ComparedField[] {
  const presence = compared(what, fields.presence, there, found === undefined ? missing : there);
  return found === undefined ? presence : [...presence, ...others(found)];
}

/** Texts stand as they are; absent and empty both read as nothing. */
function valueInWords(value: unknown): Both {
  const isOurs = isBoth(value);
  if (value === undefined || value === null || value === '' || (isOurs && value.en === '')) return { en: 'nothing', zh: '空' };
  if (isOurs) return value;
  return asIs(typeof value === 'string' ? value : canonicalJson(value));
}

/** A state of a closed list, in words. */
export const stateInWords = (value: unknown): Both =>
  typeof value === 'string' && value !== '' ? { en: value, zh: states[value] ?? value } : valueInWords(value);

const states: Readonly<Record<string, string>> = {
  waiting: '等待发布',
  publishing: '发布中',
  paused: '已暂停',
  ended: '已结束',
  'not listed': '未列出',
  unknown: '未知',
  succeeded: '成功',
  deploying: '部署中',
  live: '已生效',
  failed: '失败',
  official: '全量发布',
  gray: '灰度',
  never: '未发布',
  rollback: '已回滚',
  unused: '未开通',
  opening: '开通中',
  'in-service': '服务中',
};
