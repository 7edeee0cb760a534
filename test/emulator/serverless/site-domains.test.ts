import { expect, test } from 'vitest';
import { emptySeed } from '../../../src/emulator/seed.ts';
import type { SpaceCall } from '../../../src/emulator/serverless/handlers.ts';
import { siteDomainHandlers } from '../../../src/emulator/serverless/site-domains.ts';
import { newSpace } from '../../../src/emulator/serverless/space-state.ts';
import { anyText, containing, matching } from '../lab.ts';
import { type HostingLab, refusal, spaceId, startHosting } from './hosting-lab.ts';

const DomainName = 'www.example.com';
const bind = (lab: HostingLab, CustomDomain = DomainName) => lab.call('BindWebHostingCustomDomain', { CustomDomain });

test('a bound domain is listed as the vendor’s sample lists it, and gone when unbound', async () => {
  const lab = await startHosting();
  expect(await bind(lab)).toStrictEqual({ RequestId: anyText, HttpStatusCode: 200, Data: true, Code: 'success', Success: true });
  expect(await lab.call('ListWebHostingCustomDomains')).toStrictEqual({
    RequestId: anyText,
    HttpStatusCode: '200',
    Data: [
      {
        Status: 'online',
        EnableCors: false,
        AccessControlAllowOrigin: '',
        AccessOriginControl: false,
        SslProtocol: 'off',
        ForceRedirectType: 'OFF',
        Description: '',
        CreateTime: matching(/^\d{13}$/),
        UpdateTime: matching(/^\d{13}$/),
        Domain: DomainName,
        Cname: `${DomainName}.w.kunlungr.com`,
      },
    ],
    Code: 'success',
    Success: 'true',
  });
  await lab.call('UnbindWebHostingCustomDomain', { CustomDomain: DomainName });
  expect((await lab.call('ListWebHostingCustomDomains')).Data).toStrictEqual([]);
});

test('saved settings show in the list, and the time of the change', async () => {
  const lab = await startHosting();
  await bind(lab);
  const before = (await lab.call('ListWebHostingCustomDomains')).Data[0]?.UpdateTime;
  lab.emulator.advance(1000);
  const saved = await lab.call('SaveWebHostingCustomDomainConfig', { DomainName, ForceRedirectType: 'HTTPS_FORCE' });
  expect(saved).toStrictEqual({ RequestId: anyText });
  expect(await lab.call('SaveWebHostingCustomDomainCorsConfig', { DomainName, EnableCors: true })).toStrictEqual({
    RequestId: anyText,
    Data: true,
    Success: true,
  });
  const [domain] = (await lab.call('ListWebHostingCustomDomains')).Data;
  expect(domain).toMatchObject({ ForceRedirectType: 'HTTPS_FORCE', EnableCors: true, AccessControlAllowOrigin: '*' });
  expect(Number(domain?.UpdateTime) - Number(before)).toBeGreaterThanOrEqual(1000);
});

test.each(['https://www.example.com', 'localhost', 'WWW.example.com', 'a_b.example.com', '-a.example.com'])(
  '%s cannot be bound',
  async (name) => {
    const lab = await startHosting();
    expect(await bind(lab, name)).toMatchObject(refusal(containing('InvalidDomain')));
  },
);

test('a domain belongs to one site of all', async () => {
  const lab = await startHosting({ seed: { ...emptySeed, spaces: [...emptySeed.spaces, 'mp-other'] } });
  await bind(lab);
  await lab.call('OpenWebHostingService', { SpaceId: 'mp-other' });
  const again = await lab.call('BindWebHostingCustomDomain', { SpaceId: 'mp-other', CustomDomain: DomainName });
  expect(again).toMatchObject(refusal(`DomainAlreadyExist: ${DomainName}`));
});

test.each([
  ['UnbindWebHostingCustomDomain', { CustomDomain: DomainName }],
  ['SaveWebHostingCustomDomainConfig', { DomainName, ForceRedirectType: 'OFF' }],
  ['SaveWebHostingCustomDomainCorsConfig', { DomainName, EnableCors: true }],
  ['RefreshWebHostingCustomDomainCache', { DomainName }],
  ['GetWebHostingCertificateDetail', { CustomDomain: DomainName }],
  ['DeleteWebHostingCertificate', { Domain: DomainName }],
] as const)('%s of a domain that was never bound is refused', async (operation, parameters) => {
  const lab = await startHosting();
  expect(await lab.call(operation, parameters)).toMatchObject(refusal(`DomainNotExist: ${DomainName}`));
});

test('the CDN is refreshed three times an hour', async () => {
  const lab = await startHosting();
  await bind(lab);
  for (let count = 0; count < 3; count += 1) {
    expect(await lab.call('RefreshWebHostingCustomDomainCache', { DomainName })).toStrictEqual({ RequestId: anyText });
  }
  expect(await lab.call('RefreshWebHostingCustomDomainCache', { DomainName })).toMatchObject(refusal('RefreshLimitExceeded: 3 an hour'));
});

test('a refresh is free again an hour after the third last one', () => {
  const space = newSpace({ spaceId, name: 'space', desc: '', createdMs: 0 });
  const minuteMs = 60_000;
  // Handled without the gateway, whose clients sign with the real clock and would be 15 minutes off too soon.
  const at = (nowMs: number) => ({ cloud: { now: () => nowMs, world: () => ({ spaces: [space] }) }, space }) as unknown as SpaceCall;
  siteDomainHandlers.BindWebHostingCustomDomain({ SpaceId: spaceId, CustomDomain: DomainName }, at(0));
  const refresh = (minute: number) =>
    siteDomainHandlers.RefreshWebHostingCustomDomainCache({ SpaceId: spaceId, DomainName }, at(minute * minuteMs));
  for (const minute of [0, 10, 20]) refresh(minute);
  expect(() => refresh(59)).toThrow('RefreshLimitExceeded');
  expect(refresh(60)).toStrictEqual({});
  expect(() => refresh(69)).toThrow('RefreshLimitExceeded');
});

test('what proves the ownership of a domain is the same each time it is asked for', async () => {
  const lab = await startHosting();
  const content = () => lab.call('GetWebHostingDomainVerificationContent', { Domain: 'example.com' });
  const first = await content();
  expect(first).toStrictEqual({ RequestId: anyText, Data: { Content: matching(/^verify_[0-9a-f]{32}$/), Domain: 'example.com' } });
  expect((await content()).Data).toStrictEqual(first.Data);
});

test('asking the DNS for that proof is not emulated, and says why', async () => {
  const lab = await startHosting();
  const answer = await lab.call('VerifyWebHostingDomainOwner', { Domain: 'example.com', VerifyType: 'dnsCheck' });
  expect(answer).toMatchObject({ status: 501, Code: 'NotImplemented', Message: containing('DNS of the outside world') });
});
