import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Connection } from '../../src/config/connection.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { buildDeployTools, buildReleaseTools } from '../../src/hosts/build-tools.ts';
import { fixedKeys } from '../../src/transport/access/keyring.ts';
import type { DeployTools, Tools } from '../../src/workflows/tools.ts';
import { createRecordingReporter } from './recording-reporter.ts';

/** The hands of somebody in the cloud's console: changes things on an emulator without miniship's workflows. */
export function openConsole({ url, env }: Emulator): { readonly app: Tools; readonly space: DeployTools } {
  const scratch = mkdtempSync(join(tmpdir(), 'miniship-console-'));
  const of = (name: string): string => env[name] ?? '';
  const key = { accessKeyId: of('ALIBABA_CLOUD_ACCESS_KEY_ID'), accessKeySecret: of('ALIBABA_CLOUD_ACCESS_KEY_SECRET') };
  const connection: Connection = {
    endpoint: url,
    region: 'cn-hangzhou',
    apiVersion: '2020-07-10',
    signature: 'acs3',
    credentials: { source: { kind: 'key', key }, chain: [], sessionName: 'console', sessionMs: 3_600_000, stsEndpoint: url },
    uploadPace: 'even',
    callTimeoutMs: 10_000,
    timeoutMs: 60_000,
    proxy: {},
  };
  const parts = {
    connection,
    reporter: createRecordingReporter(),
    run: {},
    scratch,
    signal: new AbortController().signal,
    onSecret: () => {},
    keyring: fixedKeys(key),
  };
  const workspace = { appId: of('MINISHIP_APP_ID'), workspaceId: of('MINISHIP_WORKSPACE_ID'), tenantId: of('MINISHIP_TENANT_ID') };
  const app = buildReleaseTools(parts, workspace);
  const space = buildDeployTools({ ...parts, connection: { ...connection, apiVersion: '2019-06-15' } }, of('MINISHIP_SPACE_ID'));
  onTestFinished(async () => {
    await app.close();
    await space.close();
    rmSync(scratch, { recursive: true, force: true });
  });
  return { app, space };
}
