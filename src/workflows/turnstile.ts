/** Lets so many in at once as its limit says at that moment; the others wait in the order in which they came. */
export interface Turnstile {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createTurnstile(limit: () => number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const letIn = (): void => {
    while (inside < Math.max(1, limit())) {
      const next = waiting.shift();
      if (next === undefined) return;
      inside += 1;
      next();
    }
  };
  return {
    async run(work) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        letIn();
      });
      try {
        return await work();
      } finally {
        inside -= 1;
        letIn();
      }
    },
  };
}
