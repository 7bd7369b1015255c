/** Scrambles a 32-bit integer: equal input gives equal output, neighbours give unrelated ones. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** One 32-bit hash of two 32-bit numbers; the order matters. */
export function combine(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca77));
}

/** 32-bit hash of a text. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** The element of a non-empty list that a hash points at; throws RangeError for an empty list. */
export function pick<T>(list: readonly T[], hash: number): T {
  const element = list[(hash >>> 0) % list.length];
  if (element === undefined) throw new RangeError('Cannot pick from an empty list.');
  return element;
}

/** A fraction from 0 (included) to 1 (excluded) out of a 32-bit hash. */
export function fraction(hash: number): number {
  return (hash >>> 0) / 4_294_967_296;
}
