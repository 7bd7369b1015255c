const largest = new Map<string, number>();

/**
 * Writes ASCII texts into one buffer, item by item, so that a page never becomes one long string. It starts as large
 * as the largest page of its kind was.
 */
export class ByteWriter {
  #buffer: Buffer;
  #length = 0;
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
    this.#buffer = Buffer.allocUnsafeSlow(largest.get(kind) ?? 65_536);
  }

  write(text: string): void {
    const needed = this.#length + text.length;
    if (needed > this.#buffer.length) this.#grow(needed);
    this.#length += this.#buffer.write(text, this.#length, 'latin1');
  }

  /** What was written; the writer must not be used afterwards. */
  bytes(): Buffer {
    if (this.#length > (largest.get(this.#kind) ?? 0)) largest.set(this.#kind, this.#length + 4096);
    return this.#buffer.subarray(0, this.#length);
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#buffer.length));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
