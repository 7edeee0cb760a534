import { expect, test } from 'vitest';
import { allPages, type Page } from '../../src/services/pages.ts';

async function read(...pages: Page<number>[]): Promise<{ all: number[]; asked: number[] }> {
  const asked: number[] = [];
  const all = await allPages<number>(
    async (pageNumber) => {
      asked.push(pageNumber);
      return pages[pageNumber - 1] ?? { items: [] };
    },
    (item) => item,
  );
  return { all, asked };
}

test.each([
  { what: 'one page that says nothing about more', pages: [{ items: [1, 2] }], all: [1, 2], asked: [1] },
  {
    what: 'pages until there is no more',
    pages: [
      { items: [1], hasMore: true },
      { items: [2], hasMore: false },
    ],
    all: [1, 2],
    asked: [1, 2],
  },
  {
    what: 'pages until the count is reached',
    pages: [
      { items: [1, 2], totalCount: 3 },
      { items: [3], totalCount: 3 },
    ],
    all: [1, 2, 3],
    asked: [1, 2],
  },
  { what: 'no more although the count says so', pages: [{ items: [1], hasMore: false, totalCount: 9 }], all: [1], asked: [1] },
  {
    what: 'an entry that moved to the next page once',
    pages: [{ items: [1, 2], hasMore: true }, { items: [2, 3] }],
    all: [1, 2, 3],
    asked: [1, 2],
  },
  {
    what: 'a server that answers the same page for ever',
    pages: [
      { items: [1], hasMore: true },
      { items: [1], hasMore: true },
    ],
    all: [1],
    asked: [1, 2],
  },
  {
    what: 'a server that promises more and has none',
    pages: [
      { items: [1], hasMore: true },
      { items: [], hasMore: true },
    ],
    all: [1],
    asked: [1, 2],
  },
  { what: 'nothing', pages: [{ items: [] }], all: [], asked: [1] },
] as { what: string; pages: Page<number>[]; all: number[]; asked: number[] }[])('reads $what', async ({ pages, all, asked }) => {
  expect(await read(...pages)).toEqual({ all, asked });
});
