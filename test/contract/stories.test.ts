import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { coverage } from '../../src/emulator/coverage.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { emptySeed, type Seed } from '../../src/emulator/seed.ts';
import { mpaasDefaults, type OperationName, operations, productOf, serverlessDefaults } from '../../src/wire/catalogue.ts';
import type { Operation } from '../../src/wire/operation.ts';
import { dataStories } from './stories/data.ts';
import { functionStories } from './stories/functions.ts';
import { hostingStories } from './stories/hosting.ts';
import { mpaasStories } from './stories/mpaas.ts';
import { platformStories } from './stories/platforms.ts';
import { differenceOf } from './stories/shape.ts';
import { spaceStories } from './stories/spaces.ts';
import { createWorld, type Place, type Stories, type Story } from './stories/world.ts';

// Functions really run, and deployments of a real cloud take their time.
vi.setConfig({ testTimeout: 300_000 });

/**
 * Each operation of the catalogue, driven to a yes by somebody else's client, and its reply compared with its documented shape: on the
 * emulator always; on the real cloud where these variables name an app, a space and a key, and one more allows that something is written. What is written there is
 * of the story's own, and is taken away again; what could not be is never played there.
 */
const stories: Stories = {
  ...mpaasStories,
  ...spaceStories,
  ...functionStories,
  ...hostingStories,
  ...dataStories,
  ...platformStories,
};
const names = Object.keys(operations) as OperationName[];
const rowOf = (name: OperationName): Operation => operations[name];
const retired = names.filter((name) => rowOf(name).removed !== undefined);

test('every operation of the catalogue has a story, but those that the vendor has retired', () => {
  expect(names.filter((name) => stories[name] === undefined)).toEqual(retired);
  expect(retired).toEqual(['MoveWebHostingFile']);
});

/** What the emulator starts with: a workspace that has everything, and a bare one beside it. */
const seed: Seed = {
  ...emptySeed,
  apps: [...emptySeed.apps, ...emptySeed.apps.map(({ appId, tenantId }) => ({ appId, tenantId, workspaceId: 'BARE' }))],
};

async function play(story: Story, place: Place) {
  const { world, end } = createWorld(place);
  try {
    return await story.play(world);
  } finally {
    await end();
  }
}

describe('the emulator', () => {
  let emulator: Emulator;
  let place: Place;

  beforeAll(async () => {
    emulator = await createEmulator({ seed, rateLimit: 'off', publishDelayMs: 0, deployDelayMs: 0, openDelayMs: 0 });
    const { env } = emulator;
    const of = (name: string): string => env[name] ?? '';
    place = {
      url: emulator.url,
      key: { id: of('ALIBABA_CLOUD_ACCESS_KEY_ID'), secret: of('ALIBABA_CLOUD_ACCESS_KEY_SECRET') },
      workspace: { AppId: of('MINISHIP_APP_ID'), WorkspaceId: of('MINISHIP_WORKSPACE_ID'), TenantId: of('MINISHIP_TENANT_ID') },
      SpaceId: of('MINISHIP_SPACE_ID'),
      isReal: false,
      backUp: async () => {
        const body = JSON.stringify({ spaceId: of('MINISHIP_SPACE_ID') });
        const answer = await fetch(`${emulator.url}/_emulator/backup`, { method: 'POST', body });
        if (!answer.ok) throw new Error(await answer.text());
      },
    };
  });
  afterAll(() => emulator.close());

  test.each(names.filter((name) => stories[name] !== undefined))('%s', async (name) => {
    const story = stories[name] as Story;
    const { state } = coverage[name] ?? { state: 'emulated' };
    // Turns by itself once there is a handler.
    if (state === 'refused') await expect(play(story, place)).rejects.toThrow('501 NotImplemented');
    else {
      const { absent, unread, unknown } = differenceOf(rowOf(name).reply, await play(story, place));
      expect({ absent, unread, unknown }).toEqual({
        absent: [...(story.absent ?? [])].sort(),
        unread: [],
        unknown: [...(story.beside ?? [])].sort(),
      });
    }
    emulator.reset();
  });

  test.each(retired)('%s is refused as the gateway refuses what it does not know', async (name) => {
    const { world } = createWorld(place);
    await expect(world.space(name, { SourceFilePath: '/a', TargetFilePath: '/b' })).rejects.toThrow('InvalidApi.NotFound');
  });
});

const needed = [
  'ALIBABA_CLOUD_ACCESS_KEY_ID',
  'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  'MINISHIP_CONTRACT_APP_ID',
  'MINISHIP_CONTRACT_WORKSPACE_ID',
  'MINISHIP_CONTRACT_TENANT_ID',
  'MINISHIP_CONTRACT_SPACE_ID',
] as const;
const of = (name: (typeof needed)[number]): string => process.env[name] ?? '';
const missing = [
  ...needed.filter((name) => of(name) === '').map((name) => `${name} not set`),
  ...(process.env['MINISHIP_CONTRACT_WRITES'] === 'allowed' ? [] : ['MINISHIP_CONTRACT_WRITES is not "allowed"']),
];
const playable = names.filter((name) => stories[name] !== undefined && stories[name]?.neverReal === undefined);

describe(missing.length === 0 ? 'the real cloud' : `the real cloud (skipped: ${missing.join(', ')})`, () => {
  test.skipIf(missing.length > 0).each(playable)('%s', async (name) => {
    const place: Place = {
      url: productOf(name) === 'mpaas' ? mpaasDefaults.endpoint : serverlessDefaults.endpoint,
      key: { id: of('ALIBABA_CLOUD_ACCESS_KEY_ID'), secret: of('ALIBABA_CLOUD_ACCESS_KEY_SECRET') },
      workspace: {
        AppId: of('MINISHIP_CONTRACT_APP_ID'),
        WorkspaceId: of('MINISHIP_CONTRACT_WORKSPACE_ID'),
        TenantId: of('MINISHIP_CONTRACT_TENANT_ID'),
      },
      SpaceId: of('MINISHIP_CONTRACT_SPACE_ID'),
      isReal: true,
    };
    // What a real cloud leaves out or sends beside is news for the notes of the catalogue, not a failure of ours; what cannot be read is one.
    const { unread } = differenceOf(rowOf(name).reply, await play(stories[name] as Story, place));
    expect(unread).toEqual([]);
  });
});
