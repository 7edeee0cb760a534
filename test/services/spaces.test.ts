import { describe, expect, test } from 'vitest';
import { createAbsentSpace } from '../../src/services/absent-space.ts';
import { createSpaces } from '../../src/services/spaces.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeHttp } from '../support/fake-http.ts';
import { createFakeRpc } from '../support/fake-rpc.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const onWire = (SpaceId: string, more: object = {}) => ({ SpaceId, Name: 'Shop', Status: 'IN_SERVICE', ...more });
const pageOf = (count: number, from = 0) => ({ Spaces: Array.from({ length: count }, (_, index) => onWire(`mp-${from + index}`)) });

describe('the list of spaces', () => {
  test('is read page by page from page 0 until one is not full', async () => {
    const rpc = createFakeRpc(pageOf(1000), pageOf(1000, 1000), pageOf(3, 2000));
    expect((await createSpaces(rpc).list()).map(({ spaceId }) => spaceId)).toHaveLength(2003);
    expect(rpc.calls.map(({ parameters }) => parameters)).toEqual([0, 1, 2].map((PageNum) => ({ PageNum, PageSize: 1000 })));
  });

  test('ends when a page brings nothing new', async () => {
    const rpc = createFakeRpc(pageOf(1000), pageOf(1000));
    expect(await createSpaces(rpc).list()).toHaveLength(1000);
  });

  test.each([
    { Status: 'IN_SERVICE', state: 'in-service' },
    { Status: 'PAUSED', state: 'paused' },
    { Status: 'CREATING', state: 'on-its-way' },
  ])('says that a space is $Status as $state', async ({ Status, state }) => {
    const rpc = createFakeRpc({ Spaces: [onWire('mp-1', { Status, Desc: 'ours', GmtCreate: 1, GmtLastAccess: 2 })] });
    expect(await createSpaces(rpc).list()).toEqual([
      { spaceId: 'mp-1', name: 'Shop', about: 'ours', state, label: Status, createdMs: 1, lastAccessMs: 2 },
    ]);
  });

  test('leaves out what is deleted', async () => {
    expect(await createSpaces(createFakeRpc({ Spaces: [onWire('mp-1', { Status: 'DELETED' })] })).list()).toEqual([]);
  });
});

describe('one space by its id', () => {
  test('is asked for by it', async () => {
    const rpc = createFakeRpc({ Spaces: [onWire('mp-2')] });
    expect(await createSpaces(rpc).find('mp-2')).toMatchObject({ spaceId: 'mp-2' });
    expect(rpc.calls.map(({ parameters }) => parameters)).toEqual([{ PageNum: 0, PageSize: 10, SpaceIds: 'mp-2' }]);
  });

  test('is looked for among all when the cloud does not filter', async () => {
    const rpc = createFakeRpc(pageOf(10), pageOf(20));
    expect(await createSpaces(rpc).find('mp-15')).toMatchObject({ spaceId: 'mp-15' });
  });

  test('is not there when nothing is answered', async () => {
    expect(await createSpaces(createFakeRpc({ Spaces: [] })).find('mp-2')).toBeUndefined();
  });
});

test('a change sends only what is changed', async () => {
  const rpc = createFakeRpc({}, {}, {});
  const spaces = createSpaces(rpc);
  await spaces.update('mp-1', { about: 'new' });
  await spaces.update('mp-1', { state: 'paused' });
  await spaces.update('mp-1', { state: 'in-service', about: '' });
  expect(rpc.calls.map(({ parameters }) => parameters)).toEqual([
    { SpaceId: 'mp-1', Desc: 'new' },
    { SpaceId: 'mp-1', Status: 'PAUSED' },
    { SpaceId: 'mp-1', Desc: '', Status: 'IN_SERVICE' },
  ]);
});

test('a new space without an id in the answer is one whose outcome is not known', async () => {
  await expect(createSpaces(createFakeRpc({ Success: true })).create('Shop')).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
});

describe('what a space has used', () => {
  const hour = (EndTime: string, more: object) => ({ StartTime: '', EndTime, ...more });

  test('is the size of the newest hour, and the sum of what happened in all of them', async () => {
    const rpc = createFakeRpc({
      DataList: [
        hour('2026-01-15T16:00:00Z', { StaticWeb: { DataSize: 10, Traffic: 1 }, CloudFunction: { Count: 2, Compute: 3, Traffic: 4 } }),
        hour('2026-01-15T17:00:00Z', { StaticWeb: { DataSize: 30, Traffic: 2 }, CloudDB: { DataSize: 5, Read: 7, Write: 8 } }),
        hour('2026-01-15T15:00:00Z', { StaticWeb: { DataSize: 20, Traffic: 4 }, CloudStorage: { DataSize: 6, Traffic: 9 } }),
      ],
    });
    expect(await createSpaces(rpc).usage('mp-1')).toEqual({
      siteBytes: 30,
      filesBytes: 6,
      databaseBytes: 5,
      today: {
        siteTrafficBytes: 7,
        filesTrafficBytes: 9,
        databaseReads: 7,
        databaseWrites: 8,
        functionCalls: 2,
        functionGigabyteSeconds: 3,
        functionTrafficBytes: 4,
      },
    });
    expect(rpc.calls[0]?.parameters).toEqual({ SpaceId: 'mp-1', PageNumber: 1, PageSize: 1000 });
  });

  test('is not known where nothing is said, and is not taken for zero', async () => {
    const { today, ...sizes } = await createSpaces(createFakeRpc({ DataList: [] })).usage('mp-1');
    expect([Object.values(sizes), Object.values(today)].flat().every((figure) => figure === undefined)).toBe(true);
  });
});

describe('a space that is yet to be made', () => {
  const absent = () =>
    createAbsentSpace({
      http: createFakeHttp(),
      clock: createFakeClock(),
      listener: createRecordingListener(),
      retryPolicy: { attempts: 1, firstWaitMs: 1, longestWaitMs: 1, deadlineMs: 1 },
      onSecret: () => {},
    });

  test('holds nothing', async () => {
    const { functions, hosting, settings } = absent();
    expect(await functions.find('hello')).toBeUndefined();
    expect(await hosting.state()).toBe('unused');
    expect(await settings.corsDomains()).toEqual([]);
    expect(await settings.policy('db', 'orders')).toEqual({ name: '', policy: '' });
    expect(await settings.httpTrigger()).toMatchObject({ enabled: false });
    expect(await settings.domains()).toEqual([]);
  });

  test('takes nothing', async () => {
    await expect(absent().settings.addCorsDomain('a.example.com')).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
