import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDotenv, toJson } from '../../src/reporting/outputs.ts';
import { threeProblems } from '../support/sample-events.ts';

/** What `sh` holds after reading the file, asked for one variable. */
function sourced(dotenv: string, variable: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-dotenv-'));
  try {
    writeFileSync(join(folder, 'outputs.env'), dotenv);
    return execFileSync('sh', ['-eu', '-c', `. ./outputs.env; printf %s "$${variable}"`], { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('plain values are bare, as GitLab wants them: no quotes, no empty line, no comment', () => {
  const outputs = {
    'package-id': '118',
    'h5-version': '1.4.2.90',
    'task-id': '',
    'receipt-path': '/builds/小程序/out/miniship-receipt.json',
    'resource-url': 'https://x.oss-cn-hangzhou.aliyuncs.com/a/b%20c.zip',
  };
  expect(toDotenv(outputs)).toBe(
    [
      'MINISHIP_PACKAGE_ID=118',
      'MINISHIP_H5_VERSION=1.4.2.90',
      'MINISHIP_TASK_ID=',
      'MINISHIP_RECEIPT_PATH=/builds/小程序/out/miniship-receipt.json',
      'MINISHIP_RESOURCE_URL=https://x.oss-cn-hangzhou.aliyuncs.com/a/b%20c.zip',
      '',
    ].join('\n'),
  );
});

test.each([
  ['an id', '118'],
  ['nothing', ''],
  ['a path with spaces', '/home/me/my builds/receipt.json'],
  ['a path of Windows', 'C:\\builds\\receipt.json'],
  ['an address with a query', 'https://x/y?a=1&b=2#c'],
  ['a command', '$(touch pwned) `touch pwned` ; touch pwned'],
  ['JSON', '{"hello":"1","it\'s":"2"}'],
  ['quotes of both kinds', `it's "so"`],
  ['a home folder', '~/x:~root'],
  ['Chinese', '小程序 一'],
])('a shell reads %s back as it was', (_what, value) => {
  expect(sourced(toDotenv({ before: 'x', value, after: 'y' }), 'MINISHIP_VALUE')).toBe(value);
});

test('a value of several lines becomes one, because a dotenv report cannot hold more', () => {
  expect(toDotenv({ a: '1\nMINISHIP_B=2\r\u001b[31m' })).toBe("MINISHIP_A='1 MINISHIP_B=2'\n");
});

test('whatever the values are, the file has one line for each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\0', '\u2028', '=', '#', "'", '小') }), { maxLength: 5 }),
      (values) => {
        const lines = toDotenv(Object.fromEntries(values.map((value, index) => [`v-${index}`, value]))).split('\n');
        return lines.length === values.length + 1 && lines.slice(0, -1).every((line, index) => line.startsWith(`MINISHIP_V_${index}=`));
      },
    ),
  );
});

test('the JSON file is the record that --json ends with', () => {
  const result = { verb: 'release', exit: 2, status: 'failed', outputs: { 'error-code': 'SEVERAL_PROBLEMS' } } as const;
  const { error, ...rest } = JSON.parse(toJson(result, threeProblems)) as { error: { problems: readonly unknown[] } };
  expect(rest).toEqual({ type: 'result', version: 1, ...result });
  expect(error.problems).toHaveLength(3);
  expect(JSON.parse(toJson(result))).not.toHaveProperty('error');
});
