import { expect, test } from 'vitest';
import { namedRemoval } from '../../src/services/deletes-named.ts';

const workspace = { appId: 'A', workspaceId: 'W', tenantId: 'T' };
const ids = { AppId: 'A', WorkspaceId: 'W', TenantId: 'T' };

test.each([
  { operation: 'DeleteMcubeMiniApp', parameters: { ...ids, H5Id: '0000000000000001' }, id: '0000000000000001', kind: 'mini-program' },
  {
    operation: 'deletemcubeminiapp',
    parameters: { appid: 'A', workspaceid: 'W', TENANTID: 'T', h5id: '1' },
    id: '1',
    kind: 'mini-program',
  },
  { operation: 'DeleteMcubeWhitelist', parameters: { ...ids, Id: 17 }, id: '17', kind: 'whitelist' },
])('$operation deletes $kind $id, however it is spelled', ({ operation, parameters, id, kind }) => {
  expect(namedRemoval(operation, parameters)).toEqual({ kind, id, workspace });
});

test.each([
  { Body: '{"command":"drop","collection":"orders"}', name: 'orders' },
  { Body: '{"command":"drop"}', name: '' },
  { Body: 'drop orders', name: '' },
  { Body: 'null', name: '' },
])('DeleteDBCollection with $Body deletes the collection "$name"', ({ Body, name }) => {
  expect(namedRemoval('DeleteDBCollection', { SpaceId: 'mp-1', Body })).toEqual({ kind: 'collection', name });
});

test.each(['DeleteFunction', 'DeleteFile', 'DeleteSpace', 'DeleteMcubeWhitelistForIde'])(
  '%s is none that has to be named twice here',
  (operation) => {
    expect(namedRemoval(operation, {})).toBeUndefined();
  },
);
