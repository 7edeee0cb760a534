import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/config/release-request.ts';
import type { Task } from '../../src/services/mpaas-words.ts';
import { describeAudience, findTaskFor, taskAudience } from '../../src/workflows/audience.ts';

const endMs = Date.UTC(2026, 10, 25, 10, 30);
const window: Audience = { kind: 'window', users: 500, end: { kind: 'at', epochMs: endMs } };
const task = (changes: Partial<Task>): Task => ({
  taskId: 5001,
  packageId: 3001,
  state: 'publishing',
  audience: { kind: 'everyone' },
  rules: [],
  memo: '',
  ...changes,
});

describe('an audience in words', () => {
  test.each<{ audience: Audience; words: string }>([
    { audience: { kind: 'none' }, words: 'nobody yet' },
    { audience: { kind: 'everyone' }, words: 'everyone' },
    { audience: { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: [] } }, words: 'whitelist "qa"' },
    { audience: window, words: '500 users until 2026-11-25 18:30 +08:00' },
    { audience: { ...window, end: { kind: 'after', durationMs: 86_400_000 } }, words: '500 users for 24 h' },
    { audience: { ...window, end: { kind: 'after', durationMs: 5_400_000 } }, words: '500 users for 1.5 h' },
  ])('$words', ({ audience, words }) => {
    expect(describeAudience(audience).en).toBe(words);
  });
});

describe('the task that serves an audience already', () => {
  const inWindow = task({ audience: { kind: 'window', users: 500, endMs } });

  test('of a window is the one with as many users and the same end, to the second', () => {
    const shifted: Audience = { ...window, end: { kind: 'at', epochMs: endMs + 999 } };
    expect(findTaskFor([inWindow], { audience: shifted, rules: [] })).toBe(inWindow);
    const later: Audience = { ...window, end: { kind: 'at', epochMs: endMs + 1000 } };
    expect(findTaskFor([inWindow], { audience: later, rules: [] })).toBeUndefined();
    expect(findTaskFor([inWindow], { audience: { ...window, users: 501 }, rules: [] })).toBeUndefined();
  });

  test('of a whitelist is the one for that list alone', () => {
    const both = task({ audience: { kind: 'whitelist', whitelistIds: [7, 8] } });
    const one = task({ audience: { kind: 'whitelist', whitelistIds: [7] } });
    const asked: Audience = { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: [] } };
    expect(findTaskFor([both, one], { audience: asked, rules: [], whitelistId: 7 })).toBe(one);
  });

  test('is not one that ended', () => {
    expect(findTaskFor([task({ state: 'ended' })], { audience: { kind: 'everyone' }, rules: [] })).toBeUndefined();
  });

  test('beside one that was paused is the one that goes on', () => {
    const active = task({ taskId: 5002 });
    expect(findTaskFor([task({ state: 'paused' }), active], { audience: { kind: 'everyone' }, rules: [] })).toBe(active);
  });

  test('has the same rules, whatever their order; a range keeps its own', () => {
    const rules = [
      { element: 'city', operation: 'include', values: ['Beijing', 'Shanghai'] },
      { element: 'osVersion', operation: 'within', values: ['9', '12'] },
    ] as const;
    const found = task({ rules: [...rules].reverse() });
    expect(findTaskFor([found], { audience: { kind: 'everyone' }, rules })).toBe(found);
    const turned = [rules[0], { ...rules[1], values: ['12', '9'] }];
    expect(findTaskFor([found], { audience: { kind: 'everyone' }, rules: turned })).toBeUndefined();
  });
});

test('a window that lasts some time ends that long after now', () => {
  const audience: Audience = { ...window, end: { kind: 'after', durationMs: 1000 } };
  expect(taskAudience({ audience, rules: [] }, 5000)).toEqual({ kind: 'window', users: 500, endMs: 6000 });
});
