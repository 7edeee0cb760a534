import type { MessageRefusal, RefusedMessage } from '../message-refusals.ts';

/** The result codes of Mobile Sync in Chinese, as message-refusals.ts has them. */
const refusals: Readonly<Record<string, (facts: RefusedMessage) => MessageRefusal>> = {
  ARGS_IS_NULL: ({ reason }) => ({
    what: `必填参数为空（${reason}）`,
    advice: '给出非空的 notify-topic、接收者和消息内容，并检查 app-id 和 workspace-id。',
  }),
  PAYLOAD_LONG: ({ reason }) => ({ what: `消息过长（${reason}）`, advice: '缩短 notify-payload 或其中的备注：最多 4096 个字符。' }),
  THIRD_MSG_ID_LONG: ({ reason }) => ({ what: `消息 ID 过长（${reason}）`, advice: '给出少于 100 字节的 notify-id，或不给出。' }),
  THIRD_MSG_ID_IS_NULL: ({ reason }) => ({ what: `消息没有 ID（${reason}）`, advice: '给出非空的 notify-id，或不给出。' }),
  BIZ_NOT_ONLINE: ({ topic }) => ({
    what: `同步标识“${topic}”尚未发布`,
    advice: '在 mPaaS 控制台的移动同步中发布它，或更正 notify-topic。',
  }),
  NOT_SUPPORT_GLOBAL: ({ topic }) => ({
    what: `同步标识“${topic}”不支持面向所有人推送`,
    advice: '改为发送给 user:ID 或 device:ID，或用 notify-topic 指定控制台中显示为全局的标识。',
  }),
};

/** What a refusal means; a code that is not known speaks for itself. */
export function messageRefusalInChinese({ code, ...facts }: RefusedMessage & { readonly code: string }): MessageRefusal {
  const known = Object.hasOwn(refusals, code) ? refusals[code]?.(facts) : undefined;
  return known ?? { what: facts.reason, advice: '以上原因由云端给出；凭请求 ID 可联系技术支持查询。' };
}
