import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptySeed } from '../../../src/emulator/seed.ts';
import { notEmulated } from '../../../src/emulator/serverless/not-emulated.ts';
import { operations, productOf } from '../../../src/wire/catalogue.ts';
import type { Operation } from '../../../src/wire/operation.ts';
import { buildZip } from '../lab.ts';
import { putCode, spaceId, startFunctionLab } from './function-lab.ts';

const rows: readonly (readonly [string, Operation])[] = Object.entries(operations).filter(
  ([name]) => productOf(name as keyof typeof operations) === 'mpserverless',
);

/** Parameters that pass the row: every required one, with a value its rule allows. */
function anyParameters({ required }: Operation): Record<string, string> {
  const values = Object.entries(required).map(([name, field]) => {
    const rule = typeof field === 'string' ? { kind: field } : field;
    if (rule.kind === 'texts') return [`${name}.1`, 'x'];
    const value = rule.oneOf?.[0] ?? (rule.kind === 'flag' ? 'true' : rule.kind === 'text' ? 'x' : (rule.min ?? 1));
    return [name, String(value)];
  });
  return Object.fromEntries(values) as Record<string, string>;
}

test('every operation of the catalogue is answered: by a handler, by 501 with a reason, or as taken out', async () => {
  const { call } = await startFunctionLab();
  const codes = new Map<string, string>();
  for (const [name, row] of rows) {
    const reply = await call(name, {
      SpaceId: undefined,
      ...anyParameters(row),
      ...('SpaceId' in row.required ? { SpaceId: 'mp-none' } : {}),
    });
    codes.set(name, reply.Code ?? 'answered');
  }
  const unserved = [...codes].filter(([, code]) => code === 'NotImplemented').map(([name]) => name);
  expect(unserved.sort()).toStrictEqual(Object.keys(notEmulated).sort());
  expect([...codes].filter(([, code]) => code === 'InternalError')).toStrictEqual([]);
  expect(codes.get('MoveWebHostingFile')).toBe('InvalidApi.NotFound');
});

test('an operation that is not emulated says so, and why', async () => {
  const { call } = await startFunctionLab();
  const reply = await call('VerifyWebHostingDomainOwner', { Domain: 'example.com', VerifyType: 'dnsCheck' });
  expect(reply).toMatchObject({ status: 501, Code: 'NotImplemented' });
  expect(reply).toHaveProperty('Message', expect.stringMatching(/^The emulator does not emulate VerifyWebHostingDomainOwner yet\. .+\.$/));
});

test('an unknown space is a gateway error, but for hosting', async () => {
  const { call, emulator } = await startFunctionLab();
  expect(await call('ListFunction', { SpaceId: 'mp-none' })).toMatchObject({ status: 404, Code: 'InvalidSpaceId.NotFound' });
  expect(await call('GetWebHostingStatus', { SpaceId: 'mp-none' })).toMatchObject({
    status: 200,
    Success: false,
    Code: 'failed',
    Message: 'SpaceNotExist',
  });
  expect(emulator.calls.map(({ outcome }) => outcome)).toStrictEqual(['InvalidSpaceId.NotFound', 'Refused']);
});

test('a key that may not call is told so in the words of the product', async () => {
  const key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret', denied: ['DeployFunction'] };
  const { call } = await startFunctionLab({ seed: { ...emptySeed, keys: [key] } });
  const reply = await call('DeployFunction', { DeploymentId: 'dep-1' });
  expect(reply).toMatchObject({ status: 403, Code: 'NoPermission' });
  expect(reply).toHaveProperty('Message', expect.stringContaining('mpserverless:DeployFunction'));
});

test.each([
  ['throttle', { status: 400, Code: 'Throttling.User' }],
  ['http-500', { status: 500, Code: 'InternalError' }],
] as const)('the fault %s after a call leaves the call done', async (kind, expected) => {
  const { call, emulator } = await startFunctionLab();
  emulator.failNext('CreateFunction', { when: 'after', kind });
  expect(await call('CreateFunction', { Name: 'f' })).toMatchObject(expected);
  expect((await call('ListFunction')).DataList).toMatchObject([{ Name: 'f' }]);
});

