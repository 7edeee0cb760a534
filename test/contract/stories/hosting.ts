import { makeCertificate } from '../../config/make-certificate.ts';
import { type Credential, postFile } from '../../emulator/serverless/hosting-lab.ts';
import { type Answer, at, type Stories, until, type World } from './world.ts';

const notOurs = 'a domain, its certificate and the configuration of the site belong to somebody';
const domain = 'www.example.com';

async function open(world: World): Promise<Answer> {
  const opened = await world.space('OpenWebHostingService');
  await until(
    () => world.space('GetWebHostingStatus'),
    (answer) => at(answer, 'Data', 'Status') === 'IN_SERVICE',
  );
  return opened;
}

/** A file of the site, below a folder of the story's own; the answer is the credential that it was posted with. */
async function putFile(world: World): Promise<{ readonly permit: Answer; readonly FilePath: string }> {
  const status = await world.space('GetWebHostingStatus');
  if (at(status, 'Data', 'Status') !== 'IN_SERVICE') await open(world);
  const FilePath = `/${world.name('contract')}/index.html`;
  const permit = await world.space('GetWebHostingUploadCredential', { FilePath });
  const answer = await postFile(at(permit, 'Data') as Credential, '<!doctype html>');
  if (!answer.ok) throw new Error(await answer.text());
  world.later(() => world.space('DeleteWebHostingFile', { FilePath }).catch(() => undefined));
  return { permit, FilePath };
}

async function bind(world: World): Promise<Answer> {
  await open(world);
  return await world.space('BindWebHostingCustomDomain', { CustomDomain: domain });
}

async function attach(world: World): Promise<Answer> {
  await bind(world);
  const { certificate: ServerCertificate, privateKey: PrivateKey } = makeCertificate(domain);
  const given = { Domain: domain, CertName: 'contract', CertType: 'upload', ServerCertificate, PrivateKey };
  return await world.space('AttachWebHostingCertificate', given);
}

const afterBinding =
  (call: (world: World) => Promise<Answer>) =>
  async (world: World): Promise<Answer> => {
    await bind(world);
    return await call(world);
  };

/** The site: service, files, domains, certificates. */
export const hostingStories = {
  OpenWebHostingService: { neverReal: 'no operation closes it again', play: open },
  GetWebHostingStatus: { play: (world) => world.space('GetWebHostingStatus') },
  GetWebHostingConfig: {
    play: async (world) => {
      if (!world.isReal) await open(world);
      return await world.space('GetWebHostingConfig');
    },
  },
  ModifyWebHostingConfig: {
    neverReal: notOurs,
    play: async (world) => {
      await open(world);
      return await world.space('ModifyWebHostingConfig', { IndexPath: 'index.html', ErrorPath: '404.html', ErrorHttpStatus: '404' });
    },
  },
  ListWebHostingFiles: {
    play: async (world) => {
      const { FilePath } = await putFile(world);
      return await world.space('ListWebHostingFiles', { Prefix: FilePath, PageSize: 10 });
    },
    // Only where more pages come.
    absent: ['Data.NextMarker'],
  },
  GetWebHostingUploadCredential: { play: async (world) => (await putFile(world)).permit },
  DeleteWebHostingFile: { play: async (world) => world.space('DeleteWebHostingFile', { FilePath: (await putFile(world)).FilePath }) },
  DescribeWebHostingFile: {
    play: async (world) => world.space('DescribeWebHostingFile', { FilePath: (await putFile(world)).FilePath }),
    // The spelling of the example; the table has ETag.
    absent: ['Data.Etag'],
  },
  BatchDeleteWebHostingFiles: {
    play: async (world) => world.space('BatchDeleteWebHostingFiles', { 'FilePaths.1': (await putFile(world)).FilePath }),
  },
  ListWebHostingCustomDomains: { play: afterBinding((world) => world.space('ListWebHostingCustomDomains')), neverReal: notOurs },
  SaveWebHostingCustomDomainConfig: {
    neverReal: notOurs,
    play: async (world) => {
      await attach(world);
      return await world.space('SaveWebHostingCustomDomainConfig', { DomainName: domain, ForceRedirectType: 'HTTPS_FORCE' });
    },
  },
  BindWebHostingCustomDomain: { neverReal: notOurs, play: bind },
  UnbindWebHostingCustomDomain: {
    neverReal: notOurs,
    play: afterBinding((world) => world.space('UnbindWebHostingCustomDomain', { CustomDomain: domain })),
  },
  GetWebHostingCertificateDetail: {
    neverReal: notOurs,
    play: async (world) => {
      await attach(world);
      return await world.space('GetWebHostingCertificateDetail', { CustomDomain: domain });
    },
  },
  AttachWebHostingCertificate: { neverReal: notOurs, play: attach },
  DeleteWebHostingCertificate: {
    neverReal: notOurs,
    play: async (world) => {
      await attach(world);
      return await world.space('DeleteWebHostingCertificate', { Domain: domain });
    },
  },
  SaveWebHostingCustomDomainCorsConfig: {
    neverReal: notOurs,
    play: afterBinding((world) =>
      world.space('SaveWebHostingCustomDomainCorsConfig', { DomainName: domain, EnableCors: true, AccessControlAllowOrigin: '*' }),
    ),
  },
  GetWebHostingDomainVerificationContent: {
    play: async (world) => {
      if (!world.isReal) await open(world);
      return await world.space('GetWebHostingDomainVerificationContent', { Domain: domain });
    },
  },
  VerifyWebHostingDomainOwner: {
    neverReal: notOurs,
    play: (world) => world.space('VerifyWebHostingDomainOwner', { Domain: domain, VerifyType: 'dnsCheck' }),
  },
  RefreshWebHostingCustomDomainCache: {
    neverReal: notOurs,
    play: afterBinding((world) => world.space('RefreshWebHostingCustomDomainCache', { DomainName: domain })),
  },
} as const satisfies Stories;
