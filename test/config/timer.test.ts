import { expect, test } from 'vitest';
import { timerFault } from '../../src/config/timer.ts';
import { textIn } from '../../src/errors/text.ts';

test.each([
  '0 0 */2 * * *',
  'cron:0 0 */2 * * *',
  'cron:0 0 * * * *',
  '0 30 9-18 ? * MON-FRI',
  '0 0 0 1,15 * ?',
  '0  5\t4 * jan-mar sun',
  '59 59 23 31 12 7',
  '0 0/5 * * * *',
  '0 0 8-20/4 * * 0',
])('"%s" is a timer', (text) => {
  expect(timerFault(text)).toBeUndefined();
});

test.each([
  ['', 'six fields'],
  ['* * * * *', 'six fields'],
  ['0 0 0 1 1 ? 2030', 'six fields'],
  ['@daily', 'six fields'],
  ['cron: ', 'six fields'],
  ['cron 0 0 * * * *', 'six fields'],
  ['60 0 0 * * *', 'sound in its second: 0 to 59'],
  ['? 0 0 * * *', 'sound in its second'],
  ['0 60 0 * * *', 'sound in its minute: 0 to 59'],
  ['0 */0 0 * * *', 'sound in its minute'],
  ['0 */60 0 * * *', 'sound in its minute'],
  ['0 */5/2 0 * * *', 'sound in its minute'],
  ['0 5- 0 * * *', 'sound in its minute'],
  ['0 , 0 * * *', 'sound in its minute'],
  ['0 0 24 * * *', 'sound in its hour: 0 to 23'],
  ['0 0 18-9 * * *', 'sound in its hour'],
  ['0 0 1-2-3 * * *', 'sound in its hour'],
  ['0 0 0 0 * *', 'sound in its day of the month: 1 to 31'],
  ['0 0 0 L * *', 'sound in its day of the month'],
  ['0 0 0 * 13 *', 'sound in its month: 1 to 12'],
  ['0 0 0 * MON *', 'sound in its month'],
  ['0 0 0 * * 8', 'sound in its day of the week: 0 to 7'],
  ['0 0 0 * * *,?', 'sound in its day of the week'],
  ['0 0 0 * * -1', 'sound in its day of the week'],
])('"%s" is none: %s', (text, expected) => {
  expect(textIn(timerFault(text) ?? '', 'en')).toContain(expected);
});
