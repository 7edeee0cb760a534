import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { prepareRelease } from '../../src/workflows/prepare-release.ts';
import { asked, fixtures } from '../support/asked.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const silent = createRecordingReporter();

test('problems of the inputs, the build, the version, the icon and the users are thrown together', async () => {
  const request = {
    ...asked,
    path: join(fixtures, 'no-such-build'),
    version: { ...asked.version, text: 'v1.4' },
    icon: join(fixtures, 'mini-program', 'index.js'),
    audience: { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: [], file: join(fixtures, 'no-such-users.txt') } },
  } as const;
  const known = new Failure('INPUT_INVALID', { name: 'h5-id', value: '1', where: 'flag', expected: '16 digits' });
  const thrown = await prepareRelease({ request, problems: [known] }, silent).catch((error: unknown) => error as Failure);
  expect(thrown).toMatchObject({ code: 'SEVERAL_PROBLEMS', exit: 2 });
  const codes = (thrown as Failure).problems.map(({ code }) => code);
  expect(codes).toEqual(['INPUT_INVALID', 'BUILD_NOT_FOUND', 'VERSION_INVALID', 'ICON_INVALID', 'FILE_UNREADABLE']);
});

test('a good release tells its version and its build, and nothing else', async () => {
  const reporter = createRecordingReporter();
  const prepared = await prepareRelease({ request: asked, problems: [] }, reporter);
  expect(prepared).toMatchObject({ h5Version: '1.4.2.90', users: ['u001', 'u002'], icon: { contentType: 'image/png' } });
  expect(reporter.events.map(({ type }) => type)).toEqual(['version-chosen', 'build-inspected']);
  await prepared.build.close();
});

test('an icon is looked at only when one is given', async () => {
  const prepared = await prepareRelease({ request: { ...asked, icon: undefined }, problems: [] }, silent);
  expect(prepared.icon).toBeUndefined();
});
