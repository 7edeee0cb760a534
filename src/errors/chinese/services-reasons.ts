/** Reasons that services gives, by their English. */
export const servicesReasons = {
  'the answer (request {requestId}) has no {name}.': '应答（请求 {requestId}）中没有 {name}。',
  'its size changed while it was being sent': '发送期间其大小发生了变化',
  'it has more than the {maxBytes} bytes allowed': '超过所允许的 {maxBytes} 字节',
  '{operation} is not in the catalogue': '{operation} 不在目录中',
  'a plan would call {operation}': '计划会调用 {operation}',
  'there is nothing yet': '目前还没有任何内容',
  '{operation} is no read': '{operation} 不是读操作',
  'its NextMarker "{next}" was given before': '其 NextMarker “{next}”此前已出现过',
  'the address that it lent is none': '所给的地址无效',
  'a rule that could not be read cannot be written either': '无法读懂的规则也无法写回',
  'it is not an answer of the storage, and came as {type}': '它不是存储服务的应答，类型为 {type}',
} as const;
