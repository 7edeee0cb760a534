import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { checkMachine } from '../../src/workflows/check-machine.ts';
import { doctorAsked, doctorScene, wayTo, workspaceAsked } from '../support/doctor-scene.ts';

const machine = (node: string) => ({ machine: { node, leastNode: '20.19.0', folder: '/project' } });
const look = (changes: Parameters<typeof doctorAsked>[0], node = '24.0.0') => {
  const { list, found } = doctorScene();
  checkMachine(doctorAsked(changes), machine(node), list);
  return { found: found(), failures: list.failures().map(({ code, exit }) => [code, exit]) };
};

test.each([
  ['20.19.0', 'ok'],
  ['20.19.1', 'ok'],
  ['22.0.0', 'ok'],
  ['20.18.9', 'bad'],
  ['18.20.0', 'bad'],
])('Node.js %s is %s', (node, state) => {
  expect(look({}, node).found[0]).toMatch(new RegExp(`^${state} node: `));
});

test('Node.js that is too old is the first thing to mend', () => {
  expect(look({ problems: [new Failure('CONFIG_INVALID', { where: 'miniship.yml:1', reason: 'r' })] }, '18.0.0').failures).toEqual([
    ['NODE_TOO_OLD', 2],
    ['CONFIG_INVALID', 2],
  ]);
});

test.each([
  ['apps', { file: { name: 'miniship.yml', readable: true, apps: ['a', 'b'] } }, '2 apps: a, b; meant for pause'],
  [
    'many apps',
    { file: { name: 'miniship.yml', readable: true, apps: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } },
    '7 apps: a, b, c, d, e and 2 more; meant for pause',
  ],
  [
    'a space',
    { file: { name: 'm.yml', readable: true, apps: [], space: { functions: ['x', 'y'], site: true, settings: ['cors'] } } },
    '2 functions: x, y; a site; settings: cors; meant for pause',
  ],
  [
    'an empty part',
    { file: { name: 'm.yml', readable: true, apps: [], space: { functions: [], site: false, settings: [] } } },
    'ids alone; meant for pause',
  ],
  ['ids that are given', { file: { name: undefined, readable: true, apps: [] } }, 'mini program 2017072607907880; meant for pause'],
  [
    'an app without a mini program',
    {
      file: { name: undefined, readable: true, apps: [] },
      workspaces: [workspaceAsked({ miniPrograms: [] })],
      space: { connection: wayTo(), spaceId: 'mp-1', problems: [] },
    },
    'app ONEX; space mp-1; meant for pause',
  ],
] as const)('contents: %s', (_what, changes, cause) => {
  expect(look(changes).found).toContain(`ok contents: ${cause}`);
});

test('a file that cannot be read proves nothing about its contents', () => {
  expect(look({ file: { name: 'm.yml', readable: false, apps: [] }, workspaces: [] }).found).toContain(
    'skipped contents: the configuration cannot be read',
  );
});

test('an id that is expected, and is the one', () => {
  expect(look({ target: { expected: ['expect-app-id ONEX'], problems: [] } }).found).toContain(
    'ok target: as expected: expect-app-id ONEX',
  );
});
