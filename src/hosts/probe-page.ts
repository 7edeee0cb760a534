import { brokenExchange } from '../transport/broken-exchange.ts';
import type { Http } from '../transport/http-port.ts';
import type { GateTools } from '../workflows/tools.ts';
import { version } from './version.ts';

/** More of a page is not looked at. */
const mostBytes = 1024 * 1024;

/** Asks a page of the user once, and holds no more of it than is looked at. */
export const createProbe =
  (http: Http, signal: AbortSignal): GateTools['probe'] =>
  async (url, { timeoutMs }) => {
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    const receive = (chunk: Uint8Array): void => {
      if (sizeBytes < mostBytes) chunks.push(chunk);
      sizeBytes += chunk.byteLength;
    };
    const headers = { 'user-agent': `miniship/${version}`, accept: '*/*' };
    const answer = await http.send({ method: 'GET', url, headers, timeoutMs, silenceMs: timeoutMs, signal, receive });
    if (answer.kind === 'broken') throw brokenExchange('GET', new URL(url).host, answer).failure;
    // The body of an error is held by the transport itself.
    const body = Buffer.concat([...chunks, answer.body]).subarray(0, mostBytes);
    return { status: answer.status, body: body.toString('utf8') };
  };
