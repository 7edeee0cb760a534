import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import { answerControl, type Controls, controlRoot } from './control.ts';
import type { Gateway } from './gateway.ts';
import { type LocalServer, listenLocally } from './local-server.ts';
import type { Storage } from './storage.ts';

/** What is behind the server. */
interface Machine extends Controls {
  readonly gateway: Gateway;
  readonly storage: Storage;
}

/** The server of the gateway, the storage and the control surface. */
export const listen = (port: number, machine: Machine, latencyMs?: number): Promise<LocalServer> =>
  listenLocally(
    port,
    (message) => route(machine, message),
    () => machine.site.cloud.now(),
    latencyMs,
  );

async function route(machine: Machine, message: IncomingMessage): Promise<Answer> {
  const path = (message.url ?? '').split('?')[0] ?? '';
  if (path.startsWith(controlRoot)) {
    return answerControl(machine, message);
  }
  if (path !== '/') return machine.storage.object(message);
  // The only difference between a call and an upload at the root: a form that carries a file has parts.
  const isUpload = message.method === 'POST' && (message.headers['content-type'] ?? '').startsWith('multipart/form-data');
  return isUpload ? machine.storage.post(message) : machine.gateway.answer(message);
}
