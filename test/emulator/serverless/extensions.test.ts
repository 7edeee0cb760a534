import { expect, test } from 'vitest';
import { anyText } from '../lab.ts';
import { startHosting } from './hosting-lab.ts';

const first = 'ext-5d53a4fb1c9d446e2075a2cc';

test('extensions are those of the account, off until one is enabled, and for good', async () => {
  const { call, emulator } = await startHosting({}, false);
  const enabled = async () =>
    (await call('ListExtensions', { SpaceId: undefined })).Extensions.map(({ ExtensionId, Enabled }) => [ExtensionId, Enabled]);
  expect(await enabled()).toStrictEqual([
    [first, false],
    ['ext-5d53a4fb1c9d446e2075a2cd', false],
  ]);
  expect(await call('EnableExtension', { ExtensionId: first, SpaceId: undefined })).toStrictEqual({ RequestId: anyText });
  expect((await enabled())[0]).toStrictEqual([first, true]);
  expect(await call('EnableExtension', { ExtensionId: first, SpaceId: undefined })).toStrictEqual({ RequestId: anyText });
  emulator.reset();
  expect((await enabled())[0]).toStrictEqual([first, false]);
});

test('the list has pages, in the envelope of the vendor’s example', async () => {
  const { call } = await startHosting({}, false);
  const { Extensions, ...page } = await call('ListExtensions', { PageNumber: 2, PageSize: 1, SpaceId: undefined });
  expect(page).toStrictEqual({
    RequestId: anyText,
    HttpStatusCode: '200',
    Success: true,
    Code: 'OK',
    PageNumber: 2,
    PageSize: 1,
    TotalCount: 2,
  });
  expect(Extensions.map(({ ExtensionName }) => ExtensionName)).toStrictEqual(['内容安全']);
});

test('an unknown extension is refused', async () => {
  const { call } = await startHosting({}, false);
  expect(await call('EnableExtension', { ExtensionId: 'ext-0', SpaceId: undefined })).toMatchObject({
    status: 404,
    Code: 'InvalidExtensionId.NotFound',
  });
});
