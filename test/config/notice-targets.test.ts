import { expect, test } from 'vitest';
import { secretsOfNotices } from '../../src/config/notice-targets.ts';
import { secretsByName } from '../../src/config/secret-variables.ts';

const slack = 'https://hooks.slack.com/services/T00000001/B00000002/xyzXYZ123456';

test.each([
  {
    name: 'a parameter',
    line: 'dingtalk https://oapi.dingtalk.com/robot/send?access_token=abcdef0123456789 SECabc12345',
    secrets: ['abcdef0123456789', 'SECabc12345'],
  },
  { name: 'parts of a path', line: `slack ${slack}`, secrets: [slack, 'T00000001', 'B00000002', 'xyzXYZ123456'] },
  { name: 'a password', line: 'webhook https://robot:p4ssword99@hooks.example.com/x', secrets: ['p4ssword99'] },
  { name: 'a line that cannot be read', line: 'nobody abcdef0123456789', secrets: ['abcdef0123456789'] },
])('$name of a line is a secret', ({ line, secrets }) => {
  expect(secretsOfNotices([line])).toEqual(expect.arrayContaining(secrets));
});

test('words of an address are no secrets: hiding them would spoil every report', () => {
  const secrets = secretsOfNotices(['feishu https://open.feishu.cn/open-apis/bot/v2/hook/0f1e2d3c-0000-4000-8000-000000000001']);
  expect(secrets).not.toContain('open-apis/bot');
  expect(secrets).not.toContain('open.feishu.cn');
  expect(secrets).toContain('0f1e2d3c-0000-4000-8000-000000000001');
});

test('the address of a robot in any variable that is named so is hidden from the start', () => {
  expect(secretsByName({ SLACK_WEBHOOK_URL: slack })).toContain('xyzXYZ123456');
});
