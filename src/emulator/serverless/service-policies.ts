import type { RequestTo, ServerlessOperation } from '../../wire/catalogue.ts';
import { GatewayError } from '../refusal.ts';
import type { ServerlessHandlers } from './handlers.ts';
import type { PolicyState } from './settings-state.ts';

const owner = 'request.auth.userId==resource.auth.userId';

/** The rules behind the names of the vendor (H:435847). */
const presets = new Map([
  ['PUBLICREAD', { '.write': owner, '.read': true }],
  ['PRIVATE', { '.write': owner, '.read': owner }],
  ['ADMINWRITEONLY', { '.write': false, '.read': true }],
  ['ADMINREADWRITEONLY', { '.write': false, '.read': false }],
]);

/** A new collection is read by all and written by administrators (H:435847); a file is written by its owner (H:435869). */
const defaults: Readonly<Record<string, PolicyState>> = {
  db: { name: 'ADMINWRITEONLY', policy: JSON.stringify(presets.get('ADMINWRITEONLY')) },
  file: { name: 'EXTENDED', policy: JSON.stringify({ file: { '*': { '.write': owner } } }) },
};

/** Access rules of file storage and of each database collection; whether the collection exists is not looked at. */
export const servicePolicyHandlers = {
  DescribeServicePolicy: (request, { space }) => ({
    HttpStatusCode: '200',
    Success: true,
    ...describe(request, space.settings.policies[placeOf(request)] ?? defaultOf(request)),
  }),

  UpdateServicePolicy: (request, { space }) => {
    const policy = readPolicy(request);
    space.settings.policies[placeOf(request)] = policy;
    // No envelope: neither the SDK nor the sample has one here.
    return describe(request, policy);
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;

type Place = Pick<RequestTo<'DescribeServicePolicy'>, 'SpaceId' | 'ServiceName' | 'CollectionName'>;

/** The name of a collection counts for the database only. */
function placeOf({ ServiceName, CollectionName = '' }: Place): string {
  if (ServiceName === 'file') return 'file';
  if (CollectionName === '') throw new GatewayError(400, 'MissingCollectionName', 'CollectionName is mandatory for the service db.');
  return `db ${CollectionName}`;
}

const defaultOf = ({ ServiceName }: Place): PolicyState | undefined => defaults[ServiceName];

const describe = ({ SpaceId, ServiceName, CollectionName }: Place, state: PolicyState | undefined) => ({
  SpaceId,
  ServiceName,
  ...(ServiceName === 'db' && CollectionName !== undefined ? { CollectionName } : {}),
  Policy: state?.policy ?? '',
  PolicyName: state?.name ?? '',
});

function readPolicy({ ServiceName, PolicyName, Policy = '' }: RequestTo<'UpdateServicePolicy'>): PolicyState {
  if (PolicyName === undefined && ServiceName === 'db') {
    throw new GatewayError(400, 'MissingPolicyName', 'PolicyName is mandatory for the service db.');
  }
  const preset = presets.get(PolicyName ?? '');
  if (PolicyName !== undefined && preset) return { name: PolicyName, policy: JSON.stringify(preset) };
  if (Policy === '') throw new GatewayError(400, 'MissingPolicy', 'Policy is mandatory for the policy name EXTENDED.');
  if (!isJsonObject(Policy)) throw new GatewayError(400, 'InvalidParameter', 'The specified parameter "Policy" is not a JSON object.');
  return { name: 'EXTENDED', policy: Policy };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
