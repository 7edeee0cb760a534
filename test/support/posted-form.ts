import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { HttpRequest } from '../../src/transport/http-port.ts';

/** A form as somebody else reads it. */
export interface PostedForm {
  readonly fields: Readonly<Record<string, string>>;
  /** Names of fields and file in the order of the body; a name that comes twice stands twice. */
  readonly order: readonly string[];
  readonly file: Buffer;
  readonly fileName: string;
  readonly fileType: string;
}

/** The pieces of a streamed body. */
export async function chunksOf({ body }: HttpRequest): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  if (typeof body === 'string' || body instanceof Uint8Array) return [Buffer.from(body)];
  // Copied: a piece is good until the next one is asked for.
  for await (const chunk of body ?? []) chunks.push(Buffer.from(chunk));
  return chunks;
}

/** Reads a posted form with a parser that knows nothing of the writer. */
export async function parsePostedForm(request: HttpRequest, body: Buffer): Promise<PostedForm> {
  const seen = { fields: {} as Record<string, string>, order: [] as string[], file: Buffer.alloc(0), fileName: '', fileType: '' };
  const parser = new Busboy({ headers: { ...request.headers } as BusboyHeaders });
  const finished = new Promise<void>((resolve, reject) => void parser.on('finish', resolve).on('error', reject));
  parser.on('field', (name, value) => {
    seen.order.push(name);
    seen.fields[name] = value;
  });
  parser.on('file', (name, stream, fileName, _encoding, fileType) => {
    seen.order.push(name);
    const chunks: Buffer[] = [];
    stream
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        Object.assign(seen, { file: Buffer.concat(chunks), fileName, fileType });
      });
  });
  parser.end(body);
  await finished;
  return seen;
}
