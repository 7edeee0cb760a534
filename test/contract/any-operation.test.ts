import { createRequire } from 'node:module';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { type Failure, isFailure } from '../../src/errors/failure.ts';
import { type Client, createClient } from '../../src/hosts/client.ts';
import { ruleOf } from '../../src/services/operations.ts';
import { type OperationName, operations, productOf, type RequestTo } from '../../src/wire/catalogue.ts';
import type { Field, Operation } from '../../src/wire/operation.ts';
import { outOfRange, valid } from '../support/parameter-samples.ts';

vi.setConfig({ testTimeout: 120_000 });

/**
 * The same requests, good and bad, by our client and by the vendor's, each to an emulator of its own. Ours refuses before it sends
 * what the vendor's has refused by the gateway: the verdict has to be the same. An empty optional text is left out of this: a gateway
 * takes it for none, and our client asks what was meant.
 */
const openApi = createRequire(import.meta.url)('@alicloud/openapi-client') as typeof import('@alicloud/openapi-client');

const names = Object.keys(operations) as OperationName[];
const options = { seed: emptySeed, rateLimit: 'off', publishDelayMs: 0, deployDelayMs: 0, openDelayMs: 0 } as const;

let ours: Emulator;
let theirs: Emulator;
let client: Client;

const keyOf = ({ env }: Emulator) => ({
  accessKeyId: env['ALIBABA_CLOUD_ACCESS_KEY_ID'] ?? '',
  accessKeySecret: env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] ?? '',
});

beforeAll(async () => {
  [ours, theirs] = await Promise.all([createEmulator(options), createEmulator(options)]);
  client = createClient({ ...keyOf(ours), endpoint: ours.url });
});
afterAll(async () => {
  await client.close();
  await Promise.all([ours.close(), theirs.close()]);
});

type Values = Readonly<Record<string, unknown>>;
interface Request {
  readonly name: OperationName;
  readonly values: Values;
}

/** What becomes of one parameter; most are as they should be, or no request would be good. */
const fates = fc.oneof(
  { weight: 16, arbitrary: fc.constant('valid' as const) },
  { weight: 1, arbitrary: fc.constant('absent' as const) },
  { weight: 1, arbitrary: fc.constant('unread' as const) },
  { weight: 1, arbitrary: fc.constant('broken' as const) },
);

/** Of a kind that a text on the wire cannot be read as. Any text is a text. */
const unread = { text: undefined, integer: 'ten', number: 'much', flag: 'maybe', texts: '/a' } as const;

const requests: fc.Arbitrary<Request> = fc.constantFrom(...names).chain((name) => {
  const row: Operation = operations[name];
  const fields: readonly (readonly [string, Field])[] = Object.entries({ ...row.required, ...row.optional });
  return fc
    .tuple(
      fc.array(fates, { minLength: fields.length, maxLength: fields.length }),
      fc.integer({ min: 0, max: 999 }).map((number) => number / 1000),
    )
    .map(([fate, luck]) => {
      const values = fields.flatMap(([field, rule], index): readonly (readonly [string, unknown])[] => {
        const value = sampleOf(field, rule, fate[index] ?? 'valid', luck);
        return value === undefined ? [] : [[field, value]];
      });
      return { name, values: Object.fromEntries(luck > 0.8 ? [...values, ['Nonsense', 'x']] : values) };
    });
});

function sampleOf(name: string, field: Field, fate: 'valid' | 'absent' | 'unread' | 'broken', luck: number): unknown {
  const rule = ruleOf(field);
  if (fate === 'absent') return undefined;
  if (fate === 'unread') return unread[rule.kind] ?? valid(rule);
  // What is empty has no form on the wire at all, or means that nothing was given.
  const broken = outOfRange(rule).filter((value) => !(Array.isArray(value) && value.length === 0) && value !== '');
  if (fate === 'broken') return broken[Math.floor(luck * broken.length)] ?? valid(rule);
  return ids[name] ?? valid(rule);
}

/** Those of the seed, so that what is right is also accepted. */
const ids: Readonly<Record<string, string>> = {
  AppId: 'ONEX570DA892117',
  WorkspaceId: 'PROD',
  TenantId: 'PUQYHL',
};

