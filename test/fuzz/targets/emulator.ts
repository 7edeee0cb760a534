import { Agent, request } from 'node:http';
import { createEmulator, type Emulator } from '../../../src/emulator/emulator.ts';
import { readForm } from '../../../src/emulator/form.ts';
import { ossSignature } from '../../../src/emulator/oss-signature.ts';
import { checkPolicy } from '../../../src/emulator/post-policy.ts';
import { GatewayError, StorageError } from '../../../src/emulator/refusal.ts';
import { defaultSeed } from '../../../src/emulator/seed.ts';
import { parseSeed } from '../../../src/emulator/seed-file.ts';
import { signatures } from '../../../src/transport/sign-call.ts';
import { mpaasDefaults, operations, productOf, serverlessDefaults } from '../../../src/wire/catalogue.ts';
import type { Operation } from '../../../src/wire/operation.ts';
import { mutatedJson } from '../hostile-json.ts';
import { anyText, mutated, mutatedBytes } from '../mutate.ts';
import type { Random } from '../random.ts';
import type { FuzzTarget, OpenTarget } from '../target.ts';

const key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' };
const credentials = { accessKeyId: key.id, accessKeySecret: key.secret };
const h5Id = '2017072607907880';

/** Values that are right for some parameter, so that calls come past the first check. */
const known: Readonly<Record<string, readonly string[]>> = {
  AppId: ['ONEX570DA892117'],
  WorkspaceId: ['PROD'],
  TenantId: ['PUQYHL'],
  H5Id: [h5Id],
  SpaceId: defaultSeed.spaces.map((space) => (typeof space === 'string' ? space : space.spaceId)),
  Name: ['hello', 'time'],
};
const likely = [
  '1',
  '0',
  '2',
  '3',
  '1000',
  'true',
  'false',
  'OK',
  'hello',
  'qa',
  '1.4.2.90',
  '/index.html',
  'index.html',
  'www.example.com',
  'nodejs20',
  '256',
  '2026-02-01 08:00:00',
  'all',
  'normal',
  'db',
  '{"a":1}',
  '[]',
  'a,b',
  '*',
];

function parametersOf({ required, optional }: Operation, random: Random): Record<string, string> {
  const names = [...Object.keys(required).filter(() => !random.once(30)), ...Object.keys(optional).filter(() => random.once(3))];
  const given = Object.fromEntries(names.map((name) => [name, valueFor(name, random)]));
  return random.once(40) ? { ...given, [anyText(random, 8)]: anyText(random) } : given;
}

