import { expect, test } from 'vitest';
import type { Card } from '../../../src/services/notices/card.ts';
import { chats, sendNotice } from '../../../src/services/notices/send-notice.ts';
import { createFakeHttp, type Scripted } from '../../support/fake-http.ts';

const card: Card = {
  isGood: true,
  title: 'Live',
  text: 'Shop 1.4.2.90 for everyone, in 5.1 s.',
  facts: [
    { label: 'Version', value: '1.4.2.90' },
    { label: 'For', value: 'everyone' },
    { label: 'To go back', value: 'miniship rollback --app shop --to previous' },
  ],
  links: [
    { label: 'Run', url: 'https://ci.example/7' },
    { label: 'Site', url: 'https://shop.example.com/' },
  ],
  record: { type: 'notice', version: 1, verb: 'release', exit: 0 },
};
const nowMs = 1_789_000_000_123;
const kinds = Object.keys(chats) as (keyof typeof chats)[];

test.each(kinds)('the message to %s', (kind) => {
  const { url, headers, body } = chats[kind].postOf(card, { url: 'https://chat.example/hook?key=k', secret: 'SECabc', nowMs });
  expect({ url, headers, body: JSON.parse(body) as unknown }).toMatchSnapshot();
});

test.each(kinds)('the message to %s about a failure, with nowhere to go', (kind) => {
  const bad = { ...card, isGood: false, title: 'Failed', links: [] };
  expect(JSON.parse(chats[kind].postOf(bad, { url: 'https://chat.example/hook', nowMs }).body)).toMatchSnapshot();
});

/** The examples were made with Python's hmac, base64 and urllib, not with this code. */
test.each([
  { kind: 'dingtalk', sign: 'Ej9X7Qb6otDKt+dMyMwKnAuMOGSHkZSG6fkHxGt0hHE=' },
  { kind: 'feishu', sign: 'UTdnJ9a4EvfN43euW+6xkiW2DfxqidPRHJd27EDy9Tc=' },
] as const)('$kind is signed as its vendor says', ({ kind, sign }) => {
  const { url, body } = chats[kind].postOf(card, { url: 'https://chat.example/robot/send?access_token=t', secret: 'SECabc', nowMs });
  const found = kind === 'dingtalk' ? new URL(url).searchParams.get('sign') : (JSON.parse(body) as { readonly sign: string }).sign;
  expect(found).toBe(sign);
});

test.each(['dingtalk', 'wecom'] as const)('nobody is called and nothing is linked by text from outside: %s', (kind) => {
  const hostile = {
    ...card,
    text: '<at id=all></at> <@all> [here](https://evil.example) ![x](y)',
    links: kind === 'wecom' ? [] : card.links,
  };
  const { body } = chats[kind].postOf(hostile, { url: 'https://chat.example/hook', nowMs });
  expect(body).not.toMatch(/<at|<@|\[here\]/);
});

test('Slack acts on no sign of text from outside', () => {
  const { body } = chats.slack.postOf({ ...card, text: '<!channel> a & b' }, { url: 'https://chat.example/hook', nowMs });
  expect(body).toContain('&lt;!channel&gt; a &amp; b');
});

const refused = { kind: 'broken', phase: 'connecting', reason: 'the connection was refused' } as const;
const lost = { kind: 'broken', phase: 'waiting', reason: 'the connection was dropped' } as const;

test.each([
  { name: 'taken at once', script: [{ body: 'ok' }], requests: 1, code: undefined },
  { name: 'not reached, then taken', script: [refused, { body: 'ok' }], requests: 2, code: undefined },
  { name: 'busy, then taken', script: [{ status: 503 }, { body: 'ok' }], requests: 2, code: undefined },
  { name: 'not reached twice', script: [refused, refused], requests: 2, code: 'HOST_UNREACHABLE' },
  { name: 'limited twice', script: [{ status: 429 }, { status: 429 }], requests: 2, code: 'HOST_LIMITED' },
  { name: 'lost: it may have been taken, and is not said twice', script: [lost], requests: 1, code: 'HOST_UNREACHABLE' },
  { name: 'refused', script: [{ status: 400, body: 'invalid_payload' }], requests: 1, code: 'HOST_REFUSED' },
] as const)('$name', async ({ script, requests, code }) => {
  const http = createFakeHttp(...(script as readonly Scripted[]));
  const waits: number[] = [];
  const clock = { now: () => nowMs, sleep: async (waitMs: number) => void waits.push(waitMs) };
  const target = { kind: 'slack', url: 'https://hooks.slack.com/services/T/B/x' } as const;
  const outcome = await sendNotice(card, target, { http, clock, userAgent: 'miniship/0', timeoutMs: 4000 }).then(
    () => undefined,
    (error: { readonly code: string; readonly message: string }) => error,
  );
  expect(outcome?.code).toBe(code);
  expect(outcome?.message ?? '').not.toContain('hooks.slack.com');
  expect(http.requests).toHaveLength(requests);
  expect(waits).toEqual(requests === 2 ? [500] : []);
});
