import { createHash, createHmac } from 'node:crypto';

type Fields = Readonly<Record<string, string>>;

/** What takes part in the `sign` parameter of a call that Taobao's gateway makes (wire-facts §10). */
export interface TopRequest {
  readonly secret: string;
  /** `hmac` goes with the parameter `sign_method=hmac`. */
  readonly method: 'md5' | 'hmac';
  /** Parameters of the address, decoded. */
  readonly query: Fields;
  /** Headers that `top-sign-list` names. */
  readonly headers?: Fields;
  /** Fields of a form, when the body is one. */
  readonly form?: Fields;
  /** The body as it travels, when it is JSON, XML or text. */
  readonly body?: string;
}

/** Signs a call as Qimen does: names and values side by side in the order of UTF-16 code units, the body behind them, the secret around all. */
export function signTop({ secret, method, query, headers, form, body = '' }: TopRequest): {
  readonly baseString: string;
  readonly sign: string;
} {
  const { sign: _own, ...fields } = { ...headers, ...query, ...form };
  const names = Object.keys(fields).sort();
  const text = names.map((name) => `${name}${fields[name]}`).join('') + body;
  if (method === 'hmac') return { baseString: text, sign: upperHex(createHmac('md5', secret).update(text, 'utf8')) };
  const baseString = `${secret}${text}${secret}`;
  return { baseString, sign: upperHex(createHash('md5').update(baseString, 'utf8')) };
}

const upperHex = (hash: { digest(encoding: 'hex'): string }): string => hash.digest('hex').toUpperCase();
