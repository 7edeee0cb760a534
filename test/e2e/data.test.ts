import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import { runAction, runBundle } from '../support/bundle.ts';
import { rehearseDeploy } from '../support/deploy-rehearsal.ts';

const spaceId = 'mp-data';
const config = `serverless:
  spaceId: ${spaceId}
  data:
    backup: true
    imports:
      - { file: users.json, collection: users }
      - { file: cars.csv, collection: cars, mode: upsert }
`;

/** Bundle, emulator and a folder with documents; the cars were there before. */
async function scene() {
  const collections = [{ name: 'cars', documents: [{ _id: '000000000000000000000001', name: 'old' }] }];
  const seed = { ...emptySeed, spaces: [{ spaceId, collections, backup: true }] };
  const { emulator, folder, write } = await rehearseDeploy({ seed, dbDelayMs: 50 });
  write({ 'miniship.yml': config, 'users.json': '[{"name":"tom"}]', 'cars.csv': '_id,name\n000000000000000000000001,mini\n' });
  const around = { cwd: folder, env: { ...emulator.env, MINISHIP_SPACE_ID: '' } };
  const names = (collection: string): readonly string[] =>
    [...JSON.stringify(emulator.state()).matchAll(new RegExp(`"name":"${collection}","documents":(\\[.*?\\]),"indexes"`, 'g'))].flatMap(
      ([, text = '']) => (JSON.parse(text) as readonly { readonly name: string }[]).map(({ name }) => name),
    );
  return { folder, around, names };
}

test('a command imports, keeps and restores data, and tells it in Chinese', async () => {
  const { folder, around, names } = await scene();
  const planned = await runBundle(['deploy', '--dry-run'], around);
  expect([planned.exit, names('users')], planned.stdout).toEqual([0, []]);
  expect(planned.stdout).toMatch(/\+ import +users\.json → users +insert 1 document/);
  const deployed = await runBundle(['deploy'], around);
  expect([deployed.exit, names('users'), names('cars')], deployed.stdout + deployed.stderr).toEqual([0, ['tom'], ['mini']]);
  expect(deployed.stdout).toContain('users.json: 1 document imported into users');
  const again = await runBundle(['deploy', '--json'], around);
  expect([again.exit, names('users')]).toEqual([0, ['tom']]);
  const back = await runBundle(['rollback', '--data', '--data-backup', '2099-01-01T00:00:00Z', '--data-collections', 'cars'], {
    ...around,
    env: { ...around.env, MINISHIP_LANGUAGE: 'zh', LANG: 'zh_CN.UTF-8' },
  });
  expect([back.exit, names('cars')], back.stdout + back.stderr).toEqual([0, ['old']]);
  expect(back.stdout).toMatch(/已恢复集合 cars：1 个文档；原内容保留为 cars_before_\d+/);
  writeFileSync(join(folder, 'users.json'), '[{"name":');
  const bad = await runBundle(['deploy'], around);
  expect([bad.exit, bad.stdout + bad.stderr]).toEqual([
    2,
    expect.stringContaining('users.json:1 cannot be used as "data.imports": here stands no JSON') as string,
  ]);
});

test('the Action does the same, with outputs and a summary', async () => {
  const { around, names } = await scene();
  const { exit, outputs, summary, stdout } = await runAction({ mode: 'deploy', only: 'data' }, around);
  expect([exit, names('cars')], stdout).toEqual([0, ['mini']]);
  expect(outputs).toMatchObject({ 'data-imported': 'users.json,cars.csv', 'documents-imported': '2', 'data-skipped': '' });
  const { cars = '' } = JSON.parse(outputs['data-backups'] ?? '') as Record<string, string>;
  expect(readFileSync(cars, 'utf8')).toContain('old');
  expect(summary).toContain('users.json');
  const back = await runAction({ mode: 'rollback', data: 'true', to: 'previous', 'data-collections': 'cars' }, around);
  expect([back.exit, names('cars'), back.outputs['collections-restored']], back.stdout).toEqual([0, ['old'], 'cars']);
});
