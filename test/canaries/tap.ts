import { createServer, type IncomingMessage, request as requestTo, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Canary } from './canary.ts';

/** Stands between program and cloud, and writes down every secret that is made or handed out on the way. */
export interface Tap {
  readonly url: string;
  /** What came by since the last time that this was asked. */
  readonly heard: () => readonly Canary[];
  readonly close: () => void;
}

/** Fields of answers that let their holder do something. */
const secretFields =
  /^(?:Policy|Signature|SecurityToken|SignedUrl|UploadSignedUrl|DownloadSignedUrl|PrivateKey|AppSecret|AccessKeySecret)$/;

export async function startTap(cloud: string): Promise<Tap> {
  let heard: Canary[] = [];
  const { hostname, port } = new URL(cloud);
  const pass = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(message);
    heard.push(...secretsAsked(message, body));
    const { method, url: path, headers } = message;
    const forwarded = requestTo({ hostname, port, method, path, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        response.write(chunk);
      });
      answer.on('end', () => {
        heard.push(...secretsAnswered(Buffer.concat(chunks).toString('utf8')));
        response.end();
      });
      // A fault of the emulator breaks the connection: so does this one.
      answer.on('error', () => response.destroy());
    });
    forwarded.on('error', () => response.destroy());
    forwarded.end(body);
  };
  const server = createServer((message, response) => void pass(message, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: () => {
      const all = heard;
      heard = [];
      return all;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The signature of the call, in a header or among the parameters, and the token that a role is taken with. */
function secretsAsked({ headers }: IncomingMessage, body: Buffer): readonly Canary[] {
  const inHeader = /Signature=([^,]+)$/.exec(headers.authorization ?? '')?.[1];
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const fields = new URLSearchParams(isForm ? body.toString('utf8') : '');
  const heard = [inHeader, fields.get('Signature'), fields.get('OIDCToken')];
  return heard.flatMap((secret) => (secret ? [{ from: 'signature or token of a call', secret }] : []));
}

function secretsAnswered(text: string): readonly Canary[] {
  try {
    return secretsIn(JSON.parse(text));
  } catch {
    return [];
  }
}

function secretsIn(value: unknown, name = ''): readonly Canary[] {
  if (typeof value === 'string') {
    const [, signature] = /^https?:\/\/\S+[?&](?:Signature|x-oss-signature)=([^&]+)/.exec(value) ?? [];
    const inAddress =
      signature === undefined ? [] : [{ from: `the signature in ${name} of an answer`, secret: decodeURIComponent(signature) }];
    const isSecret = value.length >= 12 && (secretFields.test(name) || signature !== undefined);
    return [...(isSecret ? [{ from: `${name} of an answer`, secret: value }] : []), ...inAddress];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => secretsIn(part, key));
}
