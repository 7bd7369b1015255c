/**
 * Binary search: the first number from 0 for which a condition holds, which from there on holds always; `count` where it
 * holds for none.
 */
export function firstAfter(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
