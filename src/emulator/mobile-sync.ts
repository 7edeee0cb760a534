import type { MobileSyncOperation, ReplyFrom, RequestTo } from '../wire/catalogue.ts';
import type { Cloud } from './cloud.ts';
import { checkFilters } from './message-rules.ts';
import { findWorkspace, type WorkspaceState } from './world.ts';

type Handlers = {
  readonly [Name in MobileSyncOperation]: (request: RequestTo<Name>, cloud: Cloud) => ReplyFrom<Name>;
};
type Reply = ReplyFrom<MobileSyncOperation>;
type Message = RequestTo<MobileSyncOperation>;

/** Mobile Sync: messages are kept, not delivered; `GET /_emulator/state` shows them. Codes as in seed document 004. */
const handlers = {
  CreateOpenSingleData: (request, cloud) =>
    request.LinkToken === '' ? failure('ARGS_IS_NULL', 'LinkToken is empty.') : send(request, request.LinkToken, cloud),
  CreateOpenGlobalData: (request, cloud) => send(request, null, cloud),
} satisfies Handlers;

/** Answers one checked call. */
export function answerMobileSync(name: MobileSyncOperation, request: Message, cloud: Cloud): Reply {
  // The parameters were read by the row of this very name, which is what the handler's type says.
  const handle = handlers[name] as (request: Message, cloud: Cloud) => Reply;
  return handle(request, cloud);
}

const payloadMaxCharacters = 4096;
/** "Less than 100 bytes", says the vendor. */
const thirdMsgIdLimitBytes = 100;

function send(request: Message, linkToken: string | null, cloud: Cloud): Reply {
  const wrong = problemOf(request);
  if (wrong) return failure(...wrong);
  checkFilters(request, cloud.now());
  const workspace = findWorkspace(cloud.world(), request.AppId, request.WorkspaceId);
  if (!workspace || (request.TenantId ?? workspace.tenantId) !== workspace.tenantId) {
    return failure('INVALID_TENANT_ID', 'The app does not exist, or belongs to another tenant.');
  }
  const scene = workspace.syncScenes.find(({ bizType }) => bizType === request.BizType);
  if (!scene) return failure('BIZ_NOT_ONLINE', `The synchronization identity "${request.BizType}" is not published.`);
  if (linkToken === null && !scene.global) return failure('NOT_SUPPORT_GLOBAL', `"${request.BizType}" reaches one receiver at a time.`);
  keep(request, linkToken, workspace, cloud.now());
  return { HttpStatusCode: 200, Result: true, ResultCode: 'SUCCESS', ResultMessage: 'Success' };
}

function problemOf(request: Message): readonly [code: string, message: string] | undefined {
  if (request.ThirdMsgId === '') return ['THIRD_MSG_ID_IS_NULL', 'ThirdMsgId is empty.'];
  const empty = (['AppId', 'WorkspaceId', 'BizType', 'Payload'] as const).find((name) => request[name] === '');
  if (empty !== undefined) return ['ARGS_IS_NULL', `${empty} is empty.`];
  if (request.Payload.length > payloadMaxCharacters) return ['PAYLOAD_LONG', `Payload has more than ${payloadMaxCharacters} characters.`];
  if (Buffer.byteLength(request.ThirdMsgId) >= thirdMsgIdLimitBytes) return ['THIRD_MSG_ID_LONG', 'ThirdMsgId has 100 bytes or more.'];
  return undefined;
}

/** A repeated ThirdMsgId of the same identity is ignored, and answered like the first. */
function keep(request: Message, linkToken: string | null, { messages }: WorkspaceState, nowMs: number): void {
  const { BizType: bizType, ThirdMsgId: thirdMsgId, Payload: payload } = request;
  if (messages.some((one) => one.bizType === bizType && one.thirdMsgId === thirdMsgId)) return;
  messages.push({ bizType, thirdMsgId, linkToken, payload, sentMs: nowMs });
}

const failure = (ResultCode: string, ResultMessage: string): Reply => ({ HttpStatusCode: 200, Result: false, ResultCode, ResultMessage });
