import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appsOfReceipt, readReceipt } from '../../src/workflows/read-receipt.ts';

function written(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-receipt-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'miniship-receipt.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const partOf = (app: string, h5Id: string) => ({ app, receipt: 1, verb: 'release', status: 'live', asked: { h5Id }, done: {}, undo: {} });
const ofTwo = {
  receipt: 1,
  verb: 'release',
  status: 'live',
  apps: [partOf('shop', '2017072607907880'), partOf('news', '2017072607907881')],
};

describe('a receipt of several mini programs', () => {
  test.each([
    { whose: { app: 'news' }, found: 'news' },
    { whose: { h5Id: '2017072607907880' }, found: 'shop' },
    { whose: { app: 'news', h5Id: '2017072607907880' }, found: 'news' },
  ])('answers the part of the one that is meant: $whose', async ({ whose, found }) => {
    await expect(readReceipt(written(ofTwo), whose)).resolves.toMatchObject({ app: found, receipt: 1, verb: 'release' });
  });

  test.each([
    { whose: {}, reason: 'it is of 2 mini programs (shop, news), choose one with --app' },
    { whose: { app: 'pay' }, reason: 'it is of shop, news, not of pay' },
    { whose: { h5Id: '1' }, reason: 'it is of shop, news, not of 1' },
  ])('is refused when it is not clear which part is meant, or there is none: $whose', async ({ whose, reason }) => {
    await expect(readReceipt(written(ofTwo), whose)).rejects.toMatchObject({ code: 'RECEIPT_UNUSABLE', facts: { reason } });
  });

  test('of one alone needs no choice', async () => {
    await expect(readReceipt(written({ ...ofTwo, apps: ofTwo.apps.slice(0, 1) }))).resolves.toMatchObject({ app: 'shop' });
  });

  test('tells the names of its mini programs', async () => {
    await expect(appsOfReceipt(written(ofTwo))).resolves.toEqual(['shop', 'news']);
  });

  test('whose parts are no receipts is read as one of a single run', async () => {
    const odd = {
      receipt: 1,
      verb: 'release',
      status: 'live',
      apps: ['shop', null, { app: 1 }, { app: 'x', receipt: 2, verb: 'release' }],
    };
    await expect(readReceipt(written(odd))).resolves.toMatchObject({ verb: 'release' });
    await expect(appsOfReceipt(written(odd))).resolves.toEqual([]);
  });
});

test('a receipt of a single run is what it is, whoever asks', async () => {
  const path = written({ receipt: 1, verb: 'release', status: 'live', asked: { h5Id: '1' }, done: {}, undo: {} });
  await expect(readReceipt(path, { app: 'shop', h5Id: '2' })).resolves.toMatchObject({ asked: { h5Id: '1' } });
  await expect(appsOfReceipt(path)).resolves.toEqual([]);
});

test.each([
  { text: 'no JSON', reason: 'it is not JSON' },
  { text: '[]', reason: 'it is no receipt' },
  { text: '{"receipt":2,"verb":"release"}', reason: 'it is a receipt of kind 2, and this program knows kind 1' },
])('what is no receipt is refused: $text', async ({ text, reason }) => {
  await expect(readReceipt(written(text))).rejects.toMatchObject({ code: 'RECEIPT_UNUSABLE', facts: { reason } });
  await expect(appsOfReceipt(written(text))).resolves.toEqual([]);
});
