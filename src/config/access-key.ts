import { Failure } from '../errors/failure.ts';
import type { Credentials } from './credential-source.ts';
import type { InputsRead } from './input-values.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** One place where a key may be, with the names that a message uses for its halves. */
interface Place {
  readonly id: string | undefined;
  readonly secret: string | undefined;
  readonly token: string | undefined;
  readonly names: { readonly id: string; readonly secret: string };
}

const cloudNames = {
  id: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
  secret: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  token: 'ALIBABA_CLOUD_SECURITY_TOKEN',
} as const;

/** The names of the vendor's mPaaS samples (wire-facts §8). */
const sampleNames = { id: 'MPAAS_AK_ENV', secret: 'MPAAS_SK_ENV' } as const;

/** An empty variable is unset: a cleanup step blanks them at the end of a job (wire-facts §8). */
export const variableIn = (variables: Variables, name: string): string | undefined => variables[name]?.trim() || undefined;

function fromVariables(names: { readonly id: string; readonly secret: string; readonly token?: string }, variables: Variables): Place {
  const read = (name: string): string | undefined => variableIn(variables, name);
  return { id: read(names.id), secret: read(names.secret), token: names.token === undefined ? undefined : read(names.token), names };
}

/** The id may come as a flag, but a secret never does: its other half is then the vendor's variable, unless that belongs to another id. */
function fromInputs({ values }: InputsRead, cloud: Place): Place {
  const names = { id: 'access-key-id', secret: 'access-key-secret' };
  const own: Place = { id: values['access-key-id'], secret: values['access-key-secret'], token: values['security-token'], names };
  const sameKey = own.id !== undefined && (cloud.id === undefined || cloud.id === own.id);
  if (own.secret !== undefined || !sameKey) return own;
  return { ...own, secret: cloud.secret, token: own.token ?? cloud.token, names: { ...names, secret: cloudNames.secret } };
}

function placeOf(read: InputsRead, variables: Variables): Place | undefined {
  const cloud = fromVariables(cloudNames, variables);
  const places = [fromInputs(read, cloud), cloud, fromVariables(sampleNames, variables)];
  return places.find(({ id, secret }) => id !== undefined || secret !== undefined);
}

/** Whether there is a key, or half of one, in inputs or variables. */
export const hasAccessKey = (read: InputsRead, variables: Variables): boolean => placeOf(read, variables) !== undefined;

/** No key at all: what stands in for one where there is a problem, and where none is needed. */
export const noKey: Credentials = { accessKeyId: '', accessKeySecret: '' };

/** Reads the access key: inputs first, then the vendor's variables. Halves of two keys are never put together. */
export function readAccessKey(
  read: InputsRead,
  variables: Variables,
): { readonly key: Credentials; readonly problems: readonly Failure[] } {
  const place = placeOf(read, variables);
  if (place === undefined) return { key: noKey, problems: [new Failure('CREDENTIALS_MISSING', {})] };
  const { id, secret, token, names } = place;
  if (id === undefined) return incomplete(names.secret, names.id);
  if (secret === undefined) return incomplete(names.id, names.secret);
  return { key: { accessKeyId: id, accessKeySecret: secret, securityToken: token }, problems: [] };
}

const incomplete = (given: string, missing: string) => ({
  key: noKey,
  problems: [new Failure('CREDENTIALS_INCOMPLETE', { given, missing })],
});
