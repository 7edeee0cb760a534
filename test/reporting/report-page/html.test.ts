import { expect, test } from 'vitest';
import { html, nothing, verbatim } from '../../../src/reporting/report-page/html.ts';

test('texts in a page are escaped and lose what commands a reader; pieces of a page stay what they are', () => {
  const piece = html`<b>${'a < b & "c"'}</b>`;
  expect(html`<p title="${`it's`}">${piece}${[piece, nothing]}${7}</p>`.html).toBe(
    '<p title="it&#39;s"><b>a &lt; b &amp; &quot;c&quot;</b><b>a &lt; b &amp; &quot;c&quot;</b>7</p>',
  );
  expect(html`${'one\r\n\u001b[31mtwo\u202e'}`.html).toBe('one two');
});

test('a style sheet is no text from outside', () => {
  expect(html`<style>${verbatim('a > b { color: "x" }')}</style>`.html).toBe('<style>a > b { color: "x" }</style>');
});
