import type { Http, HttpReply } from '../../../src/transport/http-port.ts';
import { operations } from '../../../src/wire/catalogue.ts';
import type { Kind, Operation, Shape } from '../../../src/wire/operation.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { mutatedJson } from '../hostile-json.ts';
import { anyText, mutated, mutatedBytes } from '../mutate.ts';
import type { Random } from '../random.ts';

/** Texts as the cloud writes them, for whoever reads on in them. */
const texts: readonly string[] = [
  'OK',
  'Success',
  '1',
  '0',
  '2026-01-15 08:09:10',
  '1768464550000',
  '2026-01-15T08:09:10Z',
  '5s',
  '512 MB',
  'Node.js 20',
  'DEPLOY_SUCCESS',
  'IN_SERVICE',
  '1.4.2.90',
  'off',
  '/index.html',
  '{"miniship":{"sha256":"00","rollback":{"from":"1","to":"2"}},"enableTabBar":"YES","iconUrl":"https://x/y.png"}',
  '[{"ruleElement":"city","operation":"contain","value":"Hangzhou"}]',
  '10.1.60;10.1.60',
  '12,13',
  'memo [miniship by=release sha256=0123456789ab commit=0123 time=2026-01-15T08:09:10Z]',
  'words [miniship 0123456789abcdef/01234567 back=01234567 undone=01234567,89abcdef 12 bytes]',
  'https://bucket.oss-cn-hangzhou.aliyuncs.com/a/b.zip?OSSAccessKeyId=a&Expires=1768464550&Signature=b%2Bc%3D',
  'bucket.oss-cn-hangzhou.aliyuncs.com',
  'http://127.0.0.1:80/x',
  Buffer.from(
    '{"expiration":"2026-01-15T08:09:10Z","conditions":[["content-length-range",0,100],{"key":"mp-1/a"},["eq","$key","mp-1/b"]]}',
  ).toString('base64'),
];

function valueFor(kind: Kind, random: Random): unknown {
  switch (kind) {
    case 'text':
      return random.pick(texts);
    case 'integer':
      return random.pick([0, 1, 2, 3, 7, 100, '12']);
    case 'number':
      return random.pick([0, 1.5, 100, '2.5']);
    case 'flag':
      return random.pick([true, true, true, true, 'true', 'TRUE', false, 'FALSE']);
    case 'texts':
      return [random.pick(texts), random.pick(texts)].slice(random.below(3));
  }
}

/** An answer that fits the catalogue. Half of them leave fields out, as the cloud does. */
export function soundReply(shape: Shape, random: Random): Record<string, unknown> {
  const skips = random.once(4);
  const entries = Object.entries(shape).filter(() => !skips || !random.once(4));
  return Object.fromEntries(entries.map(([name, member]) => [name, memberOf(member, random)]));
}

function memberOf(member: Shape[string], random: Random): unknown {
  if (typeof member === 'string') return valueFor(member, random);
  if (isList(member)) return Array.from({ length: random.below(3) }, () => memberOf(member[0], random));
  return soundReply(member, random);
}

const isList = (member: Shape[string]): member is readonly [Kind | Shape] => Array.isArray(member);

const codes = [
  'Throttling.User',
  'InvalidAccessKeyId.NotFound',
  'SignatureDoesNotMatch',
  'InvalidTimeStamp.Expired',
  'NoPermission',
  'InternalError',
  'Function.NotFound',
  'InvalidApi.NotFound',
  'SignatureNonceUsed',
  'OK',
  'toString',
];

/** What a gateway or a storage says in XML when it refuses. */
const soundXml = (random: Random): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${random.pick(codes)}</Code><Message>a &lt;b&gt; &amp; c</Message><RequestId>R-1</RequestId><HostId>h</HostId></Error>`;

function bodyOf(operation: string, random: Random): Buffer {
  if (random.once(10)) return Buffer.from(mutated(soundXml(random), random));
  const row: Operation | undefined = Object.hasOwn(operations, operation) ? operations[operation as keyof typeof operations] : undefined;
  const refusal = { Code: random.pick(codes), Message: anyText(random), RequestId: 'R-1', HostId: 'h', Success: false };
  const ok = {
    ...soundReply(row?.reply ?? {}, random),
    RequestId: 'R-1',
    ResultCode: random.once(20) ? anyText(random) : random.pick(['OK', 'SUCCESS']),
    Code: random.once(20) ? random.pick(codes) : 'OK',
    Success: true,
  };
  const sound = random.once(10) ? refusal : ok;
  const text = random.once(3) ? JSON.stringify(sound) : mutatedJson(sound, random);
  return random.once(20) ? mutatedBytes(Buffer.from(text), random) : Buffer.from(text);
}

const headerNames = [
  'date',
  'etag',
  'content-type',
  'x-acs-request-id',
  'x-oss-request-id',
  'x-acs-retry-after',
  'x-oss-qos-delay-time',
  'retry-after',
  'location',
];
const headerValues = [
  '1',
  '0',
  '120',
  'Thu, 15 Jan 2026 08:09:10 GMT',
  '"0123456789ABCDEF0123456789ABCDEF"',
  'application/json',
  '99999999999999',
  '-1',
  '1e3',
];

function headersOf(random: Random): Record<string, string> {
  const names = headerNames.filter(() => random.once(3));
  return Object.fromEntries(names.map((name) => [name, random.once(3) ? anyText(random) : random.pick(headerValues)]));
}

/** Calls one after the other get answers that are nearly right. */
export const strangeNetwork = (random: Random, tell: (input: string) => void): Http =>
  strangeAnswers(random, tell, (operation) => bodyOf(operation, random));

/** A network that parses addresses as the real one does, and goes nowhere: what it answers is made up. */
export function strangeAnswers(random: Random, tell: (input: string) => void, write: (operation: string) => string | Buffer): Http {
  let told = '';
  return {
    async send({ url, headers, receive }) {
      const operation = headers['x-acs-action'] ?? '';
      const reply = replyWith(Buffer.from(write(operation) as string), random);
      told += `${operation} ${new URL(url).host} ${reply.status} ${JSON.stringify(reply.headers)} ${reply.body.toString('latin1')}\n`;
      tell(told);
      if (receive === undefined || reply.status >= 300) return reply;
      receive(reply.body);
      return { ...reply, body: Buffer.alloc(0) };
    },
    async close() {},
  };
}

function replyWith(body: Buffer, random: Random): HttpReply {
  const status = random.once(12) ? random.pick([204, 301, 400, 403, 404, 408, 413, 429, 500, 501, 503, 999, 0]) : 200;
  return { kind: 'reply', status, headers: headersOf(random), body };
}

/** Everything that a client needs and that is no network. */
export const surroundings = (): {
  readonly clock: FakeClock;
  readonly listener: { answered(): void; retried(): void; waited(): void };
} => ({
  clock: createFakeClock(),
  listener: { answered() {}, retried() {}, waited() {} },
});
