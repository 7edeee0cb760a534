/** How much is under way at once. */
export interface Traffic {
  /** In all lanes together, without those that left their place early. */
  readonly most: number;
  readonly mostInLane: number;
  /** In one lane, those included that left their place early. */
  readonly mostBehind: number;
}

/**
 * Sixteen archives are made and posted at once, four of one lane: enough that the next is always ready when its turn comes. What
 * waits behind that to become live takes no memory worth counting.
 */
const usual: Traffic = { most: 16, mostInLane: 4, mostBehind: 40 };

/** Answers when it has come far enough that the next of its lane may begin. */
export type LeavePlace = () => void;

/**
 * Works on many things side by side. Those of one lane share something scarce and follow one another in their order, a few at a
 * time; lanes know nothing of each other. `work` must not reject: one thing that fails is no reason to leave another.
 */
export async function inLanes<Thing>(
  things: readonly Thing[],
  { laneOf, work }: { readonly laneOf: (thing: Thing) => string; readonly work: (thing: Thing, leavePlace: LeavePlace) => Promise<void> },
  traffic: Traffic = usual,
): Promise<void> {
  const lanes = new Map<string, Thing[]>();
  for (const thing of things) lanes.set(laneOf(thing), [...(lanes.get(laneOf(thing)) ?? []), thing]);
  const share = Math.max(1, Math.min(traffic.mostInLane, Math.floor(traffic.most / lanes.size)));
  const along = (lane: readonly Thing[]) => inTurn(lane, { places: share, most: traffic.mostBehind }, work);
  // With more lanes than places, a lane waits until another one is done.
  await inTurn([...lanes.values()], { places: traffic.most, most: traffic.most }, along);
}

async function inTurn<Thing>(
  things: readonly Thing[],
  { places, most }: { readonly places: number; readonly most: number },
  work: (thing: Thing, leavePlace: LeavePlace) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let taken = 0;
  let wake = (): void => {};
  for (const thing of things) {
    while (taken >= places || underWay.size >= most) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    taken += 1;
    let hasPlace = true;
    const leavePlace = (): void => {
      if (hasPlace) taken -= 1;
      hasPlace = false;
      wake();
    };
    const one: Promise<void> = work(thing, leavePlace).finally(() => {
      underWay.delete(one);
      leavePlace();
    });
    underWay.add(one);
  }
  await Promise.all(underWay);
}
