/** So many pages are under way at once. */
const mostAhead = 10;

/** Pages of a list that were asked for before the service named their markers. */
export interface PagesAhead<Answer> {
  /** The answer to this marker, if it was asked for. */
  take(marker: string | undefined): Promise<Answer> | undefined;
  /** A page ended with `last`, and the service names `next` as the marker behind it. */
  readonly goOn: (next: string, last: string) => void;
  /** Nothing is told after the end of a list: waits for answers that nobody needs. */
  settled(): Promise<void>;
}

/**
 * The service names the marker of a page on the page before it, so 5,000 files are eleven answers one after the other. Where the files are those that are
 * `expected`, in the order of the list, the markers can be told beforehand, and the pages come side by side: 0.10 s instead of 0.40 s with 30 ms a call.
 * Nothing is believed: a page counts only once the service has named exactly its marker. After the first wrong guess none is made any more.
 */
export function pagesAhead<Answer>(
  ask: (marker: string) => Promise<Answer>,
  expected: readonly string[],
  pageSize: number,
): PagesAhead<Answer> {
  const places = new Map(expected.map((path, place) => [path, place]));
  const asked = new Map<string, Promise<Answer>>();
  const all: Promise<unknown>[] = [];
  let isGuessing = true;
  const start = (marker: string): void => {
    if (asked.has(marker)) return;
    const answer = ask(marker);
    asked.set(marker, answer);
    all.push(answer.catch(() => undefined));
  };
  return {
    take: (marker = '') => {
      const answer = asked.get(marker);
      asked.delete(marker);
      return answer;
    },
    goOn: (next, last) => {
      const place = places.get(last);
      // What the service puts around the path, such as the id of the space, is in its own marker.
      const isKnown = place !== undefined && next.endsWith(last);
      isGuessing &&= isKnown && (asked.size === 0 || asked.has(next));
      if (!isGuessing || !isKnown) return;
      const around = next.slice(0, next.length - last.length);
      for (let page = 0; page < mostAhead; page += 1) {
        const path = expected[place + page * pageSize];
        if (path === undefined || place + page * pageSize >= expected.length - 1) return;
        start(`${around}${path}`);
      }
    },
    settled: async () => void (await Promise.all(all)),
  };
}
