import { expect, test } from 'vitest';
import { type Output, outputs } from '../../src/config/outputs.ts';
import { outputsOfRollback } from '../../src/workflows/rollback-record.ts';

const known = { status: 'failed', receiptPath: '', errorCode: 'NOTHING_PUBLISHED' } as const;

test('every output of the verb is set, also when nothing is known', () => {
  const ofRollback = Object.entries<Output>(outputs).flatMap(([name, { verbs }]) => (verbs.includes('rollback') ? [name] : []));
  const { status, 'error-code': code, ...others } = outputsOfRollback({}, known);
  expect({ status, code }).toEqual({ status: 'failed', code: 'NOTHING_PUBLISHED' });
  expect(Object.keys(others).sort()).toEqual(ofRollback.filter((name) => name !== 'status' && name !== 'error-code').sort());
  expect(Object.values(others).every((text) => text === '')).toBe(true);
});

test('a rollback that got as far as its package says which one, and from where to where', () => {
  const record = { from: { packageId: 3002, h5Version: '2.0.0.90' }, to: '1.0.0.90' };
  expect(outputsOfRollback(record, known)).toMatchObject({
    'rolled-back-from': '2.0.0.90',
    'rolled-back-to': '1.0.0.90',
    'package-id': '',
  });
});
