import type * as published from 'miniship';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { type Client, createClient } from '../../src/hosts/client.ts';
import type { OperationName, ReplyFrom, RequestTo } from '../../src/wire/catalogue.ts';

/** Intersections of mapped types, written out as an interface would be. */
type Plain<Type> = { readonly [Name in keyof Type]: Type[Name] };

type Requests = { readonly [Name in OperationName]: Plain<RequestTo<Name>> };
type Replies = { readonly [Name in OperationName]: ReplyFrom<Name> };
type Declared<Part extends 'request' | 'reply'> = {
  readonly [Name in keyof published.Operations]: Plain<published.Operations[Name][Part]>;
};

describe('the published declarations', () => {
  test('are those of the table that the client is checked by', () => {
    expectTypeOf<keyof published.Operations>().toEqualTypeOf<OperationName>();
    expectTypeOf<Declared<'request'>>().toEqualTypeOf<Requests>();
    expectTypeOf<Declared<'reply'>>().toEqualTypeOf<{ readonly [Name in OperationName]: Plain<Replies[Name]> }>();
  });

  test('are what the client is', () => {
    expectTypeOf<Client>().toExtend<published.Client>();
    expectTypeOf<published.ClientOptions>().toExtend<Parameters<typeof createClient>[0]>();
    expectTypeOf<Parameters<typeof createClient>[0]>().toExtend<published.ClientOptions>();
  });
});

describe('the client', () => {
  test('knows what an operation takes and answers', () => {
    const use = async (client: Client): Promise<void> => {
      const reply = await client.call('CreateMcubeMiniTask', {
        AppId: 'a',
        WorkspaceId: 'w',
        TenantId: 't',
        PackageId: 1,
        PublishType: 3,
        PublishMode: 0,
        Memo: 'to everyone',
      });
      expectTypeOf(reply.CreateMiniTaskResult?.MiniTaskId).toEqualTypeOf<string | undefined>();
      // @ts-expect-error A number is no text.
      await client.call('DeleteSpace', { SpaceId: 1 });
      // @ts-expect-error A required parameter is missing.
      await client.call('DeleteSpace', {});
      // @ts-expect-error There is no such parameter.
      await client.call('DeleteSpace', { SpaceId: 's', Force: true });
      // @ts-expect-error There is no such operation.
      await client.call('DeleteSpaces', { SpaceId: 's' });
    };
    expect(use).toBeTypeOf('function');
  });

  test('calls the cloud, and refuses what is wrong before it sends anything', async () => {
    const emulator = await createEmulator({ seed: emptySeed });
    const { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId = '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret = '' } = emulator.env;
    const client = createClient({ accessKeyId, accessKeySecret, endpoint: emulator.url });
    try {
      expect(await client.call('ListSpace', { PageNum: 0, PageSize: 10 })).toMatchObject({ Spaces: [{ Status: 'IN_SERVICE' }] });
      const wrong = { SpaceId: 's', Memory: 100, Timeout: 0 } as unknown as RequestTo<'UpdateFunction'>;
      await expect(client.call('UpdateFunction', wrong)).rejects.toMatchObject({
        code: 'SEVERAL_PROBLEMS',
        problems: [{ code: 'PARAMETER_INVALID' }, { code: 'PARAMETER_INVALID' }, { code: 'PARAMETER_MISSING' }],
      });
      await expect(client.call('NoSuch' as 'ListSpace', {})).rejects.toMatchObject({ code: 'OPERATION_UNKNOWN' });
      expect(emulator.calls.map(({ operation }) => operation)).toEqual(['ListSpace']);
    } finally {
      await client.close();
      await emulator.close();
    }
  });
});
