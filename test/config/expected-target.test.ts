import { describe, expect, test } from 'vitest';
import { readStatusInputs } from '../../src/config/read-status.ts';
import { readVerifyMiniProgram, readVerifySpace } from '../../src/config/read-verify.ts';
import { complete, credentials, deployWith, questionOf, release, told } from './given.ts';

const wrongApp = 'TARGET_UNEXPECTED "app-id" is "ONEX570DA892117" (flag), but "expect-app-id" says "ONEX-TEST"';

test('the app that is expected may be released to, any other not', async () => {
  expect(told((await release({ given: { ...complete, 'expect-app-id': complete['app-id'] } })).problems)).toEqual([]);
  const { problems } = await release({ given: complete, variables: { MINISHIP_EXPECT_APP_ID: 'ONEX-TEST' } });
  expect(told(problems)).toEqual([`${wrongApp} (MINISHIP_EXPECT_APP_ID).`]);
  expect(problems[0]).toMatchObject({ exit: 2, help: expect.stringContaining('Nothing was sent.') as unknown });
});

test('the file says which app and space it is about, and a variable that says otherwise is caught', async () => {
  const files = { 'miniship.yml': `mpaas: { appId: "\${APP}", expectAppId: ONEX-TEST }\napps: { shop: { h5Id: "2017072607907880" } }\n` };
  const { problems } = await release({ given: { ...complete, 'app-id': undefined }, variables: { APP: 'ONEX-PROD' }, files });
  expect(told(problems)).toEqual([
    'TARGET_UNEXPECTED "app-id" is "ONEX-PROD" (miniship.yml:1), but "expect-app-id" says "ONEX-TEST" (miniship.yml:1).',
  ]);
  const deployed = await deployWith('expectSpaceId: mp-test\nfunctions:\n  a: { path: functions/a }');
  expect(told(deployed.problems)).toEqual([
    'TARGET_UNEXPECTED "space-id" is "mp-1" (flag), but "expect-space-id" says "mp-test" (miniship.yml:2).',
  ]);
});

test('an expectation about what a run does not touch is no problem, and a missing id is told as that', async () => {
  expect(told((await release({ given: { ...complete, 'expect-space-id': 'mp-1' } })).problems)).toEqual([]);
  const { problems } = await release({ given: { ...complete, 'app-id': undefined, 'expect-app-id': 'ONEX-TEST' } });
  expect(problems.map(({ code }) => code)).toEqual(['INPUT_MISSING']);
});

describe('reading verbs are guarded too', () => {
  const variables = { ...credentials, MINISHIP_EXPECT_APP_ID: 'ONEX-TEST', MINISHIP_EXPECT_SPACE_ID: 'mp-test' };

  test('status', async () => {
    const { path: _path, version: _version, 'client-min': _client, ...ids } = complete;
    const { problems } = await readStatusInputs(questionOf({ given: { ...ids, 'space-id': 'mp-1' }, variables }));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['TARGET_UNEXPECTED']));
  });

  test('verify, whose ids are those of the receipt', async () => {
    const question = questionOf({ variables });
    const app = await readVerifyMiniProgram(question, { 'app-id': 'ONEX-PROD', 'h5-id': '2017072607907880' });
    expect(told(app.problems)).toContain(
      'TARGET_UNEXPECTED "app-id" is "ONEX-PROD" (receipt), but "expect-app-id" says "ONEX-TEST" (MINISHIP_EXPECT_APP_ID).',
    );
    const space = await readVerifySpace(question, { 'space-id': 'mp-1' });
    expect(told(space.problems)).toContain(
      'TARGET_UNEXPECTED "space-id" is "mp-1" (receipt), but "expect-space-id" says "mp-test" (MINISHIP_EXPECT_SPACE_ID).',
    );
  });
});
