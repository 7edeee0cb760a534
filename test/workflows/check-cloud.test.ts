import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { checkCloud } from '../../src/workflows/check-cloud.ts';
import type { WorkspaceLook } from '../../src/workflows/doctor-tools.ts';
import { doctorAsked, doctorScene, endpoint, soundLook, wayTo, workspaceAsked } from '../support/doctor-scene.ts';

const call = { operation: 'ListMcubeMiniApps', requestId: 'R' } as const;
const denied = (operation: string) => new Failure('PERMISSION_DENIED', { operation, requestId: 'R', reason: 'no', product: 'mpaas' });
const unwell = new Failure('CLOUD_UNAVAILABLE', { ...call, status: 503, reason: 'busy' });
const there = { hasKeys: true, reached: new Set([endpoint]), isOnTime: true } as const;
const space = { connection: wayTo(), spaceId: 'mp-1', problems: [] };

const look = async (
  request: Parameters<typeof doctorAsked>[0],
  workspace: Partial<WorkspaceLook> = {},
  given: Parameters<typeof checkCloud>[1] = there,
) => {
  const cloud = { ...soundLook, ...workspace };
  const scene = doctorScene({ workspace: () => cloud, space: () => cloud });
  const seen = await checkCloud(doctorAsked(request), given, scene.tools, scene.list);
  return { seen, found: scene.found(), codes: scene.list.failures().map(({ code }) => code) };
};

describe('nothing is asked', () => {
  test.each([
    ['without keys', { hasKeys: false }, {}, 'there are no keys to ask with'],
    ['when the cloud was not reached', { reached: new Set<string>() }, {}, 'the cloud was not reached'],
    ['with a clock that is off', { isOnTime: false }, {}, 'signed calls are refused until the clock is right'],
    ['about nothing', {}, { workspaces: [] }, 'there is no app and no space to ask about'],
  ] as const)('%s', async (_when, given, request, reason) => {
    const never = () => Promise.reject(new Error('asked'));
    const { found, seen } = await look(request, { miniPrograms: never, tryRead: never }, { ...there, ...given });
    expect(found).toEqual([`skipped access: not asked: ${reason}`]);
    expect(seen).toEqual({});
  });
});

test('a key that may not list mini programs, but may read the domain: the app is there, the mini program is not known', async () => {
  const { found, seen } = await look({}, { miniPrograms: () => Promise.reject(denied('ListMcubeMiniApps')) });
  expect(found).toEqual([
    'ok access: the cloud takes the keys',
    'ok app: ONEX, workspace PROD, tenant T',
    'skipped mini-program shop (2017072607907880): cannot be seen: it takes mpaas:ListMcubeMiniApps',
    'ok virtual-domain: example.com',
    'ok rsa-key: is set',
  ]);
  expect(seen.workspace?.outcomes.get('ListMcubeMiniApps')?.code).toBe('PERMISSION_DENIED');
});

test('a cloud that is unwell says nothing about the keys, and nothing more is asked of it', async () => {
  const never = () => Promise.reject(new Error('asked'));
  const { found, codes, seen } = await look({}, { miniPrograms: () => Promise.reject(unwell), virtualDomain: never });
  expect(found).toEqual([`bad app: ${unwell.message}`]);
  expect([codes, seen.workspace?.dead?.en]).toEqual([['CLOUD_UNAVAILABLE'], 'not tried: the app could not be seen']);
});

test('whitelists are looked for where the set-up wants some, and one that is missing is made by "ensure"', async () => {
  const workspaces = doctorAsked({}).workspaces.map((each) => ({ ...each, whitelists: ['qa', 'staff'] }));
  const { found, codes } = await look({ workspaces });
  expect(found.slice(-2)).toEqual(['ok whitelist qa: is there', 'bad whitelist staff: There is no whitelist "staff" in this workspace.']);
  expect(codes).toEqual(['WHITELIST_MISSING']);
  const { found: unseen } = await look({ workspaces }, { whitelists: () => Promise.reject(denied('ListMcubeWhitelists')) });
  expect(unseen.at(-1)).toBe('skipped whitelist staff: cannot be seen: it takes mpaas:ListMcubeWhitelists');
});

test('trouble in the middle is told once', async () => {
  const { found, seen } = await look({}, { hasRsaKey: () => Promise.reject(unwell) });
  expect(found).toContain(`bad app: ${unwell.message}`);
  expect(found).toContain(`skipped rsa-key: cannot be seen: ${unwell.message}; only "ensure" needs it`);
  expect(seen.workspace?.dead?.en).toBeDefined();
});

test.each(['KEY_REFUSED', 'SIGNATURE_REFUSED', 'TOKEN_EXPIRED'] as const)(
  'keys that are refused (%s) are told once, for app and space',
  async (code) => {
    const refused = new Failure(code, { ...call, reason: 'no' });
    const { codes, found, seen } = await look({ space }, { miniPrograms: () => Promise.reject(refused) });
    expect(codes).toEqual([code]);
    expect(found).toContain('skipped space: not asked: the cloud does not take the keys');
    expect(seen.space?.dead?.en).toContain('does not take the keys');
  },
);

test.each([
  ['of the workspace', undefined, 'ok virtual-domain: example.com'],
  ['that both have', 'example.com', 'ok virtual-domain: example.com'],
  [
    'of the configuration beside that of the workspace',
    'other.example',
    'ok virtual-domain: example.com; the configuration gives other.example, which "miniship ensure" would refuse',
  ],
])('the domain %s', async (_whose, virtualDomain, line) => {
  expect((await look({ workspaces: [workspaceAsked({ virtualDomain })] })).found).toContain(line);
});

test('a domain that only the configuration has is enough', async () => {
  const { found } = await look(
    { workspaces: [workspaceAsked({ virtualDomain: 'own.example' })] },
    { virtualDomain: async () => undefined },
  );
  expect(found).toContain(
    'ok virtual-domain: own.example, as the configuration gives it; the workspace has none ("miniship ensure" sets it)',
  );
});

test('without a mini program there is none to look for', async () => {
  const { found } = await look({ workspaces: [workspaceAsked({ miniPrograms: [] })] });
  expect(found).toContain('skipped mini-program: none is named: "h5-id" is not given');
});

describe('a space', () => {
  test('is there as soon as one of its reads is answered', async () => {
    const tryRead = async (operation: string) => {
      if (operation === 'GetWebHostingStatus') throw denied(operation);
    };
    const { found, seen } = await look({ workspaces: [], space }, { tryRead });
    expect(found).toEqual(['ok access: the cloud takes the keys', 'ok space: mp-1']);
    expect([...(seen.space?.outcomes.keys() ?? [])]).toEqual(['GetWebHostingStatus', 'ListFunction']);
  });

  test('of which the key may read nothing is not known', async () => {
    const { found } = await look({ workspaces: [], space }, { tryRead: (operation) => Promise.reject(denied(operation)) });
    expect(found.at(-1)).toBe('skipped space: mp-1 cannot be seen: the key may read nothing of it');
  });

  test('at an address that was not reached is not asked, while the app is', async () => {
    const elsewhere = { ...space, connection: { ...wayTo(), endpoint: 'https://other.example.com' } };
    const { found } = await look({ space: elsewhere });
    expect(found).toContain('ok app: ONEX, workspace PROD, tenant T');
    expect(found).toContain('skipped space: not asked: other.example.com was not reached');
  });
});
