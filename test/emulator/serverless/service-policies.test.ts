import { expect, test } from 'vitest';
import { anyText } from '../lab.ts';
import { spaceId, startHosting } from './hosting-lab.ts';

const db = { ServiceName: 'db', CollectionName: 'orders' };
const owner = 'request.auth.userId==resource.auth.userId';

test('a collection that nobody touched is read by all and written by administrators', async () => {
  const lab = await startHosting({}, false);
  expect(await lab.call('DescribeServicePolicy', db)).toStrictEqual({
    RequestId: anyText,
    HttpStatusCode: '200',
    Success: true,
    SpaceId: spaceId,
    ...db,
    Policy: '{".write":false,".read":true}',
    PolicyName: 'ADMINWRITEONLY',
  });
});

test.each([
  ['PUBLICREAD', { '.write': owner, '.read': true }],
  ['PRIVATE', { '.write': owner, '.read': owner }],
  ['ADMINWRITEONLY', { '.write': false, '.read': true }],
  ['ADMINREADWRITEONLY', { '.write': false, '.read': false }],
])('policy %s stands for its rule, in this collection alone', async (PolicyName, rule) => {
  const lab = await startHosting();
  const expected = { SpaceId: spaceId, ...db, PolicyName, Policy: JSON.stringify(rule) };
  expect(await lab.call('UpdateServicePolicy', { ...db, PolicyName })).toStrictEqual({ RequestId: anyText, ...expected });
  expect(await lab.call('DescribeServicePolicy', db)).toMatchObject(expected);
  const other = await lab.call('DescribeServicePolicy', { ...db, CollectionName: 'users' });
  expect(other).toMatchObject({ PolicyName: 'ADMINWRITEONLY' });
});

test('a rule of one’s own is kept to the letter', async () => {
  const lab = await startHosting();
  const Policy = '{ ".read": true, ".write": "request.auth.userId==resource.auth.userId" }';
  await lab.call('UpdateServicePolicy', { ...db, PolicyName: 'EXTENDED', Policy });
  expect(await lab.call('DescribeServicePolicy', db)).toMatchObject({ PolicyName: 'EXTENDED', Policy });
});

test('the rule of files belongs to the service as a whole and needs no name', async () => {
  const lab = await startHosting();
  const before = await lab.call('DescribeServicePolicy', { ServiceName: 'file' });
  expect(JSON.parse(before.Policy)).toStrictEqual({ file: { '*': { '.write': owner } } });
  const Policy = '{"file":{"*":{".write":false}}}';
  await lab.call('UpdateServicePolicy', { ServiceName: 'file', Policy });
  const after = await lab.call('DescribeServicePolicy', { ServiceName: 'file', CollectionName: 'ignored' });
  expect(after).toStrictEqual({
    RequestId: anyText,
    HttpStatusCode: '200',
    Success: true,
    SpaceId: spaceId,
    ServiceName: 'file',
    PolicyName: 'EXTENDED',
    Policy,
  });
});

test.each([
  ['UpdateServicePolicy', { ServiceName: 'db', PolicyName: 'PRIVATE' }, 'MissingCollectionName'],
  ['DescribeServicePolicy', { ServiceName: 'db' }, 'MissingCollectionName'],
  ['UpdateServicePolicy', { ...db }, 'MissingPolicyName'],
  ['UpdateServicePolicy', { ...db, PolicyName: 'EXTENDED' }, 'MissingPolicy'],
  ['UpdateServicePolicy', { ServiceName: 'file' }, 'MissingPolicy'],
  ['UpdateServicePolicy', { ...db, PolicyName: 'EXTENDED', Policy: 'hello' }, 'InvalidParameter'],
  ['UpdateServicePolicy', { ...db, PolicyName: 'EXTENDED', Policy: '[]' }, 'InvalidParameter'],
  ['UpdateServicePolicy', { ...db, PolicyName: 'OPEN' }, 'InvalidParameter'],
  ['DescribeServicePolicy', { ServiceName: 'cache' }, 'InvalidParameter'],
] as const)('%s with %j is refused: %s', async (operation, parameters, Code) => {
  const lab = await startHosting();
  expect(await lab.call(operation, parameters)).toMatchObject({ status: 400, Code });
  expect((await lab.call('DescribeServicePolicy', db)).PolicyName).toBe('ADMINWRITEONLY');
});
