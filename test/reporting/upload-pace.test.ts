import { expect, test } from 'vitest';
import { createUploadPace } from '../../src/reporting/upload-pace.ts';
import { chinese } from '../../src/reporting/words/chinese.ts';
import { english } from '../../src/reporting/words/english.ts';

const sizeBytes = 10_000_000;

test('the rate and the time left are told once a second has passed, and no more at the end', () => {
  let nowMs = 0;
  const pace = createUploadPace(() => nowMs, english);
  const at = (ms: number, sentBytes: number): string => {
    nowMs = ms;
    return pace({ file: 'a.zip', sentBytes, sizeBytes });
  };
  expect(at(0, 0)).toBe('');
  expect(at(500, 1_000_000)).toBe('');
  expect(at(2000, 4_000_000)).toBe(' · 2 MB/s · 3 s left');
  expect(at(5000, sizeBytes)).toBe('');
});

test('an upload that is repeated is measured anew, each file by itself, and Chinese is spoken', () => {
  let nowMs = 0;
  const pace = createUploadPace(() => nowMs, chinese);
  pace({ file: 'a.zip', sentBytes: 8_000_000, sizeBytes });
  nowMs = 60_000;
  expect(pace({ file: 'a.zip', sentBytes: 0, sizeBytes })).toBe('');
  expect(pace({ file: 'b.zip', sentBytes: 0, sizeBytes })).toBe('');
  nowMs = 62_000;
  expect(pace({ file: 'a.zip', sentBytes: 5_000_000, sizeBytes })).toBe(' · 2.5 MB/s · 剩余 2 秒');
});
