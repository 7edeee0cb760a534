import type { commonReasons } from '../common-reasons.ts';
import type { RetoldReasons } from '../reasons.ts';

/** The same reasons in Chinese. */
export const commonReasonsInChinese: RetoldReasons<typeof commonReasons> = {
  noSuchFile: '没有该文件',
  oneOf: ({ choices }) => `以下之一：${choices.join('、')}`,
};
