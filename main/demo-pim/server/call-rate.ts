/** Counts calls by the second. */
export class CallRate {
  #second = 0;
  #calls = 0;

  /** Whether one call more is within the limit; counts it. `now` in milliseconds. */
  allows(limit: number, now: number): boolean {
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#calls = 0;
    }
    return ++this.#calls <= limit;
  }
}
