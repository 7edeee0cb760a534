import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/errors/failure.ts';
import { renewOnce } from '../../../src/transport/access/renewal.ts';
import type { Credentials } from '../../../src/transport/credentials.ts';
import { createPacer } from '../../../src/transport/pacer.ts';
import { createRpc } from '../../../src/transport/rpc.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeHttp, type Scripted } from '../../support/fake-http.ts';
import { createRecordingListener } from '../../support/recording-listener.ts';

const which = { operation: 'QueryMcubeVhost', requestId: 'R' };
const expired = { failure: new Failure('TOKEN_EXPIRED', which), acted: 'no', serverWaitMs: undefined } as const;
const denied = { failure: new Failure('PERMISSION_DENIED', { ...which, reason: 'no', product: 'mpaas' }), acted: 'no' } as const;
const keys: Credentials = { accessKeyId: 'STS.1', accessKeySecret: 's', securityToken: 't' };

describe('a refusal as expired', () => {
  test('becomes another attempt at once, the first time only', () => {
    const used: Credentials[] = [];
    const renewed = renewOnce((refused) => used.push(refused) > 0);
    expect(renewed(expired, keys)).toMatchObject({ afresh: true, serverWaitMs: 0 });
    expect(used).toEqual([keys]);
    expect(renewed(expired, keys)).toBe(expired);
    expect(used).toHaveLength(1);
  });

  test('stays one when there are no other keys, and nothing else becomes one', () => {
    expect(renewOnce(() => false)(expired, keys)).toBe(expired);
    expect(renewOnce(undefined)(expired, keys)).toBe(expired);
    expect(renewOnce(() => true)(denied, keys)).toBe(denied);
  });
});

describe('a call', () => {
  const refused: Scripted = { status: 403, body: { RequestId: 'R', Code: 'InvalidSecurityToken.Expired', Message: 'expired' } };
  const created: Scripted = { body: { RequestId: 'R', ResultCode: 'OK', CreateMiniTaskResult: { MiniTaskId: '5244', Success: true } } };
  const task = { AppId: 'A', WorkspaceId: 'W', TenantId: 'T', PackageId: 1, PublishType: 3, PublishMode: 0, Memo: '' };

  function setUp(...script: Scripted[]) {
    const [http, clock, listener] = [createFakeHttp(...script), createFakeClock(), createRecordingListener()];
    let lent = 1;
    const credentials = async (): Promise<Credentials> => ({ ...keys, accessKeyId: `STS.${lent}` });
    const renew = (): boolean => {
      lent += 1;
      return true;
    };
    const rpc = createRpc({ http, clock, listener, pacer: createPacer({ clock, listener }), signature: 'acs3', credentials, renew });
    return { http, call: () => rpc.call('CreateMcubeMiniTask', task) };
  }

  test('that writes is made again with new keys: a refused one did nothing', async () => {
    const { http, call } = setUp(refused, created);
    expect((await call()).reply).toMatchObject({ CreateMiniTaskResult: { MiniTaskId: '5244' } });
    expect(http.requests.map(({ headers }) => /Credential=([^,]+)/.exec(headers['authorization'] ?? '')?.[1])).toEqual(['STS.1', 'STS.2']);
  });

  test('is not made a third time', async () => {
    const { http, call } = setUp(refused, refused);
    await expect(call()).rejects.toMatchObject({ code: 'TOKEN_EXPIRED', exit: 4 });
    expect(http.requests).toHaveLength(2);
  });
});
