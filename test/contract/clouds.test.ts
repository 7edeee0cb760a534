import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { createMpaas } from '../../src/services/mpaas.ts';
import type { Mpaas } from '../../src/services/mpaas-words.ts';
import { createServerless } from '../../src/services/serverless.ts';
import type { Serverless } from '../../src/services/serverless-words.ts';
import { systemClock as clock } from '../../src/transport/clock.ts';
import { createHttp } from '../../src/transport/http.ts';
import type { Http } from '../../src/transport/http-port.ts';
import { createPacer } from '../../src/transport/pacer.ts';
import { createRpc } from '../../src/transport/rpc.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

/**
 * What our client takes for granted, asked of a cloud by reading only: of the emulator always, of the real cloud when these
 * variables name an app, a space and a key. Nothing is written to either.
 */
const needed = [
  'ALIBABA_CLOUD_ACCESS_KEY_ID',
  'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  'MINISHIP_CONTRACT_APP_ID',
  'MINISHIP_CONTRACT_WORKSPACE_ID',
  'MINISHIP_CONTRACT_TENANT_ID',
  'MINISHIP_CONTRACT_H5_ID',
  'MINISHIP_CONTRACT_SPACE_ID',
] as const;
const missing = needed.filter((name) => !process.env[name]);
const real = missing.length === 0 ? 'the real cloud' : `the real cloud (skipped: ${missing.join(', ')} not set)`;

interface Place {
  readonly endpoint?: string | undefined;
  readonly of: (name: (typeof needed)[number]) => string;
}

let emulator: Emulator;
const emulated = (): Place => ({
  endpoint: emulator.url,
  of: (name) => emulator.env[name.replace('_CONTRACT', '')] ?? '',
});
const actual = (): Place => ({ of: (name) => process.env[name] ?? '' });

beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

describe.each([
  { cloud: 'the emulator', skipped: false, place: emulated },
  { cloud: real, skipped: missing.length > 0, place: actual },
])('$cloud', ({ skipped, place }) => {
  let http: Http;
  let mpaas: Mpaas;
  let serverless: Serverless;
  let h5Id: string;

  beforeAll(() => {
    if (skipped) return;
    const { endpoint, of } = place();
    const listener = createRecordingListener();
    http = createHttp({ connectTimeoutMs: 10_000, callTimeoutMs: 30_000 });
    const credentials = async () => ({
      accessKeyId: of('ALIBABA_CLOUD_ACCESS_KEY_ID'),
      accessKeySecret: of('ALIBABA_CLOUD_ACCESS_KEY_SECRET'),
    });
    const shared = { http, clock, listener };
    const rpc = createRpc({ ...shared, pacer: createPacer(shared), endpoint, signature: 'acs3', credentials });
    const ids = {
      appId: of('MINISHIP_CONTRACT_APP_ID'),
      workspaceId: of('MINISHIP_CONTRACT_WORKSPACE_ID'),
      tenantId: of('MINISHIP_CONTRACT_TENANT_ID'),
    };
    mpaas = createMpaas({ rpc, workspace: ids, onSecret: () => undefined });
    serverless = createServerless({ ...shared, rpc, spaceId: of('MINISHIP_CONTRACT_SPACE_ID'), onSecret: () => undefined });
    h5Id = of('MINISHIP_CONTRACT_H5_ID');
  });
  afterAll(() => http?.close());

  test.skipIf(skipped)('finds the mini program, and none under an id that nobody has', async () => {
    expect(await mpaas.findMiniProgram(h5Id)).toMatchObject({ h5Id });
    expect(await mpaas.findMiniProgram('0000000000000000')).toBeUndefined();
  });

  test.skipIf(skipped)('lists its packages with versions of four numbers, and finds each by its id', async () => {
    const [first, ...others] = await mpaas.listPackages(h5Id);
    for (const { h5Version } of first === undefined ? [] : [first, ...others]) expect(h5Version).toMatch(/^\d+(\.\d+){3}$/);
    if (first !== undefined) expect(await mpaas.findPackage(h5Id, first.packageId)).toMatchObject({ h5Version: first.h5Version });
  });

  test.skipIf(skipped)('has no package, task or whitelist that was never made', async () => {
    expect(await mpaas.findPackage(h5Id, 1)).toBeUndefined();
    expect(await mpaas.findTask(1)).toBeUndefined();
    expect(await mpaas.findWhitelist('no-such')).toBeUndefined();
  });

  test.skipIf(skipped)('lends a permission to upload that lives, for a folder of its own', async () => {
    const token = await mpaas.uploadToken();
    expect(token.directory).toMatch(/\/$/);
    expect(token.expiresAtMs).toBeGreaterThan(Date.now());
    expect(Buffer.from(token.policy, 'base64').toString()).toContain(token.directory);
  });

  test.skipIf(skipped)(
    'knows the space: its functions, the state of its hosting, its settings; and no function that was never made',
    async () => {
      expect(await serverless.functions.find('no_such_function')).toBeUndefined();
      expect(Array.isArray(await serverless.functions.list())).toBe(true);
      expect(['unused', 'opening', 'in-service']).toContain(await serverless.hosting.state());
      expect(typeof (await serverless.settings.httpTrigger()).enabled).toBe('boolean');
    },
  );
});
