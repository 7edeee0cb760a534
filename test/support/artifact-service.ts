import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** GitHub's artifact service and the blob storage behind it, as far as one small upload needs them. */
export interface ArtifactService {
  /** What a runner tells its steps. */
  readonly env: Readonly<Record<string, string>>;
  /** Names of the service's methods and of blob requests, in their order. */
  readonly calls: readonly string[];
  /** Zips by the name of their artifact. */
  readonly artifacts: ReadonlyMap<string, Buffer>;
}

/** For one test. `refuses` answers 409 to everything, which the client takes for final. */
export async function startArtifactService(options: { readonly refuses?: boolean } = {}): Promise<ArtifactService> {
  const service = await openArtifactService(options);
  onTestFinished(service.close);
  return service;
}

/** The same outside a test. `signature` is what lets the holder of an upload's address write there. */
export async function openArtifactService({
  refuses = false,
  signature = 'x',
} = {}): Promise<ArtifactService & { readonly forget: () => void; readonly close: () => void }> {
  const calls: string[] = [];
  const artifacts = new Map<string, Buffer>();
  let origin = '';
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await whole(request);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://service');
    const part = searchParams.get('comp') ?? 'blob';
    const last = decodeURIComponent(pathname.split('/').at(-1) ?? '');
    const isBlob = pathname.startsWith('/blob/');
    calls.push(isBlob ? `${request.method} ${part}` : last);
    if (refuses) json(response, 409, { code: 'already_exists', msg: 'no' });
    else if (isBlob) keep(last, part, body, response);
    else
      json(response, 200, {
        ok: true,
        artifact_id: '1',
        signed_upload_url: `${origin}/blob/${encodeURIComponent(nameIn(body))}?sig=${encodeURIComponent(signature)}`,
      });
  };
  /** A stream comes as blocks, and then a list of them; the list only says that these were all. */
  const keep = (name: string, part: string, body: Buffer, response: ServerResponse): void => {
    if (part !== 'blocklist') artifacts.set(name, Buffer.concat([artifacts.get(name) ?? Buffer.alloc(0), body]));
    const headers = { etag: '"1"', 'last-modified': new Date(0).toUTCString(), 'x-ms-request-id': '1', 'x-ms-version': '2024-11-04' };
    response.writeHead(201, headers).end();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const claims = Buffer.from(JSON.stringify({ scp: 'Actions.Results:run:job' })).toString('base64url');
  const env = {
    ACTIONS_RESULTS_URL: `${origin}/`,
    ACTIONS_RUNTIME_TOKEN: `e30.${claims}.sig`,
    ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: '5000',
    GITHUB_RUN_ID: '7',
    GITHUB_JOB: 'ship',
    GITHUB_RUN_ATTEMPT: '1',
  };
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { env, calls, artifacts, forget: () => artifacts.clear(), close };
}

/** Every method of the service names the artifact in the same field. */
const nameIn = (body: Buffer): string => (JSON.parse(body.toString() || '{}') as { name?: string }).name ?? '';

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function whole(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
