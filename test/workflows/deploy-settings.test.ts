import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SettingsRequest } from '../../src/config/deploy-request.ts';
import type { SpaceSettings } from '../../src/services/serverless-words.ts';
import { deploySettings, planSettings } from '../../src/workflows/deploy-settings.ts';
import { isDifferent, type SettingDifference } from '../../src/workflows/setting.ts';
import { makeCertificate } from '../config/make-certificate.ts';
import { deployTools, failureOf } from '../support/deploy-scene.ts';
import { createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';

const nothing: SettingsRequest = { policies: [], domains: [] };

function scene(space: FakeServerless, asked: Partial<SettingsRequest>) {
  const around = deployTools(space);
  const request = { ...nothing, ...asked };
  const changed: SettingDifference[] = [];
  const plan = async () => (await planSettings(request, 60_000, around.tools)).filter(isDifferent);
  const run = async () => await deploySettings(request, 60_000, around.tools, (each) => void changed.push(each));
  return { ...around, changed, plan, run };
}

/** What is asked, how it is planned, and which writes it takes. */
interface Case {
  readonly what: string;
  readonly asked: Partial<SettingsRequest>;
  readonly plan: readonly SettingDifference[];
  readonly writes: readonly string[];
  readonly prepare?: (cloud: FakeServerless['cloud']) => void;
}

const cases: readonly Case[] = [
  {
    what: 'the HTTP trigger is switched off',
    asked: { httpTrigger: { enabled: false } },
    plan: [{ name: 'HTTP trigger', before: 'on', after: 'off' }],
    writes: ['setHttpTrigger false'],
  },
  {
    what: 'the HTTP trigger gets a domain, and stays on',
    asked: { httpTrigger: { domain: 'api.example.com' } },
    plan: [{ name: 'HTTP trigger', before: 'on', after: 'on, api.example.com' }],
    writes: ['setHttpTrigger true'],
  },
  {
    what: 'the domain of the HTTP trigger is taken away',
    asked: { httpTrigger: { domain: '' } },
    prepare: (cloud) => {
      cloud.trigger = { ...cloud.trigger, domain: 'api.example.com' };
    },
    plan: [{ name: 'HTTP trigger', before: 'on, api.example.com', after: 'on' }],
    writes: ['setHttpTrigger true'],
  },
  {
    what: 'CORS domains are the whole list: additions before removals, which are told',
    asked: { cors: ['b.example', 'c.example', 'c.example'] },
    prepare: (cloud) => void cloud.cors.push({ domainId: '1', domain: 'b.example' }, { domainId: '2', domain: 'a.example' }),
    plan: [{ name: 'CORS domains', before: 'a.example, b.example', after: 'b.example, c.example', removes: ['a.example'] }],
    writes: ['addCorsDomain c.example', 'removeCorsDomain 2'],
  },
  {
    what: 'an empty list of CORS domains removes all of them',
    asked: { cors: [] },
    prepare: (cloud) => void cloud.cors.push({ domainId: '1', domain: 'b.example' }),
    plan: [{ name: 'CORS domains', before: 'b.example', after: '', removes: ['b.example'] }],
    writes: ['removeCorsDomain 1'],
  },
  {
    what: 'the policy of a collection is named',
    asked: { policies: [{ service: 'db', collection: 'orders', name: 'PUBLICREAD' }] },
    plan: [{ name: 'policy of db orders', before: 'PRIVATE', after: 'PUBLICREAD' }],
    writes: ['setPolicy db orders'],
  },
  {
    what: 'an own policy of files is compared as JSON',
    asked: { policies: [{ service: 'file', name: 'EXTENDED', policy: '{"b": 1, "a": [2]}' }] },
    plan: [{ name: 'policy of file', before: 'PRIVATE', after: 'EXTENDED {"a":[2],"b":1}' }],
    writes: ['setPolicy file '],
  },
  {
    what: 'a domain is bound, gets its certificate, then https and CORS',
    asked: {
      domains: [
        {
          domain: 'www.example.com',
          forceHttps: true,
          certificate: { name: 'miniship-1', certificate: 'C', privateKey: 'K' },
          cors: { origins: '*' },
        },
      ],
    },
    plan: [
      { name: 'domain www.example.com', before: 'not bound', after: 'bound' },
      { name: 'domain www.example.com certificate', before: 'none', after: 'miniship-1' },
      { name: 'domain www.example.com force HTTPS', before: 'off', after: 'on' },
      { name: 'domain www.example.com CORS', before: 'off', after: '*' },
    ],
    writes: [
      'bindDomain www.example.com',
      'attachCertificate www.example.com',
      'setForceHttps www.example.com',
      'setDomainCors www.example.com',
    ],
  },
];

describe('settings', () => {
  test.each(cases)('$what', async ({ asked, plan, writes, prepare }) => {
    const space = createFakeServerless();
    prepare?.(space.cloud);
    const { plan: look, run, changed, told } = scene(space, asked);
    expect(await look()).toEqual(plan);
    expect(writesOf(space)).toEqual([]);
    await run();
    expect(writesOf(space)).toEqual(writes);
    expect(changed).toEqual(plan);
    expect(told('setting-changed').map(({ name, before, after }) => ({ name, before, after }))).toEqual(
      plan.map(({ name, before, after }) => ({ name, before, after })),
    );
  });

  test.each(cases)('a second time nothing is written: $what', async ({ asked, prepare }) => {
    const space = createFakeServerless();
    prepare?.(space.cloud);
    await scene(space, asked).run();
    space.calls.splice(0);
    const second = scene(space, asked);
    expect(await second.plan()).toEqual([]);
    await second.run();
    expect(writesOf(space)).toEqual([]);
    expect(second.changed).toEqual([]);
  });

  test('that are not asked for are not even read', async () => {
    const space = createFakeServerless();
    await scene(space, {}).run();
    expect(space.calls).toEqual([]);
  });

  test('of a domain leave the other domains bound', async () => {
    const space = createFakeServerless();
    space.cloud.domains.set('old.example.com', { domain: 'old.example.com', cname: '', forceHttps: true, cors: false });
    await scene(space, { domains: [{ domain: 'www.example.com' }] }).run();
    expect([...space.cloud.domains.keys()]).toEqual(['old.example.com', 'www.example.com']);
  });
});

describe('a domain while hosting is not open', () => {
  test('opens it first, and says so in the plan', async () => {
    const space = createFakeServerless({ state: 'unused' });
    const { plan, run } = scene(space, { domains: [{ domain: 'www.example.com' }] });
    expect(await plan()).toEqual([
      { name: 'hosting', before: 'unused', after: 'in-service' },
      { name: 'domain www.example.com', before: 'not bound', after: 'bound' },
    ]);
    await run();
    expect(writesOf(space)).toEqual(['open', 'bindDomain www.example.com']);
  });
});

describe('the certificate of the HTTP trigger', () => {
  const pair = makeCertificate('api.example.com');
  const asked = { httpTrigger: { domain: 'api.example.com', certificate: { name: 'miniship-1', ...pair } } };
  const { validFrom, validTo } = new X509Certificate(pair.certificate);
  const info = (notBefore: string, notAfter: string) => JSON.stringify({ notBefore, notAfter, subject: 'CN=api.example.com' });
  const iso = (text: string) => new Date(text).toISOString();

  test.each([
    { what: 'the same one', info: info(iso(validFrom), iso(validTo)), after: 0 },
    { what: 'the one before its renewal', info: info('2021-06-30T08:21:43Z', '2021-09-28T08:21:42Z'), after: 1 },
    { what: 'none', info: '', after: 1 },
    { what: 'words that nobody knows', info: 'a certificate', after: 1 },
    { what: 'JSON that is no certificate', info: 'null', after: 1 },
  ])('is compared by its times with what the cloud tells: $what makes $after changes', async ({ info: certificateInfo, after }) => {
    const space = createFakeServerless();
    space.cloud.trigger = { ...space.cloud.trigger, domain: 'api.example.com', certificateInfo };
    expect((await scene(space, asked).plan()).length).toBe(after);
  });

  test.each([
    { info: '', before: 'on, api.example.com, no certificate' },
    { info: 'a certificate', before: 'on, api.example.com, another certificate' },
  ])('is told as "$before" when the cloud says "$info" of it', async ({ info: certificateInfo, before }) => {
    const space = createFakeServerless();
    space.cloud.trigger = { ...space.cloud.trigger, domain: 'api.example.com', certificateInfo };
    expect(await scene(space, asked).plan()).toMatchObject([{ name: 'HTTP trigger', before }]);
  });

  test('is written with its key, and the key stands in no plan', async () => {
    const space = createFakeServerless();
    const given: Parameters<SpaceSettings['setHttpTrigger']>[0][] = [];
    const settings: SpaceSettings = {
      ...space.settings,
      setHttpTrigger: async (change) => {
        given.push(change);
        const certificateInfo = info(iso(validFrom), iso(validTo));
        space.cloud.trigger = { ...space.cloud.trigger, domain: change.domain ?? '', certificateInfo };
      },
    };
    const { plan, run } = scene({ ...space, settings }, asked);
    expect(JSON.stringify(await plan())).not.toContain('PRIVATE KEY');
    await run();
    expect(given).toEqual([{ enabled: true, domain: 'api.example.com', certificate: pair }]);
  });
});

describe('a change', () => {
  const asked = { policies: [{ service: 'db', collection: 'orders', name: 'PUBLICREAD' }] } as const;

  test.each([
    { fault: 'lost-after', writes: 1 },
    { fault: 'lost-before', writes: 2 },
  ] as const)('whose answer is lost ($fault) is settled by reading: $writes writes', async ({ fault, writes }) => {
    const space = createFakeServerless();
    space.fail('setPolicy', fault);
    const { run, changed } = scene(space, asked);
    await run();
    expect(writesOf(space).length).toBe(writes);
    expect(changed.length).toBe(1);
  });

  test('of CORS that was lost half way goes on with the rest', async () => {
    const space = createFakeServerless();
    space.fail('addCorsDomain b.example', 'lost-before');
    await scene(space, { cors: ['a.example', 'b.example', 'c.example'] }).run();
    expect(writesOf(space)).toEqual([
      'addCorsDomain a.example',
      'addCorsDomain b.example',
      'addCorsDomain b.example',
      'addCorsDomain c.example',
    ]);
  });

  test('that does not show is told with both values', async () => {
    const space = createFakeServerless();
    const settings: SpaceSettings = { ...space.settings, setPolicy: async () => {} };
    const { run, changed } = scene({ ...space, settings }, asked);
    expect(await failureOf(run())).toMatchObject({
      code: 'READ_BACK_DIFFERS',
      facts: { field: 'policy of db orders', expected: 'PUBLICREAD', found: 'PRIVATE' },
    });
    expect(changed).toEqual([]);
  });

  test('that shows late is waited for', async () => {
    const space = createFakeServerless();
    let reads = 0;
    const settings: SpaceSettings = {
      ...space.settings,
      policy: async () => {
        reads += 1;
        return { name: reads < 3 ? 'PRIVATE' : 'PUBLICREAD', policy: '' };
      },
    };
    const { run, clock } = scene({ ...space, settings }, asked);
    await run();
    expect(clock.waits).toEqual([1000]);
  });

  test('that is refused stops those behind it', async () => {
    const space = createFakeServerless();
    space.fail('setPolicy', 'refused');
    const { run } = scene(space, { ...asked, domains: [{ domain: 'www.example.com' }] });
    expect(await failureOf(run())).toMatchObject({ code: 'CLOUD_REFUSED' });
    expect(writesOf(space)).toEqual(['setPolicy db orders']);
  });
});
