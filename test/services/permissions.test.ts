import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { harmless, permissionOf, tryRead } from '../../src/services/permissions.ts';
import { checkRequest } from '../../src/transport/check-request.ts';
import { type OperationName, operations, productOf } from '../../src/wire/catalogue.ts';
import type { Operation } from '../../src/wire/operation.ts';
import { createFakeRpc, refusal } from '../support/fake-rpc.ts';

const reads = (Object.keys(operations) as OperationName[]).filter((name) => {
  const row: Operation = operations[name];
  return row.effect === 'read' && row.removed === undefined;
});

test.each([
  ['ListMcubeMiniApps', { ramAction: 'mpaas:ListMcubeMiniApps', effect: 'read', kind: 'mini-programs' }],
  ['UploadMcubeMiniPackage', { ramAction: 'mpaas:UploadMcubeMiniPackage', effect: 'write', kind: 'mini-programs' }],
  ['CreateOpenGlobalData', { ramAction: 'mpaas:CreateOpenGlobalData', effect: 'write', kind: 'messages' }],
  ['DescribeFunction', { ramAction: 'mpserverless:DescribeFunction', effect: 'read', kind: 'space' }],
] as const)('%s is %j', (operation, expected) => {
  expect(permissionOf(operation)).toEqual({ operation, ...expected });
});

test('what is not in the catalogue is a bug of ours', () => {
  expect(() => permissionOf('DescribeRegions')).toThrow('DescribeRegions is not in the catalogue');
});

test('the catalogue was read', () => expect(reads.length).toBeGreaterThan(30));

describe('a harmless request', () => {
  test.each(reads)('of %s fits the table, with and without known ids', (operation) => {
    const version = productOf(operation) === 'mpaas' ? '2020-10-28' : '2019-06-15';
    const all = { appId: 'A', workspaceId: 'W', tenantId: 'T', h5Id: '2017072607907880', spaceId: 'S' };
    for (const ids of [all, {}])
      expect(() => checkRequest(operation, operations[operation], version, harmless(operation, ids))).not.toThrow();
  });

  test('names the app or space that is known, and nothing that is there', () => {
    expect(harmless('ListMcubeMiniPackages', { appId: 'A', workspaceId: 'W', tenantId: 'T', h5Id: '2017072607907880' })).toEqual({
      AppId: 'A',
      WorkspaceId: 'W',
      TenantId: 'T',
      H5Id: '2017072607907880',
      PackageTypes: '1',
    });
    expect(harmless('DescribeWebHostingFile', { spaceId: 'S' })).toEqual({ SpaceId: 'S', FilePath: '/miniship-doctor' });
  });
});

describe('a read that is tried', () => {
  test('is granted when it is answered, or when what it asks for is not there', async () => {
    await tryRead(createFakeRpc({}), 'DescribeFunction', { spaceId: 'S' });
    await tryRead(createFakeRpc(refusal('DescribeFunction', 'no such function', 'InvalidFunctionName.NotFound')), 'DescribeFunction', {});
  });

  test.each([
    new Failure('PERMISSION_DENIED', { operation: 'DescribeFunction', requestId: 'R', reason: 'r', product: 'mpserverless' }),
    new Failure('SPACE_UNKNOWN', { operation: 'DescribeFunction', requestId: 'R', reason: 'r', spaceId: 'S' }),
    refusal('DescribeFunction', 'no such operation', 'InvalidApi.NotFound'),
  ])('throws what stands in the way: $code', async (failure) => {
    await expect(tryRead(createFakeRpc(failure), 'DescribeFunction', {})).rejects.toBe(failure);
  });

  test.each(['DeleteFunction', 'RunFunction', 'Anything'])('is never %s', async (operation) => {
    const rpc = createFakeRpc();
    await expect(tryRead(rpc, operation, {})).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(rpc.calls).toEqual([]);
  });
});
