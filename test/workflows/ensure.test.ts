import { describe, expect, test } from 'vitest';
import type { EnsureRequest } from '../../src/config/ensure-request.ts';
import { Failure } from '../../src/errors/failure.ts';
import type { Mpaas } from '../../src/services/mpaas-words.ts';
import { ensure } from '../../src/workflows/ensure.ts';
import { emptyEnsureRecord, madeIn } from '../../src/workflows/ensure-record.ts';
import { prepareEnsure } from '../../src/workflows/prepare-ensure.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeMpaas, type FakeMpaas, writesOf } from '../support/fake-mpaas.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';
import { failureOf } from '../support/release-scene.ts';

const asked: EnsureRequest = {
  workspace: { appId: 'ONEX1', workspaceId: 'PROD', tenantId: 'T' },
  whitelists: [],
  removals: [],
  receipt: '/receipt.json',
  dryRun: false,
};
const rsaKey = { pem: 'the key', fingerprint: 'f'.repeat(64) };

/** A set-up by one run, against a fake cloud in which some answers are others'. */
function scene(fake: FakeMpaas, others: Partial<Mpaas> = {}) {
  const reporter = createRecordingReporter();
  const record = emptyEnsureRecord();
  const posted: string[] = [];
  const storage = {
    post: async (_token: unknown, { name }: { readonly name: string }) => {
      posted.push(name);
      return { url: `https://storage.example/${name}` };
    },
    download: () => expect.unreachable('nothing is fetched'),
  };
  const tools = { mpaas: { ...fake, ...others }, storage, reporter, clock: createFakeClock(), run: {}, scratch: '/tmp' };
  const run = async (changes: Partial<EnsureRequest>) =>
    await ensure(await prepareEnsure({ request: { ...asked, ...changes }, problems: [] }, reporter), tools, record);
  const did = () => reporter.events.flatMap((event) => (event.type === 'set-up' ? [event.did] : []));
  return { run, record, posted, did };
}

const refused = () => new Failure('CLOUD_REFUSED', { operation: 'CreateMcubeVhost', requestId: 'R', code: 'Refused', reason: 'it is set' });

describe('another run that is faster', () => {
  test('may set the same virtual domain: it is there, and was not made by this one', async () => {
    const fake = createFakeMpaas({ hasDomain: false });
    const { run, record, did } = scene(fake, {
      createVirtualDomain: async (domain) => {
        await fake.createVirtualDomain(domain.toUpperCase());
        throw refused();
      },
    });
    expect(await run({ virtualDomain: 'example.com' })).toBe('unchanged');
    expect([record.virtualDomain, did()]).toEqual([{ domain: 'EXAMPLE.COM', created: false }, ['kept']]);
  });

  test('may set another one: that is told, and cannot be changed', async () => {
    const fake = createFakeMpaas({ hasDomain: false });
    const { run } = scene(fake, {
      createVirtualDomain: async () => {
        await fake.createVirtualDomain('other.example.com');
        throw refused();
      },
    });
    const failure = await failureOf(run({ virtualDomain: 'example.com' }));
    expect([failure.code, failure.message]).toEqual(['SETUP_DIFFERS', expect.stringContaining('"other.example.com"')]);
  });

  test('may bring a key: this one’s is left away', async () => {
    const fake = createFakeMpaas();
    const { run, record, did } = scene(fake, {
      uploadRsaKey: async (url) => {
        await fake.uploadRsaKey(url);
        throw refused();
      },
    });
    expect(await run({ rsaKey })).toBe('unchanged');
    expect([record.rsaKey, did()]).toEqual([{ created: false }, ['kept']]);
  });

  test('may delete the same: it is gone, and no failure', async () => {
    const fake = createFakeMpaas();
    const { run, did } = scene(fake, {
      deleteMiniProgram: async (h5Id) => {
        await fake.deleteMiniProgram(h5Id);
        throw refused();
      },
    });
    expect(await run({ removals: [{ kind: 'mini-program', h5Id: '2017072607907880', confirm: 'Shop' }] })).toBe('live');
    expect(did()).toEqual(['removed']);
  });
});

describe('a key', () => {
  test('is not even posted where there is one', async () => {
    const fake = createFakeMpaas();
    await fake.uploadRsaKey('somewhere');
    const { run, posted } = scene(fake);
    expect(await run({ rsaKey })).toBe('unchanged');
    expect(posted).toEqual([]);
  });

  test('is sent once more when the first answer was lost and it is not there, and no more', async () => {
    const fake = createFakeMpaas();
    fake.fail('uploadRsaKey', 'lost-before', 'lost-before');
    const { run, posted } = scene(fake);
    expect((await failureOf(run({ rsaKey }))).code).toBe('OUTCOME_UNKNOWN');
    expect(posted).toEqual(['rsa.pem', 'rsa.pem']);
  });
});

test('a whitelist that reads back with fewer users than were added is not believed', async () => {
  const { run } = scene(createFakeMpaas());
  const failure = await failureOf(run({ whitelists: [{ name: 'qa', type: 'normal', users: { inline: ['u1', 'u2'] } }] }));
  expect([failure.code, failure.message]).toEqual([
    'READ_BACK_DIFFERS',
    'Whitelist "qa" reads back with number of users "0" instead of "2".',
  ]);
});

test('a name that two whitelists have deletes neither, and an id the one that is meant', async () => {
  const fake = createFakeMpaas();
  for (const whitelistId of [7, 8]) fake.whitelists.push({ whitelistId, name: 'old', type: 'normal', users: 1 });
  const { run } = scene(fake);
  const failure = await failureOf(run({ removals: [{ kind: 'whitelist', asked: 'old', confirm: 'old' }] }));
  expect([failure.code, failure.message]).toEqual(['REMOVAL_BLOCKED', expect.stringContaining('named by its id: 7, 8')]);
  expect(writesOf(fake)).toEqual([]);
  expect(await run({ removals: [{ kind: 'whitelist', asked: '8', confirm: 'old' }] })).toBe('live');
  expect(fake.whitelists.map(({ whitelistId }) => whitelistId)).toEqual([7]);
});

test('a run that fails half way knows what it made', async () => {
  const fake = createFakeMpaas({ hasDomain: false, exists: false });
  fake.fail('createMiniProgram', 'refused');
  const { run, record } = scene(fake);
  await failureOf(run({ virtualDomain: 'example.com', rsaKey, miniProgram: { h5Id: '2017072607907880', name: 'Shop' } }));
  expect(madeIn(record)).toEqual(['virtual-domain', 'rsa-key']);
});
