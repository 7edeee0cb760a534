import { describe, expect, test } from 'vitest';
import { readNotifyInputs } from '../../src/config/read-notify.ts';
import { credentials, questionOf, release, told } from './given.ts';

type Setting = Parameters<typeof questionOf>[0];

const ids = { 'app-id': 'ONEX1', 'workspace-id': 'PROD', 'tenant-id': 'T', 'h5-id': '2017072607907880' } as const;
const base = { ...ids, to: 'everyone', 'notify-topic': 'NOTICE' } as const;

const read = ({ given = {}, ...rest }: Setting = {}) =>
  readNotifyInputs(questionOf({ variables: credentials, ...rest, given: { ...base, ...given } }));
const problemsOf = async (setting?: Setting): Promise<readonly string[]> => told((await read(setting)).problems);
const receiverOf = async (given: NonNullable<Setting['given']>) => (await read({ given })).request.message.receiver;

test('a topic and a receiver are enough for a message', async () => {
  const { request, problems } = await read();
  expect(told(problems)).toEqual([]);
  expect(request).toMatchObject({ h5Id: ids['h5-id'], package: { kind: 'newest' }, dryRun: false });
  expect(request.message).toEqual({
    topic: 'NOTICE',
    template: '{"h5Id":"{h5Id}","version":"{version}","app":"{app}","memo":"{memo}"}',
    receiver: { kind: 'everyone', part: undefined },
    os: undefined,
    clientMin: undefined,
    clientMax: undefined,
    validForMs: undefined,
    id: undefined,
  });
});

describe('whom it is for', () => {
  test.each([
    [{ to: 'user:u001' }, { kind: 'user', id: 'u001' }],
    [{ to: 'device:YzA:1' }, { kind: 'device', id: 'YzA:1' }],
    [{ 'notify-uids': '0-49' }, { kind: 'everyone', part: { kind: 'range', min: 0, max: 49 } }],
    [{ 'notify-uids': '00 - 09' }, { kind: 'everyone', part: { kind: 'range', min: 0, max: 9 } }],
    [{ 'notify-uids': '99,1,02,1' }, { kind: 'everyone', part: { kind: 'list', uids: [1, 2, 99] } }],
    [{ 'notify-uids': '5,7-9' }, { kind: 'everyone', part: { kind: 'list', uids: [5, 7, 8, 9] } }],
    [{ 'notify-uids': '7-7' }, { kind: 'everyone', part: { kind: 'list', uids: [7] } }],
  ])('%j', async (given, receiver) => {
    expect(await receiverOf(given)).toEqual(receiver);
    expect(await problemsOf({ given })).toEqual([]);
  });

  test.each([
    ['everybody', 'to'],
    ['user:', 'to'],
    ['user:a b', 'to'],
    ['u001', 'to'],
  ])('"%s" is nobody', async (to) => {
    expect(await problemsOf({ given: { to } })).toEqual([
      `INPUT_INVALID "to" is "${to}" (flag), but must be everyone, user:ID or device:ID.`,
    ]);
  });

  test('must be said: nobody tells everyone by leaving something out', async () => {
    expect(await problemsOf({ given: { to: undefined } })).toMatchObject([expect.stringContaining('INPUT_MISSING "to" is missing')]);
  });

  test('a part of everyone is no part of one', async () => {
    expect(await problemsOf({ given: { to: 'user:u001', 'notify-uids': '1' } })).toEqual([
      'INPUT_INVALID "notify-uids" is "1" (flag), but must be left out with one receiver.',
    ]);
  });
});

test.each([
  [{ 'notify-topic': undefined }, ['INPUT_MISSING "notify-topic"']],
  [{ 'notify-uids': '5-3,100,a' }, ['"notify-uids" is "5-3"', '"notify-uids" is "100"', '"notify-uids" is "a"']],
  [{ 'notify-payload': '{verison}' }, ['"notify-payload" is "{verison}"']],
  [{ 'notify-client-min': '10.x' }, ['"notify-client-min" is "10.x"']],
  [{ 'notify-client-min': '10.2', 'notify-client-max': '10.1.60' }, ['must be at least the lowest version, 10.2']],
  [{ 'notify-client-min': '10.1.60', 'notify-client-max': '10.2' }, []],
  [{ 'notify-os': 'windows' }, ['"notify-os" is "windows"']],
  [{ 'notify-valid-for': '30d' }, []],
  [{ 'notify-valid-for': '31d' }, ['a time such as 30s, 15m or 2h, from 1s to 30d']],
  [{ 'notify-valid-for': '0s' }, ['"notify-valid-for" is "0s"']],
  [{ 'notify-id': 'x'.repeat(99) }, []],
  [{ 'notify-id': '测'.repeat(34) }, ['must be of less than 100 bytes']],
  [{ 'h5-id': '12' }, ['"h5-id" is "12"']],
] as const)('%j: %j', async (given, parts) => {
  const problems = await problemsOf({ given });
  expect(problems).toHaveLength(parts.length);
  for (const [index, part] of parts.entries()) expect(problems[index]).toContain(part);
});

