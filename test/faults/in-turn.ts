/** Works on some things at once, and takes the next one when one is done. `place` counts them. */
export async function inTurn<Thing>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing, place: number) => Promise<void>,
): Promise<void> {
  const waiting = [...things.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
