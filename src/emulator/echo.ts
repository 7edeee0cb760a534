/** A request as it came, for an answer that repeats it. */
export interface Received {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parameters or form fields, decoded. */
  readonly fields: Iterable<readonly [name: string, value: string]>;
  /** The body as it travelled; empty for a file. */
  readonly body?: string;
}

/** Where base64 is wrapped by custom (RFC 2045). */
const wrapColumns = 76;

/**
 * The worst that an error message can do: it repeats what it was asked, in plain text, as it travelled, as JSON and in base64. Gateways
 * have been seen to repeat the string to sign; whoever shows their messages must be ready for all of this.
 */
export function echoOf({ line, headers, fields, body = '' }: Received): string {
  const all = Object.fromEntries([...Object.entries(headers), ...fields]);
  const plain = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const text = [line, ...plain, body].join('\n');
  const base64 =
    Buffer.from(text)
      .toString('base64')
      .match(new RegExp(`.{1,${wrapColumns}}`, 'g')) ?? [];
  return ['The request is not understood.', text, JSON.stringify(all), ...base64].join('\n');
}
