import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { matrixText, readShards } from '../../src/config/matrix.ts';

const file = `mpaas: { appId: ONEX1, workspaceId: PROD, tenantId: "\${TENANT}" }
apps:
  shop: { h5Id: "2017072607907880", path: shop }
  news: { workspaceId: TEST, path: news }
  pay: {}
  maps: { appId: ONEX2 }
`;

const ask = (
  given: Partial<Record<InputName, string>> = {},
  { text = file, variables = {} }: { text?: string; variables?: Record<string, string> } = {},
) =>
  readShards('release', {
    given: new Map(Object.entries(given) as [InputName, string][]),
    givenFrom: 'flag',
    variables,
    workingDirectory: '/project',
    readText: (path) => (path === '/project/miniship.yml' ? text : undefined),
  });

const shards = [
  { appId: 'ONEX1', workspaceId: 'PROD', apps: ['shop', 'pay'] },
  { appId: 'ONEX1', workspaceId: 'TEST', apps: ['news'] },
  { appId: 'ONEX2', workspaceId: 'PROD', apps: ['maps'] },
] as const;

describe('the shards of a file', () => {
  test('keep the mini programs of one appId and workspaceId together, and need neither keys nor builds nor other variables', async () => {
    await expect(ask()).resolves.toMatchObject({ shards, problems: [] });
  });

  test('are of some of them when some are named', async () => {
    const read = await ask({ app: 'pay,maps' });
    expect(read.shards.map(({ apps }) => apps)).toEqual([['pay'], ['maps']]);
    await expect(ask({ app: 'shop' })).resolves.toMatchObject({ shards: [{ apps: ['shop'] }] });
  });

  test('follow the order of places: a variable wins over the file', async () => {
    const read = await ask({}, { variables: { MINISHIP_APP_ID: 'REHEARSAL' } });
    expect(read.shards.map(({ appId, workspaceId }) => `${appId} ${workspaceId}`)).toEqual(['REHEARSAL PROD', 'REHEARSAL TEST']);
  });

  test.each([
    { what: 'an id that is nowhere', text: 'apps: { shop: {}, news: {} }\n', codes: ['INPUT_MISSING', 'INPUT_MISSING'] },
    {
      what: 'an unset variable in an id',
      text: `mpaas: { appId: "\${NOT_SET}", workspaceId: P }\napps: { shop: {} }\n`,
      codes: ['CONFIG_INVALID'],
    },
    { what: 'a comma in a name', text: 'mpaas: { appId: A, workspaceId: P }\napps: { "a,b": {} }\n', codes: ['CONFIG_INVALID'] },
    { what: 'no mini program', text: 'mpaas: { appId: A, workspaceId: P }\n', codes: ['APPS_MISSING'] },
  ])('$what is a problem', async ({ text, codes }) => {
    const { problems } = await ask({}, { text });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test('a system that is not known is a problem', async () => {
    const { problems } = await ask({ matrix: 'gitlb' });
    expect(problems.map(({ code }) => code)).toEqual(['INPUT_INVALID']);
  });
});

describe('the matrix', () => {
  test('for GitHub is what fromJSON takes', () => {
    expect(JSON.parse(matrixText(shards, 'github'))).toEqual({
      include: [
        { name: 'ONEX1 PROD', apps: 'shop,pay', 'app-id': 'ONEX1', 'workspace-id': 'PROD' },
        { name: 'ONEX1 TEST', apps: 'news', 'app-id': 'ONEX1', 'workspace-id': 'TEST' },
        { name: 'ONEX2 PROD', apps: 'maps', 'app-id': 'ONEX2', 'workspace-id': 'PROD' },
      ],
    });
  });

  test('for GitLab is a hidden job whose variables miniship reads', () => {
    expect(JSON.parse(matrixText(shards.slice(1, 2), 'gitlab'))).toEqual({
      '.miniship-matrix': {
        parallel: { matrix: [{ MINISHIP_APP: 'news', MINISHIP_APP_ID: 'ONEX1', MINISHIP_WORKSPACE_ID: 'TEST' }] },
      },
    });
  });

  test('is one line, so that it can be an output', () => {
    expect(matrixText(shards, 'github')).not.toContain('\n');
  });
});
