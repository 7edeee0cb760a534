import { describe, expect, test } from 'vitest';
import { spaceSection, usageSection } from '../../src/workflows/status-usage.ts';
import { failureOf } from '../support/deploy-scene.ts';
import { createFakeSpaces, sampleSpace } from '../support/fake-spaces.ts';

const gigabyte = 1024 ** 3;
const usage = {
  siteBytes: gigabyte / 2,
  filesBytes: 0,
  today: { functionCalls: 12, functionGigabyteSeconds: 3, siteTrafficBytes: 1_200_000 },
};

describe('the space itself', () => {
  test('is told with what it is for, and since when', async () => {
    const spaces = createFakeSpaces(
      sampleSpace({
        about: 'For testers',
        createdMs: Date.UTC(2026, 0, 15),
        lastAccessMs: Date.UTC(2026, 0, 16),
        state: 'paused',
        label: 'PAUSED',
      }),
    );
    const { rows, records } = await spaceSection('mp-1', spaces);
    expect(rows).toEqual([
      ['Shop', 'mp-1', 'For testers', { en: 'paused', zh: '已暂停' }, '2026-01-15 08:00 +08:00', '2026-01-16 08:00 +08:00'],
    ]);
    expect(records).toEqual([
      {
        spaceId: 'mp-1',
        name: 'Shop',
        about: 'For testers',
        state: 'paused',
        label: 'PAUSED',
        createdAt: '2026-01-15T00:00:00.000Z',
        lastAccessAt: '2026-01-16T00:00:00.000Z',
      },
    ]);
  });

  test('in a state that nobody has documented is told by the word of the cloud', async () => {
    const spaces = createFakeSpaces(sampleSpace({ state: 'on-its-way', label: 'ARREARS' }));
    spaces.cloud.beginning = [];
    const { rows } = await spaceSection('mp-1', spaces);
    expect(rows[0]?.[3]).toBe('ARREARS');
  });

  test('that is not listed is a failure', async () => {
    expect(await failureOf(spaceSection('mp-1', createFakeSpaces()))).toMatchObject({ code: 'SPACE_MISSING' });
  });
});

describe('usage and quota', () => {
  test('stand side by side, with units and a share, and what is not known is called unknown', async () => {
    const spaces = createFakeSpaces(sampleSpace());
    spaces.cloud.quota = { siteBytes: 2 * gigabyte };
    spaces.cloud.usage = usage;
    const { rows, records } = await usageSection('mp-1', spaces);
    const inEnglish = rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.en)));
    expect(inEnglish.slice(0, 6)).toEqual([
      ['site', '537 MB', '2 GiB', '25 %'],
      ['file storage', '0 B', 'unknown', ''],
      ['database', 'unknown', 'unknown', ''],
      ['calls of functions today', '12', '', ''],
      ['computing of functions today', '3 GB·s', '', ''],
      ['reads of the database today', 'unknown', '', ''],
    ]);
    expect(records[0]).toEqual({ resource: 'site', unit: 'bytes', used: gigabyte / 2, quota: 2 * gigabyte, percent: 25 });
    expect(records[2]).toEqual({ resource: 'database', unit: 'bytes', used: null, quota: null, percent: null });
  });

  test.each([
    { denied: 'quota', row: ['537 MB', 'unknown', ''] },
    { denied: 'usage', row: ['unknown', '2 GiB', ''] },
  ] as const)('of which $denied cannot be read are shown without', async ({ denied, row }) => {
    const spaces = createFakeSpaces(sampleSpace());
    spaces.cloud.quota = { siteBytes: 2 * gigabyte };
    spaces.cloud.usage = usage;
    spaces.fail(denied, 'denied');
    const { rows } = await usageSection('mp-1', spaces);
    expect(rows[0]?.slice(1).map((cell) => (typeof cell === 'string' ? cell : cell.en))).toEqual(row);
  });

  test('of which neither can be read are the failure that it is', async () => {
    const spaces = createFakeSpaces(sampleSpace());
    spaces.fail('quota', 'denied');
    spaces.fail('usage', 'denied');
    expect(await failureOf(usageSection('mp-1', spaces))).toMatchObject({ code: 'PERMISSION_DENIED' });
  });
});
