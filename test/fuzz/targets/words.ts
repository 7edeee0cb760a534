import { fillTemplate, messageFields, templateFault } from '../../../src/config/message-template.ts';
import { asUrl } from '../../../src/config/proxy.ts';
import { readDuration, readMoment } from '../../../src/config/time.ts';
import { timerFault } from '../../../src/config/timer.ts';
import { readChinaTime } from '../../../src/services/china-time.ts';
import { keepSecret } from '../../../src/services/space.ts';
import { readMegabytes, readRuntime, readSeconds } from '../../../src/services/spec-words.ts';
import { encryptedAddress } from '../../../src/services/storage-address.ts';
import { serverWait } from '../../../src/transport/server-wait.ts';
import { readXml } from '../../../src/transport/xml.ts';
import { marksFor, runIn, stampIn, stampWords, wordsOf } from '../../../src/workflows/function-stamp.ts';
import { memoStampOf, memoWords, stampOf } from '../../../src/workflows/stamp.ts';
import { mutatedJson } from '../hostile-json.ts';
import { mutated } from '../mutate.ts';
import type { Random } from '../random.ts';
import { type FuzzTarget, simple } from '../target.ts';

/** A target that reads one text, made of one of these. */
const ofText = (name: string, sounds: readonly string[], read: (text: string, random: Random) => unknown): FuzzTarget =>
  simple(name, async (random, tell) => {
    const text = mutated(random.pick(sounds), random);
    tell(text);
    await read(text, random);
  });

const xml =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>a &lt;b&gt;</Message><RequestId>5F</RequestId><a b="c"/></Error>';
const signedUrls = [
  'https://b.oss-cn-hangzhou.aliyuncs.com/a/b.zip?OSSAccessKeyId=x&Expires=1768464550&Signature=a%2Bb%3D&security-token=c',
  'b.oss-cn-hangzhou-internal.aliyuncs.com/a?x-oss-signature=b&x-oss-security-token=c+d',
  'http://127.0.0.1:8080/a?Signature=b',
];
const stamp =
  'Says hello. [miniship 0123456789abcdef/01234567 back=89abcdef undone=01234567,89abcdef 1234 bytes commit=0123456789ab run=12]';
const memo =
  'Fixes the cart [miniship by=rollback sha256=0123456789ab from=1.4.2.90 commit=0123456789ab time=2026-01-15T08:09:10.000Z ci=GitLab run=12 number=3 series=a]';
const fields = Object.fromEntries(messageFields.map((name) => [name, `a {${name}} "b"`])) as Parameters<typeof fillTemplate>[1];

export const wordTargets: readonly FuzzTarget[] = [
  ofText('xml', [xml, `<Error>${'<a>'.repeat(50)}</Error>`], readXml),
  ofText('signed-urls', signedUrls, (url) => {
    keepSecret(url, () => {});
    const address = encryptedAddress(url);
    keepSecret(address, () => {});
    asUrl(url, 'https');
  }),
  ofText('retry-after', ['120', 'Thu, 15 Jan 2026 08:09:10 GMT', '1.5'], (text, random) => {
    const name = random.pick(['retry-after', 'x-acs-retry-after', 'x-oss-qos-delay-time']);
    const waitMs = serverWait({ [name]: text }, 1_768_464_550_000);
    if (waitMs !== undefined && !(waitMs >= 0)) throw new Error(`a wait of ${waitMs} ms`);
  }),
  ofText('function-stamps', [stamp], (text) => {
    const found = stampIn(text);
    runIn(text);
    const marks = marksFor('d', found);
    stampWords(wordsOf(text), { sha256: '0'.repeat(64), deploymentId: 'd', sizeBytes: 1 }, {}, marks);
  }),
  ofText('memo-stamps', [memo], (text) => [memoStampOf(text), memoWords(text)]),
  simple('package-stamps', (random, tell) => {
    const text = mutatedJson(
      {
        miniship: { sha256: '00', commit: 'a', commitMs: 1, run: '1', rollback: { from: '1.0.0.0', to: '0.9.0.0', reason: 'r' } },
        theirs: 1,
      },
      random,
    );
    tell(text);
    const value: unknown = attempt(() => JSON.parse(text) as unknown);
    if (typeof value === 'object' && value !== null) stampOf(value as Record<string, unknown>);
  }),
  ofText('message-templates', ['{"title":"{app} {version}","body":["{{not}} {memo}"]}', 'Version {version} of {app}: {memo}'], (text) => {
    templateFault(text);
    fillTemplate(text, fields);
  }),
  ofText(
    'times-and-numbers',
    ['2026-01-15 08:09:10', '1h30m', '24h', '0 0 2 * * *', '5s', '512 MB', 'Node.js 20', '2026-01-15T08:09:10+08:00'],
    (text) => [
      readChinaTime(text),
      readDuration(text),
      readMoment(text),
      timerFault(text),
      readSeconds(text),
      readMegabytes(text),
      readRuntime(text),
    ],
  ),
];

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
