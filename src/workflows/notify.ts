import type { MessageRequest, Receiver } from '../config/message-request.ts';
import { fillTemplate } from '../config/message-template.ts';
import { Failure } from '../errors/failure.ts';
import { type MobileSync, operationFor, type SyncMessage, type SyncReceiver } from '../services/mobile-sync.ts';
import { type MessageSubject, messageIdOf } from './message-id.ts';
import type { RunTools } from './tools.ts';

/** The package that a message tells of. */
export interface MessageFacts extends MessageSubject {
  readonly app: string;
  readonly packageId?: number | undefined;
  /** Without our stamp. */
  readonly memo: string;
  readonly reason: string;
}

export interface MessageTools extends Pick<RunTools, 'reporter' | 'clock'> {
  readonly mobileSync: MobileSync;
}

/** A message that was sent, or would be. */
export interface SentMessage {
  readonly messageId: string;
  readonly to: string;
  readonly topic: string;
  readonly sizeCharacters: number;
}

const mostCharacters = 4096;

/** Sends a message about a package, or only announces it. It cannot be read back: the service's word for it is all there is. */
export async function notify(request: MessageRequest, facts: MessageFacts, dryRun: boolean, tools: MessageTools): Promise<SentMessage> {
  const { mobileSync, reporter, clock } = tools;
  const message = compose(request, facts, clock.now());
  const { messageId, topic, payload } = message;
  const sent: SentMessage = { messageId, to: receiverInWords(request.receiver), topic, sizeCharacters: payload.length };
  if (dryRun) {
    reporter.report({
      type: 'write-planned',
      operation: operationFor(message),
      effect: `send a message of ${payload.length} characters to ${sent.to}`,
      parameters: { BizType: topic, ThirdMsgId: messageId, Payload: payload },
    });
    return sent;
  }
  await mobileSync.send(message);
  reporter.report({ type: 'message-sent', to: sent.to, messageId, sizeCharacters: payload.length });
  return sent;
}

function compose(request: MessageRequest, facts: MessageFacts, nowMs: number): SyncMessage {
  const { topic, template, receiver, os, clientMin, clientMax, validForMs, id } = request;
  const { h5Id, h5Version: version, app, memo, reason, packageId } = facts;
  const payload = fillTemplate(template, { version, app, memo, h5Id, reason, packageId: packageId === undefined ? '' : String(packageId) });
  checkPayload(payload);
  return {
    topic,
    payload,
    messageId: id ?? messageIdOf(facts, request),
    receiver: writeReceiver(receiver),
    os,
    clientMin,
    clientMax,
    valid: validForMs === undefined ? undefined : { fromMs: nowMs, untilMs: nowMs + validForMs },
  };
}

/** The service counts characters (seed document 004); here they are UTF-16 units, of which a text has never less. */
function checkPayload(payload: string): void {
  const where = 'once it is filled';
  const wrong = (value: string, expected: string): Failure =>
    new Failure('INPUT_INVALID', { name: 'notify-payload', value, where, expected });
  if (payload.trim() === '') throw wrong(payload, 'a text with something in it');
  if (payload.length > mostCharacters) throw wrong(`${payload.length} characters`, `at most ${mostCharacters} characters`);
}

function writeReceiver(receiver: Receiver): SyncReceiver {
  if (receiver.kind !== 'everyone') return { kind: 'one', id: receiver.id };
  const { part } = receiver;
  return { kind: 'everyone', part: part?.kind === 'list' ? part.uids : part };
}

/** Who a message is for, in words. */
export function receiverInWords(receiver: Receiver): string {
  if (receiver.kind !== 'everyone') return `${receiver.kind} ${receiver.id}`;
  const { part } = receiver;
  if (part === undefined) return 'everyone';
  const numbers = part.kind === 'range' ? `${part.min}-${part.max}` : part.uids.join(',');
  return `users of the numbers ${numbers}`;
}
