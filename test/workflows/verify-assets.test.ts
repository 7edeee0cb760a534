import { expect, test } from 'vitest';
import { compareAssets } from '../../src/workflows/verify-assets.ts';
import { createFakeServerless } from '../support/fake-serverless.ts';

const subject = {
  asked: {
    only: ['extensions', 'platforms', 'files'],
    extensions: ['云调用', 'ext-2'],
    platforms: [
      { platform: 'wechat', appId: 'wx1', absent: false },
      { platform: 'dingtalk', appId: 'ding1', absent: true },
    ],
  },
  done: { files: { prefix: 'shop/', addresses: { 'a.png': 'https://cdn.example/id1', 'b.png': 'https://cdn.example/id2' } } },
  isWhole: true,
} as unknown as Parameters<typeof compareAssets>[0];

const stored = (id: string, name: string) => ({ id, name, contentType: '', bytes: Buffer.from('x'), modifiedAt: '2026', isListed: true });

test('what is there as the receipt says it is the same, field by field', async () => {
  const space = createFakeServerless();
  space.cloud.assets.extensions = space.cloud.assets.extensions.map((one) => ({ ...one, enabled: true }));
  space.cloud.assets.platforms.set('wechat', [{ appId: 'wx1', facts: {}, secret: 's', changedAt: '' }]);
  space.cloud.assets.files.push(stored('id1', 'shop/a.png'), stored('id2', 'shop/b.png'));
  const compared = await compareAssets(subject, { serverless: space });
  expect(compared.map(({ same }) => same)).toEqual([true, true, true, true, true, true, true, true]);
});

test('what was changed since is told', async () => {
  const space = createFakeServerless();
  space.cloud.assets.platforms.set('dingtalk', [{ appId: 'ding1', facts: {}, secret: 's', changedAt: '' }]);
  space.cloud.assets.files.push(stored('other', 'shop/a.png'));
  const compared = await compareAssets(subject, { serverless: space });
  expect(compared.filter(({ same }) => !same)).toMatchObject([
    { what: { en: 'extension 云调用' }, expected: { en: 'on', zh: '开启' }, found: { en: 'off' } },
    { what: { en: 'platform wechat wx1' }, expected: { en: 'present' }, found: { en: 'absent' } },
    { what: { en: 'platform dingtalk ding1', zh: '开放平台 钉钉 ding1' }, expected: { en: 'absent' }, found: { en: 'present' } },
    { what: { en: 'stored file shop/a.png' }, expected: { en: 'https://cdn.example/id1' }, found: { en: 'https://cdn.example/other' } },
    { what: { en: 'stored file shop/b.png' }, found: { en: 'missing' } },
  ]);
});

test('of a receipt that has none of them nothing is asked', async () => {
  const space = createFakeServerless();
  const none = { ...subject, asked: { only: ['functions'] }, done: {} };
  expect(await compareAssets(none, { serverless: space })).toEqual([]);
  expect(space.calls).toEqual([]);
});
