import type { FollowingMessage } from '../config/message-request.ts';
import { isFailure, isStop } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import { shellWord } from '../reporting/shell-word.ts';
import type { TaskAudience } from '../services/mpaas-words.ts';
import { messageIdOf } from './message-id.ts';
import { type MessageFacts, type MessageTools, notify, type SentMessage } from './notify.ts';
import { step } from './tools.ts';

/** What a release or a promotion has brought about, or, in a dry run, would. */
export interface Happened extends MessageFacts {
  readonly verb: 'release' | 'promote';
  readonly audience: TaskAudience['kind'];
  readonly dryRun: boolean;
}

/**
 * Sends the message that `notify:` of miniship.yml asks for after a release or a promotion. What is live stays live: a message
 * that cannot be sent is a warning, which says how to send it later under the same id.
 */
export async function notifyAfter(
  following: FollowingMessage | undefined,
  happened: Happened,
  tools: MessageTools,
): Promise<SentMessage | undefined> {
  if (following === undefined || !isOccasion(following, happened)) return undefined;
  const send = () => sendOrWarn(following, happened, tools);
  return happened.dryRun ? await send() : await step('notify', tools, send);
}

async function sendOrWarn(following: FollowingMessage, happened: Happened, tools: MessageTools): Promise<SentMessage | undefined> {
  try {
    return await notify(following.message, happened, happened.dryRun, tools);
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    const id = messageIdOf(happened, following.message);
    const what: Both = happened.dryRun
      ? { en: 'The message could not be sent', zh: '消息无法发送' }
      : {
          en: `Version ${happened.h5Version} is live, but no message about it was sent`,
          zh: `版本 ${happened.h5Version} 已生效，但没有发送相关消息`,
        };
    const command = `miniship notify --to ${shellWord(toOf(following))} --package ${shellWord(happened.h5Version)} --notify-id ${shellWord(id)}`;
    tools.reporter.report({
      type: 'warned',
      message: { en: `${what.en}: ${error.told.en}`, zh: `${what.zh}：${error.told.zh}` },
      help: {
        en: `${error.advice.en} Then send it, with the same configuration: ${command}`,
        zh: `${error.advice.zh}然后以相同的配置发送：${command}`,
      },
    });
    return undefined;
  }
}

const isOccasion = ({ on }: FollowingMessage, { verb, audience }: Happened): boolean =>
  on.includes(verb) || (on.includes('everyone') && audience === 'everyone');

/** The receiver as a flag takes it. */
function toOf({ message: { receiver } }: FollowingMessage): string {
  return receiver.kind === 'everyone' ? 'everyone' : `${receiver.kind}:${receiver.id}`;
}
