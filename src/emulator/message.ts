import type { IncomingMessage } from 'node:http';
import { GatewayError } from './refusal.ts';

/** The whole body of a request that is known to be small. */
export async function readWhole(message: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of message) {
    const bytes = chunk as Buffer;
    sizeBytes += bytes.length;
    if (sizeBytes <= maxBytes) chunks.push(bytes);
  }
  if (sizeBytes > maxBytes) throw new GatewayError(413, 'RequestEntityTooLarge', `The body has more than ${maxBytes} bytes.`);
  return Buffer.concat(chunks);
}

/** Headers as one text each; node joins repeated ones already, but for a few that are lists. */
export function flatten(message: IncomingMessage): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) if (value !== undefined) headers[name] = String(value);
  return headers;
}
