import type { Input } from './input.ts';

/** Of a message: for `notify`, and for the message that a release or a promotion is followed by. */
const message = { group: 'notify', verbs: ['notify', 'release', 'promote'], config: ['notify'] } as const;
/** Of a message that goes out by itself. */
const follower = { group: 'notify', verbs: ['release', 'promote'], config: ['notify'] } as const;

/** The inputs of a Mobile Sync message. inputs.ts makes them part of the one table; in miniship.yml they stand under `notify:` of a mini program. */
export const notifyInputs = {
  'notify-topic': {
    ...message,
    key: 'topic',
    kind: 'text',
    placeholder: 'BIZTYPE',
    about: 'Synchronization identity (BizType) that carries the message, as published in the Mobile Sync console.',
    zh: '承载消息的同步标识（BizType），须已在移动同步控制台发布。',
  },
  'notify-payload': {
    ...message,
    key: 'payload',
    kind: 'template',
    placeholder: 'TEMPLATE',
    fallback: '{"h5Id":"{h5Id}","version":"{version}","app":"{app}","memo":"{memo}"}',
    about:
      'Template of the message, a text or JSON, with {version}, {app}, {memo}, {h5Id}, {packageId} and {reason}; {{ and }} stand for braces. At most 4096 characters once it is filled.',
    zh: '消息模板，文本或 JSON，可用 {version}、{app}、{memo}、{h5Id}、{packageId} 和 {reason}；{{ 和 }} 表示花括号本身。填充后不超过 4096 个字符。',
  },
  'notify-to': {
    ...follower,
    key: 'to',
    kind: 'text',
    placeholder: 'RECEIVER',
    fallback: 'everyone',
    about: 'Receiver of the message: everyone, user:ID or device:ID.',
    zh: '消息的接收者：everyone、user:ID 或 device:ID。',
  },
  'notify-on': {
    ...follower,
    key: 'on',
    kind: 'list',
    about:
      'When a message is sent by itself: release (a release is live), promote (a stage is reached), everyone (either of them, once everyone receives the package).',
    zh: '何时自动发送消息：release（发布生效后）、promote（到达新阶段后）、everyone（前两者之一且面向所有人时）。',
  },
  'notify-uids': {
    ...message,
    key: 'uids',
    kind: 'list',
    placeholder: 'RANGES',
    about:
      'Part of the users that a message to everyone reaches: numbers from 0 to 99, made of the second and third last character of user or device id, such as 0-9 or 1,2,99.',
    zh: '发给所有人的消息所覆盖的部分用户：由用户或设备 ID 倒数第二、三位得出的 0 到 99 的数字，例如 0-9 或 1,2,99。',
  },
  'notify-os': {
    ...message,
    key: 'os',
    kind: 'choice',
    choices: ['all', 'ios', 'android'],
    fallback: 'all',
    about: 'Phones that a message reaches.',
    zh: '消息送达的手机系统。',
  },
  'notify-client-min': {
    ...message,
    key: 'clientMin',
    kind: 'text',
    placeholder: 'VERSION',
    about: 'Lowest client version that a message reaches.',
    zh: '消息送达的最低客户端版本。',
  },
  'notify-client-max': {
    ...message,
    key: 'clientMax',
    kind: 'text',
    placeholder: 'VERSION',
    about: 'Highest client version that a message reaches.',
    zh: '消息送达的最高客户端版本。',
  },
  'notify-valid-for': {
    ...message,
    key: 'validFor',
    kind: 'duration',
    min: 1000,
    max: 2_592_000_000,
    about: 'How long a message is delivered after it was sent, at most 30d; without it the service decides.',
    zh: '消息发送后的有效期，最长 30d；未给出时由服务决定。',
  },
  'notify-id': {
    group: 'notify',
    verbs: ['notify'],
    config: [],
    kind: 'text',
    about:
      'Own ThirdMsgId, less than 100 bytes; the service ignores an id that it has seen. Without it the id is made of the release and the receiver.',
    zh: '自定义 ThirdMsgId，少于 100 字节；服务会忽略已出现过的 ID。未给出时由发布内容和接收者得出。',
  },
} as const satisfies Record<string, Input>;
