import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures } from '../support/asked.ts';
import { type InProcess, inProcess } from '../support/in-process.ts';

const config = `serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20 }
  environments:
    staging:
      space: { name: ShopStaging, about: For testers, ensure: true }
    production:
      space: { name: ShopProduction }
`;
const files = { 'miniship.yml': config, 'functions/hello/index.js': 'module.exports = async () => 1;\n' };
/** The emulator names its own space in a variable, which would be another than that of the file. */
const variables = { MINISHIP_SPACE_ID: '', MINISHIP_H5_ID: '', MINISHIP_APP_ID: '' };

interface Seen {
  readonly spaces: readonly { readonly spaceId: string; readonly name: string }[];
}

const spacesOf = ({ emulator }: InProcess) => (emulator.state() as Seen).spaces;
const named = (scene: InProcess, name: string) => spacesOf(scene).filter((space) => space.name === name);

describe('an environment whose space is made', () => {
  test('is deployed into, and every verb that reads the space finds it by its name', async () => {
    const scene = await inProcess(files);
    const first = await scene.run('deploy', { env: 'staging' }, { variables });
    expect(first.failed).toBeUndefined();
    const [space] = named(scene, 'ShopStaging');
    expect(first).toMatchObject({ status: 'live', outputs: { 'space-id': space?.spaceId, 'functions-deployed': 'hello' } });

    const again = await scene.run('deploy', { env: 'staging' }, { variables });
    expect(again).toMatchObject({ status: 'live', outputs: { 'functions-skipped': 'hello' } });
    expect(again.operations.filter((operation) => /^(?:Create|Update)/.test(operation))).toEqual([]);

    const status = await scene.run('status', { env: 'staging' }, { variables });
    const sections = status.told('status-read')[0]?.sections ?? [];
    expect(sections.map(({ name }) => name)).toEqual(['space', 'functions', 'hosting', 'usage']);
    expect(sections[0]?.rows[0]?.slice(0, 4)).toEqual(['ShopStaging', space?.spaceId, 'For testers', 'in service']);
    expect(status.inChinese()).toContain('用量与配额');

    const verify = await scene.run('verify', { env: 'staging' }, { variables });
    expect(verify).toMatchObject({ status: 'read', outputs: { differences: '0' } });

    const doctor = await scene.run('doctor', { env: 'staging' }, { variables });
    expect(doctor.told('checked').find(({ name }) => name === 'space')).toMatchObject({ state: 'ok' });

    const rollback = await scene.run('rollback', { env: 'staging', functions: 'hello' }, { variables });
    expect(rollback).toMatchObject({ status: 'read' });
    expect(named(scene, 'ShopStaging')).toHaveLength(1);
  });

  test('is planned without being made', async () => {
    const scene = await inProcess(files);
    const dry = await scene.run('deploy', { env: 'staging', 'dry-run': 'true' }, { variables });
    expect(dry.status).toBe('planned');
    expect(dry.told('deploy-planned')[0]?.rows.map(({ section, change }) => [section, change])).toEqual([
      ['space', 'create'],
      ['function', 'create'],
    ]);
    expect(named(scene, 'ShopStaging')).toEqual([]);
  });

  test.each(['before', 'after'] as const)(
    'is made once, when its answer is lost (%s it was made) and the run is repeated',
    async (when) => {
      const scene = await inProcess(files);
      scene.emulator.failNext('CreateSpace', { kind: 'drop', when });
      const first = await scene.run('deploy', { env: 'staging' }, { variables });
      if (first.exit !== 0) expect(first).toMatchObject({ exit: 8 });
      const second = await scene.run('deploy', { env: 'staging' }, { variables });
      expect(second.status).toBe('live');
      expect(named(scene, 'ShopStaging')).toHaveLength(1);
    },
  );
});

describe('an environment whose space is not there', () => {
  test('is refused, and nothing is written anywhere', async () => {
    const scene = await inProcess(files);
    const told = await scene.run('deploy', { env: 'production' }, { variables });
    expect(told).toMatchObject({ exit: 5, outputs: { 'error-code': 'SPACE_MISSING' } });
    expect(told.operations).toEqual(['ListSpace']);
  });

  test('is told by status, too', async () => {
    const scene = await inProcess(files);
    const told = await scene.run('status', { env: 'production' }, { variables });
    expect(told).toMatchObject({ exit: 5, outputs: { 'error-code': 'SPACE_MISSING' } });
  });
});

