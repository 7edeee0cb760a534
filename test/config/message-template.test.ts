import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, templateFault } from '../../src/config/message-template.ts';
import { textIn } from '../../src/errors/text.ts';

const fields = { version: '1.4.2.90', app: 'Shop', memo: 'Spring "sale"\n{app}', h5Id: '2017072607907880', packageId: '3002', reason: '' };

describe('filling', () => {
  test.each([
    ['{app} {version}', 'Shop 1.4.2.90'],
    ['no place', 'no place'],
    ['{h5Id}/{packageId}/{reason}!', '2017072607907880/3002/!'],
    ['{{version}} is {version}', '{version} is 1.4.2.90'],
    ['{ version }', '{ version }'],
    ['"{version}"', '"1.4.2.90"'],
  ])('%s: %s', (template, message) => {
    expect(fillTemplate(template, fields)).toBe(message);
  });

  test('what is filled in is not filled again', () => {
    expect(fillTemplate('{memo}', fields)).toBe('Spring "sale"\n{app}');
  });

  test('JSON stays JSON, and only its texts are filled', () => {
    const template = '{ "v": "{version}", "note": "{memo}", "n": 1, "list": ["{app}", null, true], "{app}": {} }';
    expect(JSON.parse(fillTemplate(template, fields))).toEqual({
      v: '1.4.2.90',
      note: 'Spring "sale"\n{app}',
      n: 1,
      list: ['Shop', null, true],
      '{app}': {},
    });
  });

  test('no memo breaks a JSON template', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (memo) => {
        expect(JSON.parse(fillTemplate('{"note":"{memo}"}', { ...fields, memo }))).toEqual({ note: memo });
      }),
    );
  });
});

describe('what is wrong with a template', () => {
  const names = '{version}, {app}, {memo}, {h5Id}, {packageId}, {reason}';
  test.each([
    ['{app} {version}', undefined],
    ['{{verison}}', undefined],
    ['{}', undefined],
    ['{"a":{"b":"{version}"}}', undefined],
    ['{verison}', `without {verison}: there are ${names}`],
    ['{"a":["{toString}"]}', `without {toString}: there are ${names}`],
    ['{"a":"{version}",}', 'sound JSON, as it begins like some'],
    ['[ {"a":1}', 'sound JSON, as it begins like some'],
  ])('%s: %s', (template, fault) => {
    expect(textIn(templateFault(template) ?? '', 'en')).toBe(fault ?? '');
  });
});
