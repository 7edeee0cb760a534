import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import type { ObjectStorage } from '../../src/services/object-storage.ts';
import { createUploads } from '../../src/workflows/uploads.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeMpaas } from '../support/fake-mpaas.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const call = { operation: 'PostObject', requestId: 'R' };

/** Uploads into a storage that refuses as often as told. */
function scene({ refusals = 0, failure = new Failure('UPLOAD_POLICY_EXPIRED', call) }: { refusals?: number; failure?: Failure } = {}) {
  const mpaas = createFakeMpaas();
  let left = refusals;
  const posted: string[] = [];
  const storage: ObjectStorage = {
    post: async (token, { name }) => {
      posted.push(name);
      left -= 1;
      if (left >= 0) throw failure;
      return { url: `${token.host}/${token.directory}${name}` };
    },
    download: () => expect.unreachable('an upload fetches nothing'),
  };
  const clock = createFakeClock();
  const tools = { mpaas, storage, reporter: createRecordingReporter(), clock, run: {}, scratch: '' };
  const tokens = () => mpaas.calls.filter((method) => method === 'uploadToken').length;
  return { uploads: createUploads(tools), posted, tokens };
}

test('one token serves several files', async () => {
  const { uploads, tokens } = scene();
  await uploads.postUsers(['u1']);
  await uploads.postUsers(['u2']);
  expect(tokens()).toBe(1);
});

test('a token that the storage finds expired is replaced once', async () => {
  const { uploads, posted, tokens } = scene({ refusals: 1 });
  expect(await uploads.postUsers(['u1'])).toContain('whitelist.txt');
  expect({ tokens: tokens(), posted }).toEqual({ tokens: 2, posted: ['whitelist.txt', 'whitelist.txt'] });
});

test('a second expiry is a failure: a new token would expire as well', async () => {
  const { uploads, tokens } = scene({ refusals: 2 });
  await expect(uploads.postUsers(['u1'])).rejects.toMatchObject({ code: 'UPLOAD_POLICY_EXPIRED' });
  expect(tokens()).toBe(2);
});

test('any other refusal is not tried with a new token', async () => {
  const { uploads, posted } = scene({ refusals: 1, failure: new Failure('CLOUD_UNAVAILABLE', { ...call, status: 500, reason: 'no' }) });
  await expect(uploads.postUsers(['u1'])).rejects.toMatchObject({ code: 'CLOUD_UNAVAILABLE' });
  expect(posted).toHaveLength(1);
});
