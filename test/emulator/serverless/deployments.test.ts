import { describe, expect, test } from 'vitest';
import { buildZip } from '../lab.ts';
import { putCode, startFunctionLab } from './function-lab.ts';

const answers = (text: string) => buildZip({ 'index.js': `module.exports = () => '${text}';` });

const containing = (text: string): unknown => expect.stringContaining(text);
const matching = (form: RegExp): unknown => expect.stringMatching(form);

describe('CreateFunctionDeployment', () => {
  test('signs an address for exactly one content type', async () => {
    const { call } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f' });
    const { DeploymentId, UploadSignedUrl } = await call('CreateFunctionDeployment', { Name: 'f' });
    expect(DeploymentId).toMatch(/^dep-[0-9a-f]{24}$/);
    for (const type of ['application/zip', 'application/octet-stream; charset=utf-8']) {
      const refused = await putCode(UploadSignedUrl, 'zip', type);
      expect([refused.status, await refused.text()]).toStrictEqual([403, containing('<Code>SignatureDoesNotMatch</Code>')]);
    }
    expect((await putCode(UploadSignedUrl, 'zip')).status).toBe(200);
  });

  test('the address is refused once it is too old', async () => {
    const { call, emulator } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f' });
    const { UploadSignedUrl } = await call('CreateFunctionDeployment', { Name: 'f' });
    emulator.advance(31 * 60_000);
    const refused = await putCode(UploadSignedUrl, 'zip');
    expect([refused.status, await refused.text()]).toStrictEqual([403, containing('Request has expired')]);
  });

  test('the fault "expired" answers an address that is too old already', async () => {
    const { call, emulator } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f' });
    emulator.failNext('CreateFunctionDeployment', { when: 'before', kind: 'expired' });
    const { UploadSignedUrl } = await call('CreateFunctionDeployment', { Name: 'f' });
    expect((await putCode(UploadSignedUrl, 'zip')).status).toBe(403);
  });

  test('the code can be read by a signed address only', async () => {
    const { call, deploy } = await startFunctionLab();
    await deploy('f', 'module.exports = () => 1;');
    const { DownloadSignedUrl } = (await call('DescribeFunction', { Name: 'f' })).Deployment;
    const signed = await fetch(DownloadSignedUrl);
    expect([
      signed.status,
      Buffer.from(await signed.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ]).toStrictEqual([200, 'PK']);
    expect((await fetch(DownloadSignedUrl.split('?')[0] ?? '')).status).toBe(403);
  });
});

describe('DeployFunction', () => {
  test('is accepted at once and takes its time', async () => {
    const { call, emulator, upload, status, run } = await startFunctionLab({ deployDelayMs: 60_000 });
    await call('CreateFunction', { Name: 'f' });
    const DeploymentId = await upload('f', await answers('live'));
    expect(await status('f')).toStrictEqual(['DEPLOY_INIT']);
    expect(Object.keys(await call('DeployFunction', { DeploymentId }))).toStrictEqual(['RequestId']);
    expect(await status('f')).toStrictEqual(['DEPLOYING']);
    expect((await run('f')).Success).toBe(false);
    emulator.advance(60_000);
    expect(await status('f')).toStrictEqual(['DEPLOY_SUCCESS']);
    expect((await run('f')).Result).toBe('"live"');
  });

  test('is refused while the same function is being deployed, not while another one is', async () => {
    const { call, emulator, upload } = await startFunctionLab({ deployDelayMs: 60_000 });
    for (const Name of ['f', 'g']) await call('CreateFunction', { Name });
    const [first, second, other] = [
      await upload('f', await answers('1')),
      await upload('f', await answers('2')),
      await upload('g', await answers('3')),
    ];
    const deploy = async (DeploymentId: string): Promise<string> => (await call('DeployFunction', { DeploymentId })).Code ?? 'accepted';
    expect(await deploy(first)).toBe('accepted');
    expect([await deploy(second), await deploy(first), await deploy(other)]).toStrictEqual([
      'OperationConflict',
      'OperationConflict',
      'accepted',
    ]);
    emulator.advance(60_000);
    expect(await deploy(second)).toBe('accepted');
  });

  test('serves the old code until the new is live, and an older deployment can be deployed again', async () => {
    const { call, emulator, upload, run } = await startFunctionLab({ deployDelayMs: 60_000 });
    await call('CreateFunction', { Name: 'f' });
    const [first, second] = [await upload('f', await answers('first')), await upload('f', await answers('second'))];
    const liveAfter = async (DeploymentId: string): Promise<readonly string[]> => {
      await call('DeployFunction', { DeploymentId });
      const before = await run('f');
      emulator.advance(60_000);
      const { Deployment } = await call('DescribeFunction', { Name: 'f' });
      expect(Deployment.DeploymentId).toBe(DeploymentId);
      return [before.Result, (await run('f')).Result];
    };
    expect(await liveAfter(first)).toStrictEqual([undefined, '"first"']);
    expect(await liveAfter(second)).toStrictEqual(['"first"', '"second"']);
    expect(await liveAfter(first)).toStrictEqual(['"second"', '"first"']);
  });

  test('a later upload to the same address does not change what is live', async () => {
    const { call, run } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f' });
    const { DeploymentId, UploadSignedUrl } = await call('CreateFunctionDeployment', { Name: 'f' });
    await putCode(UploadSignedUrl, await answers('first'));
    await call('DeployFunction', { DeploymentId });
    await putCode(UploadSignedUrl, await answers('second'));
    expect((await run('f')).Result).toBe('"first"');
    await call('DeployFunction', { DeploymentId });
    expect((await run('f')).Result).toBe('"second"');
  });

  test.each([
    ['nothing', undefined, 'nothing was uploaded'],
    ['no zip', Buffer.from('hello'), /^zip refused: /],
    ['no index.js', { 'main.js': '' }, 'zip refused: no "index.js" and no "f/index.js"'],
    ['a folder of another name', { 'g/index.js': '' }, 'zip refused: no "index.js" and no "f/index.js"'],
    ['a file where a folder is needed', { 'index.js': '', lib: 'file', 'lib/a.js': '' }, /^zip refused: /],
  ])('with %s uploaded it ends as DEPLOY_FAILED, and what was live stays', async (_what, upload, reason) => {
    const lab = await startFunctionLab();
    await lab.deploy('f', "module.exports = () => 'old';");
    const { DeploymentId, UploadSignedUrl } = await lab.call('CreateFunctionDeployment', { Name: 'f' });
    const zip = upload === undefined || Buffer.isBuffer(upload) ? upload : await buildZip(upload);
    if (zip) await putCode(UploadSignedUrl, zip);
    expect((await lab.call('DeployFunction', { DeploymentId })).Code).toBeUndefined();
    expect(await lab.status('f')).toStrictEqual(['DEPLOY_FAILED', 'DEPLOY_SUCCESS']);
    expect((await lab.run('f')).Result).toBe('"old"');
    expect(JSON.stringify(lab.emulator.state())).toMatch(/"outcome":"failure"/);
    const [attempt] = reasonsOf(lab.emulator.state());
    expect(attempt).toMatch(reason);
  });

  test('a zip with a link, or with a path that leads outside, is refused', async () => {
    const { call, upload, status } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f' });
    const link = await buildZip({ 'index.js': '/etc/passwd' }, { mode: 0o120777 });
    // The writer refuses such a name, so it is written after the fact; both have the same length.
    const outside = Buffer.from(
      (await buildZip({ 'index.js': '', 'aa/bb.js': 'x' })).toString('latin1').replaceAll('aa/bb.js', '../bb.js'),
      'latin1',
    );
    for (const zip of [link, outside]) await call('DeployFunction', { DeploymentId: await upload('f', zip) });
    expect(await status('f')).toStrictEqual(['DEPLOY_FAILED', 'DEPLOY_FAILED']);
  });
});

const reasonsOf = (state: object): readonly string[] => {
  const { spaces } = state as { spaces: readonly { functions: readonly { attempts: readonly { reason: string }[] }[] }[] };
  return spaces
    .flatMap(({ functions }) => functions.flatMap(({ attempts }) => attempts.map(({ reason }) => reason)))
    .filter((reason) => reason !== '');
};

describe('ListFunctionDeployment', () => {
  test('lists the newest first, in the form of the vendor’s example', async () => {
    const { call, deploy } = await startFunctionLab();
    const first = await deploy('f', 'module.exports = () => 1;');
    const second = await deploy('f', 'module.exports = () => 2;');
    const { RequestId: _id, DataList, ...rest } = await call('ListFunctionDeployment', { Name: 'f' });
    expect(rest).toStrictEqual({
      HttpStatusCode: '200',
      Paginator: { PageCount: 1, PageNum: 1, PageSize: 10, Total: 2 },
      Success: true,
      Code: 'OK',
    });
    expect(DataList.map(({ DeploymentId }) => DeploymentId)).toStrictEqual([second, first]);
    expect(DataList[0]).toStrictEqual({
      Status: { Status: 'DEPLOY_SUCCESS', Label: '部署成功' },
      DeploymentId: second,
      DownloadSignedUrl: containing('.zip?OSSAccessKeyId='),
      ModifiedAt: matching(/Z$/),
      VersionNo: matching(/^20\d{17}$/),
      CreatedAt: matching(/Z$/),
    });
  });

  test('filters by status, and pages what is left', async () => {
    const { call, deploy, upload } = await startFunctionLab();
    const live = await deploy('f', 'module.exports = () => 1;');
    const waiting = await upload('f', await answers('x'));
    const idsOf = async (parameters: object): Promise<readonly string[]> =>
      (await call('ListFunctionDeployment', { Name: 'f', ...parameters })).DataList.map(({ DeploymentId }) => DeploymentId);
    expect(await idsOf({ Status: 'DEPLOY_SUCCESS' })).toStrictEqual([live]);
    expect(await idsOf({ Status: 'DEPLOY_INIT' })).toStrictEqual([waiting]);
    expect(await idsOf({ Status: '', PageSize: 1, PageNum: 2 })).toStrictEqual([live]);
    expect(await call('ListFunctionDeployment', { Name: 'f', PageSize: 101 })).toMatchObject({ status: 400 });
  });
});

test('an emulator of the stricter reading refuses a deployment that was live before, and no other', async () => {
  const { call, upload, emulator } = await startFunctionLab({ redeploy: 'refused' });
  await call('CreateFunction', { Name: 'f' });
  const [first, second, broken] = [
    await upload('f', await answers('1')),
    await upload('f', await answers('2')),
    await upload('f', Buffer.from('no zip')),
  ];
  const deploy = async (DeploymentId: string): Promise<string> => (await call('DeployFunction', { DeploymentId })).Code ?? 'accepted';
  expect([await deploy(first), await deploy(broken), await deploy(second)]).toStrictEqual(['accepted', 'accepted', 'accepted']);
  expect([await deploy(first), await deploy(second), await deploy(broken)]).toStrictEqual([
    'InvalidDeploymentStatus',
    'InvalidDeploymentStatus',
    'accepted',
  ]);
  const { DataList } = await call('ListFunctionDeployment', { Name: 'f' });
  const url = DataList.find(({ DeploymentId }) => DeploymentId === first)?.DownloadSignedUrl ?? '';
  expect(new URL(url).origin).toBe(emulator.url);
  expect((await fetch(url)).status).toBe(200);
});
