import { isStsOperation, type StsOperation, stsVersion } from '../../wire/sts.ts';
import { type Answer, jsonAnswer } from '../answer.ts';
import type { RpcRequest, readCall } from '../authenticate.ts';
import type { Seed } from '../seed.ts';
import { providersOf, rolesOf } from './account.ts';
import { type AccountKey, LentKeys } from './account-key.ts';
import { issueToken, type TokenWish } from './id-token.ts';
import { type Account, lendKey } from './lend.ts';

type Call = ReturnType<typeof readCall>;

/** A call of STS by its version, which no other product here has; undefined for any other call. */
export const stsOperationOf = ({ operation, version }: Call): StsOperation | undefined =>
  version === stsVersion && isStsOperation(operation) ? operation : undefined;

/**
 * The service that lends keys for roles, at the same address as everything else. It compares what a token says with the providers and
 * roles of the seed; that a token is signed it checks, by whom it cannot know.
 */
export class Sts {
  readonly lent = new LentKeys();
  readonly #account: Account;
  readonly #now: () => number;

  constructor(seed: Seed, now: () => number) {
    this.#account = { providers: providersOf(seed), roles: rolesOf(seed) };
    this.#now = now;
  }

  /** A token of the CI system, for the first provider unless it is to be another's. */
  issueToken(wish: TokenWish): string {
    const [provider] = this.#account.providers;
    const { issuer = provider?.issuer ?? '', audience = provider?.audiences[0] ?? '' } = wish;
    return issueToken({ ...wish, issuer, audience }, this.#now());
  }

  /** Lends a key and answers it as STS does; throws the gateway's error otherwise. */
  answer(
    operation: StsOperation,
    parameters: Call['parameters'],
    given: { readonly key: AccountKey | undefined; readonly requestId: string },
  ): Answer {
    const { key, requestId } = given;
    const lent = lendKey({ operation, parameters, key, nowMs: this.#now() }, this.#account);
    this.lent.add(lent, this.#now());
    const Expiration = new Date(lent.expiresAtMs).toISOString().replace('.000', '');
    const Credentials = { AccessKeyId: lent.id, AccessKeySecret: lent.secret, SecurityToken: lent.securityToken, Expiration };
    const AssumedRoleUser = { AssumedRoleId: `300000000000000000:${lent.sessionName}`, Arn: `${lent.roleArn}/${lent.sessionName}` };
    return jsonAnswer(200, { RequestId: requestId, AssumedRoleUser, Credentials }, { 'x-acs-request-id': requestId });
  }
}

/** Where GitHub's runner would lend a token, and with which bearer. */
export const idTokenRoute = 'id-token';
export const idTokenBearer = 'emulator-id-token-request-token';

/** Whether a request for a token carries what the runner gave to the job. */
export const mayAskToken = (headers: RpcRequest['headers']): boolean => headers['authorization'] === `Bearer ${idTokenBearer}`;