function valueFor(name: string, random: Random): string {
  const right = known[name];
  if (right !== undefined && !random.once(20)) return random.pick(right);
  if (random.once(8)) return anyText(random);
  return random.once(5) ? mutated(random.pick(likely), random) : random.pick(likely);
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends one request; headers that Node itself would not write are left out. Answers status and body. */
function send(
  emulator: Emulator,
  agent: Agent,
  { method, path, headers, body = '' }: Sent,
): Promise<{ readonly status: number; readonly text: string }> {
  const { hostname, port } = new URL(emulator.url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, method, path, agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => void chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
        response.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A running emulator that gets requests, and must answer each of them: with a yes, or with a no in the words of the cloud. */
const served = (name: string, write: (random: Random, emulator: Emulator) => Sent | Promise<Sent>): FuzzTarget => ({
  name,
  async open(): Promise<OpenTarget> {
    const emulator = await createEmulator({ rateLimit: 'off', publishDelayMs: 0, deployDelayMs: 0, openDelayMs: 0 });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    let sent = 0;
    return {
      async run(random, tell) {
        const message = await write(random, emulator);
        tell(`${message.method} ${message.path} ${JSON.stringify(message.headers)}\n${String(message.body ?? '')}`);
        if (!isSendable(message)) return;
        const { status, text } = await send(emulator, agent, message);
        // What was called is written down, and the world grows: both begin anew from time to time.
        sent += 1;
        if (sent % 200 === 0) emulator.reset();
        if (/fault of the emulator/i.test(text)) throw new Error(`HTTP ${status}: ${text.slice(0, 300)}`);
        if (status >= 400) throw new Answered(text);
      },
      isAnswer: (thrown) => thrown instanceof Answered,
      async close() {
        agent.destroy();
        await emulator.close();
      },
    };
  },
});

/** The emulator said no, in a proper answer. */
class Answered extends Error {}

/** Node refuses to send these, or to read them, so nobody can receive them from it. */
const isSendable = ({ path, headers }: Sent): boolean =>
  path.length + JSON.stringify(headers).length < 8_000 &&
  !/[^\x21-\xff]/.test(path) &&
  Object.entries(headers).every(([name, value]) => /^[\w-]+$/.test(name) && !/[^\t\x20-\x7e\x80-\xff]/.test(value));

const names = Object.keys(operations) as (keyof typeof operations)[];

function signedCall(random: Random, emulator: Emulator): Sent {
  const operation = random.pick(names);
  const row: Operation = operations[operation];
  const { version } = random.once(20) ? { version: '2019-07-01' } : productOf(operation) === 'mpaas' ? mpaasDefaults : serverlessDefaults;
  const signed = signatures[random.pick(['acs3', 'v1'] as const)]({
    host: new URL(emulator.url).host,
    operation,
    version,
    parameters: parametersOf(row, random),
    credentials,
    nonce: String(random.next()) + String(random.next()),
    nowMs: emulator.now(),
  });
  return { method: 'POST', path: '/', headers: signed.headers, body: signed.body };
}

const encode = (text: string): string => Buffer.from(text).toString('base64');

const signedPolicy = (policy: string): Record<string, string> => ({
  policy: encode(policy),
  Signature: ossSignature(key.secret, encode(policy)),
  OSSAccessKeyId: key.id,
});
const policyOf = (nowMs: number, more: readonly unknown[] = []): object => ({
  expiration: new Date(nowMs + 600_000).toISOString(),
  conditions: [['content-length-range', 0, 1000], ['starts-with', '$key', 'mds/'], ...more],
});

function upload(random: Random, emulator: Emulator): Sent {
  const policy = policyOf(emulator.now());
  const fields = {
    key: random.once(4) ? anyText(random) : 'mds/a.zip',
    ...signedPolicy(random.once(3) ? mutatedJson(policy, random) : JSON.stringify(policy)),
    success_action_status: random.pick(['200', '201', '204', anyText(random)]),
  };
  const parts = Object.entries(fields).map(([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="${random.once(4) ? anyText(random) : 'a.zip'}"\r\nContent-Type: application/zip\r\n\r\n${anyText(random)}\r\n--b--\r\n`;
  const body = Buffer.from(parts.join('') + file);
  const type = random.once(8) ? mutated('multipart/form-data; boundary=b', random) : 'multipart/form-data; boundary=b';
  return { method: 'POST', path: '/', headers: { 'content-type': type }, body: random.once(2) ? mutatedBytes(body, random) : body };
}

function objectRequest(random: Random): Sent {
  const path = mutated(`/mds/a%20b/${h5Id}.zip?OSSAccessKeyId=${key.id}&Expires=4102444800&Signature=a%2Bb%3D`, random);
  const headers: Record<string, string> = {
    authorization: random.once(3) ? mutated(`OSS ${key.id}:abc=`, random) : '',
    date: anyText(random),
  };
  if (random.once(3)) headers['content-type'] = anyText(random);
  if (random.once(3)) headers['host'] = mutated('mcube-emulator.oss-cn-hangzhou.aliyuncs.com', random);
  return {
    method: random.pick(['GET', 'PUT', 'HEAD', 'DELETE', 'POST']),
    path: path.startsWith('/') ? path : `/${path}`,
    headers,
    body: anyText(random),
  };
}

const unsigned = (random: Random): Sent => ({
  method: random.pick(['POST', 'GET']),
  path: `/${random.once(2) ? mutated('?Action=ListMcubeMiniApps&Version=2020-10-28&AccessKeyId=a&Signature=b&Timestamp=2026-01-15T08:09:10Z', random) : ''}`,
  headers: {
    ...(random.once(2)
      ? { authorization: mutated('ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host;x-acs-date,Signature=b', random) }
      : {}),
    ...(random.once(2) ? { 'x-acs-action': anyText(random), 'x-acs-version': anyText(random), 'x-acs-date': anyText(random) } : {}),
    'content-type': random.once(4) ? anyText(random) : 'application/x-www-form-urlencoded',
  },
  body: mutated(
    `Action=AssumeRoleWithOIDC&Version=2015-04-01&RoleArn=acs%3Aram%3A%3A1%3Arole%2Fa&OIDCToken=${encode('{"alg":"RS256"}')}.${encode('{"iss":"a","aud":["b"],"sub":"c","exp":4102444800}')}.${'c'.repeat(40)}&OIDCProviderArn=a&RoleSessionName=b`,
    random,
  ),
});

const controls = (random: Random): Sent => {
  const bodies = [
    [{ operation: 'ListMcubeMiniApps', when: 'before', kind: 'throttle', times: 1, skip: 0, ms: 5 }],
    { advanceMs: 1 },
    { nowMs: 1_768_464_550_000 },
  ];
  const path = random.pick([
    'state',
    'calls',
    'faults',
    'clock',
    'reset',
    'resolve?appId=a&workspaceId=b&h5Id=c&userId=d&platform=ios&clientVersion=1',
    'id-token',
    anyText(random),
  ]);
  return {
    method: random.pick(['GET', 'POST', 'PUT']),
    path: `/_emulator/${encodeURI(path.replaceAll(/[\ud800-\udfff]/g, ''))}`,
    headers: { origin: random.once(4) ? anyText(random) : 'http://localhost' },
    body: mutatedJson(random.pick(bodies), random),
  };
};

const seed = {
  keys: [{ id: 'a', secret: 'b', denied: ['ListMcubeMiniApps'] }],
  apps: [
    {
      appId: 'A',
      workspaceId: 'P',
      tenantId: 'T',
      miniPrograms: [{ h5Id, name: 'n', packages: [{ h5Version: '1.0.0.0', audience: 'none' }] }],
      whitelists: [{ name: 'qa', users: ['u'] }],
    },
  ],
  spaces: ['mp-1', { spaceId: 'mp-2', functions: [{ name: 'f', memoryMb: 256 }] }],
};

/** These throw plain errors, whose message is for a person at the terminal. */
const plain = (name: string, run: OpenTarget['run'], isAnswer: (thrown: unknown) => boolean): FuzzTarget => ({
  name,
  open: () => ({ run, isAnswer }),
});

export const emulatorTargets: readonly FuzzTarget[] = [
  served('emulator-calls', signedCall),
  served('emulator-unsigned', unsigned),
  served('emulator-uploads', upload),
  served('emulator-objects', objectRequest),
  served('emulator-controls', controls),
  plain(
    'emulator-forms',
    (random, tell) => {
      const text = mutated('Action=List&a=%E5%9B%BE+b&List.1=a&List.2=b', random);
      tell(text);
      readForm(text);
    },
    (thrown) => thrown instanceof GatewayError,
  ),
  plain(
    'emulator-policies',
    (random, tell) => {
      const policy = mutatedJson(policyOf(0, [{ bucket: 'b' }, ['eq', '$content-type', 'application/zip']]), random);
      tell(policy);
      const { Signature: signature, OSSAccessKeyId: ossaccesskeyid, ...rest } = signedPolicy(policy);
      checkPolicy(
        new Map(Object.entries({ ...rest, signature: signature ?? '', ossaccesskeyid: ossaccesskeyid ?? '', key: 'mds/a' })),
        [key],
        'b',
        0,
      );
    },
    (thrown) => thrown instanceof StorageError,
  ),
  plain(
    'emulator-seeds',
    (random, tell) => {
      const text = mutatedJson(seed, random);
      tell(text);
      parseSeed(text);
    },
    (thrown) => thrown instanceof Error && !(thrown instanceof TypeError),
  ),
];
