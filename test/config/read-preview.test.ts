import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { type PreviewInputs, type PullRequestFacts, readPreviewInputs } from '../../src/config/read-preview.ts';
import { credentials } from './given.ts';

type Given = Partial<Record<InputName, string>>;

const ids = { 'app-id': 'A', 'workspace-id': 'PROD', 'tenant-id': 'T', 'h5-id': '2017072607907880' } as const;
const needed = { ...ids, path: 'dist', 'preview-user': 'u001', 'client-min': 'ios=10.1.60,android=10.1.60' } as const;

const read = (given: Given, facts: PullRequestFacts = {}, files: Readonly<Record<string, string>> = {}): Promise<PreviewInputs> =>
  readPreviewInputs(
    {
      given: new Map(Object.entries(given) as [InputName, string][]),
      givenFrom: 'flag',
      variables: credentials,
      workingDirectory: '/project',
      readText: (path) => files[path.replace('/project/', '')],
    },
    facts,
  );

const problemsOf = ({ problems }: PreviewInputs) =>
  problems.map(({ code, facts }) => [code, (facts as { name?: string }).name ?? (facts as { names?: readonly string[] }).names]);

test('a preview is uploaded for one user, with defaults for the rest', async () => {
  const inputs = await read(needed);
  expect(inputs.problems).toEqual([]);
  expect(inputs.asks).toBe('upload');
  expect(inputs.request).toMatchObject({
    user: 'u001',
    kind: 'preview',
    versionFrom: '0.0.0.1',
    lifetimeMs: 900_000,
    renew: false,
    path: '/project/dist',
    receipt: '/project/miniship-receipt.json',
  });
});

describe('the pull request', () => {
  test.each<[Given, PullRequestFacts, string | undefined]>([
    [{}, {}, undefined],
    [{}, { mergeRequest: '12' }, '12'],
    [{ 'pull-request': '7' }, { mergeRequest: '12' }, '7'],
  ])('of %j in a run of %j is %s', async (given, facts, pullRequest) => {
    const { request } = await read({ ...needed, ...given }, facts);
    expect(request).toMatchObject({ pullRequest });
  });

  test('that is closed ends its previews, by its event or when it is said', async () => {
    const byEvent = await read(needed, { mergeRequest: '12', isClosed: true });
    expect([byEvent.problems, byEvent.asks, byEvent.request]).toMatchObject([[], 'sweep', { pullRequests: ['12'], keepForMs: undefined }]);
    const said = await read({ ...ids, closed: 'true', 'pull-request': '12,13' });
    expect([said.problems, said.asks, said.request]).toMatchObject([[], 'sweep', { pullRequests: ['12', '13'], keepForMs: undefined }]);
  });

  test('that a sweep runs for is not taken for a closed one', async () => {
    const { request, problems } = await read({ ...ids, sweep: 'true', 'keep-for': '3d' }, { mergeRequest: '12' });
    expect([problems, request]).toMatchObject([[], { pullRequests: [], keepForMs: 3 * 86_400_000, atMost: 50 }]);
  });
});

describe('all that is wrong is told at once', () => {
  test('of an upload', async () => {
    const inputs = await read({
      'h5-id': '1',
      'preview-user': 'a b',
      uuid: 'x',
      'preview-from': '1.2',
      'pull-request': '7,x',
      stamp: 'false',
    });
    expect(problemsOf(inputs)).toEqual([
      ['INPUT_INVALID', 'pull-request'],
      ['INPUT_MISSING', 'app-id'],
      ['INPUT_MISSING', 'workspace-id'],
      ['INPUT_MISSING', 'tenant-id'],
      ['INPUT_MISSING', 'path'],
      ['INPUT_INVALID', 'h5-id'],
      ['INPUT_MISSING', 'client-min'],
      ['INPUT_INVALID', 'preview-user'],
      ['INPUT_INVALID', 'preview-from'],
      ['INPUT_INVALID', 'pull-request'],
      ['INPUTS_CONFLICT', ['uuid', 'preview-type']],
      ['INPUT_INVALID', 'stamp'],
    ]);
  });

  test('of an end', async () => {
    const inputs = await read({ ...ids, closed: 'true', renew: 'true', uuid: 'x' });
    expect(problemsOf(inputs)).toEqual([
      ['INPUT_MISSING', 'pull-request'],
      ['INPUTS_CONFLICT', ['closed', 'uuid']],
      ['INPUTS_CONFLICT', ['closed', 'renew']],
    ]);
    expect(problemsOf(await read({ ...ids, closed: 'true', sweep: 'true', 'pull-request': '1' }))).toEqual([
      ['INPUTS_CONFLICT', ['closed', 'sweep']],
    ]);
  });
});

test('a user of the file is taken, and so is what else an app says of its previews', async () => {
  const file = `mpaas: { appId: A, workspaceId: PROD, tenantId: T }
apps:
  shop:
    h5Id: "2017072607907880"
    path: dist
    previewUser: u007
    previewFrom: 0.1.0.0
    keepFor: 2d
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout: [everyone]
`;
  const { request, problems } = await read({ app: 'shop' }, {}, { 'miniship.yml': file });
  expect([problems, request]).toMatchObject([[], { user: 'u007', versionFrom: '0.1.0.0' }]);
});
