import { expect, test } from 'vitest';
import { defaultSeed } from '../../src/emulator/seed.ts';
import { parseSeed } from '../../src/emulator/seed-file.ts';

const app = { appId: 'A', workspaceId: 'W', tenantId: 'T' };

test('what a seed file leaves out comes from the default', () => {
  expect(parseSeed('{}')).toStrictEqual(defaultSeed);
  expect(parseSeed(JSON.stringify({ apps: [app] }))).toStrictEqual({ ...defaultSeed, apps: [app] });
});

test('everything that a seed may say is read', () => {
  const seed = {
    keys: [{ id: 'STS.1', secret: 's', securityToken: 't', denied: ['UploadMcubeMiniPackage'], inactive: false }],
    apps: [
      {
        ...app,
        virtualDomain: 'example.com',
        rsaKey: true,
        miniPrograms: [
          { h5Id: '2017072607907880', name: 'Shop', packages: [{ h5Version: '1.0.0.0', audience: 'everyone', clientMin: '1.0' }] },
        ],
        whitelists: [{ name: 'qa', type: 'regular', users: ['u.*'] }],
        syncScenes: [{ bizType: 'UCHAT', global: true }],
      },
    ],
    spaces: [
      'mp-1',
      {
        spaceId: 'mp-2',
        name: 'shop',
        staticWebQuotaBytes: 1024,
        functions: [
          { name: 'f', code: 'module.exports = () => 1;', runtime: 'nodejs20', memoryMb: 256, timeoutSeconds: 9, httpPath: '/http/f' },
          { name: 'g' },
        ],
        collections: [{ name: 'notes', documents: [{ a: 1 }, {}] }],
        backup: true,
      },
    ],
  };
  expect(parseSeed(JSON.stringify(seed))).toStrictEqual(seed);
});

const withProgram = (miniProgram: object) => ({ apps: [{ ...app, miniPrograms: [miniProgram] }] });

test.each([
  ['{', 'The seed is not JSON: '],
  ['[]', 'seed: expected an object, found [].'],
  [JSON.stringify({ key: [] }), 'seed: unknown field "key".'],
  [JSON.stringify({ keys: {} }), 'seed.keys: expected a list, found {}.'],
  [JSON.stringify({ keys: [] }), 'seed: needs at least one key and one app.'],
  [JSON.stringify({ keys: [{ id: 'a' }] }), 'seed.keys[0]: "secret" is missing.'],
  [JSON.stringify({ keys: [{ id: 'a', secret: 1 }] }), 'seed.keys[0].secret: expected a string, found 1.'],
  [JSON.stringify({ keys: [{ id: 'a', secret: 'b', inactive: 'yes' }] }), 'seed.keys[0].inactive: expected a boolean, found "yes".'],
  [JSON.stringify({ keys: [{ id: 'a', secret: 'b', denied: ['Upload'] }] }), 'seed: "denied" names no operation: "Upload".'],
  [JSON.stringify(withProgram({ h5Id: '1', name: 'x' })), 'seed: h5Id "1" is not 16 digits.'],
  [
    JSON.stringify(withProgram({ h5Id: '2017072607907880', name: 'x', packages: [{ h5Version: '1.0' }] })),
    'seed: h5Version "1.0" is not four dotted numbers.',
  ],
  [
    JSON.stringify(withProgram({ h5Id: '2017072607907880', name: 'x', packages: [{ h5Version: '1.0.0.0', audience: 'all' }] })),
    'seed: audience "all" is neither "none" nor "everyone".',
  ],
  [
    JSON.stringify({ spaces: [{ spaceId: 'mp-1', collections: [{ name: 'notes', documents: [[]] }] }] }),
    'seed.spaces[0].collections[0].documents[0]: expected an object, found [].',
  ],
  [
    JSON.stringify({ spaces: [{ spaceId: 'mp-1', collections: [{ name: 'notes', documents: [null] }] }] }),
    'seed.spaces[0].collections[0].documents[0]: expected an object, found null.',
  ],
  [JSON.stringify({ spaces: [7] }), 'seed.spaces[0]: expected an object, found 7.'],
  [JSON.stringify({ spaces: [{ name: 'x' }] }), 'seed.spaces[0]: "spaceId" is missing.'],
  [
    JSON.stringify({ spaces: [{ spaceId: 'a', staticWebQuotaBytes: 1.5 }] }),
    'seed.spaces[0].staticWebQuotaBytes: expected a whole number, found 1.5.',
  ],
  [JSON.stringify({ spaces: [{ spaceId: 'a', functions: [{}] }] }), 'seed.spaces[0].functions[0]: "name" is missing.'],
  [JSON.stringify({ spaces: ['a', { spaceId: 'a' }] }), 'seed: the space "a" is named twice.'],
  [JSON.stringify({ apps: [{ ...app, whitelists: [{ name: 'qa', type: 'x', users: [] }] }] }), 'seed: type "x" of whitelist "qa"'],
])('%s: %s', (text, message) => {
  expect(() => parseSeed(text)).toThrow(message);
});
