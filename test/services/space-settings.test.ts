import { describe, expect, test } from 'vitest';
import { refusal } from '../support/fake-rpc.ts';
import { createFakeSpace } from '../support/fake-space.ts';

describe('the HTTP trigger', () => {
  test('is read in words', async () => {
    const { settings, sent } = createFakeSpace([
      {
        EnableService: true,
        DefaultEndpoint: 'https://s-1.bspapp.com',
        CustomDomain: 'api.example.com',
        CustomDomainCertificateInfo: '{}',
      },
    ]);
    expect(await settings.httpTrigger()).toEqual({
      enabled: true,
      endpoint: 'https://s-1.bspapp.com',
      domain: 'api.example.com',
      certificateInfo: '{}',
    });
    expect(sent()).toEqual([['DescribeHttpTriggerConfig', {}]]);
  });

  test('that was never switched on is off and empty', async () => {
    expect(await createFakeSpace([{}]).settings.httpTrigger()).toEqual({ enabled: false, endpoint: '', domain: '', certificateInfo: '' });
  });

  test.each([
    { change: { enabled: true }, sent: { EnableService: true } },
    { change: { enabled: false, domain: '' }, sent: { EnableService: false, CustomDomain: '' } },
    {
      change: { enabled: true, domain: 'd', certificate: { certificate: 'CERT', privateKey: 'KEY' } },
      sent: { EnableService: true, CustomDomain: 'd', CustomDomainCertificate: 'CERT', CustomDomainPrivateKey: 'KEY' },
    },
  ])('is changed by $sent; what is not given stays', async ({ change, sent }) => {
    const space = createFakeSpace([{}]);
    await space.settings.setHttpTrigger(change);
    expect(space.sent()).toEqual([['UpdateHttpTriggerConfig', sent]]);
    expect(space.secrets).toEqual('certificate' in change ? ['KEY'] : []);
  });
});

describe('CORS domains', () => {
  test('are listed with the ids that take them away', async () => {
    const { settings, sent } = createFakeSpace([{ Domains: [{ Domain: 'https://a', DomainId: '1' }] }, {}, {}]);
    expect(await settings.corsDomains()).toEqual([{ domainId: '1', domain: 'https://a' }]);
    await settings.addCorsDomain('https://b');
    await settings.removeCorsDomain('1');
    expect(sent()).toEqual([
      ['ListCorsDomains', {}],
      ['AddCorsDomain', { Domain: 'https://b' }],
      ['DeleteCorsDomain', { DomainId: '1' }],
    ]);
  });

  test('there may be none', async () => {
    expect(await createFakeSpace([{}]).settings.corsDomains()).toEqual([]);
  });

  test.each([{ Domain: 'a' }, { DomainId: '1' }])('half of one cannot be used: %j', async (half) => {
    await expect(createFakeSpace([{ Domains: [half] }]).settings.corsDomains()).rejects.toMatchObject({ code: 'REPLY_UNREADABLE' });
  });
});

describe('service policies', () => {
  test.each([
    { service: 'db', collection: 'users', sent: { ServiceName: 'db', CollectionName: 'users' } },
    { service: 'file', collection: undefined, sent: { ServiceName: 'file' } },
  ] as const)('of $service $collection are read', async ({ service, collection, sent }) => {
    const space = createFakeSpace([{ PolicyName: 'ADMINWRITEONLY', Policy: '{".write":false,".read":true}' }]);
    expect(await space.settings.policy(service, collection)).toEqual({ name: 'ADMINWRITEONLY', policy: '{".write":false,".read":true}' });
    expect(space.sent()).toEqual([['DescribeServicePolicy', sent]]);
  });

  test('a collection that does not exist has none', async () => {
    const absent = refusal('DescribeServicePolicy', 'collection users not found', 'CollectionName.NotFound');
    expect(await createFakeSpace([absent]).settings.policy('db', 'users')).toEqual({ name: '', policy: '' });
  });

  test.each([
    { policy: { collection: 'users', name: 'PRIVATE' }, sent: { CollectionName: 'users', PolicyName: 'PRIVATE' } },
    { policy: { name: 'EXTENDED', policy: '{}' }, sent: { PolicyName: 'EXTENDED', Policy: '{}' } },
  ])('are written with $sent', async ({ policy, sent }) => {
    const space = createFakeSpace([{}]);
    await space.settings.setPolicy('db', policy);
    expect(space.sent()).toEqual([['UpdateServicePolicy', { ServiceName: 'db', ...sent }]]);
  });
});
