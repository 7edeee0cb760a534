import { expect, test } from 'vitest';
import { FaultQueue, readFaults } from '../../src/emulator/faults.ts';

test('a fault serves its operation, as often as it says, in the order in which faults came', () => {
  const queue = new FaultQueue();
  queue.add({ operation: 'PostObject', when: 'before', kind: 'drop', times: 2 });
  queue.add({ operation: 'PostObject', when: 'after', kind: 'slow' });
  expect(queue.take('PutObject')).toBeUndefined();
  expect([1, 2, 3, 4].map(() => queue.take('PostObject')?.kind)).toStrictEqual(['drop', 'drop', 'slow', undefined]);
});

test('a fault may let calls pass first', () => {
  const queue = new FaultQueue();
  queue.add({ operation: 'PostObject', when: 'before', kind: 'drop', skip: 2 });
  expect([1, 2, 3, 4].map(() => queue.take('PostObject')?.kind)).toStrictEqual([undefined, undefined, 'drop', undefined]);
});

test('a list is read, with its defaults', () => {
  const given = [
    { operation: 'UploadMcubeMiniPackage', when: 'after', kind: 'throttle', times: 3, skip: 2, ms: 50 },
    { operation: 'PutObject', kind: 'drop' },
  ];
  expect(readFaults(given)).toStrictEqual([given[0], { operation: 'PutObject', when: 'before', kind: 'drop', times: 1, skip: 0, ms: 0 }]);
});

test.each([
  [{}, 'Expected a JSON list of faults.'],
  [['drop'], 'Fault 1 is not an object.'],
  [[{ operation: 'GetMcubeFileTokn', kind: 'drop' }], 'Fault 1: "operation" names no operation: "GetMcubeFileTokn".'],
  [
    [{ operation: 'PostObject', kind: 'dorp' }],
    'Fault 1: "kind" is not one of throttle, http-500, drop, slow, garbage, truncated, expired, echo, system-error, hold.',
  ],
  [[{ operation: 'PostObject', kind: 'drop', when: 'during' }], 'Fault 1: "when" is neither "before" nor "after".'],
  [[{ operation: 'PostObject', kind: 'drop', times: 0 }], 'Fault 1: "times" is not a whole number from 1 up.'],
  [[{ operation: 'PostObject', kind: 'slow', ms: -1 }], 'Fault 1: "ms" is not a whole number from 0 up.'],
  [[{ operation: 'PostObject', kind: 'system-error' }], 'Fault 1: "system-error" is an answer of mPaaS only, not of PostObject.'],
  [[{ operation: 'ListSpace', kind: 'system-error' }], 'Fault 1: "system-error" is an answer of mPaaS only, not of ListSpace.'],
  [[{ operation: 'PostObject', kind: 'drop', tmies: 2 }], 'Fault 1 has an unknown field "tmies".'],
])('%j is refused: %s', (given, message) => {
  expect(() => readFaults(given)).toThrow(message);
});
