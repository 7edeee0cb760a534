import { expect, vi } from 'vitest';
import type { Emulator, EmulatorOptions } from '../../../src/emulator/emulator.ts';
import type { ReplyFrom, ServerlessOperation } from '../../../src/wire/catalogue.ts';
import { buildZip, callRpc, type GatewayReply, type Parameters, startLab } from '../lab.ts';

/** Each run starts a node, and a busy machine may take seconds for one. */
vi.setConfig({ testTimeout: 30_000 });

type Whole<Value> = Value extends readonly (infer Member)[]
  ? readonly Whole<Member>[]
  : Value extends object
    ? { readonly [Name in keyof Value]-?: Whole<Value[Name]> }
    : Value;

/** A reply with every field of its row; one that a test reads and that did not come fails that test. */
export type SpaceReply<Name extends string> = Omit<GatewayReply, 'Code'> &
  (Name extends ServerlessOperation ? Whole<ReplyFrom<Name>> & { readonly Code?: string } : { readonly Code?: string });

type Files = Readonly<Record<string, string | Buffer>>;

/** An emulator whose seeded space is called with the older official client. */
export interface FunctionLab {
  readonly emulator: Emulator;
  readonly call: <Name extends string>(operation: Name, parameters?: Parameters) => Promise<SpaceReply<Name>>;
  /** Uploads a zip as a new deployment of a function; answers its id. */
  readonly upload: (name: string, zip: Buffer) => Promise<string>;
  /** Creates a function if need be, and deploys these files, or one index.js. */
  readonly deploy: (name: string, code: string | Files, settings?: Parameters) => Promise<string>;
  readonly run: (name: string, args?: object) => Promise<SpaceReply<'RunFunction'>>;
  readonly status: (name: string) => Promise<readonly string[]>;
}

export const spaceId = 'mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f';
const key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' };

/** Starts an emulator whose deployments take no time; it is closed after the test. */
export async function startFunctionLab(options: EmulatorOptions = {}): Promise<FunctionLab> {
  const { emulator } = await startLab({ deployDelayMs: 0, ...options });
  const lab: FunctionLab = {
    emulator,
    call: async (operation, parameters = {}) =>
      (await callRpc(emulator.url, operation, { SpaceId: spaceId, ...parameters }, key, '2019-06-15')) as unknown as SpaceReply<
        typeof operation
      >,
    upload: async (name, zip) => {
      const { DeploymentId, UploadSignedUrl } = await lab.call('CreateFunctionDeployment', { Name: name });
      const { status } = await putCode(UploadSignedUrl, zip);
      expect(status).toBe(200);
      return DeploymentId;
    },
    deploy: async (name, code, settings = {}) => {
      await lab.call('CreateFunction', { Name: name });
      expect((await lab.call('UpdateFunction', { Name: name, ...settings })).Code).toBeUndefined();
      const id = await lab.upload(name, await buildZip(typeof code === 'string' ? { 'index.js': code } : code));
      expect((await lab.call('DeployFunction', { DeploymentId: id })).Code).toBeUndefined();
      return id;
    },
    run: (functionTarget, functionArgs = {}) => lab.call('RunFunction', { Body: JSON.stringify({ functionTarget, functionArgs }) }),
    status: async (name) => (await lab.call('ListFunctionDeployment', { Name: name })).DataList.map(({ Status }) => Status.Status),
  };
  return lab;
}

/** Sends a zip to a signed address. */
export const putCode = (url: string, zip: Buffer | string, contentType = 'application/octet-stream'): Promise<Response> =>
  fetch(url, { method: 'PUT', body: new Uint8Array(Buffer.from(zip)), headers: { 'content-type': contentType } });
