import type { FollowingMessage } from '../config/message-request.ts';
import type { PromoteRequest } from '../config/rollout-request.ts';
import type { RollBack } from './closed-gate.ts';
import type { MessageTools } from './notify.ts';
import { notifyAfter } from './notify-after.ts';
import { promote } from './promote.ts';
import type { RolloutRecord } from './rollout-record.ts';
import type { RolloutTools } from './tools.ts';

/** Everything that a promotion and the message after it need. */
export interface Promotion {
  readonly request: PromoteRequest;
  readonly following: FollowingMessage | undefined;
  readonly rollBack: RollBack;
}

/** A promotion, and the message about it once the stage is reached. */
export async function promoteAndTell(
  { request, following, rollBack }: Promotion,
  tools: RolloutTools & MessageTools,
  record: RolloutRecord,
): Promise<Awaited<ReturnType<typeof promote>>> {
  const tell = async (): Promise<void> => {
    const { package: about, entered } = record;
    if (about === undefined || entered === undefined) return;
    const { h5Id, memo, reason = '', dryRun } = request;
    const happened = { verb: 'promote', h5Id, ...about, ...entered, memo: memo ?? entered.memo, reason, dryRun } as const;
    const sent = await notifyAfter(following, happened, tools);
    if (sent !== undefined && !dryRun) record.message = sent;
  };
  const status = await promote(request, tools, record, rollBack, tell);
  if (status === 'planned') await tell();
  return status;
}
