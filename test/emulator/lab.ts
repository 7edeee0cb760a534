import { randomUUID } from 'node:crypto';
import RpcClient from '@alicloud/pop-core';
import { afterEach, expect } from 'vitest';
import { ZipFile } from 'yazl';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import type { EmulatedOperation } from '../../src/emulator/handlers.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import type { ReplyFrom } from '../../src/wire/catalogue.ts';

/** An emulator with somebody else's client beside it: what these tests send was not signed by code of this project. */
export interface Lab {
  readonly emulator: Emulator;
  /** Calls an operation in the seeded workspace; parameters given here win, `undefined` leaves one out. */
  readonly call: <Name extends string>(operation: Name, parameters?: Parameters, key?: Key) => Promise<Reply<Name>>;
  /** Posts a file below a fresh token's directory and answers its address. */
  readonly upload: (name: string, content: Uint8Array | string) => Promise<string>;
  /** Uploads a build with an icon and makes it a package; answers the reply of UploadMcubeMiniPackage. */
  readonly release: (h5Version: string, parameters?: Parameters) => Promise<Reply<'UploadMcubeMiniPackage'>>;
}

export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** A shape of the catalogue with every field there: a test that reads an absent one fails by itself. */
type Whole<Value> = Value extends readonly (infer Member)[]
  ? readonly Whole<Member>[]
  : Value extends object
    ? { readonly [Name in keyof Value]-?: Whole<Value[Name]> }
    : Value;

/** What the gateway answers in place of a reply, with the status and the headers of the answer. */
export interface GatewayReply {
  readonly Code?: string;
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
}

export type Reply<Name extends string> = GatewayReply & (Name extends EmulatedOperation ? Whole<ReplyFrom<Name>> : unknown);
export type UploadToken = Reply<'GetMcubeFileToken'>['GetFileTokenResult']['FileToken'];

export interface Key {
  readonly id: string;
  readonly secret: string;
  readonly securityToken?: string;
}

export const h5Id = '2017072607907880';
export const workspace = { AppId: 'ONEX570DA892117', WorkspaceId: 'PROD', TenantId: 'PUQYHL' } as const;
const defaultKey: Key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' };

const open: Emulator[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((emulator) => emulator.close()));
});

/** Starts an emulator without a package that publishes at once; it is closed after the test. */
export async function startLab(options: EmulatorOptions = {}): Promise<Lab> {
  const emulator = await createEmulator({ publishDelayMs: 0, seed: emptySeed, ...options });
  open.push(emulator);
  const lab: Lab = {
    emulator,
    call: (operation, parameters = {}, key = defaultKey) => callRpc(emulator.url, operation, { ...workspace, ...parameters }, key),
    upload: async (name, content) => {
      const token = (await lab.call('GetMcubeFileToken', { OnexFlag: true })).GetFileTokenResult.FileToken;
      const key = `${token.Dir}${name}`;
      const response = await fetch(token.Host, { method: 'POST', body: uploadForm(token, key, content) });
      if (response.status !== 204) throw new Error(await response.text());
      return `${token.Host}/${key}`;
    },
    release: async (h5Version, parameters = {}) => {
      const ResourceFileUrl = await lab.upload('build.zip', await buildZip(smallBuild()));
      const IconFileUrl = await lab.upload('icon.png', 'icon');
      return lab.call('UploadMcubeMiniPackage', { ...packageParameters(h5Version), ResourceFileUrl, IconFileUrl, ...parameters });
    },
  };
  return lab;
}

/** One call through `@alicloud/pop-core`; a gateway error is answered, not thrown. */
export async function callRpc<Name extends string>(
  url: string,
  operation: Name,
  parameters: Parameters,
  key: Key,
  version = '2020-10-28',
): Promise<Reply<Name>> {
  const { id: accessKeyId, secret: accessKeySecret, securityToken } = key;
  const client = new RpcClient({
    endpoint: url,
    apiVersion: version,
    accessKeyId,
    accessKeySecret,
    ...(securityToken ? { securityToken } : {}),
  });
  const given = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
  const reply = await client.request<object>(operation, given, { method: 'POST', timeout: 20_000 }).catch((error: RpcError) => {
    if (!error.data) throw error;
    return { ...error.data, status: error.entry?.response.statusCode, headers: error.entry?.response.headers };
  });
  // The client's own JSON reader makes objects without a prototype, which compare as different.
  return JSON.parse(JSON.stringify(reply)) as Reply<Name>;
}

/** What pop-core throws when the answer has a `Code`. */
interface RpcError extends Error {
  readonly data?: object;
  readonly entry?: { readonly response: { readonly statusCode: number; readonly headers: object } };
}

/** The fields of a PostObject form for a token of GetMcubeFileToken. */
export function uploadForm(
  token: Pick<UploadToken, 'Accessid' | 'Policy' | 'Signature'>,
  key: string,
  content: Uint8Array | string,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  const all = { key, OSSAccessKeyId: token.Accessid, policy: token.Policy, Signature: token.Signature, ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), key.split('/').at(-1) ?? 'file');
  return form;
}

export const packageParameters = (h5Version: string): Parameters => ({
  OnexFlag: true,
  H5Id: h5Id,
  H5Name: 'Shop',
  H5Version: h5Version,
  MainUrl: '/index.html#pages/index/index',
  Vhost: `https://${h5Id}.example.com`,
  AutoInstall: 0,
  ResourceType: 4,
  InstallType: 0,
  Platform: 'all',
  ClientVersionMin: '10.1.60;10.1.60',
  EnableTabBar: 0,
  EnableOptionMenu: '1',
  EnableKeepAlive: '0',
  PackageType: 1,
  UserId: 'tester',
});

/** The smallest build that the service takes, by path in the zip. */
export const smallBuild = (): Record<string, string> => ({
  [`${h5Id}/appConfig.json`]: '{"pages":["pages/index/index"]}',
  [`${h5Id}/index.html`]: '<!doctype html>',
  [`${h5Id}/index.js`]: `// ${randomUUID()}`,
});

/** A zip of these files, in this order. */
export async function buildZip(files: Readonly<Record<string, string | Buffer>>, options: { mode?: number } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, options);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A user on an iPhone, asking for the seeded mini program. */
export const user = (userId: string, phone: Readonly<Record<string, string>> = {}) => ({
  appId: workspace.AppId,
  workspaceId: workspace.WorkspaceId,
  h5Id,
  userId,
  platform: 'ios' as const,
  clientVersion: '10.2.0',
  ...phone,
});

/** Matchers of vitest, typed as what they are for a test: values of unknown kind. */
export const containing = (text: string): unknown => expect.stringContaining(text);
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
export const withFields = (fields: object): unknown => expect.objectContaining(fields);
export const anyText: unknown = expect.any(String);
