import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { refusal } from '../support/fake-rpc.ts';
import { createFakeSpace } from '../support/fake-space.ts';

const Spec = { InstanceConcurrency: 1, Memory: '512 MB', Runtime: 'Node.js 20', Timeout: '5 s' };
const wireFunction = { Name: 'hello', Desc: 'Greets', HttpTriggerPath: '/http/hello', TimingTriggerConfig: '', Spec };
const inWords = {
  name: 'hello',
  runtime: 'nodejs20',
  memoryMb: 512,
  timeoutSeconds: 5,
  concurrency: 1,
  httpPath: '/http/hello',
  timer: '',
  timerPayload: '',
  desc: 'Greets',
};
const downloadUrl = 'http://b.oss-cn-shanghai.aliyuncs.com/fun-v5.tgz?OSSAccessKeyId=LTAI&Expires=1&Signature=BXy%2Bc9%3D';

describe('one function', () => {
  test('is found with the deployment that serves, whose address is kept secret', async () => {
    const Deployment = { DeploymentId: 'fun-1', VersionNo: '5', DownloadSignedUrl: downloadUrl };
    const { functions, sent, secrets } = createFakeSpace([{ Function: wireFunction, Deployment }]);
    expect(await functions.find('hello')).toEqual({ ...inWords, live: { deploymentId: 'fun-1', versionNo: '5', downloadUrl } });
    expect(sent()).toEqual([['DescribeFunction', { Name: 'hello' }]]);
    expect(secrets).toEqual([downloadUrl, 'BXy+c9=']);
  });

  test.each([{ Deployment: undefined }, { Deployment: {} }, { Deployment: { DeploymentId: '' } }])(
    'serves nobody yet: %j',
    async ({ Deployment }) => {
      expect(await createFakeSpace([{ Function: wireFunction, Deployment }]).functions.find('hello')).toEqual(inWords);
    },
  );

  test('is absent when the cloud says so', async () => {
    const absent = refusal('DescribeFunction', 'The specified function does not exist.', 'InvalidFunctionName.NotFound');
    expect(await createFakeSpace([absent]).functions.find('hello')).toBeUndefined();
  });

  test.each([
    new Failure('SPACE_UNKNOWN', { operation: 'DescribeFunction', requestId: 'R', spaceId: 'S-1', reason: 'SpaceNotExist' }),
    refusal('DescribeFunction', 'api not found', 'InvalidApi.NotFound'),
  ])('is not taken for absent when something else is: $message', async (failure) => {
    await expect(createFakeSpace([failure]).functions.find('hello')).rejects.toBe(failure);
  });

  test('cannot be read from an answer without one', async () => {
    await expect(createFakeSpace([{}]).functions.find('hello')).rejects.toMatchObject({
      code: 'REPLY_UNREADABLE',
      facts: { operation: 'DescribeFunction', requestId: 'R-1', reason: 'it has no Function' },
    });
  });
});

describe('all functions', () => {
  const named = (Name: string) => ({ ...wireFunction, Name });

  test('are listed over all pages', async () => {
    const page = (name: string) => ({ DataList: [named(name)], Paginator: { Total: 2 } });
    const { functions, sent } = createFakeSpace([page('a'), page('b')]);
    expect(await functions.list()).toEqual([
      { ...inWords, name: 'a' },
      { ...inWords, name: 'b' },
    ]);
    expect(sent()).toEqual([
      ['ListFunction', { PageNum: 1, PageSize: 100 }],
      ['ListFunction', { PageNum: 2, PageSize: 100 }],
    ]);
  });

  test('a full page without a total is followed, a part of one is the last', async () => {
    const full = { DataList: Array.from({ length: 100 }, (_, index) => named(`f${index}`)) };
    const { functions } = createFakeSpace([full, { DataList: [named('last')] }]);
    expect(await functions.list()).toHaveLength(101);
  });

  test('an empty space has none', async () => {
    expect(await createFakeSpace([{}]).functions.list()).toEqual([]);
  });
});