const file = (notify: string) => `mpaas: { appId: ONEX1, workspaceId: PROD, tenantId: T }
apps:
  shop:
    h5Id: "2017072607907880"
    path: dist
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
    notify: ${notify}
`;

describe('in miniship.yml', () => {
  const full =
    '{ topic: NOTICE, payload: { v: "{version}", n: 1 }, to: "user:u001", os: ios, clientMin: 10.1, clientMax: 11, validFor: 7d, on: [release] }';

  test('a message has a section of its own, which the verb takes too', async () => {
    const files = { 'miniship.yml': file(full) };
    const { request, problems } = await readNotifyInputs(questionOf({ variables: credentials, files }));
    expect(told(problems)).toEqual([]);
    expect(request.message).toMatchObject({
      topic: 'NOTICE',
      template: '{"v":"{version}","n":1}',
      receiver: { kind: 'user', id: 'u001' },
      os: 'ios',
      clientMin: '10.1',
      clientMax: '11',
      validForMs: 604_800_000,
    });
  });

  test('a receiver that is given wins over the one of the file', async () => {
    const files = { 'miniship.yml': file(full) };
    const { request, problems } = await readNotifyInputs(questionOf({ variables: credentials, files, given: { to: 'device:d1' } }));
    expect(told(problems)).toEqual([]);
    expect(request.message.receiver).toEqual({ kind: 'device', id: 'd1' });
  });

  test('a key that is not known is told', async () => {
    const files = { 'miniship.yml': file('{ topic: A, paylod: x }') };
    expect(told((await readNotifyInputs(questionOf({ variables: credentials, files, given: { to: 'everyone' } }))).problems)).toEqual([
      'CONFIG_INVALID miniship.yml:7: there is no key "paylod" here; did you mean "payload"?',
    ]);
  });
});

describe('the message that follows a release', () => {
  const following = async (notify: string, given: object = { version: 'v1.4.2' }) => {
    const read = await release({ given, files: { 'miniship.yml': file(notify) } });
    return { following: read.following, problems: told(read.problems) };
  };

  test('is none without an occasion', async () => {
    expect(await following('{ topic: NOTICE }')).toEqual({ following: undefined, problems: [] });
    expect((await release()).following).toBeUndefined();
  });

  test('goes to everyone unless the section says otherwise', async () => {
    expect(await following('{ topic: NOTICE, on: [everyone, release] }')).toMatchObject({
      following: { on: ['release', 'everyone'], message: { topic: 'NOTICE', receiver: { kind: 'everyone' } } },
      problems: [],
    });
    expect((await following('{ topic: NOTICE, on: release, to: "user:u001" }')).following?.message.receiver).toEqual({
      kind: 'user',
      id: 'u001',
    });
  });

  test('is wrong before anything is sent', async () => {
    const { problems } = await following('{ on: [relase], uids: 200, payload: "{x}" }');
    expect(problems).toMatchObject([
      expect.stringContaining('INPUT_MISSING "notify-topic"'),
      expect.stringContaining('"notify-uids" is "200" (miniship.yml:7)'),
      expect.stringContaining('"notify-payload" is "{x}" (miniship.yml:7)'),
      'INPUT_INVALID "notify-on" is "relase" (miniship.yml:7), but must be of release, promote, everyone.',
    ]);
  });

  test('can be said with flags alone', async () => {
    const given = { version: 'v1.4.2', 'notify-topic': 'T', 'notify-on': 'release', 'notify-to': 'device:d' };
    expect((await following('{}', given)).following).toMatchObject({
      on: ['release'],
      message: { topic: 'T', receiver: { kind: 'device' } },
    });
  });
});
