import { expect, test } from 'vitest';
import { catalogue } from '../../src/errors/catalogue.ts';
import { asFailure, Failure, isStop, throwProblems } from '../../src/errors/failure.ts';

test('a failure says what was wrong first, and what to do second', () => {
  const failure = new Failure('VERSION_EXISTS', { h5Version: '1.4.2.90', packageId: 3209 });
  expect(failure.message).toBe('Version 1.4.2.90 exists already (package 3209) with other content.');
  expect(failure.help).toBe('A version can be used once only; raise the version and release again.');
  expect(failure).toMatchObject({ code: 'VERSION_EXISTS', exit: 5, transient: false });
});

test('a failed call keeps its operation and its request id', () => {
  const failure = new Failure('CLOUD_THROTTLED', { operation: 'GetMcubeFileToken', requestId: 'R-1' });
  expect(failure).toMatchObject({ operation: 'GetMcubeFileToken', requestId: 'R-1', transient: true, exit: 6 });
});

test('one problem is thrown as itself, several as one that carries them all', () => {
  const missing = new Failure('BUILD_NOT_FOUND', { path: 'dist' });
  const invalid = new Failure('VERSION_MISSING', {});
  expect(() => throwProblems([])).not.toThrow();
  expect(() => throwProblems([missing])).toThrow(missing);
  expect(() => throwProblems([missing, invalid])).toThrow(
    expect.objectContaining({ code: 'SEVERAL_PROBLEMS', exit: 2, problems: [missing, invalid] }) as Error,
  );
});

test('anything else that is thrown counts as a bug of ours and keeps its cause', () => {
  const cause = new TypeError('x is undefined');
  expect(asFailure(cause)).toMatchObject({ code: 'INTERNAL', exit: 70, cause });
});

test('every exit code belongs to a family, and only the sixth family is worth a repeat', () => {
  for (const [code, entry] of Object.entries(catalogue)) {
    expect([2, 3, 4, 5, 6, 7, 8, 70, 130], code).toContain(entry.exit);
    expect('transient' in entry, code).toBe(entry.exit === 6);
  }
});

test('cancelling and the end of the time are stops, everything else is a failure of its own', () => {
  expect(isStop(new Failure('CANCELLED', {}))).toBe(true);
  expect(isStop(new Failure('TIME_UP', { timeoutMs: 2000 }))).toBe(true);
  expect(isStop(new Failure('TIMED_OUT', { operation: 'ListSpace', waitedMs: 2000 }))).toBe(false);
});

test('a failure about one of several has that in front, and keeps all else, down to its problems', () => {
  const problem = new Failure('INPUT_MISSING', { name: 'path', about: 'the build' });
  const several = new Failure('SEVERAL_PROBLEMS', { count: 1 }, { problems: [problem], cause: 'x' });
  const about = several.about('shop');
  expect(about).toMatchObject({ code: 'SEVERAL_PROBLEMS', exit: 2, cause: 'x', help: several.help, message: `shop: ${several.message}` });
  expect(about.problems.map(({ message, help }) => [message, help])).toEqual([[`shop: ${problem.message}`, problem.help]]);
  expect(new Failure('CLOUD_THROTTLED', { operation: 'X', requestId: 'R' }).about('news')).toMatchObject({
    transient: true,
    requestId: 'R',
  });
});

test('the exit code of several runs is given, where that of the problems would say too little', () => {
  const problems = [new Failure('INPUT_MISSING', { name: 'path', about: 'x' }), new Failure('CANCELLED', {})];
  expect(new Failure('APPS_FAILED', { failed: ['a', 'b'], count: 3 }, { problems, exit: 130 }).exit).toBe(130);
});
