/** Runs one task after the other, so that a write never overtakes the read that it builds on. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    // Its failure is its caller's; the next one runs all the same.
    last = next.catch(() => undefined);
    return next;
  };
}
