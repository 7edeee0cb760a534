/**
 * Works on many things at once, never on more than `limit` says at that moment. Answers in the order of the things.
 * After a failure nothing new is started; what is under way ends first, then the first failure is thrown.
 */
export async function inParallel<Thing, Result>(
  things: readonly Thing[],
  limit: () => number,
  work: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  const underWay = new Set<Promise<void>>();
  let wake = (): void => {};
  for (const [index, thing] of things.entries()) {
    // A race of all of them would hang one more continuation on each of them every time: a tenth of the time of a large site.
    while (underWay.size >= Math.max(1, limit())) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failures.length > 0) break;
    const one: Promise<void> = work(thing)
      .then(
        (result) => {
          results[index] = result;
        },
        (error: unknown) => {
          failures.push(error);
        },
      )
      .finally(() => {
        underWay.delete(one);
        wake();
      });
    underWay.add(one);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
  return results;
}
