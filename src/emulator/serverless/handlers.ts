import type { operations, ReplyFrom, RequestTo, ServerlessOperation } from '../../wire/catalogue.ts';
import type { Cloud } from '../cloud.ts';
import type { SpaceState } from './space-state.ts';

/** A call about the account as a whole. */
export interface AccountCall {
  readonly cloud: Cloud;
  readonly requestId: string;
  /** A waiting `expired` fault asks for a signed URL or credential that is too old already. */
  readonly expired: boolean;
}

/** A call about one space, which exists. */
export interface SpaceCall extends AccountCall {
  readonly space: SpaceState;
}

/** The operations that the vendor still has. */
export type PresentOperation = {
  [Name in ServerlessOperation]: (typeof operations)[Name] extends { readonly removed: string } ? never : Name;
}[ServerlessOperation];

/** A reply without its request id, which the gateway adds. */
type Reply<Name extends ServerlessOperation> = Omit<ReplyFrom<Name>, 'RequestId'>;

/**
 * One function per operation. Nothing holds the lock meanwhile: a handler changes the world in one step, without waiting in
 * the middle of it. A `GatewayError` it throws is answered as such; a `Refusal` is HTTP 200 with `Success: false`.
 */
export type ServerlessHandlers<Names extends ServerlessOperation> = {
  readonly [Name in Names]: (
    request: RequestTo<Name>,
    call: 'SpaceId' extends keyof RequestTo<Name> ? SpaceCall : AccountCall,
  ) => Reply<Name> | Promise<Reply<Name>>;
};
