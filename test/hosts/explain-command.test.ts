import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '../../src/errors/explanation.ts';

const entry = join(import.meta.dirname, '..', '..', 'src', 'index.ts');
const explain = (...args: readonly string[]) =>
  spawnSync(process.execPath, [entry, 'explain', ...args], { env: { PATH: process.env['PATH'], NO_COLOR: '1' }, encoding: 'utf8' });

test('a code is explained: cause, fix, console page, RAM action', () => {
  const { status, stdout } = explain('VERSION_EXISTS');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^VERSION_EXISTS \(exit 5: the cloud refused; who acts: release owner\)$/m);
  for (const row of ['Cause', 'Fix', 'Console', 'RAM action']) expect(stdout).toMatch(new RegExp(`^  ${row} +\\S`, 'm'));
});

test('without a code all of them are listed, and with --json they are lines for programs', () => {
  expect(explain().stdout.trimEnd().split('\n')).toHaveLength(codes.length);
  const lines = explain('version-exists', '--json').stdout.trimEnd().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    type: 'explanation',
    code: 'VERSION_EXISTS',
    exit: 5,
    fix: { zh: expect.any(String) as string },
  });
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ type: 'result', verb: 'explain', exit: 0 });
});

test('an unknown code is refused with the nearest', () => {
  const { status, stdout } = explain('VERSION_EXIST');
  expect(status).toBe(2);
  expect(stdout).toContain('There is no error code "VERSION_EXIST". Did you mean "VERSION_EXISTS"?');
});
