/**
 * How many items a part of the benchmark works with: its own number, or a smaller one for a quick run, given as
 * `PIMSCOPE_BENCH_SIZE`. A part's table says what it was.
 */
export function sizeOf(full: number): number {
  const asked = Number(process.env.PIMSCOPE_BENCH_SIZE ?? full);
  return Number.isInteger(asked) && asked >= 1000 ? Math.min(full, asked - (asked % 100)) : full;
}
