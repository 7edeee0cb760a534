import { describe, expect, test } from 'vitest';
import { askAllPages, pagingOf } from '../../src/services/operation-pages.ts';
import { describeOperation, operationNames } from '../../src/services/operations.ts';
import { type OperationName, operations } from '../../src/wire/catalogue.ts';

const entries = Array.from({ length: 7 }, (_, index) => ({ Id: index }));
type Asked = Readonly<Record<string, unknown>>;

/** A server with seven entries that answers pages of three, in the style of an operation. */
async function readAll(operation: OperationName, answer: (asked: Asked, call: number) => object, given: Asked = {}) {
  const paging = pagingOf(operations[operation]);
  if (paging === undefined) throw new Error(`${operation} has no pages`);
  const asked: Asked[] = [];
  const ask = async (parameters: Asked) => {
    asked.push(parameters);
    if (asked.length > 20) throw new Error('it never ends');
    return { document: { ...answer(parameters, asked.length) } as Asked, requestId: `R-${asked.length}` };
  };
  return { ...(await askAllPages(ask, paging, { PageSize: 3, ...given })), asked };
}

const slice = (page: number): readonly object[] => entries.slice(page * 3, page * 3 + 3);

test('the operations with pages are those, each in its style', () => {
  const styles = operationNames.flatMap((name) => {
    const paging = describeOperation(name)?.paging;
    return paging === undefined ? [] : [`${name} ${paging}`];
  });
  expect(styles).toEqual([
    'ListMcubeMiniApps PageNum',
    'ListMcubeMiniPackages PageNum',
    'ListMcubeWhitelists PageNum',
    'ListSpace PageNum',
    'DescribeResourceUsage PageNumber',
    'ListExtensions PageNumber',
    'ListFunctionDeployment PageNum',
    'ListFunction PageNum',
    'ListFunctionLog PageNum',
    'ListWebHostingFiles Marker',
    'ListFile NextToken',
  ]);
});

describe('all pages', () => {
  test('by HasMore', async () => {
    const page = (asked: Asked) => {
      const number = Number(asked['PageNum']) - 1;
      return { ListMiniResult: { MiniProgramList: slice(number), HasMore: number < 2 } };
    };
    const { document, pages, requestId, asked } = await readAll('ListMcubeMiniApps', page);
    expect(document).toEqual({ ListMiniResult: { MiniProgramList: entries, HasMore: false } });
    expect([pages, requestId, asked.map((each) => each['PageNum'])]).toEqual([3, 'R-3', [1, 2, 3]]);
  });

  test('by the total of the paginator', async () => {
    const { document, pages } = await readAll('ListFunction', (asked) => ({
      DataList: slice(Number(asked['PageNum']) - 1),
      Paginator: { Total: 7 },
    }));
    expect([document['DataList'], pages]).toEqual([entries, 3]);
  });

  test('by full pages where nothing tells of more, beginning with 0 where the cloud does', async () => {
    const { document, asked } = await readAll('ListSpace', (each) => ({ Spaces: slice(Number(each['PageNum'])), Count: 3 }));
    expect([document['Spaces'], asked.map((each) => each['PageNum'])]).toEqual([entries, [0, 1, 2]]);
  });

  test('by PageNumber', async () => {
    const { document } = await readAll('ListExtensions', (asked) => ({
      Extensions: slice(Number(asked['PageNumber']) - 1),
      TotalCount: 7,
    }));
    expect(document['Extensions']).toEqual(entries);
  });

  test('by marker', async () => {
    const page = (asked: Asked) => {
      const from = Number(asked['Marker'] ?? 0);
      return { Data: { WebHostingFiles: entries.slice(from, from + 3), NextMarker: from + 3 < 7 ? String(from + 3) : '' } };
    };
    const { document, asked } = await readAll('ListWebHostingFiles', page);
    expect(document).toEqual({ Data: { WebHostingFiles: entries, NextMarker: '' } });
    expect(asked.map((each) => each['Marker'])).toEqual([undefined, '3', '6']);
  });

  test('by token', async () => {
    const page = (_asked: Asked, call: number) => ({ DataList: slice(call - 1), Paginator: call < 3 ? { NextToken: `t${call}` } : {} });
    const { document, asked } = await readAll('ListFile', page);
    expect([document['DataList'], asked.map((each) => each['NextToken'])]).toEqual([entries, [undefined, 't1', 't2']]);
  });

  test('begin with the page that was asked for, in its size', async () => {
    const { document, asked } = await readAll('ListSpace', (each) => ({ Spaces: slice(Number(each['PageNum'])) }), { PageNum: 2 });
    expect([document['Spaces'], asked[0]]).toEqual([[{ Id: 6 }], { PageSize: 3, PageNum: 2 }]);
  });
});

test.each([
  ['a server that ignores the number of the page', 'ListSpace', () => ({ Spaces: slice(0) }), 2],
  ['a marker that stays the same', 'ListWebHostingFiles', () => ({ Data: { WebHostingFiles: slice(0), NextMarker: 'x' } }), 2],
  ['more that never comes', 'ListMcubeMiniApps', () => ({ ListMiniResult: { MiniProgramList: [], HasMore: true } }), 1],
  ['an answer without its list', 'ListSpace', () => ({}), 1],
] as const)('%s cannot keep us forever', async (_what, operation, answer, pages) => {
  expect((await readAll(operation, answer)).pages).toBe(pages);
});
