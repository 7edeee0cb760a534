import type { HttpReply } from './http-port.ts';
import { isAbyss } from './nesting.ts';
import { field } from './read-shape.ts';
import { readXml } from './xml.ts';

export type Document = Readonly<Record<string, unknown>>;

/** An answer of the gateway. `document` is absent when the body is neither JSON nor XML. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly document: Document | undefined;
  readonly requestId: string;
}

/** Reads JSON, or XML, which the gateway uses when a request died before its format was known (wire-facts section 4). */
export async function readAnswer({ status, headers, body }: HttpReply): Promise<Answer> {
  const text = body.toString('utf8');
  const document = readJson(text) ?? (await readXml(text));
  const requestId = textOf(document, 'RequestId') ?? headers['x-acs-request-id'] ?? '';
  return { status, headers, document, requestId };
}

/** A field of the answer as text, when it is there and not empty. */
export function textOf(document: Document | undefined, name: string): string | undefined {
  const value = document === undefined ? undefined : field(document, name);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return value === '' ? undefined : String(value);
}

function readJson(text: string): Document | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !isAbyss(value) ? (value as Document) : undefined;
  } catch {
    return undefined;
  }
}
