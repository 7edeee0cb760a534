import type { Notes } from '../note.ts';
import type { spaces } from '../serverless/spaces.ts';

/** What is known of the operations of spaces, usage and extensions. */
export const spacesNotes = {
  ListSpace: {
    about: 'Lists the spaces of the account.',
    page: 'S2',
    parameters: {
      PageNum: 'starts at 0 (metadata: minimum 0, default 0; the example of the page shows 1 but its text says from 0)',
      PageSize: '1..1000, default 10',
      SpaceIds: 'comma-joined list in one value ("simple" style), not SpaceIds.N',
    },
    differs: [
      'PageNum is String on the page, integer(int32) in the SDK',
      'PageSize is String on the page, integer(int32) in the SDK',
      'only in the SDK: Spaces[].GmtLastAccess',
    ],
  },
  DeleteSpace: {
    about: 'Deletes a space with everything in it.',
    page: 'S2',
  },
  CreateSpace: {
    about: 'Makes a space of MPServerless, with nothing in it.',
    page: 'S2',
    instead: { Name: 'Name of the space.' },
    parameters: {
      Name: 'the page wants letters and digits only, a letter first',
      WorkspaceId: 'Id of the EMAS workspace, 1 and up',
    },
    differs: ['Name: required on the page, optional in the metadata'],
  },
  DescribeSpaceClientConfig: {
    about: 'What a client needs to reach a space: endpoint and keys.',
    page: 'S2',
    parameters: {
      Detail: 'default false; PrivateKey is returned only when true (secret: never log)',
      WorkspaceId: 'Id of the EMAS workspace, 1 and up',
    },
    differs: ['SpaceId: required on the page, optional in the metadata'],
  },
  ResetServerSecret: {
    about: 'Makes a new server secret of a space; the old one is void at once.',
    page: 'S2',
    errors: ['AccessDenied (HTTP 400)'],
  },
  UpdateSpace: {
    about: 'Changes the description of a space, pauses it, or lets it go on.',
    page: 'S2',
    parameters: {
      Status: 'enum IN_SERVICE | PAUSED',
    },
    errors: ['AccessDenied (HTTP 400)'],
  },
  DescribeResourceUsage: {
    about: 'What a space has used, by day.',
    page: 'S2',
    parameters: {
      PageNumber: 'integer >= 1, default 1',
      PageSize: '1..1000, default 30',
      EndTime: 'later than StartTime, same form',
      Format: 'JSON only. Same name as the public RPC parameter Format: send it once',
      StartTime: 'yyyy-MM-ddTHH:mm:ssZ, taken as Beijing time by the text of the page',
    },
  },
  DescribeResourceQuota: {
    about: 'How much a space may hold in files.',
    page: 'S2',
  },
  DescribeFCOpenStatus: {
    about: 'Whether Function Compute is open for the account.',
    page: 'S2',
    reply: {
      Status: 'example Opened',
    },
    differs: ['the SDK method has no request object (no business parameters)'],
  },
  ListExtensions: {
    about: 'Lists the extensions that an account can switch on.',
    page: 'S2',
    parameters: {
      PageNumber: '1.., default 1',
      PageSize: '1..100, default 10',
    },
  },
  EnableExtension: {
    about: 'Switches an extension on.',
    page: 'S2',
  },
} as const satisfies Notes<typeof spaces>;
