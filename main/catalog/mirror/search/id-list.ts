const comma = 44;
const zero = 48;

/**
 * The ids of a list that SQLite wrote: `CAST(group_concat(id) AS BLOB)`. One answer of bytes takes a third of the time
 * of JSON, and a tenth of that of rows.
 */
export function readIds(bytes: unknown): Int32Array {
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return new Int32Array(0);
  // Two signs are the least for an id and its comma.
  const ids = new Int32Array((bytes.length + 1) >>> 1);
  let count = 0;
  let id = 0;
  for (const sign of bytes) {
    if (sign === comma) {
      ids[count] = id;
      count += 1;
      id = 0;
    } else id = id * 10 + sign - zero;
  }
  ids[count] = id;
  return ids.slice(0, count + 1);
}
