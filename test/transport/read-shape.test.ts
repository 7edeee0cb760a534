import { expect, test } from 'vitest';
import { readShape } from '../../src/transport/read-shape.ts';

const shape = {
  Text: 'text',
  Count: 'integer',
  Flag: 'flag',
  Inner: { Id: 'integer' },
  List: [{ Id: 'integer' }],
  Names: ['text'],
  Price: 'number',
  Tags: 'texts',
} as const;

test.each([
  { what: 'values of their own kind', given: { Text: 'a', Count: 3, Flag: true }, read: { Text: 'a', Count: 3, Flag: true } },
  { what: 'numbers and flags written as text', given: { Count: '3', Flag: 'False' }, read: { Count: 3, Flag: false } },
  { what: 'texts written as numbers', given: { Text: 5244 }, read: { Text: '5244' } },
  { what: 'an object where JSON text is expected', given: { Text: { a: 1 } }, read: { Text: '{"a":1}' } },
  { what: 'names with a small first letter', given: { text: 'a', inner: { id: 1 } }, read: { Text: 'a', Inner: { Id: 1 } } },
  { what: 'lists', given: { List: [{ Id: '1' }, { Id: 2 }], Names: ['a', 1] }, read: { List: [{ Id: 1 }, { Id: 2 }], Names: ['a', '1'] } },
  { what: 'empty things', given: { Text: '', List: [], Inner: {} }, read: { Text: '', List: [], Inner: {} } },
  { what: 'decimals and plain lists', given: { Price: '0.5', Tags: ['a', 1] }, read: { Price: 0.5, Tags: ['a', '1'] } },
  { what: 'no decimals and no list where there are none', given: { Price: 'much', Tags: 'a' }, read: {} },
  { what: 'null as absent', given: { Text: null, List: null, Inner: null }, read: {} },
  { what: 'nothing that is of another kind', given: { Count: 'many', Flag: 'maybe', List: {}, Inner: 'x' }, read: {} },
  { what: 'no empty text as a number', given: { Count: ' ' }, read: {} },
  { what: 'no number too large to be exact', given: { Count: 2 ** 60 }, read: {} },
  {
    what: 'no object where one word is expected, whatever it calls itself',
    given: { Flag: JSON.parse('{"toString":1,"valueOf":1}') as unknown },
    read: {},
  },
  {
    what: 'objects in a list of texts as JSON',
    given: { Tags: [JSON.parse('{"toString":1}') as unknown, null] },
    read: { Tags: ['{"toString":1}', 'null'] },
  },
  { what: 'nothing that the table does not name', given: { Secret: 'x' }, read: {} },
  { what: 'nothing in a list', given: [1], read: {} },
  { what: 'nothing in nothing', given: undefined, read: {} },
])('reads $what', ({ given, read }) => {
  expect(readShape(shape, given)).toEqual(read);
});
