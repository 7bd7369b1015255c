import type { DemoPimFaults } from '../faults/faults.ts';

/** Counts the calls that are being answered, in all and by connection, and says when there are too many. */
export class InFlight {
  #total = 0;
  readonly #byClient = new Map<string, number>();
  /** Most calls that were ever in flight at once. */
  peak = 0;

  /** Takes a place and gives back the function that frees it; undefined when the limits are reached. */
  enter(clientId: string | undefined, limits: DemoPimFaults['concurrency']): (() => void) | undefined {
    const own = clientId === undefined ? 0 : (this.#byClient.get(clientId) ?? 0);
    if (limits.enabled && (this.#total >= limits.total || own >= limits.perConnection)) return undefined;
    this.#total++;
    this.peak = Math.max(this.peak, this.#total);
    if (clientId !== undefined) this.#byClient.set(clientId, own + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#total--;
      if (clientId !== undefined) this.#byClient.set(clientId, (this.#byClient.get(clientId) ?? 1) - 1);
    };
  }
}
