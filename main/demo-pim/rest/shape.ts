import type { Pim } from '../server/pim.ts';

/** A map as it is shown: when it is empty, `{}` or, on old releases, `[]`. */
export function mapOrEmpty(pim: Pim, map: Readonly<Record<string, unknown>>): unknown {
  return Object.keys(map).length === 0 ? pim.version.emptyMap : map;
}

/** The entity of a code, whatever its case: the API looks codes up case-insensitively. */
export function byCode<T extends { readonly code: string }>(list: Iterable<T>, code: string): T | undefined {
  const wanted = code.toLowerCase();
  for (const entity of list) if (entity.code.toLowerCase() === wanted) return entity;
  return undefined;
}
