import { describe, expect, test } from 'vitest';
import { startFunctionLab } from './function-lab.ts';

const aTime: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe('CreateFunction', () => {
  test('answers as the vendor’s example does: the timeout with a space, the concurrency as a text', async () => {
    const { call } = await startFunctionLab();
    const { RequestId, ...reply } = await call('CreateFunction', { Name: 'demoFunction', Desc: '测试函数', Runtime: 'nodejs12' });
    expect(RequestId).toMatch(/^[0-9A-F-]{36}$/);
    expect(reply).toStrictEqual({
      ModifiedAt: aTime,
      Desc: '测试函数',
      CreatedAt: aTime,
      Spec: { Runtime: 'Node.js 12', Timeout: '5 s', Memory: '512 MB', InstanceConcurrency: '1' },
      Success: true,
      Name: 'demoFunction',
    });
  });

  test('takes nodejs14 when nobody says otherwise', async () => {
    const { call } = await startFunctionLab();
    expect((await call('CreateFunction', { Name: 'f' })).Spec.Runtime).toBe('Node.js 14');
  });

  test.each([
    ['a name that exists', { Name: 'there' }, 'InvalidFunctionName.AlreadyExists'],
    ['a name that begins with a digit', { Name: '1st' }, 'InvalidParameter'],
    ['a name of 31 characters', { Name: 'a'.repeat(31) }, 'InvalidParameter'],
    ['no name', { Name: undefined }, 'MissingName'],
    ['a description of 129 characters', { Desc: 'd'.repeat(129) }, 'InvalidParameter'],
    ['a runtime that was never there', { Runtime: 'nodejs22' }, 'InvalidParameter'],
    ['a runtime that is closed', { Runtime: 'nodejs8' }, 'InvalidParameter'],
    ['memory between the steps', { Memory: 200 }, 'InvalidParameter'],
    ['too much memory', { Memory: 3072 }, 'InvalidParameter'],
    ['no time at all', { Timeout: 0 }, 'InvalidParameter'],
    ['a parameter of another operation', { HttpTriggerPath: '/http/a' }, 'InvalidParameter.Unknown'],
  ])('refuses %s', async (_what, parameters, Code) => {
    const { call } = await startFunctionLab();
    await call('CreateFunction', { Name: 'there' });
    expect(await call('CreateFunction', { Name: 'fresh', ...parameters })).toMatchObject({ status: 400, Code });
    expect((await call('ListFunction')).DataList.map(({ Name }) => Name)).toStrictEqual(['there']);
  });
});

describe('UpdateFunction', () => {
  test('changes what is given and leaves the rest; an empty text takes a trigger away', async () => {
    const { call } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f', Desc: 'first', Timeout: 7 });
    const trigger = { HttpTriggerPath: '/http/hello', TimingTriggerConfig: 'cron:0 0 * * * *', TimingTriggerUserPayload: '{"a":1}' };
    const reply = await call('UpdateFunction', { Name: 'f', Memory: 1024, InstanceConcurrency: 20, ...trigger });
    expect(reply).toStrictEqual({
      RequestId: reply.RequestId,
      Name: 'f',
      Desc: 'first',
      CreatedAt: aTime,
      ModifiedAt: aTime,
      Spec: { Runtime: 'Node.js 14', Timeout: '7s', Memory: '1024 MB', InstanceConcurrency: 20 },
      ...trigger,
    });
    const cleared = await call('UpdateFunction', {
      Name: 'f',
      Desc: '',
      HttpTriggerPath: '',
      TimingTriggerConfig: '',
      TimingTriggerUserPayload: '',
    });
    expect(cleared).toMatchObject({ Desc: '', HttpTriggerPath: '', TimingTriggerConfig: '', TimingTriggerUserPayload: '' });
    expect(cleared.Spec).toStrictEqual(reply.Spec);
  });

  test.each([
    ['concurrency without the memory for it', { InstanceConcurrency: 2 }, 'InvalidParameter'],
    ['the path of another function', { HttpTriggerPath: '/http/taken' }, 'InvalidHttpTriggerPath.Duplicate'],
    ['a path that does not begin with /http', { HttpTriggerPath: '/hello' }, 'InvalidParameter'],
    ['a path that ends with a slash', { HttpTriggerPath: '/http/' }, 'InvalidParameter'],
    ['a timer of five fields', { TimingTriggerConfig: '0 0 * * *' }, 'InvalidParameter'],
    ['a timer in words', { TimingTriggerConfig: 'every hour' }, 'InvalidParameter'],
  ])('refuses %s, and changes nothing', async (_what, parameters, Code) => {
    const { call } = await startFunctionLab();
    await call('CreateFunction', { Name: 'other' });
    await call('UpdateFunction', { Name: 'other', HttpTriggerPath: '/http/taken' });
    await call('CreateFunction', { Name: 'f', Memory: 256 });
    expect(await call('UpdateFunction', { Name: 'f', Desc: 'changed', ...parameters })).toMatchObject({ status: 400, Code });
    expect((await call('DescribeFunction', { Name: 'f' })).Function).toMatchObject({
      Desc: '',
      HttpTriggerPath: '',
      TimingTriggerConfig: '',
    });
  });

  test('takes memory away only when concurrency allows it', async () => {
    const { call } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f' });
    await call('UpdateFunction', { Name: 'f', InstanceConcurrency: 5 });
    expect(await call('UpdateFunction', { Name: 'f', Memory: 448 })).toMatchObject({ status: 400, Code: 'InvalidParameter' });
    expect((await call('UpdateFunction', { Name: 'f', Memory: 448, InstanceConcurrency: 1 })).Spec.Memory).toBe('448 MB');
  });

  test('a function may keep its own path', async () => {
    const { call } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f' });
    await call('UpdateFunction', { Name: 'f', HttpTriggerPath: '/http/own' });
    expect((await call('UpdateFunction', { Name: 'f', HttpTriggerPath: '/http/own' })).HttpTriggerPath).toBe('/http/own');
  });
});