test('a release train brings the space of its environment along, by its name, and makes none', async () => {
  const apps = `apps:
  shop:
    h5Id: "2017072607907880"
    path: ${join(fixtures, 'mini-program')}
    icon: ${join(fixtures, 'icon.png')}
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
`;
  const scene = await inProcess({ ...files, 'miniship.yml': apps + config });
  const train = { 'with-serverless': 'true', version: 'v1.0.0', env: 'staging' };
  const ids = { MINISHIP_SPACE_ID: '' };
  expect(await scene.run('release', train, { variables: ids })).toMatchObject({ exit: 5, outputs: { 'error-code': 'SPACE_MISSING' } });
  await scene.run('deploy', { env: 'staging', only: 'space' }, { variables: ids });
  const told = await scene.run('release', train, { variables: ids });
  expect(told.failed).toBeUndefined();
  expect(told.outputs).toMatchObject({
    'space-id': named(scene, 'ShopStaging')[0]?.spaceId,
    'functions-deployed': 'hello',
    'h5-version': '1.0.0.90',
  });
});

describe('a space that must not end', () => {
  const call = async (scene: InProcess, operation: string, given: Readonly<Record<string, string>> = {}) =>
    await scene.run('call', { operation, ...given });
  const asJson = (SpaceId: string) => JSON.stringify({ SpaceId });
  const protecting = (more: string) => ({ 'miniship.yml': `serverless:\n  environments:\n${more}` });
  const own = 'mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f';

  test.each([
    { why: 'its environment is called production', file: `    production: { spaceId: ${own} }\n` },
    { why: 'its environment says so', file: `    shop: { spaceId: ${own}, protected: true }\n` },
    { why: 'the variable names it', file: '    shop: { spaceId: mp-1 }\n', given: { 'protect-spaces': own } },
    { why: 'the environment knows it by its name', file: '    prod: { space: { name: Own } }\n', seeded: true },
  ])('is not deleted, and not reset, because $why', async ({ file, given = {}, seeded = false }) => {
    const scene = await inProcess(protecting(file));
    const created = seeded ? await call(scene, 'CreateSpace', { parameters: '{"Name":"Own"}' }) : undefined;
    const id = created === undefined ? own : String((JSON.parse(created.outputs['reply'] ?? '{}') as { SpaceId?: string }).SpaceId);
    const before = spacesOf(scene).length;
    for (const operation of ['DeleteSpace', 'ResetServerSecret']) {
      for (const more of [{}, { raw: 'mpserverless' }, { 'dry-run': 'true' }] as readonly Readonly<Record<string, string>>[]) {
        const told = await call(scene, operation, { parameters: asJson(id), confirm: id, ...given, ...more });
        expect(told).toMatchObject({ exit: 2, outputs: { 'error-code': 'SPACE_PROTECTED' } });
      }
    }
    const raw = await call(scene, 'deletespace', {
      parameters: JSON.stringify({ spaceid: id }),
      confirm: id,
      raw: 'mpserverless',
      ...given,
    });
    expect(raw).toMatchObject({ exit: 2, outputs: { 'error-code': 'SPACE_PROTECTED' } });
    expect(spacesOf(scene)).toHaveLength(before);
  });

  test('is not deleted while the file cannot tell which one is protected', async () => {
    const scene = await inProcess(protecting(`    production: { spaceId: "\${PROD_SPACE}" }\n`));
    const told = await call(scene, 'DeleteSpace', { parameters: asJson(own), confirm: own });
    expect(told.failed?.message).toContain('the variable PROD_SPACE is not set');
    expect(spacesOf(scene)).toHaveLength(1);
  });

  test.each([
    { given: {}, told: 'its id was not given twice' },
    { given: { confirm: 'mp-other' }, told: 'but "confirm" is "mp-other"' },
  ])('is not deleted by a single word: $told', async ({ given, told: text }) => {
    const scene = await inProcess({});
    const told = await call(scene, 'DeleteSpace', { parameters: asJson(own), ...given });
    expect(told.failed).toMatchObject({ code: 'SPACE_UNCONFIRMED', message: expect.stringContaining(text) as string });
    expect(told.operations).toEqual([]);
  });

  test('is deleted when it is named twice and nothing protects it', async () => {
    const scene = await inProcess(protecting(`    production: { spaceId: ${own}, protected: false }\n`));
    expect(await call(scene, 'DeleteSpace', { parameters: asJson(own), confirm: own })).toMatchObject({ status: 'sent' });
    expect(spacesOf(scene)).toEqual([]);
  });

  test('costs other calls nothing: the file is not even read', async () => {
    const scene = await inProcess({ 'miniship.yml': 'serverless: [' });
    expect(await call(scene, 'ListSpace')).toMatchObject({ status: 'read', operations: ['ListSpace'] });
  });
});
