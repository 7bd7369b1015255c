import { z } from 'zod';

/** Real PIMs send numbers where strings are documented, mostly codes made of digits. */
export const lenientString = z.union([z.string(), z.number().transform(String)]);

/** A string, or null where it is null, absent or empty. */
export const lenientText = lenientString
  .nullish()
  .transform((text) => (text === undefined || text === '' ? null : text));

/** A code: a string that is not empty. */
export const lenientCode = lenientString.pipe(z.string().min(1));

/** A list of codes; absent and null count as empty, nulls within are dropped, a map with number keys is a list. */
export const lenientCodes = z.preprocess(
  (value) => listOf(value ?? []),
  z.array(lenientString.nullable()).transform((codes) => codes.filter((code) => code !== null)),
);

/** Whole numbers, also sent as strings. */
export const lenientCount = z.union([
  z.number().int().nonnegative(),
  z.string().regex(/^\d+$/).transform(Number),
]);

/** True and false, also as 0 and 1 or as words. */
export const lenientBoolean = z.union([
  z.boolean(),
  z.literal([0, '0', 'false']).transform(() => false),
  z.literal([1, '1', 'true']).transform(() => true),
]);

/** A map; PHP writes an empty one as `[]`. Absent and null count as empty. */
export function lenientMap<T extends z.ZodType>(value: T) {
  return z.preprocess(
    (map) => (map === null || map === undefined || (Array.isArray(map) && map.length === 0) ? {} : map),
    z.record(z.string(), value),
  );
}

/** Labels by locale; those that are null are left out. */
export const lenientLabels = lenientMap(lenientString.nullable()).transform(
  (labels): Record<string, string> =>
    Object.fromEntries(
      Object.entries(labels).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
);

/** PHP writes a list with gaps in its keys as an object. */
export function listOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(value) : value;
}
