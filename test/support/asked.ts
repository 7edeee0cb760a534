import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Audience, ReleaseRequest } from '../../src/config/release-request.ts';

export const fixtures = join(import.meta.dirname, '..', 'fixtures');
const qa: Audience = { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: ['u001', 'u002'] } };

/** A release of the fixture to a whitelist, as the configuration would give it. */
export const asked: ReleaseRequest = {
  workspace: { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'T' },
  h5Id: '2017072607907880',
  createApp: false,
  path: join(fixtures, 'mini-program'),
  version: { text: 'v1.4.2', source: 'input', scheme: 'ordered' },
  icon: join(fixtures, 'icon.png'),
  allowDowngrade: false,
  platform: 'all',
  clientMin: { ios: '10.1.60', android: '10.1.60' },
  clientMax: {},
  autoInstall: 'wifi',
  preload: false,
  packageType: 'function',
  optionMenu: true,
  keepAlive: true,
  extendInfo: { theme: 'red' },
  userId: 'miniship',
  audience: qa,
  rules: [],
  onActiveRelease: 'fail',
  force: false,
  stamp: true,
  receipt: join(tmpdir(), 'unused.json'),
  dryRun: false,
  waitMs: 60_000,
};
