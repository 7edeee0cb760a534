import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverage } from '../../src/emulator/coverage.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { asFailure, type Failure } from '../../src/errors/failure.ts';
import { type Client, createClient } from '../../src/hosts/client.ts';
import { ruleOf } from '../../src/services/operations.ts';
import { harmless } from '../../src/services/permissions.ts';
import { type OperationName, operations, type RequestTo } from '../../src/wire/catalogue.ts';
import type { Operation } from '../../src/wire/operation.ts';
import { valid } from '../support/parameter-samples.ts';

/**
 * Every operation of the catalogue, asked of a cloud: of the emulator always, and of the real one when these variables name an app, a
 * space and a key; there, only what reads is called. What is asked for is mostly not there: the answer has to be a yes or a no that
 * is understood, never "no such operation" and never something that cannot be read.
 */
const needed = [
  'ALIBABA_CLOUD_ACCESS_KEY_ID',
  'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  'MINISHIP_CONTRACT_APP_ID',
  'MINISHIP_CONTRACT_WORKSPACE_ID',
  'MINISHIP_CONTRACT_TENANT_ID',
  'MINISHIP_CONTRACT_SPACE_ID',
] as const;
type Variable = (typeof needed)[number];
const absent = needed.filter((name) => !process.env[name]);
const names = Object.keys(operations) as OperationName[];
const rowOf = (name: OperationName): Operation => operations[name];

/** What the cloud may say to a request that is well formed. */
const understood = ['CLOUD_REFUSED', 'PACKAGE_REFUSED', 'MESSAGE_REFUSED', 'APP_UNKNOWN', 'SPACE_UNKNOWN', 'PERMISSION_DENIED'];

/** What no row can say: of the database, a policy is that of a collection (wire-facts section 7). */
const needsMore: Readonly<Record<string, object>> = {
  DescribeServicePolicy: { CollectionName: 'orders' },
  UpdateServicePolicy: { CollectionName: 'orders', PolicyName: 'PRIVATE' },
  // Each way to sign has keys of its own (catalogue).
  SaveAntOpenPlatformConfig: { SignMode: 'PUBLIC_KEY', PublicKey: 'key' },
};

const clientOf = (of: (name: Variable) => string, endpoint?: string): Client =>
  createClient({ accessKeyId: of('ALIBABA_CLOUD_ACCESS_KEY_ID'), accessKeySecret: of('ALIBABA_CLOUD_ACCESS_KEY_SECRET'), endpoint });

const ask = async (client: Client, name: OperationName, parameters: object): Promise<Failure | undefined> =>
  client.call(name, parameters as RequestTo<typeof name>).then(() => undefined, asFailure);

const codeOf = (failure: Failure | undefined): string => String((failure?.facts as { readonly code?: string } | undefined)?.code);

describe('the emulator', () => {
  let emulator: Emulator;
  let client: Client;
  const of = (name: Variable): string => emulator.env[name.replace('_CONTRACT', '')] ?? '';

  beforeAll(async () => {
    emulator = await createEmulator({ seed: emptySeed, rateLimit: 'off', publishDelayMs: 0, deployDelayMs: 0, openDelayMs: 0 });
    client = clientOf(of, emulator.url);
  });
  afterAll(async () => {
    await client.close();
    await emulator.close();
  });

  test.each(names)('%s', async (name) => {
    const known: Readonly<Record<string, string>> = { AppId: of('MINISHIP_CONTRACT_APP_ID'), SpaceId: of('MINISHIP_CONTRACT_SPACE_ID') };
    const workspace = { WorkspaceId: of('MINISHIP_CONTRACT_WORKSPACE_ID'), TenantId: of('MINISHIP_CONTRACT_TENANT_ID') };
    const required = Object.entries(rowOf(name).required);
    const parameters = Object.fromEntries(
      required.map(([field, rule]) => [field, { ...known, ...workspace }[field] ?? valid(ruleOf(rule))]),
    );
    const failure = await ask(client, name, { ...parameters, ...needsMore[name] });
    const { state } = coverage[name] ?? { state: 'emulated' };
    if (state === 'retired') expect(failure?.code).toBe('OPERATION_REMOVED');
    else if (state === 'refused') expect([failure?.code, codeOf(failure)]).toEqual(['CLOUD_REFUSED', 'NotImplemented']);
    else expect(['yes', ...understood]).toContain(failure?.code ?? 'yes');
    expect(codeOf(failure)).not.toMatch(/^(?:InvalidApi|InvalidParameter|Missing|InternalError)/);
    emulator.reset();
  });
});

const reads = names.filter((name) => rowOf(name).effect === 'read' && rowOf(name).removed === undefined);

describe(absent.length === 0 ? 'the real cloud' : `the real cloud (skipped: ${absent.join(', ')} not set)`, () => {
  const of = (name: Variable): string => process.env[name] ?? '';

  test.skipIf(absent.length > 0).each(reads)('%s', async (name) => {
    const client = clientOf(of);
    const ids = {
      appId: of('MINISHIP_CONTRACT_APP_ID'),
      workspaceId: of('MINISHIP_CONTRACT_WORKSPACE_ID'),
      tenantId: of('MINISHIP_CONTRACT_TENANT_ID'),
      spaceId: of('MINISHIP_CONTRACT_SPACE_ID'),
    };
    const failure = await ask(client, name, harmless(name, ids));
    await client.close();
    expect(['yes', ...understood]).toContain(failure?.code ?? 'yes');
    expect(codeOf(failure)).not.toMatch(/^(?:InvalidApi|InvalidAction)/);
  });
});
