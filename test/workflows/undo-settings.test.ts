import { describe, expect, test } from 'vitest';
import type { SettingsRequest } from '../../src/config/deploy-request.ts';
import { inLanguage } from '../../src/reporting/said.ts';
import { deploySettings, planSettings } from '../../src/workflows/deploy-settings.ts';
import { isDifferent } from '../../src/workflows/setting.ts';
import { settingsNow, undoSettings } from '../../src/workflows/undo-settings.ts';
import { deployTools } from '../support/deploy-scene.ts';
import { createFakeServerless, type FakeServerless, writesOf } from '../support/fake-serverless.ts';

const asked: SettingsRequest = {
  httpTrigger: { enabled: false, domain: 'new.example.com' },
  cors: ['b.example.com'],
  policies: [
    { service: 'db', collection: 'orders', name: 'PUBLICREAD' },
    { service: 'file', name: 'PRIVATE' },
  ],
  domains: [],
};

/** A space as it was before; every setting that is asked for is another one. */
function spaceBefore(): FakeServerless {
  const space = createFakeServerless();
  space.cloud.trigger = { ...space.cloud.trigger, enabled: true, domain: 'old.example.com' };
  space.cloud.cors.push({ domainId: 'id-a', domain: 'a.example.com' });
  space.cloud.policies.set('file ', { name: 'EXTENDED', policy: '{"read":true}' });
  return space;
}

/** Changes the settings of a space, spoils what the test wants, and takes them back. */
async function thereAndBack(space: FakeServerless, request: SettingsRequest, spoil: () => void = () => {}) {
  const { tools } = deployTools(space);
  const planned = (await planSettings(request, 1000, tools)).filter(isDifferent);
  const before = await settingsNow(request, tools);
  await deploySettings(request, 1000, tools, () => {}).catch(() => {});
  spoil();
  space.calls.splice(0);
  return inLanguage(await undoSettings({ asked: request, before, planned, waitMs: 1000 }, tools), 'en');
}

describe('settings that a train has changed', () => {
  test('are what they were, each confirmed by looking', async () => {
    const space = spaceBefore();
    const taken = await thereAndBack(space, asked);
    expect(space.cloud.trigger).toMatchObject({ enabled: true, domain: 'old.example.com' });
    expect(space.cloud.cors.map(({ domain }) => domain)).toEqual(['a.example.com']);
    expect(space.cloud.policies.get('db orders')).toMatchObject({ name: 'PRIVATE' });
    expect(space.cloud.policies.get('file ')).toEqual({ name: 'EXTENDED', policy: '{"read":true}' });
    expect(taken.map(({ what, confirmed }) => [what, confirmed])).toEqual([
      ['setting HTTP trigger', true],
      ['setting CORS domains', true],
      ['setting policy of db orders', true],
      ['setting policy of file', true],
    ]);
  });

  test('and were taken back by somebody already are left alone', async () => {
    const space = spaceBefore();
    const only = { ...asked, httpTrigger: undefined, policies: [] };
    const taken = await thereAndBack(space, only, () => {
      space.cloud.cors.splice(0, space.cloud.cors.length, { domainId: 'id-a', domain: 'a.example.com' });
    });
    expect(taken).toEqual([]);
    expect(writesOf(space)).toEqual([]);
  });

  test('are taken back also when the answer to their change was lost, and none after them when they failed', async () => {
    const space = spaceBefore();
    space.fail('addCorsDomain', 'lost-after');
    space.fail('setPolicy', 'refused');
    const taken = await thereAndBack(space, asked);
    expect(taken.map(({ what, confirmed }) => [what, confirmed])).toEqual([
      ['setting HTTP trigger', true],
      ['setting CORS domains', true],
    ]);
  });

  test('but cannot be changed any more are told, with the reason', async () => {
    const space = spaceBefore();
    const taken = await thereAndBack(space, asked, () => space.fail('setPolicy', 'refused', 'refused'));
    const left = taken.filter(({ confirmed }) => !confirmed);
    expect(left.map(({ what }) => what)).toEqual(['setting policy of db orders', 'setting policy of file']);
    expect(left[0]?.detail).toMatch(/^is "PUBLICREAD", and was "PRIVATE": The cloud refused setPolicy/);
  });
});

describe('a domain', () => {
  const domain = (changes: object): SettingsRequest => ({ policies: [], domains: [{ domain: 'www.example.com', ...changes }] });

  test('that the train has bound stays bound, and is told', async () => {
    const space = createFakeServerless();
    const taken = await thereAndBack(space, domain({}));
    expect(taken).toEqual([{ what: 'setting domain www.example.com', confirmed: false, detail: 'is "bound", and was "not bound"' }]);
  });

  test('that was bound before gets its switches back', async () => {
    const space = createFakeServerless();
    space.cloud.domains.set('www.example.com', { domain: 'www.example.com', cname: 'c', forceHttps: true, cors: false });
    const taken = await thereAndBack(space, domain({ forceHttps: false, cors: { origins: '*' } }));
    expect(space.cloud.domains.get('www.example.com')).toMatchObject({ forceHttps: true, cors: false });
    expect(taken.every(({ confirmed }) => confirmed)).toBe(true);
    expect(taken).toHaveLength(2);
  });
});
