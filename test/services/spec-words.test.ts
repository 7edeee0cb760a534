import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMegabytes, readRuntime, readSeconds, specFrom } from '../../src/services/spec-words.ts';

describe('seconds', () => {
  test.each([
    { text: '5s', seconds: 5 },
    { text: '5 s', seconds: 5 },
    { text: '5', seconds: 5 },
    { text: ' 7200 S ', seconds: 7200 },
    { text: '60 seconds', seconds: 60 },
    { text: '5000 ms', seconds: 0 },
    { text: 'soon', seconds: 0 },
    { text: '', seconds: 0 },
    { text: undefined, seconds: 0 },
  ])('$text is $seconds', ({ text, seconds }) => {
    expect(readSeconds(text)).toBe(seconds);
  });
});

describe('megabytes', () => {
  test.each([
    { text: '512 MB', megabytes: 512 },
    { text: '512MB', megabytes: 512 },
    { text: '512', megabytes: 512 },
    { text: '128 mb', megabytes: 128 },
    { text: '1 GB', megabytes: 0 },
    { text: 'much', megabytes: 0 },
    { text: undefined, megabytes: 0 },
  ])('$text is $megabytes', ({ text, megabytes }) => {
    expect(readMegabytes(text)).toBe(megabytes);
  });
});

describe('the runtime', () => {
  test.each([
    { text: 'Node.js 20', runtime: 'nodejs20' },
    { text: 'Node.js 8', runtime: 'nodejs8' },
    { text: 'nodejs20', runtime: 'nodejs20' },
    { text: 'NodeJS 18.x', runtime: 'nodejs18' },
    { text: 'Python 3.9', runtime: 'Python 3.9' },
    { text: '', runtime: '' },
    { text: undefined, runtime: '' },
  ])('$text is $runtime', ({ text, runtime }) => {
    expect(readRuntime(text)).toBe(runtime);
  });
});

test('whatever spacing the cloud chooses, the number that was asked for comes back', () => {
  const gap = fc.constantFrom('', ' ', '  ');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7200 }), gap, (value, space) => {
      expect(readSeconds(`${value}${space}s`)).toBe(value);
      expect(readMegabytes(`${value}${space}MB`)).toBe(value);
      expect(readRuntime(`Node.js${space}${value}`)).toBe(`nodejs${value}`);
    }),
  );
});

test('a function in words, as the vendor’s example answers it', () => {
  const answered = {
    Desc: 'Greets',
    HttpTriggerPath: '/http/hello',
    TimingTriggerConfig: 'cron:0 0 * * * *',
    TimingTriggerUserPayload: '{"a":1}',
    Spec: { InstanceConcurrency: 2, Memory: '128 MB', Runtime: 'Node.js 8', Timeout: '5s' },
  };
  expect(specFrom(answered)).toEqual({
    runtime: 'nodejs8',
    memoryMb: 128,
    timeoutSeconds: 5,
    concurrency: 2,
    httpPath: '/http/hello',
    timer: 'cron:0 0 * * * *',
    timerPayload: '{"a":1}',
    desc: 'Greets',
  });
});

test('what is not answered is empty, and concurrency is the cloud’s default', () => {
  expect(specFrom({})).toEqual({
    runtime: '',
    memoryMb: 0,
    timeoutSeconds: 0,
    concurrency: 1,
    httpPath: '',
    timer: '',
    timerPayload: '',
    desc: '',
  });
});
