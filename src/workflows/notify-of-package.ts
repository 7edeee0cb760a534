import type { NotifyRequest } from '../config/notify-request.ts';
import { type MessageTools, notify, type SentMessage } from './notify.ts';
import { choosePackage } from './package-tasks.ts';
import type { Account } from './receipt.ts';
import { releaseMemo } from './release-memo.ts';
import { step, type Tools } from './tools.ts';

/** What the verb has come to know, filled as it goes. */
export interface MessageRecord {
  package?: { readonly packageId: number; readonly h5Version: string };
  message?: SentMessage;
}

/** Finds the package that the message is about, and sends it. */
export async function notifyOfPackage(
  request: NotifyRequest,
  tools: Tools & MessageTools,
  record: MessageRecord,
): Promise<'sent' | 'planned'> {
  const { h5Id, reason = '', dryRun } = request;
  const found = await step('look', tools, () => choosePackage(request.package, h5Id, tools));
  const { packageId, h5Version, name: app } = found.package;
  record.package = { packageId, h5Version };
  const facts = { h5Id, h5Version, packageId, app, reason, memo: releaseMemo(found.tasks) };
  const send = () => notify(request.message, facts, dryRun, tools);
  if (dryRun) {
    await send();
    return 'planned';
  }
  record.message = await step('notify', tools, send);
  return 'sent';
}

/** The outputs by name. */
export function outputsOfMessage(
  { package: about, message }: MessageRecord,
  known: { readonly status: string; readonly receiptPath: string; readonly errorCode: string },
): Record<string, string> {
  return {
    status: known.status,
    'package-id': about === undefined ? '' : String(about.packageId),
    'h5-version': about?.h5Version ?? '',
    'message-id': message?.messageId ?? '',
    'receipt-path': known.receiptPath,
    'error-code': known.errorCode,
  };
}

/** What the verb puts into its receipt. The id of a user belongs to that user, and stays out. */
export function accountOfMessage(request: NotifyRequest, { package: about, message }: MessageRecord): Account {
  const { receiver } = request.message;
  const asked = {
    ...request,
    message: { ...request.message, receiver: receiver.kind === 'everyone' ? receiver : { kind: receiver.kind } },
  };
  const done = { package: about, message: message && { ...message, to: receiver.kind === 'everyone' ? message.to : receiver.kind } };
  return { verb: 'notify', asked, done, undo: {} };
}
