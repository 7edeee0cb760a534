import { describe, expect, test } from 'vitest';
import { createFakeSpace } from '../support/fake-space.ts';

describe('the state of hosting', () => {
  test.each([
    { Status: 'UNUSED', state: 'unused' },
    { Status: 'OPENING', state: 'opening' },
    { Status: 'IN_SERVICE', state: 'in-service' },
    { Status: 'SOMETHING_NEW', state: 'opening' },
  ])('$Status is $state', async ({ Status, state }) => {
    const { hosting, sent } = createFakeSpace([{ Data: { Status } }]);
    expect(await hosting.state()).toBe(state);
    expect(sent()).toEqual([['GetWebHostingStatus', {}]]);
  });

  test('cannot be guessed from an answer without one', async () => {
    await expect(createFakeSpace([{ Data: {} }]).hosting.state()).rejects.toMatchObject({ code: 'REPLY_UNREADABLE' });
  });

  test('it is opened by one call', async () => {
    const { hosting, sent } = createFakeSpace([{ Data: true }]);
    await hosting.open();
    expect(sent()).toEqual([['OpenWebHostingService', {}]]);
  });
});

describe('the configuration', () => {
  test('is read in words', async () => {
    const Data = {
      DefaultDomain: 'static-S-1.bspapp.com',
      IndexPath: 'index.html',
      ErrorPath: '/error.html',
      ErrorHttpStatus: '200',
      AllowedIps: '42.120.72.0/24, 1.2.3.4',
    };
    const { hosting, sent } = createFakeSpace([{ Data }]);
    expect(await hosting.config()).toEqual({
      defaultUrl: 'https://static-S-1.bspapp.com',
      index: 'index.html',
      error: 'error.html',
      errorStatus: '200',
      allowedIps: ['42.120.72.0/24', '1.2.3.4'],
    });
    expect(sent()).toEqual([['GetWebHostingConfig', {}]]);
  });

  test('of a fresh site is empty, and errors are errors', async () => {
    const { hosting } = createFakeSpace([{ Data: { AllowedIps: '' } }]);
    expect(await hosting.config()).toEqual({ defaultUrl: '', index: '', error: '', errorStatus: '404', allowedIps: [] });
  });

  test.each([
    {
      config: { index: 'index.html', error: 'index.html', errorStatus: '200', allowedIps: ['1.2.3.4', '5.6.7.0/24'] },
      sent: { IndexPath: 'index.html', ErrorPath: 'index.html', ErrorHttpStatus: '200', AllowedIps: '1.2.3.4,5.6.7.0/24' },
    },
    {
      config: { index: 'index.html', error: '', errorStatus: '404', allowedIps: [] },
      sent: { IndexPath: 'index.html', ErrorPath: '', ErrorHttpStatus: '404', AllowedIps: '' },
    },
  ] as const)('is written as a whole: $sent', async ({ config, sent }) => {
    const space = createFakeSpace([{ Data: true }]);
    await space.hosting.configure(config);
    expect(space.sent()).toEqual([['ModifyWebHostingConfig', sent]]);
  });
});

describe('one file', () => {
  test.each([
    {
      asked: 'a b/中.png',
      Data: { Exists: true, FilePath: '/a b/中.png', ETag: '"5b3c"', Size: 3, ContentType: 'image/png' },
      etag: '5B3C',
    },
    { asked: '/a b/中.png', Data: { FilePath: 'a b/中.png', Etag: 'W/"5b3c"', Size: 3, ContentType: 'image/png' }, etag: '5B3C' },
  ])('$Data', async ({ asked, Data, etag }) => {
    const { hosting, sent } = createFakeSpace([{ Data }]);
    expect(await hosting.file(asked)).toEqual({ path: 'a b/中.png', sizeBytes: 3, etag, contentType: 'image/png' });
    expect(sent()).toEqual([['DescribeWebHostingFile', { FilePath: '/a b/中.png' }]]);
  });

  test.each([{ Data: { Exists: false, FilePath: '/a' } }, {}])('is absent: %j', async (answer) => {
    expect(await createFakeSpace([answer]).hosting.file('a')).toBeUndefined();
  });
});

describe('deleting', () => {
  test('names every file with its slash, in one call', async () => {
    const { hosting, sent } = createFakeSpace([{ Data: true }]);
    await hosting.remove(['a.html', '/b c.js']);
    expect(sent()).toEqual([['BatchDeleteWebHostingFiles', { FilePaths: ['/a.html', '/b c.js'] }]]);
  });

  test('nothing is no call', async () => {
    const { hosting, sent } = createFakeSpace([]);
    await hosting.remove([]);
    expect(sent()).toEqual([]);
  });
});

test('the CDN of a domain is refreshed', async () => {
  const { hosting, sent } = createFakeSpace([{}]);
  await hosting.refresh('www.example.com');
  expect(sent()).toEqual([['RefreshWebHostingCustomDomainCache', { DomainName: 'www.example.com' }]]);
});

test.each([
  {
    answer: { StaticWebDataSizeQuota: 2, CloudStorageDataSizeQuota: 10 },
    staticWebBytes: 2_147_483_648,
    cloudStorageBytes: 10_737_418_240,
  },
  { answer: { StaticWebDataSizeQuota: 0.5 }, staticWebBytes: 536_870_912 },
  { answer: {}, staticWebBytes: undefined },
  // Room for nothing is no figure that a space could live with.
  { answer: { StaticWebDataSizeQuota: 0, CloudStorageDataSizeQuota: -1 }, staticWebBytes: undefined },
])('the quota of $answer, stated in GB, is $staticWebBytes bytes', async ({ answer, staticWebBytes, cloudStorageBytes }) => {
  const { hosting, sent } = createFakeSpace([answer]);
  expect(await hosting.quota()).toEqual({ staticWebBytes, cloudStorageBytes });
  expect(sent()).toEqual([['DescribeResourceQuota', {}]]);
});
