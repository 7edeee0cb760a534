import type { FuzzTarget } from './target.ts';
import { archiveTargets } from './targets/archives.ts';
import { configTargets } from './targets/configs.ts';
import { emulatorTargets } from './targets/emulator.ts';
import { lenderTargets } from './targets/lenders.ts';
import { receiptTargets } from './targets/receipts.ts';
import { recordTargets } from './targets/records.ts';
import { serviceTargets } from './targets/services.ts';
import { wordTargets } from './targets/words.ts';

/** Everything in the program that reads bytes of strangers. */
export const targets: readonly FuzzTarget[] = [
  ...serviceTargets,
  ...lenderTargets,
  ...configTargets,
  ...archiveTargets,
  ...receiptTargets,
  ...recordTargets,
  ...wordTargets,
  ...emulatorTargets,
];
