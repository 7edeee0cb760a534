import type { MessageRequest } from './message-request.ts';
import type { MiniProgramRequest } from './rollout-request.ts';

/** A message about a package of a mini program, sent by itself. */
export interface NotifyRequest extends MiniProgramRequest {
  readonly message: MessageRequest;
}
