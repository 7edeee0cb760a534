import { expect, test } from 'vitest';
import type { Task } from '../../src/services/mpaas-words.ts';
import { describeReach } from '../../src/workflows/task-words.ts';

const names = new Map([[2700, 'qa']]);

test.each<{ readonly task: Pick<Task, 'audience' | 'rules'>; readonly words: string }>([
  { task: { audience: { kind: 'everyone' }, rules: [] }, words: 'everyone' },
  { task: { audience: { kind: 'whitelist', whitelistIds: [2700] }, rules: [] }, words: 'whitelist "qa"' },
  { task: { audience: { kind: 'whitelist', whitelistIds: [2700, 9] }, rules: [] }, words: 'whitelist "qa", 9' },
  { task: { audience: { kind: 'whitelist', whitelistIds: [] }, rules: [] }, words: 'whitelist unknown' },
  {
    task: { audience: { kind: 'window', users: 500, endMs: Date.UTC(2026, 0, 16) }, rules: [] },
    words: '500 users until 2026-01-16 08:00 +08:00',
  },
  { task: { audience: { kind: 'window', users: 1, endMs: Number.NaN }, rules: [] }, words: '1 user until ?' },
  {
    task: {
      audience: { kind: 'everyone' },
      rules: [
        { element: 'city', operation: 'include', values: ['Shanghai', 'Beijing'] },
        { element: 'osVersion', operation: 'within', values: ['9', '12'] },
      ],
    },
    words: 'everyone; city include Shanghai,Beijing; osVersion within 9,12',
  },
])('a task reaches "$words"', ({ task, words }) => {
  expect(describeReach(task, names).en).toBe(words);
});
