import type { RetoldReasons, reasons } from '../reasons.ts';
import { commonReasonsInChinese } from './common-reasons.ts';

/** Every reason that a message may give, in Chinese. */
export const reasonsInChinese: RetoldReasons<typeof reasons> = {
  ...commonReasonsInChinese,
};
