import { describe, expect, test } from 'vitest';
import type { KeySource } from '../../src/config/credential-source.ts';
import { Failure } from '../../src/errors/failure.ts';
import { checkNetwork } from '../../src/workflows/check-network.ts';
import type { DoctorTools } from '../../src/workflows/doctor-tools.ts';
import { doctorAsked, doctorScene, endpoint, keysOf } from '../support/doctor-scene.ts';

const look = async (changes: Parameters<typeof doctorAsked>[0] = {}, tools: Partial<DoctorTools> = {}) => {
  const scene = doctorScene(tools);
  const network = await checkNetwork(doctorAsked(changes), scene.tools, scene.list);
  return { network, found: scene.found(), codes: scene.list.failures().map(({ code }) => code) };
};

describe('keys', () => {
  const arn = 'acs:ram::1:role/release';
  const sources: readonly (readonly [KeySource, string])[] = [
    [{ kind: 'key', key: { accessKeyId: 'LTAI', accessKeySecret: 'hush' } }, 'access key from ALIBABA_CLOUD_ACCESS_KEY_ID, without an end'],
    [
      { kind: 'oidc', roleArn: arn, providerArn: '', token: { kind: 'text', token: 'hush' } },
      `role ${arn} by an OIDC token (text), without an end`,
    ],
    [{ kind: 'uri', url: 'http://127.0.0.1/hush' }, 'keys lent by ALIBABA_CLOUD_CREDENTIALS_URI, without an end'],
    [{ kind: 'profile', path: '/home', name: undefined }, 'profile that is current of the Alibaba Cloud CLI, without an end'],
    [{ kind: 'profile', path: '/home', name: 'ci' }, 'profile ci of the Alibaba Cloud CLI, without an end'],
    [{ kind: 'ecs', roleName: undefined }, 'role of this machine (ECS), without an end'],
  ];

  test.each(sources)('%j are told by their kind, without a secret', async (source, cause) => {
    const { found } = await look({ keys: keysOf({ source }) });
    expect(found[0]).toBe(`ok keys: ${cause}`);
    expect(found.join()).not.toContain('hush');
  });

  test('of a chain name its roles', async () => {
    expect((await look({ keys: keysOf({ chain: [arn] }) })).found[0]).toContain(`from ALIBABA_CLOUD_ACCESS_KEY_ID, then role ${arn}`);
  });

  test.each([
    [{ temporary: true }, 'until a time that it does not tell'],
    [{ temporary: true, expiresAtMs: 30 * 60_000 }, 'until 1970-01-01T00:30Z, 30 min from now'],
    [{ temporary: true, expiresAtMs: -60_000 }, 'until 1969-12-31T23:59Z, 0 min from now'],
  ])('%j are good %s', async (keys, words) => {
    const clock = { now: () => 0, sleep: async () => {}, random: () => 0 };
    expect((await look({}, { clock, keys: async () => keys })).found[0]).toContain(words);
  });

  test('that nobody lends are bad, with the reason of the lender', async () => {
    const failure = new Failure('KEYS_UNREADABLE', { source: 'the CLI profile', reason: 'there is no file' });
    const { network, codes } = await look({}, { keys: () => Promise.reject(failure) });
    expect([network.hasKeys, codes]).toEqual([false, ['KEYS_UNREADABLE']]);
  });

  test('with a problem are not asked for', async () => {
    const keys = () => Promise.reject(new Error('asked'));
    const { codes } = await look({ keys: { ...keysOf(), problems: [new Failure('CREDENTIALS_MISSING', {})] } }, { keys });
    expect(codes).toEqual(['CREDENTIALS_MISSING']);
  });
});

test('a run that is stopped stops', async () => {
  const failure = new Failure('CANCELLED', {});
  await expect(look({}, { reach: () => Promise.reject(failure) })).rejects.toBe(failure);
});

describe('the clock', () => {
  const at = (skewMs: number) => ({ reach: async () => ({ host: 'h', status: 200, durationMs: 1, dateMs: 0, ownMs: 500 + skewMs }) });

  test.each([
    [0, 'ok clock: as that of h'],
    [1000, 'ok clock: as that of h'],
    [60_000, 'ok clock: 60 s ahead of that of h; 15 min are accepted'],
    [-60_000, 'ok clock: 60 s behind that of h; 15 min are accepted'],
    [900_000, 'ok clock: 900 s ahead of that of h; 15 min are accepted'],
    [901_000, 'bad clock: The clock of this machine is 901 seconds ahead of that of h; signed calls are refused.'],
    [-901_000, 'bad clock: The clock of this machine is 901 seconds behind that of h; signed calls are refused.'],
  ])('that is off by %i ms', async (skewMs, line) => {
    const { found, network } = await look({}, at(skewMs));
    expect(found).toContain(line);
    expect(network.isOnTime).toBe(line.startsWith('ok'));
  });

  test('that cannot be compared is taken for right', async () => {
    const { found, network } = await look(
      {},
      { reach: async () => ({ host: 'h', status: 200, durationMs: 1, dateMs: undefined, ownMs: 0 }) },
    );
    expect(found).toContain('skipped clock: no server told the time');
    expect(network).toEqual({ hasKeys: true, reached: new Set([endpoint]), isOnTime: true });
  });
});

test('the proxy is named, for the address it stands before', async () => {
  const { found } = await look({}, { proxyFor: () => 'http://proxy:3128' });
  expect(found).toEqual(
    expect.arrayContaining([
      'ok proxy: http://proxy:3128 is used',
      'ok endpoint cloud.example.com: answers in 5 ms, through http://proxy:3128',
    ]),
  );
});

test('without a usable address nobody is asked, and the keys are told all the same', async () => {
  const { found } = await look({ ways: [] }, { reach: () => Promise.reject(new Error('went out')) });
  expect(found[0]).toMatch(/^ok keys/);
  expect(found).toContain('skipped endpoint: not asked, because its address is not usable');
});

test('an unusable proxy keeps everything from going out', async () => {
  const problem = new Failure('INPUT_INVALID', { name: 'HTTPS_PROXY', value: '***', where: 'variable', expected: 'an address' });
  const { found, network } = await look({ proxyProblems: [problem] }, { reach: () => Promise.reject(new Error('went out')) });
  expect(found).toContain('skipped endpoint: not asked, because the proxy is not usable');
  expect(network.reached.size).toBe(0);
});

test.each([
  [{ status: 404, body: '203.0.113.7' }, 'HTTP 404'],
  [{ status: 200, body: '' }, 'no address in it'],
  [{ status: 200, body: 'version 1.2.3.4000' }, 'no address in it'],
])('an address of egress in %j: %s', async (page, reason) => {
  const { found, codes } = await look({ egressUrl: 'https://ip.example.com/' }, { probe: async () => page });
  expect(codes).toEqual(['REPLY_UNREADABLE']);
  expect(found.at(-1)).toContain(reason);
});