test('a fault of the storage spoils the upload of code', async () => {
  const { call, emulator } = await startFunctionLab();
  await call('CreateFunction', { Name: 'f' });
  const { UploadSignedUrl } = await call('CreateFunctionDeployment', { Name: 'f' });
  emulator.failNext('PutObject', { when: 'before', kind: 'http-500' });
  const send = () => fetch(UploadSignedUrl, { method: 'PUT', body: 'zip', headers: { 'content-type': 'application/octet-stream' } });
  expect([(await send()).status, (await send()).status]).toStrictEqual([500, 200]);
});

describe('a seed', () => {
  const seed = {
    ...emptySeed,
    spaces: [
      {
        spaceId,
        name: 'shop',
        functions: [
          {
            name: 'hello',
            code: "module.exports = () => 'seeded';",
            runtime: 'nodejs20',
            memoryMb: 256,
            timeoutSeconds: 9,
            httpPath: '/http/hello',
          },
          { name: 'empty' },
        ],
      },
    ],
  };

  test('may hold functions, which are live at once and back after a reset', async () => {
    const { call, run, deploy, emulator } = await startFunctionLab({ seed, deployDelayMs: 60_000 });
    expect((await run('hello')).Result).toBe('"seeded"');
    const { Function: found } = await call('DescribeFunction', { Name: 'hello' });
    expect(found).toMatchObject({ HttpTriggerPath: '/http/hello', Spec: { Runtime: 'Node.js 20', Memory: '256 MB', Timeout: '9s' } });
    expect((await run('empty')).Success).toBe(false);
    await deploy('hello', "module.exports = () => 'changed';");
    emulator.advance(60_000);
    expect((await run('hello')).Result).toBe('"changed"');
    emulator.reset();
    expect((await run('hello')).Result).toBe('"seeded"');
    expect(emulator.env['MINISHIP_SPACE_ID']).toBe(spaceId);
  });

  test.each([
    ['a closed runtime', [{ name: 'f', runtime: 'nodejs8' }], 'nodejs8'],
    ['a name that is none', [{ name: '1st' }], '"Name"'],
    ['memory between the steps', [{ name: 'f', memoryMb: 200 }], '"Memory"'],
    ['one name twice', [{ name: 'f' }, { name: 'f' }], 'exists already'],
    [
      'one path twice',
      [
        { name: 'f', httpPath: '/http/a' },
        { name: 'g', httpPath: '/http/a' },
      ],
      'belongs to the function f',
    ],
  ])('cannot hold what a call could not make: %s', async (_what, functions, reason) => {
    await expect(startFunctionLab({ seed: { ...seed, spaces: [{ spaceId, functions }] } })).rejects.toThrow(reason);
  });
});

describe('with a state file', () => {
  test('functions go on where they were, and what an upload has replaced still serves', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'miniship-test-'));
    const stateFile = join(folder, 'state.json');
    const first = await startFunctionLab({ stateFile });
    await first.call('CreateFunction', { Name: 'f' });
    const { DeploymentId, UploadSignedUrl } = await first.call('CreateFunctionDeployment', { Name: 'f' });
    const zipOf = (text: string) => buildZip({ 'index.js': `module.exports = () => '${text}';` });
    await putCode(UploadSignedUrl, await zipOf('kept'));
    await first.call('DeployFunction', { DeploymentId });
    await putCode(UploadSignedUrl, await zipOf('never deployed'));
    await first.run('f');
    await first.emulator.close();

    const second = await startFunctionLab({ stateFile });
    expect((await second.run('f')).Result).toBe('"kept"');
    expect((await second.call('DescribeFunction', { Name: 'f' })).Deployment.DeploymentId).toBe(DeploymentId);
    expect((await second.call('ListFunctionLog', { Name: 'f' })).Paginator.Total).toBe(2);
    await second.emulator.close();
    rmSync(folder, { recursive: true });
  });
});
