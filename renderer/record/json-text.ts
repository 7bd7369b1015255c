import type { Json } from '../../preload/contract/read-item.ts';

/** Longer strings are cut until all is asked for: an editor lays out a line of megabytes for seconds. */
const longestString = 50_000;

/** JSON to read, with strings of megabytes cut. `cut` is how many were. */
export function jsonText(json: Json): { text: string; cut: number } {
  let cut = 0;
  const text = JSON.stringify(
    json,
    (_, value: unknown) => {
      if (typeof value !== 'string' || value.length <= longestString) return value;
      cut += 1;
      return `${value.slice(0, longestString)}…`;
    },
    2,
  );
  return { text, cut };
}

/** All of it. */
export function wholeJsonText(json: Json): string {
  return JSON.stringify(json, null, 2);
}