describe('what is written', () => {
  test.each([
    {
      spec: { runtime: 'nodejs20', memoryMb: 256, timeoutSeconds: 5, desc: '' },
      sent: { Name: 'hello', Runtime: 'nodejs20', Memory: 256, Timeout: 5, Desc: '' },
    },
    { spec: {}, sent: { Name: 'hello' } },
    { spec: { runtime: 'nodejs18' }, sent: { Name: 'hello', Runtime: 'nodejs18' } },
  ])('a new function with $spec', async ({ spec, sent }) => {
    const space = createFakeSpace([{}]);
    await space.functions.create('hello', spec);
    expect(space.sent()).toEqual([['CreateFunction', sent]]);
  });

  test.each([
    { change: { memoryMb: 256 }, sent: { Memory: 256 } },
    {
      change: { httpPath: '', timer: '', timerPayload: '' },
      sent: { HttpTriggerPath: '', TimingTriggerConfig: '', TimingTriggerUserPayload: '' },
    },
    { change: { concurrency: 2, runtime: 'nodejs20' }, sent: { InstanceConcurrency: 2, Runtime: 'nodejs20' } },
    { change: { timeoutSeconds: 60, desc: 'd' }, sent: { Timeout: 60, Desc: 'd' } },
  ])('a change of $change, and of nothing else', async ({ change, sent }) => {
    const space = createFakeSpace([{}]);
    await space.functions.update('hello', change);
    expect(space.sent()).toEqual([['UpdateFunction', { Name: 'hello', ...sent }]]);
  });

  test('no change is no call', async () => {
    const { functions, sent } = createFakeSpace([]);
    await functions.update('hello', {});
    expect(sent()).toEqual([]);
  });

  test('a deployment goes live by its id', async () => {
    const { functions, sent } = createFakeSpace([{}]);
    await functions.deploy('fun-1');
    expect(sent()).toEqual([['DeployFunction', { DeploymentId: 'fun-1' }]]);
  });
});

describe('a new deployment', () => {
  const uploadUrl = 'http://b.oss-cn-shanghai.aliyuncs.com/f.zip?Expires=1&Signature=s%2Fg%3D&security-token=CAIS%2Bx';

  test('has an id and an address, and the address is secret before anybody has it', async () => {
    const { functions, sent, secrets } = createFakeSpace([{ DeploymentId: 'fun-2', UploadSignedUrl: uploadUrl }]);
    expect(await functions.createDeployment('hello')).toEqual({ deploymentId: 'fun-2', uploadUrl });
    expect(sent()).toEqual([['CreateFunctionDeployment', { Name: 'hello' }]]);
    expect(secrets).toEqual([uploadUrl, 's/g=', 'CAIS+x']);
  });

  test.each([
    { answer: { DeploymentId: 'fun-2' }, lacks: 'UploadSignedUrl' },
    { answer: { UploadSignedUrl: uploadUrl, DeploymentId: '' }, lacks: 'DeploymentId' },
  ])('without $lacks nobody knows what was made', async ({ answer, lacks }) => {
    await expect(createFakeSpace([answer]).functions.createDeployment('hello')).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      operation: 'CreateFunctionDeployment',
      facts: { reason: `the answer (request R-1) has no ${lacks}.` },
    });
  });
});

describe('deployments', () => {
  test.each([
    { label: 'DEPLOY_SUCCESS', state: 'live' },
    { label: 'DEPLOY_FAILED', state: 'failed' },
    { label: 'DEPLOY_INIT', state: 'in-progress' },
    { label: 'DEPLOYING', state: 'in-progress' },
    { label: '', state: 'in-progress' },
  ])('"$label" is $state', async ({ label, state }) => {
    const DataList = [{ DeploymentId: 'fun-1', VersionNo: '5', CreatedAt: 'then', Status: { Label: '部署成功', Status: label } }];
    const { functions, sent } = createFakeSpace([{ DataList, Paginator: { Total: 1 } }]);
    expect(await functions.deployments('hello')).toEqual([{ deploymentId: 'fun-1', versionNo: '5', state, label, createdAt: 'then' }]);
    expect(sent()).toEqual([['ListFunctionDeployment', { Name: 'hello', PageNum: 1, PageSize: 100 }]]);
  });

  test('are listed over all pages: the cloud cannot be asked for one', async () => {
    const page = (DeploymentId: string) => ({ DataList: [{ DeploymentId }], Paginator: { Total: 3 } });
    const { functions } = createFakeSpace([page('c'), page('b'), page('a')]);
    expect((await functions.deployments('hello')).map(({ deploymentId }) => deploymentId)).toEqual(['c', 'b', 'a']);
  });

  test('their archives can be fetched, and the addresses are hidden before anybody can print them', async () => {
    const { functions, secrets } = createFakeSpace([
      { DataList: [{ DeploymentId: 'a', DownloadSignedUrl: downloadUrl }, { DeploymentId: 'b' }] },
    ]);
    expect((await functions.deployments('hello')).map((one) => one.downloadUrl)).toEqual([downloadUrl, undefined]);
    expect(secrets).toContain(downloadUrl);
  });
});

describe('a function that is taken away', () => {
  test('is deleted by its name', async () => {
    const { functions, sent } = createFakeSpace([{}]);
    await functions.remove('hello');
    expect(sent()).toEqual([['DeleteFunction', { Name: 'hello' }]]);
  });

  test('may be gone already', async () => {
    const absent = refusal('DeleteFunction', 'The specified function does not exist.', 'InvalidFunctionName.NotFound');
    await expect(createFakeSpace([absent]).functions.remove('hello')).resolves.toBeUndefined();
  });

  test('stays when the cloud refuses', async () => {
    const refused = refusal('DeleteFunction', 'it is being deployed', 'OperationConflict');
    await expect(createFakeSpace([refused]).functions.remove('hello')).rejects.toBe(refused);
  });
});
