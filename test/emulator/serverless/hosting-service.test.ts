import { expect, test } from 'vitest';
import { anyText, containing, withFields } from '../lab.ts';
import { refusal, spaceId, startHosting } from './hosting-lab.ts';

test('hosting opens by the emulated clock: unused, opening, in service', async () => {
  const lab = await startHosting({ openDelayMs: 60_000 }, false);
  const status = async (): Promise<string> => (await lab.call('GetWebHostingStatus')).Data.Status;
  expect(await status()).toBe('UNUSED');
  expect(await lab.call('OpenWebHostingService')).toStrictEqual({
    RequestId: anyText,
    HttpStatusCode: 200,
    Data: true,
    Code: 'success',
    Success: true,
  });
  lab.emulator.advance(40_000);
  expect(await status()).toBe('OPENING');
  // A second call must not begin the wait anew.
  await lab.call('OpenWebHostingService');
  lab.emulator.advance(20_001);
  expect(await lab.call('GetWebHostingStatus')).toMatchObject({ Data: { SpaceId: spaceId, Status: 'IN_SERVICE' }, Success: true });
});

test.each([
  ['GetWebHostingConfig', {}],
  ['ModifyWebHostingConfig', { IndexPath: 'index.html' }],
  ['ListWebHostingFiles', { Prefix: '/' }],
  ['DescribeWebHostingFile', { FilePath: '/a' }],
  ['GetWebHostingUploadCredential', { FilePath: '/a' }],
  ['DeleteWebHostingFile', { FilePath: '/a' }],
  ['BatchDeleteWebHostingFiles', { 'FilePaths.1': '/a' }],
  ['ListWebHostingCustomDomains', {}],
  ['BindWebHostingCustomDomain', { CustomDomain: 'www.example.com' }],
] as const)('%s is refused before hosting is in service', async (operation, parameters) => {
  const lab = await startHosting({ openDelayMs: 60_000 }, false);
  expect(await lab.call(operation, parameters)).toMatchObject(refusal('WebHostingNotInService: UNUSED'));
  await lab.call('OpenWebHostingService');
  expect(await lab.call(operation, parameters)).toMatchObject(refusal('WebHostingNotInService: OPENING'));
});

test('an unknown space is told with HTTP 200, as hosting does', async () => {
  const lab = await startHosting();
  expect(await lab.call('GetWebHostingStatus', { SpaceId: 'mp-nowhere' })).toMatchObject(refusal('SpaceNotExist'));
});

test('a fresh site has an index, no error page and no guard', async () => {
  const lab = await startHosting();
  expect(await lab.call('GetWebHostingConfig')).toStrictEqual({
    Code: 'success',
    HttpStatusCode: '200',
    Message: '',
    RequestId: anyText,
    Success: true,
    Data: {
      SpaceId: spaceId,
      AllowedIps: '',
      DefaultDomain: expect.stringMatching(/^127\.0\.0\.1:\d+$/) as unknown,
      ErrorHttpStatus: '404',
      ErrorPath: '',
      IndexPath: 'index.html',
    },
  });
});

test('a changed configuration reads back, and what is not given returns to its default', async () => {
  const lab = await startHosting();
  const whole = { IndexPath: 'home.html', ErrorPath: 'home.html', ErrorHttpStatus: '200', AllowedIps: '42.120.72.0/24, 10.0.0.1' };
  expect(await lab.call('ModifyWebHostingConfig', whole)).toMatchObject({ Data: true, HttpStatusCode: '200', Success: true });
  expect((await lab.call('GetWebHostingConfig')).Data).toMatchObject(whole);
  await lab.call('ModifyWebHostingConfig', { IndexPath: 'home.html' });
  expect((await lab.call('GetWebHostingConfig')).Data).toMatchObject({ ErrorPath: '', ErrorHttpStatus: '404', AllowedIps: '' });
});

test.each([
  [{}, { Code: 'MissingIndexPath' }],
  [{ IndexPath: '/' }, refusal('InvalidIndexPath')],
  [{ IndexPath: 'a', ErrorHttpStatus: '500' }, { Code: 'InvalidParameter' }],
  [{ IndexPath: 'a', HistoryModePath: '/' }, { Code: 'InvalidParameter.Unknown' }],
  [{ IndexPath: 'a', AllowedIps: '::1' }, refusal(containing('InvalidAllowedIps'))],
])('configuration %j is refused, and nothing changes', async (parameters, expected) => {
  const lab = await startHosting();
  expect(await lab.call('ModifyWebHostingConfig', parameters)).toMatchObject(expected);
  expect((await lab.call('GetWebHostingConfig')).Data).toStrictEqual(withFields({ IndexPath: 'index.html', AllowedIps: '' }));
});

test('a reset closes hosting again', async () => {
  const lab = await startHosting();
  lab.emulator.reset();
  expect((await lab.call('GetWebHostingStatus')).Data.Status).toBe('UNUSED');
});
