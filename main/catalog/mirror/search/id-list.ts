const comma = 44;
const minus = 45;
const zero = 48;

/**
 * The ids of a list that SQLite wrote: `CAST(group_concat(id) AS BLOB)`. One answer of bytes takes a third of the time
 * of JSON, and a tenth of that of rows.
 */
export function readIds(bytes: unknown): Int32Array {
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return new Int32Array(0);
  const ids = new Int32Array(countIn(bytes));
  let count = 0;
  let id = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at] ?? 0;
    if (sign === comma) {
      ids[count] = id;
      count += 1;
      id = 0;
    } else id = id * 10 + sign - zero;
  }
  ids[count] = id;
  return ids;
}

/** Whole numbers of such a list that may be large or below zero. */
export function readTimes(bytes: unknown): Float64Array {
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return new Float64Array(0);
  const times = new Float64Array(countIn(bytes));
  let count = 0;
  let time = 0;
  let factor = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at] ?? 0;
    if (sign === comma) {
      times[count] = time * factor;
      count += 1;
      time = 0;
      factor = 1;
    } else if (sign === minus) factor = -1;
    else time = time * 10 + sign - zero;
  }
  times[count] = time * factor;
  return times;
}

function countIn(bytes: Uint8Array): number {
  let count = 1;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === comma) count += 1;
  return count;
}
