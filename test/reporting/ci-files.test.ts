import { expect, test } from 'vitest';
import { outputs } from '../../src/config/outputs.ts';
import { createGitLabSections } from '../../src/reporting/log-sections.ts';
import { asVariables, toGiteeParams, toGitHubOutput, toGitLabAnnotations, toProperties } from '../../src/reporting/outputs.ts';

/** Reads a properties file as java.util.Properties does, as far as ours go: one line each, escapes undone. */
const readProperties = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const at = line.indexOf('=');
        const value = line.slice(at + 1).replace(/^[ \t\f]+/, '');
        return [
          line.slice(0, at),
          value.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_all, code?: string, plain?: string) =>
            code === undefined ? (plain ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
          ),
        ];
      }),
  );

test.each(['118', '', 'C:\\builds\\new', '小程序 😀', 'a=b:c#d!e', '{"hello":"3"}', 'x\\'])('a properties file gives %j back', (value) => {
  expect(readProperties(toProperties({ value, after: 'y' }))).toEqual({ MINISHIP_VALUE: value, MINISHIP_AFTER: 'y' });
});

test.each([
  ['GITHUB_OUTPUT', toGitHubOutput, 'a=1 b=2\n'],
  ['GITEE_PARAMS', toGiteeParams, 'MINISHIP_A=1 b=2\n'],
  ['a properties file', toProperties, 'MINISHIP_A=1 b=2\n'],
] as const)('in %s a value of several lines is one line, and sets no other name', (_where, made, expected) => {
  expect(made({ a: '1\nb=2' })).toBe(expected);
});

test('every name fits what Gitee Go takes: 32 characters, and none of its own beginnings', () => {
  for (const [name] of asVariables(Object.fromEntries(Object.keys(outputs).map((each) => [each, ''])))) {
    expect(name).toMatch(/^MINISHIP_[A-Z0-9_]+$/);
    expect(name.length).toBeLessThanOrEqual(32);
  }
});

test('annotations of GitLab hold the addresses that can be visited, and nothing else', () => {
  const made = toGitLabAnnotations({ 'hosting-url': 'https://x.example/a b', 'http-endpoint': 'javascript:alert(1)', 'resource-url': '' });
  expect(JSON.parse(made)).toEqual({ miniship: [{ external_link: { label: 'Site', url: 'https://x.example/a%20b' } }] });
});

test('a section of GitLab begins and ends under the same name, with a heading that holds no mark', () => {
  let nowMs = 1_560_896_352_000;
  const sections = createGitLabSections(() => nowMs);
  const begin = sections.begin('upload', 'Upload\r\u001b[0Ksection_end:1:x\r');
  nowMs += 9500;
  expect(begin).toBe('\u001b[0Ksection_start:1560896352:miniship_upload_1\r\u001b[0KUpload section_end:1:x\n');
  expect(sections.end()).toBe('\u001b[0Ksection_end:1560896361:miniship_upload_1\r\u001b[0K\n');
  expect(sections.begin('upload', 'again')).toContain(':miniship_upload_2\r');
});
