import type { Notes } from '../note.ts';
import type { files } from '../serverless/files.ts';

/** What is known of the operations of file storage, policies and CORS. */
export const filesNotes = {
  RegisterFile: {
    about: 'Registers an uploaded file with the file storage.',
    page: 'S2',
    parameters: {
      Id: 'id returned by DescribeFileUploadSignedUrl',
    },
    differs: ['metadata says registration is no longer needed (storage callback does it)'],
  },
  ListFile: {
    about: 'Lists the files of the file storage.',
    page: 'S2',
    parameters: {
      PageNum: 'on the page only; replaced by NextToken',
      PageSize: '1..100, default 10',
      FileId: 'comma list of ids or urls, at most 50',
      NextToken: 'page cursor from Paginator.NextToken; the only MPServerless parameter of the pages sent in the query string',
    },
    differs: [
      'request parameter PageNum of the page is absent from the current SDK and metadata',
      'example of the page shows Paginator.PageNum, Paginator.Total, Paginator.PageCount which the SDK model does not carry',
      'only in the SDK: DataList[].AuthDelta, Paginator.NextToken',
    ],
  },
  DescribeFileUploadSignedUrl: {
    about: 'Address to upload a file of the file storage to.',
    page: 'S2',
    parameters: {
      Size: 'bytes (int64)',
    },
    differs: ['only in the SDK: OssCallbackUrl, Overwrite'],
  },
  DeleteFile: {
    about: 'Deletes files of the file storage.',
    page: 'S2',
    instead: { Id: 'Ids of files: a comma list, at most 50.' },
  },
  DescribeServicePolicy: {
    about: 'The access policy of a collection or of the file storage.',
    page: 'S2',
    parameters: {
      CollectionName: 'only meaningful for db',
    },
  },
  UpdateServicePolicy: {
    about: 'Sets the access policy of a collection or of the file storage.',
    page: 'S2',
    parameters: {
      Policy: 'required when PolicyName is EXTENDED',
      CollectionName: 'required for db',
      PolicyName: 'PUBLICREAD | PRIVATE | ADMINWRITEONLY | ADMINREADWRITEONLY | EXTENDED; required for db',
    },
  },
  AddCorsDomain: {
    about: 'Lets pages of a domain call a space.',
    page: 'S2',
    parameters: {
      Domain: 'at most 10 domains per space (metadata text)',
    },
  },
  ListCorsDomains: {
    about: 'Lists the domains whose pages may call a space.',
    page: 'S2',
  },
  DeleteCorsDomain: {
    about: 'Lets pages of a domain call a space no more.',
    page: 'S2',
  },
} as const satisfies Notes<typeof files>;
