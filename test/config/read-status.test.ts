import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { readStatusInputs, type StatusInputs } from '../../src/config/read-status.ts';
import { credentials, example, told } from './given.ts';

type Texts = Readonly<Record<string, string>>;

const read = (
  given: Partial<Record<InputName, string>>,
  { file, variables = {} }: { file?: string; variables?: Texts } = {},
): Promise<StatusInputs> =>
  readStatusInputs({
    given: new Map(Object.entries(given) as [InputName, string][]),
    givenFrom: 'flag',
    variables: { ...credentials, ...variables },
    workingDirectory: '/project',
    readText: (path) => (path === '/project/miniship.yml' ? file : undefined),
  });

const ids = { 'app-id': 'ONEX1', 'workspace-id': 'PROD', 'tenant-id': 'T', 'h5-id': '2017072607907880' } as const;
const workspace = { appId: 'ONEX1', workspaceId: 'PROD', tenantId: 'T' };
const variables = { MPAAS_TENANT_ID: 'T', SPACE_ID: 'mp-1' };
const twoApps = `${example.replace('serverless:', '  other: { h5Id: "2017072607907881" }\nserverless:')}`;

describe('what is shown', () => {
  test('is the mini program and the space of the file, each at the address of its service', async () => {
    const { request, connection, spaceConnection, problems } = await read({}, { file: example, variables });
    expect(told(problems)).toEqual([]);
    expect(request).toEqual({
      miniProgram: {
        workspace: { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'T' },
        h5Id: '2017072607907880',
        package: undefined,
      },
      space: { spaceId: 'mp-1', space: undefined },
    });
    expect(connection).toMatchObject({ endpoint: 'https://mpaas.cn-hangzhou.aliyuncs.com', apiVersion: '2020-10-28' });
    expect(spaceConnection).toMatchObject({ endpoint: 'https://mpserverless.aliyuncs.com', apiVersion: '2019-06-15' });
  });

  test('is the mini program alone when no space is known', async () => {
    const { request, problems } = await read(ids);
    expect(told(problems)).toEqual([]);
    expect(request).toEqual({ miniProgram: { workspace, h5Id: ids['h5-id'], package: undefined }, spaceId: undefined });
  });

  test('is the space alone when no mini program is known', async () => {
    const { request, problems } = await read({ 'space-id': 'mp-2' });
    expect(told(problems)).toEqual([]);
    expect(request).toEqual({ miniProgram: undefined, space: { spaceId: 'mp-2', space: undefined } });
  });

  test('is the space alone beside an app whose mini program nobody names', async () => {
    const { request, problems } = await read({ 'space-id': 'mp-2', 'app-id': 'ONEX1' });
    expect(told(problems)).toEqual([]);
    expect(request.miniProgram).toBeUndefined();
  });

  test('is the space of the flag rather than that of the file', async () => {
    const { request } = await read({ 'space-id': 'mp-9' }, { file: example, variables });
    expect(request.space?.spaceId).toBe('mp-9');
  });

  test('is reached at the emulator, when there is one, for both', async () => {
    const { connection, spaceConnection } = await read({ ...ids, endpoint: 'http://127.0.0.1:8080' });
    expect([connection.endpoint, spaceConnection.endpoint]).toEqual(['http://127.0.0.1:8080', 'http://127.0.0.1:8080']);
  });

  test.each([
    { text: '1.4.2.90', choice: { kind: 'version', h5Version: '1.4.2.90' } },
    { text: '3002', choice: { kind: 'id', packageId: 3002 } },
    { text: 'out/receipt.json', choice: { kind: 'receipt', path: '/project/out/receipt.json' } },
  ])('is one package when $text is asked for, and no space beside it', async ({ text, choice }) => {
    const { request, problems } = await read({ package: text }, { file: example, variables });
    expect(told(problems)).toEqual([]);
    expect(request.miniProgram?.package).toEqual(choice);
    expect(request.space).toBeUndefined();
  });
});

describe('a file of several mini programs', () => {
  test('whose space is known shows that, and says what it leaves out', async () => {
    const { request, problems, omitted } = await read({}, { file: twoApps, variables });
    expect(told(problems)).toEqual([]);
    expect(request).toEqual({ miniProgram: undefined, space: { spaceId: 'mp-1', space: undefined } });
    expect(omitted).toMatchObject([{ code: 'APP_NOT_CHOSEN' }]);
  });

  test('shows the one that is chosen', async () => {
    const { request, problems, omitted } = await read({ app: 'other' }, { file: twoApps, variables });
    expect(told([...problems, ...omitted])).toEqual([]);
    expect(request.miniProgram?.h5Id).toBe('2017072607907881');
  });

  test('without the one that is asked for is refused', async () => {
    const { problems } = await read({ app: 'third' }, { file: twoApps, variables });
    expect(told(problems)).toEqual([expect.stringContaining('APP_NOT_CHOSEN')]);
  });

  test('of which none is chosen has no package either', async () => {
    const { problems } = await read({ package: '1.4.2.90' }, { file: twoApps, variables });
    expect(told(problems)).toEqual([expect.stringContaining('APP_NOT_CHOSEN')]);
  });
});

describe('a look is refused', () => {
  test('in one sentence when nothing is named', async () => {
    expect(told((await read({})).problems)).toEqual([
      'NOTHING_TO_SHOW Nothing says what to show: there is neither a mini program nor a space.',
    ]);
  });

  test('with all that is missing of a mini program that is named', async () => {
    const { problems } = await read({ 'h5-id': ids['h5-id'] });
    expect(problems.map(({ code, facts }) => [code, 'name' in facts ? facts.name : ''])).toEqual([
      ['INPUT_MISSING', 'app-id'],
      ['INPUT_MISSING', 'workspace-id'],
      ['INPUT_MISSING', 'tenant-id'],
    ]);
  });

  test('with every other problem at once, each told once although the file is read for two services', async () => {
    const { problems } = await read(
      { ...ids, 'h5-id': '12', 'space-id': '-', wait: 'soon' },
      { variables: { ALIBABA_CLOUD_ACCESS_KEY_ID: '' } },
    );
    expect(problems.map(({ code }) => code).sort()).toEqual(['CREDENTIALS_INCOMPLETE', 'INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID']);
  });
});
