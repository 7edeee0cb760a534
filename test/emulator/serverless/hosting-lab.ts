import type { Emulator, EmulatorOptions } from '../../../src/emulator/emulator.ts';
import type { ReplyFrom, ServerlessOperation } from '../../../src/wire/catalogue.ts';
import { callRpc, type GatewayReply, type Parameters, startLab } from '../lab.ts';

/** An emulator with one space, and an outside client that calls MPServerless about it. */
export interface HostingLab {
  readonly emulator: Emulator;
  readonly call: <Name extends ServerlessOperation>(operation: Name, parameters?: Parameters) => Promise<Answered<Name>>;
  /** A credential for one file of the site. */
  readonly permit: (path: string) => Promise<Credential>;
  /** Posts one file of the site and answers the status, failing on a refusal. */
  readonly upload: (path: string, content: string | Uint8Array, fields?: Readonly<Record<string, string>>) => Promise<void>;
  /** The address of the served site, without a slash at its end. */
  readonly site: () => Promise<string>;
}

/** Every field of the catalogue there, and what a refusal has. */
export type Answered<Name extends ServerlessOperation> = GatewayReply & { readonly Message?: string } & Whole<ReplyFrom<Name>>;
export type Credential = Answered<'GetWebHostingUploadCredential'>['Data'];

type Whole<Value> = Value extends readonly (infer Member)[]
  ? readonly Whole<Member>[]
  : Value extends object
    ? { readonly [Name in keyof Value]-?: Whole<Value[Name]> }
    : Value;

export const spaceId = 'mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f';
const key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' };

/** Starts an emulator whose hosting opens at once, and opens it unless told otherwise. */
export async function startHosting(options: EmulatorOptions = {}, isOpen = true): Promise<HostingLab> {
  const { emulator } = await startLab({ openDelayMs: 0, ...options });
  const lab: HostingLab = {
    emulator,
    call: async (operation, parameters = {}) =>
      (await callRpc(emulator.url, operation, { SpaceId: spaceId, ...parameters }, key, '2019-06-15')) as Answered<typeof operation>,
    permit: async (path) => (await lab.call('GetWebHostingUploadCredential', { FilePath: path })).Data,
    upload: async (path, content, fields = {}) => {
      const response = await postFile(await lab.permit(path), content, fields);
      if (!response.ok) throw new Error(await response.text());
    },
    site: async () => `http://${(await lab.call('GetWebHostingConfig')).Data.DefaultDomain}`,
  };
  if (isOpen) await lab.call('OpenWebHostingService');
  return lab;
}

/** Sends the form that a credential permits; a loopback endpoint speaks plain http. */
export const postFile = (
  credential: Credential,
  content: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> => fetch(`http://${credential.Endpoint}/`, { method: 'POST', body: siteForm(credential, content, fields) });

/** The form of one file; fields given here win. */
export function siteForm(credential: Credential, content: string | Uint8Array, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  const all = {
    key: credential.FilePath,
    OSSAccessKeyId: credential.AccessKeyId,
    policy: credential.Policy,
    Signature: credential.Signature,
    'x-oss-security-token': credential.SecurityToken,
    success_action_status: '200',
    'Content-Type': 'text/html; charset=utf-8',
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), 'file');
  return form;
}

/** Code and message of a refusal by the business of an operation. */
export const refusal = (message: unknown): object => ({ Success: false, Code: 'failed', HttpStatusCode: '200', Message: message });
