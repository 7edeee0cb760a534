import { describe, expect, test } from 'vitest';
import { makeQrCode, qrFromLines, qrLines, qrPng, qrSvg } from '../../src/reporting/qr-code.ts';
import { decoded, squaresOfPng, squaresOfSvg, squaresOfText } from '../support/read-qr.ts';

describe.each([
  'https://render.alipay.com/p/s/i/?scheme=alipays%3A%2F%2Fplatformapi',
  `https://mpaas.example/debug?token=${'x'.repeat(900)}`,
  '预览 小程序 1.4.2',
  'A',
])('the code of %s', (text) => {
  test('is read back from half blocks, on a light page and on a dark one', async () => {
    const squares = squaresOfText(qrLines(await makeQrCode(text), { colour: false }));
    expect(decoded(squares)).toBe(text);
    expect(decoded(squares, { inverted: true })).toBe(text);
  });

  test('is read back from SVG and from PNG', async () => {
    const code = await makeQrCode(text);
    expect(decoded(squaresOfSvg(qrSvg(code)))).toBe(text);
    expect(squaresOfPng(qrPng(code, 1))).toEqual(code);
    expect(decoded(squaresOfPng(qrPng(code, 2)))).toBe(text);
  });
});

test('colours are black on white whatever the terminal has, and end with each line', async () => {
  const code = await makeQrCode('A');
  const lines = qrLines(code, { colour: true });
  expect(lines).toHaveLength(Math.ceil(code.length / 2));
  for (const line of lines) expect(line.startsWith('\u001b[38;5;16;48;5;231m') && line.endsWith('\u001b[0m')).toBe(true);
});

test('images have a white ground and a margin of four squares, so that a dark page does not matter', async () => {
  const code = await makeQrCode('A');
  expect(qrSvg(code)).toContain(`<path fill="#fff" d="M0 0h${code.length}v${code.length}H0z"/>`);
  for (const row of [...code.slice(0, 4), ...code.slice(-4)]) expect(row).not.toContain(true);
  for (const row of code) expect([...row.slice(0, 4), ...row.slice(-4)]).not.toContain(true);
});

test('lines become the code that they were made of, with a row of light where its last line was a half', async () => {
  for (const text of ['A', 'mpaas://platformapi/startapp?appId=20001101']) {
    const code = await makeQrCode(text);
    const again = qrFromLines(qrLines(code, { colour: false }));
    expect(again.slice(0, code.length)).toEqual(code);
    for (const row of again.slice(code.length)) expect(row).not.toContain(true);
  }
});
