/** Runs steps one after the other, each when the one before has ended, however it ended. */
export type InTurn = <T>(step: () => Promise<T>) => Promise<T>;

export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const next = last.then(step);
    // Whoever asked for a step is told of its failure; the next one runs all the same.
    last = next.catch(() => undefined);
    return next;
  };
}
