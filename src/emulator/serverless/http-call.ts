import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Answer, jsonAnswer } from '../answer.ts';
import type { Cloud } from '../cloud.ts';
import { flatten, readWhole } from '../message.ts';
import { GatewayError } from '../refusal.ts';
import { composeAnswer } from './http-answer.ts';
import { corsHeaders, preflightAnswer } from './http-cors.ts';
import { invokeFunction } from './invoke.ts';
import type { FunctionState, SpaceState } from './space-state.ts';

/** H:159352: other methods are ignored, and bodies are limited in type and size. */
const methods = ['GET', 'POST', 'PUT', 'DELETE'];
const contentTypes = /^(application\/json|application\/x-www-form-urlencoded|text\/[\w.+-]+)\s*(;|$)/i;
const bodyMaxBytes = 1024 ** 2;

/** Answers a request to the HTTP trigger of a space: the function that owns the path runs, and what it returns becomes the answer. */
export async function answerHttpTrigger(message: IncomingMessage, spaceId: string, cloud: Cloud): Promise<Answer> {
  try {
    return await answer(message, spaceId, cloud);
  } catch (error) {
    if (error instanceof GatewayError) return failed(error.status, error.code, error.message);
    return failed(500, 'InternalError', `A fault of the emulator: ${String(error)}`);
  }
}

/** Errors on this address have a form of their own, as public reports show it. */
const failed = (status: number, code: string, message: string): Answer => jsonAnswer(status, { success: false, error: { code, message } });

async function answer(message: IncomingMessage, spaceId: string, cloud: Cloud): Promise<Answer> {
  const url = new URL(message.url ?? '', 'http://emulator');
  const space = needServing(spaceId, cloud);
  const allowed = corsHeaders(space, message.headers.origin);
  const preflight = preflightAnswer(message, allowed);
  if (preflight) return preflight;
  const found = needPath(space, url.pathname);
  const response = await call(message, url, { space, found }, cloud);
  return { ...response, headers: { ...response.headers, ...allowed } };
}

interface Target {
  readonly space: SpaceState;
  readonly found: FunctionState;
}

async function call(message: IncomingMessage, url: URL, { space, found }: Target, cloud: Cloud): Promise<Answer> {
  const method = message.method ?? '';
  if (!methods.includes(method)) throw new GatewayError(405, 'UnsupportedHTTPMethod', `Method ${method} is not supported.`);
  const args = {
    // What follows the function's own path, as scripts that dispatch on it expect.
    path: url.pathname.slice(found.settings.httpPath.length) || '/',
    httpMethod: method,
    headers: flatten(message),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {},
    body: await readBody(message),
    isBase64Encoded: false,
  };
  const requestId = randomUUID().toUpperCase();
  const invocation = await invokeFunction({ space, found, args, source: 'http', requestId }, cloud);
  cloud.save();
  // The backend's table gives 200 as the status of a function that failed.
  if (invocation.kind === 'failed') return failed(200, invocation.code, invocation.message);
  return composeAnswer(JSON.parse(invocation.json), requestId);
}

/** The codes of the next two are this emulator's own, but for that of a paused space. */
function needServing(spaceId: string, cloud: Cloud): SpaceState {
  const space = cloud.world().spaces.find((one) => one.spaceId === spaceId);
  if (!space) throw new GatewayError(404, 'InvalidSpaceId.NotFound', 'The specified SpaceId does not exist.');
  if (space.status === 'PAUSED') throw new GatewayError(404, 'InvalidSpace.NotInService', 'The space is not in service.');
  if (space.httpTrigger.service === 'on') return space;
  throw new GatewayError(404, 'HttpTrigger.NotEnabled', 'The HTTP trigger of the space is not enabled.');
}

/** The function with this path, or with the longest path above it. */
function needPath({ functions }: SpaceState, path: string): FunctionState {
  const matching = functions.filter(({ settings: { httpPath } }) => httpPath !== '' && `${path}/`.startsWith(`${httpPath}/`));
  const [found] = matching.sort((one, other) => other.settings.httpPath.length - one.settings.httpPath.length);
  if (!found) throw new GatewayError(404, 'HttpTriggerPath.NotFound', `No function has the path ${path}.`);
  return found;
}

async function readBody(message: IncomingMessage): Promise<string> {
  const body = await readWhole(message, bodyMaxBytes).catch(() => {
    throw new GatewayError(400, 'RequestContentLength.Exceeded', 'The request ContentLength exceeds the limit.');
  });
  const contentType = message.headers['content-type'];
  if (body.length > 0 && !contentTypes.test(contentType ?? '')) {
    throw new GatewayError(400, 'InvalidRequestContentType', `The request ContentType is not supported: ${contentType}.`);
  }
  return body.toString('utf8');
}
