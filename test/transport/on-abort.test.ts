import { expect, test } from 'vitest';
import { onAbort } from '../../src/transport/on-abort.ts';

test('an aborted signal is heard by all who listen, once, and not by those who let go', () => {
  const aborter = new AbortController();
  const heard: string[] = [];
  onAbort(aborter.signal, () => heard.push('a'));
  const letGo = onAbort(aborter.signal, () => heard.push('b'));
  onAbort(aborter.signal, () => heard.push('c'));
  letGo();
  aborter.abort();
  aborter.abort();
  expect(heard).toEqual(['a', 'c']);
});
