import { expect, test } from 'vitest';
import { anyText, matching } from '../lab.ts';
import { startHosting } from './hosting-lab.ts';

const envelope = { RequestId: anyText, HttpStatusCode: '200', Success: true, Code: 'OK' };

test('domains are added, listed and deleted by their id, whether hosting is open or not', async () => {
  const lab = await startHosting({}, false);
  const added = await lab.call('AddCorsDomain', { Domain: 'test.example.com' });
  expect(added).toStrictEqual({ ...envelope, DomainId: matching(/^[0-9a-f-]{36}$/) });
  await lab.call('AddCorsDomain', { Domain: 'localhost:8080' });
  expect((await lab.call('ListCorsDomains')).Domains.map(({ Domain }) => Domain)).toStrictEqual(['test.example.com', 'localhost:8080']);
  expect(await lab.call('DeleteCorsDomain', { DomainId: added.DomainId })).toStrictEqual(envelope);
  expect(await lab.call('ListCorsDomains')).toStrictEqual({ ...envelope, Domains: [{ Domain: 'localhost:8080', DomainId: anyText }] });
});

test('a space has at most ten', async () => {
  const lab = await startHosting();
  for (let index = 0; index < 10; index += 1) await lab.call('AddCorsDomain', { Domain: `d${index}.example.com` });
  expect(await lab.call('AddCorsDomain', { Domain: 'one.more.com' })).toMatchObject({ status: 400, Code: 'QuotaExceeded.CorsDomain' });
});

test.each(['https://example.com', 'example.com/path', '', 'a b.com'])('"%s" is no domain', async (Domain) => {
  const lab = await startHosting();
  expect(await lab.call('AddCorsDomain', { Domain })).toMatchObject({ status: 400, Code: 'InvalidDomain' });
});

test('a domain is not added twice, and an unknown id is not deleted', async () => {
  const lab = await startHosting();
  await lab.call('AddCorsDomain', { Domain: 'test.example.com' });
  expect(await lab.call('AddCorsDomain', { Domain: 'test.example.com' })).toMatchObject({ status: 400, Code: 'InvalidDomain.Duplicate' });
  expect(await lab.call('DeleteCorsDomain', { DomainId: 'x' })).toMatchObject({ status: 404, Code: 'InvalidDomainId.NotFound' });
  expect((await lab.call('ListCorsDomains')).Domains).toHaveLength(1);
});

test('an unknown space is the gateway’s error here', async () => {
  const lab = await startHosting();
  expect(await lab.call('ListCorsDomains', { SpaceId: 'mp-nowhere' })).toMatchObject({ status: 404, Code: 'InvalidSpaceId.NotFound' });
});
