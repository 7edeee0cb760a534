import { describe, expect, test } from 'vitest';
import { createFakeSpace } from '../support/fake-space.ts';

const at = (epochMs: number) => new Date(epochMs).toISOString();

describe('logs', () => {
  test('as the table of the vendor’s page has them: lists that belong together', async () => {
    const DataList = [{ Contents: ['one', 'two\nthree'], Levels: ['INFO', 'ERROR'], Timestamps: ['1545403746724', '1545403746725'] }];
    const { functions, sent } = createFakeSpace([{ DataList, Paginator: { Total: 1 } }]);
    expect(await functions.logs('hello', { requestId: 'runtime-1', fromMs: 1_545_403_746_000 })).toEqual([
      { at: at(1_545_403_746_724), level: 'INFO', text: 'one' },
      { at: at(1_545_403_746_725), level: 'ERROR', text: 'two' },
      { at: at(1_545_403_746_725), level: 'ERROR', text: 'three' },
    ]);
    expect(sent()).toEqual([
      ['ListFunctionLog', { Name: 'hello', LogRequestId: 'runtime-1', FromDate: 1_545_403_746_000, PageNum: 1, PageSize: 100 }],
    ]);
  });

  test('as the example of that page has them: one text of several lines, each with its time and level once more', async () => {
    const Content = '2018-12-21 14:49:06.724 INFO Start `hello2`\n2018-12-21 14:49:06.724 INFO Successin 0ms\n';
    const { functions } = createFakeSpace([{ DataList: [{ Content, Level: 'INFO', Timestamp: '1545403746724' }] }]);
    expect(await functions.logs('hello2', {})).toEqual([
      { at: at(1_545_403_746_724), level: 'INFO', text: 'Start `hello2`' },
      { at: at(1_545_403_746_724), level: 'INFO', text: 'Successin 0ms' },
    ]);
  });

  test('come in the order of their times, and where these are equal, in the order given', async () => {
    const entry = (text: string, Timestamp: string) => ({ Content: text, Level: 'INFO', Timestamp });
    const DataList = [entry('c', '1545403746726'), entry('a', '1545403746724'), entry('b', '1545403746724')];
    const { functions } = createFakeSpace([{ DataList }]);
    expect((await functions.logs('hello', {})).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    { entry: { Contents: ['x'] }, line: { at: '', level: '', text: 'x' } },
    { entry: { Contents: ['x'], Level: 'WARN', Timestamp: 'yesterday' }, line: { at: 'yesterday', level: 'WARN', text: 'x' } },
    {
      entry: { Contents: ['x'], Timestamps: ['2018-12-21T14:49:06.724Z'] },
      line: { at: '2018-12-21T14:49:06.724Z', level: '', text: 'x' },
    },
  ])('are shown with what is known of them: $entry', async ({ entry, line }) => {
    expect(await createFakeSpace([{ DataList: [entry] }]).functions.logs('hello', {})).toEqual([line]);
  });

  test('empty entries and blank lines say nothing', async () => {
    const DataList = [{}, { Contents: [] }, { Content: ' \n\n' }];
    expect(await createFakeSpace([{ DataList }]).functions.logs('hello', {})).toEqual([]);
  });

  test('are read page by page until the total, also when entries look alike', async () => {
    const page = { DataList: [{ Content: 'same' }], Paginator: { Total: 2 } };
    const { functions, sent } = createFakeSpace([page, page]);
    expect(await functions.logs('hello', {})).toHaveLength(2);
    expect(sent().map(([, { PageNum }]) => PageNum)).toEqual([1, 2]);
  });

  test('end after ten pages, whatever the cloud promises', async () => {
    const page = { DataList: [{ Content: 'again' }], Paginator: { Total: 1_000_000 } };
    const { functions } = createFakeSpace(Array.from({ length: 10 }, () => page));
    expect(await functions.logs('hello', {})).toHaveLength(10);
  });
});
