import { expect, test } from 'vitest';
import { readXml } from '../../src/transport/xml.ts';

test('the children of the root, as text', async () => {
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>no</Message><EC>0006-00000227</EC></Error>';
  expect(await readXml(text)).toEqual({ Code: 'AccessDenied', Message: 'no', EC: '0006-00000227' });
});

test('the five entities are read, once', async () => {
  const text = '<Error><Message>Policy Condition failed: [&quot;eq&quot;, &apos;$key&apos;] &lt;a&gt; &amp;lt;</Message></Error>';
  expect(await readXml(text)).toEqual({ Message: 'Policy Condition failed: ["eq", \'$key\'] <a> &lt;' });
});

test('entities that a document declares itself are not expanded', async () => {
  const text = '<?xml version="1.0"?><!DOCTYPE e [<!ENTITY x "boom">]><Error><Message>&x;&x;</Message></Error>';
  expect((await readXml(text))?.['Message']).not.toContain('boom');
});

test.each([
  '',
  'plain',
  '<?xml version=\u00051.0"?>\n<Error><Code>x</Code></Error>',
  '{"Code":"X"}',
  '<html><p>502 Bad Gateway',
  '<Error><Code>x</Error>',
  '<!-- -->',
  '<Error/>',
])('no XML of ours: %s', async (text) => {
  expect(await readXml(text)).toBeUndefined();
});

test('elements without end inside one another are no XML of ours, or none that hurts', async () => {
  expect(await readXml('<a>'.repeat(50_000))).toBeUndefined();
  const deep = await readXml(`<Error>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</Error>`);
  expect(deep ?? {}).toEqual({});
});
