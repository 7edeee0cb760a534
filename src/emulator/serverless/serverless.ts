import { operations, type ServerlessOperation } from '../../wire/catalogue.ts';
import { hosting } from '../../wire/serverless/hosting.ts';
import type { Cloud } from '../cloud.ts';
import { GatewayError, Refusal } from '../refusal.ts';
import { databaseHandlers } from './database.ts';
import { deploymentHandlers } from './deployments.ts';
import { extensionHandlers } from './extensions.ts';
import { fileHandlers } from './files.ts';
import { functionHandlers } from './functions.ts';
import type { AccountCall, PresentOperation, SpaceCall } from './handlers.ts';
import { hostingHandlers } from './hosting.ts';
import { triggerHandlers } from './http-trigger.ts';
import { notEmulated } from './not-emulated.ts';
import { platformHandlers } from './platforms.ts';
import { runHandlers } from './runs.ts';
import { settingsHandlers } from './settings.ts';
import type { SpaceState } from './space-state.ts';
import { spaceHandlers } from './spaces.ts';

const handlers = {
  ...spaceHandlers,
  ...functionHandlers,
  ...deploymentHandlers,
  ...runHandlers,
  ...triggerHandlers,
  ...hostingHandlers,
  ...settingsHandlers,
  ...databaseHandlers,
  ...fileHandlers,
  ...extensionHandlers,
  ...platformHandlers,
};

/** Every operation that has no handler, with the reason; one that is in neither place, or in both, does not compile. */
const reasons: Readonly<Record<Unserved, string>> & {
  readonly [Name in keyof typeof notEmulated]: Name extends Unserved ? string : never;
} = notEmulated;
type Unserved = Exclude<PresentOperation, keyof typeof handlers>;

/** Whether it has a handler. */
export const isServed = (name: ServerlessOperation): boolean => Object.hasOwn(handlers, name);

type Handle = (request: object, call: AccountCall | SpaceCall) => object | Promise<object>;

/** Answers one checked call. */
export async function answerServerless(name: ServerlessOperation, request: object, call: AccountCall): Promise<object> {
  const handle = findHandler(name);
  try {
    // The parameters were read by the row of this very name, and a space is looked up exactly where that row asks for one.
    const { SpaceId } = request as { readonly SpaceId?: string };
    return await handle(request, SpaceId === undefined ? call : { ...call, space: needSpace(name, SpaceId, call.cloud) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { Success: false, Code: 'failed', HttpStatusCode: '200', Message: error.message };
  }
}

function findHandler(name: ServerlessOperation): Handle {
  const table: Readonly<Record<string, unknown>> = handlers;
  if (Object.hasOwn(table, name)) return table[name] as Handle;
  const reason = Object.hasOwn(reasons, name) ? (reasons as Readonly<Record<string, string>>)[name] : 'It was taken out of the API';
  throw new GatewayError(501, 'NotImplemented', `The emulator does not emulate ${name} yet. ${reason}.`);
}

function needSpace(name: ServerlessOperation, spaceId: string, cloud: Cloud): SpaceState {
  const { spaces, deletedSpaces } = cloud.world();
  const space = spaces.find((one) => one.spaceId === spaceId);
  if (space) {
    space.lastAccessMs = operations[name].effect === 'write' ? cloud.now() : space.lastAccessMs;
    return space;
  }
  if (answersFailed(name)) throw new Refusal('SpaceNotExist');
  if (deletedSpaces.includes(spaceId)) throw new GatewayError(404, 'InvalidSpace.Deleted', 'The specified space has been deleted.');
  throw new GatewayError(404, 'InvalidSpaceId.NotFound', `The specified space does not exist: ${spaceId}.`);
}

/** Hosting answers with HTTP 200 (wire-facts section 4), and so does the one row of the seed document that names this message elsewhere. */
const answersFailed = (name: ServerlessOperation): boolean => Object.hasOwn(hosting, name) || name === 'DescribeResourceUsage';

/** How a call went, for the record. */
export function serverlessOutcome(reply: object): { readonly outcome: string; readonly message?: string } {
  const fields = new Map<string, unknown>(Object.entries(reply));
  if (fields.get('Success') !== false) return { outcome: 'OK' };
  const code = String(fields.get('Code'));
  return { outcome: code === 'failed' ? 'Refused' : code, message: String(fields.get('Message')) };
}
