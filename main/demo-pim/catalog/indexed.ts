/** A list that may be computed instead of held. */
export interface Indexed<T> {
  readonly length: number;
  /** The element at a place; undefined outside. */
  at(place: number): T | undefined;
}

/** Every element, one after the other. */
export function* eachOf<T>(list: Indexed<T>): Generator<T> {
  for (let place = 0; place < list.length; place++) {
    const element = list.at(place);
    if (element !== undefined) yield element;
  }
}

/** A part of a list as an array. */
export function sliceOf<T>(list: Indexed<T>, from: number, to: number): readonly T[] {
  const part: T[] = [];
  for (let place = from; place < Math.min(to, list.length); place++) {
    const element = list.at(place);
    if (element !== undefined) part.push(element);
  }
  return part;
}
