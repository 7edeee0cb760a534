import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { createCallLog, receiptOf, writeReceipt } from '../../src/workflows/receipt.ts';
import { accountOf } from '../../src/workflows/release-record.ts';
import { asked } from '../support/asked.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'miniship-receipt-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const known = { version: '0.1.0', status: 'live', startedMs: 0, finishedMs: 1500, run: { commit: 'abc' }, calls: [] };
const record = {
  h5Version: '1.4.2.90',
  archive: { path: '/tmp/a.zip', sizeBytes: 10, sha256: 'f00', files: 3 },
  task: { taskId: 7, packageId: 3, state: 'publishing', audience: { kind: 'everyone' }, rules: [], memo: '' },
  previous: { packageId: 2, h5Version: '1.4.1.90' },
} as const;

test('a receipt holds what was asked, what was done, and what an undo needs', () => {
  const receipt = receiptOf(accountOf(asked, record), known);
  expect(receipt).toMatchObject({
    receipt: 1,
    status: 'live',
    startedAt: '1970-01-01T00:00:00.000Z',
    finishedAt: '1970-01-01T00:00:01.500Z',
    done: { h5Version: '1.4.2.90', archive: { sha256: 'f00', sizeBytes: 10, files: 3 } },
    undo: { taskId: 7, previous: { packageId: 2, h5Version: '1.4.1.90' } },
  });
});

test('the users of a whitelist are counted, not named', () => {
  const text = JSON.stringify(receiptOf(accountOf(asked, record), known));
  expect(text).toContain('"users":{"inline":2}');
  expect(text).not.toContain('u001');
});

test('a failed run leaves the code and the message beside what it came to know', () => {
  const failure = new Failure('NOT_LIVE', { what: 'Task 7', state: 'waiting', waitedMs: 3000 });
  expect(receiptOf(accountOf(asked, record), { ...known, status: 'failed', failure }).error).toEqual({
    code: 'NOT_LIVE',
    message: failure.message,
  });
});

test('the call log keeps the request id of every answered call, in order, but for those of a run inside the run', () => {
  const log = createCallLog();
  log.report({ type: 'call-answered', operation: 'GetMcubeFileToken', requestId: 'R-1', durationMs: 5 });
  log.report({ type: 'step-started', step: 'upload' });
  log.report({ type: 'call-answered', operation: 'QueryMcubeMiniTask', requestId: 'R-2', durationMs: 5 });
  log.report({ app: 'shop', type: 'call-answered', operation: 'QueryMcubeVhost', requestId: 'R-3', durationMs: 5 });
  expect(log.leftOut()).toBe(0);
  expect(log.calls()).toEqual([
    { operation: 'GetMcubeFileToken', requestId: 'R-1' },
    { operation: 'QueryMcubeMiniTask', requestId: 'R-2' },
  ]);
});

test('of very many calls the first and the last thousand are kept, and the receipt says how many are not', () => {
  const log = createCallLog();
  for (let index = 0; index < 40_000; index += 1) {
    log.report({ type: 'call-answered', operation: 'GetWebHostingUploadCredential', requestId: `R-${index}`, durationMs: 1 });
  }
  const ids = log.calls().map(({ requestId }) => requestId);
  expect([ids.length, ids[0], ids[999], ids[1000], ids.at(-1)]).toEqual([2000, 'R-0', 'R-999', 'R-39000', 'R-39999']);
  expect(receiptOf(accountOf(asked, record), { ...known, callsLeftOut: log.leftOut() })).toMatchObject({ callsLeftOut: 38_000 });
  expect(receiptOf(accountOf(asked, record), { ...known, callsLeftOut: 0 })).not.toHaveProperty('callsLeftOut');
});

test('it is written whole into a folder that it makes, and leaves no other file', async () => {
  const path = join(folder, 'deep', 'receipt.json');
  const receipt = receiptOf(accountOf(asked, record), known);
  await writeReceipt(path, receipt);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(receipt)));
  expect(readdirSync(join(folder, 'deep'))).toEqual(['receipt.json']);
});

test('a place that cannot be written is named', async () => {
  writeFileSync(join(folder, 'file'), '');
  const path = join(folder, 'file', 'receipt.json');
  await expect(writeReceipt(path, receiptOf(accountOf(asked, record), known))).rejects.toMatchObject({
    code: 'FILE_UNWRITABLE',
    facts: { path },
  });
});
