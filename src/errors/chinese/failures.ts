import type { FailureCode } from '../catalogue.ts';
import { cloudFailuresInChinese } from './cloud-failures.ts';
import { dataFailuresInChinese } from './data-failures.ts';
import { inputFailuresInChinese } from './input-failures.ts';
import { packageFailuresInChinese } from './package-failures.ts';
import { rolloutFailuresInChinese } from './rollout-failures.ts';
import { spaceFailuresInChinese } from './space-failures.ts';
import { tellingFailuresInChinese } from './telling-failures.ts';
import type { Tellings } from './tellings.ts';

/** Every code in Chinese. */
export const chinese: Tellings<FailureCode> = {
  ...inputFailuresInChinese,
  ...packageFailuresInChinese,
  ...cloudFailuresInChinese,
  ...rolloutFailuresInChinese,
  ...spaceFailuresInChinese,
  ...dataFailuresInChinese,
  ...tellingFailuresInChinese,
  INTERNAL: {
    message: ({ reason }) => `miniship 出现了不应发生的故障：${reason}`,
    help: '请附上 --debug 的输出反馈给我们。',
  },
  CANCELLED: {
    message: ({ unanswered }) => (unanswered === undefined ? '已取消。' : `在 ${unanswered} 得到应答之前被取消：该操作可能已经生效。`),
    help: '再次运行同一命令：它会先查看现状，再继续。',
  },
};