/** With the space of the emulator, unless the request has something else in mind. */
const inSpace = ({ name, values }: Request, { env }: Emulator): Values => {
  const isNumber = name === 'CreateSpace' || name === 'DescribeSpaceClientConfig';
  const known = isNumber && typeof values['WorkspaceId'] === 'string' ? { ...values, WorkspaceId: 1 } : values;
  return known['SpaceId'] === 'a' ? { ...known, SpaceId: env['MINISHIP_SPACE_ID'] } : known;
};

/** What the gateway said, as the emulator recorded it, with the parameter that it was about. */
async function askTheirs(request: Request): Promise<string> {
  const config = new openApi.Config({ ...keyOf(theirs), endpoint: new URL(theirs.url).host, protocol: 'http' });
  const shape = {
    protocol: 'HTTP',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  };
  const version = productOf(request.name) === 'mpaas' ? '2020-10-28' : '2019-06-15';
  const params = new openApi.Params({ action: request.name, version, ...shape });
  const noOptions = {} as Parameters<InstanceType<typeof openApi.default>['callApi']>[2];
  const body = inSpace(request, theirs);
  await new openApi.default(config).callApi(params, new openApi.OpenApiRequest({ body }), noOptions).catch(() => undefined);
  return outcomeOf(theirs);
}

function outcomeOf(emulator: Emulator): string {
  const { outcome, message = '' } = emulator.calls.at(-1) ?? { outcome: 'nothing' };
  const [, parameter = ''] = /"(\w+)"/.exec(message) ?? [];
  return outcome.startsWith('InvalidParameter') ? `${outcome} ${parameter}` : outcome;
}

/** The same of ours: what it refuses itself in the words of the gateway, all at once; what it sent, as the emulator recorded it. */
async function askOurs(request: Request): Promise<readonly string[]> {
  const before = ours.calls.length;
  const parameters = inSpace(request, ours) as RequestTo<typeof request.name>;
  const failure = await client.call(request.name, parameters).then(
    () => undefined,
    (thrown: unknown) => (isFailure(thrown) ? thrown : Promise.reject(thrown)),
  );
  if (ours.calls.length === before) return (failure?.problems.length ? failure.problems : [failure]).map((each) => wordOf(each));
  const outcome = outcomeOf(ours);
  // An answer that is no yes must not be taken for one.
  expect([request, outcome, failure === undefined]).toEqual([request, outcome, outcome === 'OK' || outcome === 'SUCCESS']);
  return [outcome];
}

function wordOf(failure: Failure | undefined): string {
  const { parameter = '' } = (failure?.facts ?? {}) as { readonly parameter?: string };
  const words: Readonly<Record<string, string>> = {
    PARAMETER_MISSING: `Missing${parameter}`,
    PARAMETER_UNKNOWN: `InvalidParameter.Unknown ${parameter}`,
    PARAMETER_INVALID: `InvalidParameter ${parameter}`,
    OPERATION_REMOVED: 'InvalidApi.NotFound',
  };
  return words[failure?.code ?? ''] ?? failure?.code ?? 'nothing';
}

test('200 requests, good and bad, get the same verdict from our client and from @alicloud/openapi-client', async () => {
  const verdicts: string[] = [];
  for (const request of fc.sample(requests, { numRuns: 200, seed: 20_261_122 })) {
    const [own, vendor] = await Promise.all([askOurs(request), askTheirs(request)]);
    expect([request, own]).toEqual([request, expect.arrayContaining([vendor])]);
    verdicts.push(vendor.replace(/^Missing.*/, 'Missing').replace(/ .*/, ''));
    ours.reset();
    theirs.reset();
  }
  const count = (verdict: string): number => verdicts.filter((each) => each === verdict).length;
  // A table of nothing but refusals, or of none, would prove little.
  for (const verdict of ['OK', 'Missing', 'InvalidParameter', 'InvalidParameter.Unknown'])
    expect([verdict, count(verdict) > 10]).toEqual([verdict, true]);
});
