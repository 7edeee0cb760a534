import type { Notes } from '../note.ts';
import type { hosting } from '../serverless/hosting.ts';

/** What is known of the operations of static hosting. */
export const hostingNotes = {
  OpenWebHostingService: {
    about: 'Opens static hosting for a space, which takes some minutes.',
    page: 'S2',
  },
  GetWebHostingStatus: {
    about: 'Whether static hosting is open.',
    page: 'S2',
    reply: {
      'Data.Status': 'UNUSED | OPENING | IN_SERVICE',
    },
  },
  GetWebHostingConfig: {
    about: 'The configuration of static hosting.',
    page: 'S2',
    differs: ['example of the page shows Data.HistoryModePath which the SDK model does not carry', 'only in the SDK: Data.ErrorHttpStatus'],
  },
  ModifyWebHostingConfig: {
    about: 'Sets the configuration of static hosting.',
    page: 'S2',
    parameters: {
      HistoryModePath: 'on the page only; absent from current SDK and metadata (superseded by ErrorPath + ErrorHttpStatus=200)',
      AllowedIps: 'IPv4 only, up to three addresses or ranges separated by commas, mask 24..31',
      ErrorHttpStatus: '"200" | "404" as string, default 404',
    },
    differs: ['request parameter HistoryModePath of the page is absent from the current SDK and metadata'],
  },
  ListWebHostingFiles: {
    about: 'Lists the files of a site.',
    page: 'S2',
    parameters: {
      Prefix: 'required; "/" for everything',
      Marker: 'NextMarker of the previous page; empty for the first',
      PageSize: '1..500, default 50',
    },
  },
  GetWebHostingUploadCredential: {
    about: 'Permission to post one file of a site.',
    page: 'S2',
    parameters: {
      FilePath: 'target path inside the space; the policy binds the key exactly to <spaceId>/<path>',
    },
    differs: [
      'values of SecurityToken in the example are already percent-encoded; Endpoint has no scheme; the decoded policy of the example binds key=<spaceId>/format.json and 0..52428800 bytes while Data.FilePath shows "/"',
      'example of the page shows Data.BucketName which the SDK model does not carry',
    ],
  },
  DeleteWebHostingFile: {
    about: 'Deletes a file of a site.',
    page: 'S2',
  },
  DescribeWebHostingFile: {
    about: 'One file of a site.',
    page: 'S2',
    differs: ['response Data.ETag: example of the page spells it Data.Etag; read both'],
  },
  BatchDeleteWebHostingFiles: {
    about: 'Deletes files of a site.',
    page: 'S2',
    parameters: {
      FilePaths: 'repeat list sent as FilePaths.1, FilePaths.2 ...; at most 1000 entries',
    },
  },
  MoveWebHostingFile: {
    about: 'Renamed a file of a site.',
    page: 'S2',
    differs: ['action absent from the current TypeScript SDK and from the 2024 API metadata: treat as removed'],
  },
  ListWebHostingCustomDomains: {
    about: 'Lists the own domains of a site.',
    page: 'S2',
    reply: {
      'Data[].ForceRedirectType': 'HTTPS_FORCE | OFF',
      'Data[].SslProtocol': 'on | off',
    },
    differs: ['only in the SDK: Data[].AccessOriginControl'],
  },
  SaveWebHostingCustomDomainConfig: {
    about: 'Sets whether a domain of a site leads http on to https.',
    page: 'S2',
    parameters: {
      ForceRedirectType: 'HTTPS_FORCE | OFF (default)',
    },
    errors: ['AccessDenied (HTTP 400)'],
  },
  BindWebHostingCustomDomain: {
    about: 'Gives a site a domain of its own.',
    page: 'S2',
    parameters: {
      CustomDomain: 'must have ICP filing',
    },
  },
  UnbindWebHostingCustomDomain: {
    about: 'Takes a domain from a site.',
    page: 'S2',
  },
  GetWebHostingCertificateDetail: {
    about: 'The certificate of a domain of a site.',
    page: 'S2',
    reply: {
      'Data.CertType': 'upload | cas',
      'Data.ServerCertificateStatus': 'on | off',
    },
  },
  AttachWebHostingCertificate: {
    about: 'Gives a domain of a site a certificate.',
    page: 'S2',
    parameters: {
      CertType: 'the example of the page misspells upload',
      ServerCertificate: 'PEM; for upload',
      PrivateKey: 'PEM; for upload (secret)',
    },
    differs: [
      'CertName: required on the page, optional in the metadata',
      'ServerCertificate: optional on the page, required in the metadata',
      'PrivateKey: optional on the page, required in the metadata',
    ],
  },
  DeleteWebHostingCertificate: {
    about: 'Takes the certificate from a domain of a site.',
    page: 'S2',
  },
  SaveWebHostingCustomDomainCorsConfig: {
    about: 'Sets which origins may read a domain of a site.',
    page: 'S2',
    parameters: {
      AccessControlAllowOrigin: 'default *; one or more comma-separated origins, wildcards allowed',
    },
  },
  GetWebHostingDomainVerificationContent: {
    about: 'The DNS record that proves that a domain is ours.',
    page: 'S2',
    errors: ['AccessDenied (HTTP 400)'],
  },
  VerifyWebHostingDomainOwner: {
    about: 'Checks by its DNS record that a domain is ours.',
    page: 'S2',
    parameters: {
      VerifyType: 'dnsCheck is the only value shown',
    },
    differs: ['example of the page shows Data which the SDK model does not carry'],
    errors: ['AccessDenied (HTTP 400)'],
  },
} as const satisfies Notes<typeof hosting>;