test.each([
  'DescribeFunction',
  'UpdateFunction',
  'DeleteFunction',
  'CreateFunctionDeployment',
  'ListFunctionDeployment',
  'ListFunctionLog',
])('%s of a function that is not there is answered with 404', async (operation) => {
  const { call } = await startFunctionLab();
  expect(await call(operation, { Name: 'nobody' })).toMatchObject({ status: 404, Code: 'InvalidFunctionName.NotFound' });
});

test('DescribeFunction has no deployment before the first one is live', async () => {
  const { call, deploy } = await startFunctionLab();
  await call('CreateFunction', { Name: 'f' });
  expect(Object.keys(await call('DescribeFunction', { Name: 'f' })).sort()).toStrictEqual(['Function', 'RequestId']);
  const id = await deploy('f', 'module.exports = () => 1;');
  expect((await call('DescribeFunction', { Name: 'f' })).Deployment.DeploymentId).toBe(id);
});

test('a deleted function is gone with its deployments, and its name is free again', async () => {
  const { call, deploy, run } = await startFunctionLab();
  const DeploymentId = await deploy('f', 'module.exports = () => 1;');
  expect(Object.keys(await call('DeleteFunction', { Name: 'f' }))).toStrictEqual(['RequestId']);
  expect(await run('f')).toMatchObject({ status: 404 });
  expect(await call('DeployFunction', { DeploymentId })).toMatchObject({ status: 404, Code: 'InvalidDeploymentId.NotFound' });
  await call('CreateFunction', { Name: 'f' });
  expect((await call('ListFunctionDeployment', { Name: 'f' })).Paginator.Total).toBe(0);
});

test('ListFunction pages and filters by a part of the name', async () => {
  const { call } = await startFunctionLab();
  for (const Name of ['apple', 'banana', 'grape', 'lemon']) await call('CreateFunction', { Name });
  const namesOf = async (parameters: object): Promise<readonly string[]> =>
    (await call('ListFunction', { ...parameters })).DataList.map(({ Name }) => Name);
  expect(await namesOf({ FilterBy: 'ap' })).toStrictEqual(['apple', 'grape']);
  expect(await namesOf({ FilterBy: '', PageSize: 3 })).toStrictEqual(['apple', 'banana', 'grape']);
  const second = await call('ListFunction', { PageSize: 3, PageNum: 2 });
  expect(second.Paginator).toStrictEqual({ PageCount: 2, PageNum: 2, PageSize: 3, Total: 4 });
  expect(second.DataList).toStrictEqual([
    {
      Name: 'lemon',
      Desc: '',
      HttpTriggerPath: '',
      CreatedAt: aTime,
      ModifiedAt: aTime,
      TimingTriggerConfig: '',
      Spec: { InstanceConcurrency: 1, Memory: '512 MB', Timeout: '5s', Runtime: 'Node.js 14' },
    },
  ]);
  expect(await call('ListFunction', { PageNum: 0 })).toMatchObject({ status: 400 });
});
