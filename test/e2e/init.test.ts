// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workflowNames } from '../../src/config/workflow-file.ts';
import { workflowPath, workflowText } from '../../src/config/workflow-files.ts';
import { lastLine, runBundle } from '../support/bundle.ts';
import { folderWith } from '../support/rehearsal.ts';

const printed = { kind: 'printed' } as const;
const pathOf = (name: (typeof workflowNames)[number]): string => workflowPath(name, printed);
const init = async (cwd: string, ...args: readonly string[]) => await runBundle(['init', ...args], { cwd });

describe('init prints', () => {
  test('every workflow, each under the path of its file, and writes nothing', async () => {
    const folder = folderWith({});
    const { exit, stdout, stderr } = await init(folder);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout.split('---\n')).toEqual(workflowNames.map((name) => `# ${pathOf(name)}\n${workflowText(name, printed)}`));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('one workflow, for one mini program', async () => {
    const { exit, stdout } = await init(folderWith({}), '--workflow', 'release', '--app', 'shop');
    expect(exit).toBe(0);
    expect(stdout).toBe(`# ${pathOf('release')}\n${workflowText('release', { kind: 'printed', app: 'shop' })}`);
  });

  test('JSON lines that end with the result', async () => {
    const { stdout } = await init(folderWith({}), '--json', '--workflow', 'deploy');
    const [first = ''] = stdout.split('\n');
    expect(JSON.parse(first)).toEqual({
      type: 'workflow-file',
      version: 1,
      path: pathOf('deploy'),
      state: 'printed',
      text: workflowText('deploy', printed),
    });
    expect(lastLine(stdout)).toEqual({ type: 'result', version: 1, verb: 'init', exit: 0, status: 'printed', outputs: {} });
  });
});

describe('init --write', () => {
  const everyPath = workflowNames.map(pathOf);

  test('writes the files, says which, and what they need; again it changes nothing', async () => {
    const folder = folderWith({});
    const { exit, stdout } = await init(folder, '--write');
    expect(exit).toBe(0);
    for (const name of workflowNames) {
      expect(stdout).toMatch(new RegExp(`^written +${pathOf(name)}$`, 'm'));
      expect(readFileSync(join(folder, pathOf(name)), 'utf8')).toBe(workflowText(name, printed));
    }
    expect(stdout).toContain('ALIYUN_ACCESS_KEY_ID and ALIYUN_ACCESS_KEY_SECRET');
    expect(stdout).toContain('- miniship.yml with the mini program and its rollout (there is none yet)');
    const again = await init(folder, '--write');
    for (const path of everyPath) expect(again.stdout).toMatch(new RegExp(`^unchanged +${path}$`, 'm'));
  });

  test('sees the configuration that is there', async () => {
    const { stdout } = await init(folderWith({ 'miniship.yml': 'apps: {}\n' }), '--write', '--workflow', 'release');
    expect(stdout).toContain('- miniship.yml with the mini program and its rollout\n');
  });

  test('leaves all files alone when one of them is there with other content, unless it is forced', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, pathOf('rollback')), 'name: mine\n');
    const refused = await init(folder, '--write', '--json');
    expect(refused.exit).toBe(2);
    expect(lastLine(refused.stdout)).toMatchObject({
      exit: 2,
      error: { code: 'FILES_DIFFER', message: expect.stringContaining(pathOf('rollback')) as string },
    });
    expect(readdirSync(join(folder, '.github/workflows'))).toEqual(['miniship-rollback.yml']);
    expect(readFileSync(join(folder, pathOf('rollback')), 'utf8')).toBe('name: mine\n');

    const forced = await init(folder, '--write', '--force');
    expect(forced.exit).toBe(0);
    expect(forced.stdout).toMatch(/^replaced +\S+rollback\.yml$/m);
    expect(readFileSync(join(folder, pathOf('rollback')), 'utf8')).toBe(workflowText('rollback', printed));
  });

  test('says it when a file cannot be written', async () => {
    const { exit, stdout } = await init(folderWith({ '.github': 'a file in the place of the folder' }), '--write', '--json');
    expect(exit).toBe(2);
    expect(lastLine(stdout)).toMatchObject({ error: { code: 'FILE_UNWRITABLE' } });
  });
});

test.each([
  { args: ['--write', '--workflow', 'relaese'], code: 'INPUT_INVALID' },
  { args: ['--force'], code: 'INPUT_MISSING' },
  { args: ['--write', '--app', 'a${{ secrets.KEY }}'], code: 'INPUT_INVALID' },
  { args: ['--write', '--app', 'two\nlines'], code: 'INPUT_INVALID' },
  { args: ['--write', '--wirte'], code: 'INPUT_UNKNOWN' },
  { args: ['--write', '--space-id', 'mp-1'], code: 'INPUT_MISPLACED' },
])('init $args is refused with $code', async ({ args, code }) => {
  const folder = folderWith({});
  const { exit, stdout } = await init(folder, ...args, '--json');
  expect(exit).toBe(2);
  expect(lastLine(stdout)).toMatchObject({ error: { code } });
  expect(existsSync(join(folder, '.github'))).toBe(false);
});
