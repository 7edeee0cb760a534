import { expect, test } from 'vitest';
import { createScreen } from '../../src/reporting/screen.ts';

const clear = '\r\u001b[2K';

function shown(options: { interactive: boolean; columns: number }, statuses: readonly string[]): string {
  const texts: string[] = [];
  const screen = createScreen({ ...options, write: (text) => void texts.push(text) });
  for (const status of statuses) screen.status(status);
  screen.line('done');
  screen.line('end');
  return texts.join('');
}

test('a status is replaced by the next one, and by a line', () => {
  expect(shown({ interactive: true, columns: 80 }, ['one', 'two'])).toBe(`one${clear}two${clear}done\nend\n`);
});

test('where a line cannot be taken back, no status is shown', () => {
  expect(shown({ interactive: false, columns: 80 }, ['one', 'two'])).toBe('done\nend\n');
});

test.each([
  ['a longer status', 10, 'a longer…'],
  ['小程序小程序', 10, '小程序…'],
  ['fits nine', 10, 'fits nine'],
  ['anything', 0, '…'],
])('the status "%s" in %d columns is "%s", so that it never wraps', (status, columns, expected) => {
  expect(shown({ interactive: true, columns }, [status])).toBe(`${expected}${clear}done\nend\n`);
});

test.each(['::error::x', '  ::set-output name=a::b', '\u0085::add-mask::x'])('a line that begins as %j commands no runner', (line) => {
  const texts: string[] = [];
  createScreen({ interactive: false, columns: 80, write: (text) => void texts.push(text) }).line(line);
  expect(texts.join('')).toBe(`» ${line.trim().replace('\u0085', '')}\n`);
});
