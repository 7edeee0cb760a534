import { Failure, isFailure } from '../errors/failure.ts';
import type { RequestTo } from '../wire/catalogue.ts';
import type { Cloud } from './cloud.ts';
import type { MpaasOptions } from './mpaas.ts';

/** A Mobile Sync message in words. Times are epoch milliseconds. */
export interface SyncMessage {
  /** The synchronization identity. */
  readonly topic: string;
  readonly payload: string;
  /** The service ignores one that it has seen under the same identity. */
  readonly messageId: string;
  readonly receiver: SyncReceiver;
  readonly os?: 'ios' | 'android' | undefined;
  readonly clientMin?: string | undefined;
  readonly clientMax?: string | undefined;
  readonly valid?: { readonly fromMs: number; readonly untilMs: number } | undefined;
}

/** Everyone, or a part of everyone by numbers of their ids; or one, whose user or device id is the wire's link token. */
export type SyncReceiver =
  | { readonly kind: 'everyone'; readonly part?: { readonly min: number; readonly max: number } | readonly number[] | undefined }
  | { readonly kind: 'one'; readonly id: string };

export interface MobileSync {
  /** Hands a message to the service. Whether phones have received it, nobody can ask. */
  send(message: SyncMessage): Promise<void>;
}

const systems = { ios: 'IOS', android: 'ANDROID' } as const;

/** Mobile Sync of one workspace. */
export function createMobileSync({ rpc, workspace }: Pick<MpaasOptions, 'rpc' | 'workspace'>): MobileSync {
  const { appId: AppId, workspaceId: WorkspaceId, tenantId: TenantId } = workspace;
  const ids = { AppId, WorkspaceId, TenantId };
  return {
    async send(message) {
      try {
        const common = { ...ids, ...writeMessage(message) };
        const { receiver } = message;
        if (receiver.kind === 'one') await rpc.call('CreateOpenSingleData', { ...common, LinkToken: receiver.id });
        else await rpc.call('CreateOpenGlobalData', { ...common, ...writePart(receiver.part) });
      } catch (error) {
        throw isFailure(error) ? refusalOf(error, message.topic) : error;
      }
    },
  };
}

/** The name of the call that sends it, for a dry run. */
export const operationFor = ({ receiver }: SyncMessage): 'CreateOpenSingleData' | 'CreateOpenGlobalData' =>
  receiver.kind === 'one' ? 'CreateOpenSingleData' : 'CreateOpenGlobalData';

function writeMessage(message: SyncMessage): Omit<RequestTo<'CreateOpenSingleData'>, keyof Cloud['ids'] | 'LinkToken'> {
  const { topic, payload, messageId, os, clientMin, clientMax, valid } = message;
  return {
    BizType: topic,
    Payload: payload,
    ThirdMsgId: messageId,
    ...(os === undefined ? {} : { OsType: systems[os] }),
    ...(clientMin === undefined ? {} : { AppMinVersion: clientMin }),
    ...(clientMax === undefined ? {} : { AppMaxVersion: clientMax }),
    ...(valid === undefined ? {} : { ValidTimeStart: valid.fromMs, ValidTimeEnd: valid.untilMs }),
  };
}

type Part = Extract<SyncReceiver, { readonly kind: 'everyone' }>['part'];

/** Single numbers go as two digits each, as in the vendor's sample. */
function writePart(part: Part): Pick<RequestTo<'CreateOpenGlobalData'>, 'MinUid' | 'MaxUid' | 'Uids'> {
  if (part === undefined) return {};
  if ('min' in part) return { MinUid: part.min, MaxUid: part.max };
  return { Uids: part.map((uid) => String(uid).padStart(2, '0')).join(',') };
}

/** A result code of Mobile Sync says by itself what is wrong; see message-refusals.ts. */
function refusalOf(failure: Failure, topic: string): Failure {
  if (!isRefusal(failure)) return failure;
  const { operation, requestId, code, reason } = failure.facts;
  return new Failure('MESSAGE_REFUSED', { operation, requestId, topic, code, reason }, { cause: failure });
}

const isRefusal = (failure: Failure): failure is Failure<'CLOUD_REFUSED'> => failure.code === 'CLOUD_REFUSED';
