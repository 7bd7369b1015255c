/** How fast rows come: of the last seconds, so that waiting is seen. */
export interface RowRate {
  add(rows: number): void;
  /** Rows in a second; null before there is something to measure. */
  perSecond(): number | null;
}

const span = 5000;

/** @param clock milliseconds that only go forward */
export function createRowRate(clock: () => number): RowRate {
  let samples: { at: number; rows: number }[] = [];
  return {
    add(rows) {
      const at = clock();
      const recent = samples.filter((sample) => at - sample.at <= span);
      samples = [...(recent.length === 0 ? samples.slice(-1) : recent), { at, rows }].slice(-200);
    },
    perSecond() {
      const [first, last] = [samples[0], samples.at(-1)];
      if (first === undefined || last === undefined || last.at <= first.at) return null;
      return ((last.rows - first.rows) * 1000) / (last.at - first.at);
    },
  };
}
