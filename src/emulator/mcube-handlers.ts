import type { McubeOperation, operations, ReplyFrom, RequestTo } from '../wire/catalogue.ts';
import type { Call, Cloud } from './cloud.ts';
import { ownBucket } from './object-store.ts';
import { Refusal } from './refusal.ts';
import type { MiniProgramState, StoredObject, WorkspaceState } from './world.ts';

/** The business part of a reply, where the catalogue says it sits. `Success: true` and an empty `ResultMsg` are added to it. */
export type ResultOf<Name extends McubeOperation> = (typeof operations)[Name]['result'] extends infer Field extends keyof ReplyFrom<Name>
  ? NonNullable<ReplyFrom<Name>[Field]>
  : never;

/** One function per operation; a missing one does not compile. A business failure is thrown as a `Refusal`. */
export type McubeHandlers<Names extends McubeOperation> = {
  readonly [Name in Names]: (request: RequestTo<Name>, call: Call) => ResultOf<Name> | Promise<ResultOf<Name>>;
};

/** `Data` of most writes, as the vendor's examples have it. */
export const done = { Data: 'processed successfully' } as const;

/** Pages of a list. The oldest API version has none and answers all at once (wire-facts section 6). */
export function pageOf<Member>(
  members: readonly Member[],
  request: { readonly PageNum?: number; readonly PageSize?: number },
  version: string,
): {
  readonly members: readonly Member[];
  readonly paging: { CurrentPage?: number; PageSize?: number; HasMore?: boolean; TotalCount?: number };
} {
  if (version === '2019-08-21') return { members, paging: {} };
  const CurrentPage = request.PageNum ?? 1;
  // The real default is not documented; a small one catches clients that do not follow HasMore.
  const PageSize = request.PageSize ?? 10;
  const end = CurrentPage * PageSize;
  const paging = { CurrentPage, PageSize, HasMore: end < members.length, TotalCount: members.length };
  return { members: members.slice(end - PageSize, end), paging };
}

/** The mini program, or a refusal. */
export function needMiniProgram(workspace: WorkspaceState, h5Id: string): MiniProgramState {
  const found = workspace.miniPrograms.find((one) => one.h5Id === h5Id);
  if (!found) throw new Refusal(`The mini program ${h5Id} does not exist.`);
  return found;
}

/** The object behind an address that a client hands back after its upload, or a refusal. */
export function needUpload(cloud: Cloud, address: string, parameter: string): StoredObject {
  const root = `${cloud.url()}/`;
  const object = address.startsWith(root) ? cloud.store.find(ownBucket, decodeKey(address.slice(root.length))) : undefined;
  if (!object) throw new Refusal(`${parameter}: nothing was uploaded to ${address}`);
  return object;
}

function decodeKey(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
