import { expect, test } from 'vitest';
import { asFailure, Failure } from '../../src/errors/failure.ts';
import { traceOf } from '../../src/reporting/failure-lines.ts';

test('a bug of ours says where it came from: the trace of what was thrown, in harmless lines', () => {
  const thrown = new Error('x');
  thrown.stack = 'Error: x ##[y]\n    at one (file:///a.js:1:2)\n    at \u001b[31mtwo\u001b[0m (##[z])\r\n  noise\n    at three';
  expect(traceOf(asFailure(thrown))).toEqual(['at one (file:///a.js:1:2)', 'at two (## [z])', 'at three']);
});

test('without an error to blame it is the trace of the failure itself, and it ends somewhere', () => {
  const lines = traceOf(asFailure('a text'));
  expect(lines[0]).toMatch(/^at asFailure/);
  expect(lines.length).toBeLessThanOrEqual(12);
});

test('any other failure has no trace: it says itself what is wrong', () => {
  expect(traceOf(new Failure('CANCELLED', {}, { cause: new Error('x') }))).toEqual([]);
});
