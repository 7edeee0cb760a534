import type { FollowingMessage } from '../config/message-request.ts';
import { describeAudience } from './audience.ts';
import type { MessageTools } from './notify.ts';
import { notifyAfter } from './notify-after.ts';
import type { PreparedRelease } from './prepare-release.ts';
import { release } from './release.ts';
import type { ReleaseRecord } from './release-record.ts';
import type { Tools } from './tools.ts';

/** A release, and the message that follows it once it is live. */
export async function releaseAndTell(
  prepared: PreparedRelease,
  following: FollowingMessage | undefined,
  tools: Tools & MessageTools,
  record: ReleaseRecord,
): Promise<Awaited<ReturnType<typeof release>>> {
  const status = await release(prepared, tools, record);
  await tellOfRelease(prepared, following, tools, record);
  return status;
}

/** The message that follows a release; nothing when it reaches nobody yet. */
export async function tellOfRelease(
  { request, h5Version }: PreparedRelease,
  following: FollowingMessage | undefined,
  tools: Tools & MessageTools,
  record: ReleaseRecord,
): Promise<void> {
  const { h5Id, audience, dryRun, h5Name = '' } = request;
  if (audience.kind === 'none') return;
  const happened = {
    verb: 'release',
    h5Id,
    h5Version,
    dryRun,
    audience: audience.kind,
    stage: request.stage ?? describeAudience(audience).en,
    app: record.miniProgram?.name ?? h5Name,
    packageId: record.package?.packageId,
    memo: request.memo ?? `Release ${h5Version}`,
    reason: '',
  } as const;
  const sent = await notifyAfter(following, happened, tools);
  if (sent !== undefined && !dryRun) record.message = sent;
}
