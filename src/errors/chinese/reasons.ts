import { configReasons } from './config-reasons.ts';
import { hostsReasons } from './hosts-reasons.ts';
import { packagingReasons } from './packaging-reasons.ts';
import { servicesReasons } from './services-reasons.ts';
import { transportReasons } from './transport-reasons.ts';
import { workflowsReasons } from './workflows-reasons.ts';

/**
 * Every reason that a message may give, in Chinese, by its English: the parts of messages that differ from case to case, and are ours to
 * say. The type of `said` asks for the one that is forgotten.
 */
export const reasonsInChinese = {
  ...configReasons,
  ...hostsReasons,
  ...packagingReasons,
  ...servicesReasons,
  ...transportReasons,
  ...workflowsReasons,
} as const;

/** A reason that can be given. */
export type Reason = keyof typeof reasonsInChinese;
