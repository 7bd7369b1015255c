import { combine, hashText } from '../hash.ts';
import type { Localized } from '../words/localized.ts';
import type { Collection, LibraryAttribute, LibraryItem } from './library-types.ts';

const firstDay = Date.UTC(2022, 0, 3) / 1000;
const span = 1600 * 86_400;

/** What makes a collection beside its codes. */
export interface CollectionDefinition {
  readonly code: string;
  readonly labels: Localized;
  readonly attributes: readonly LibraryAttribute[];
  readonly count: number;
  codeAt(place: number): string;
  /** Values by attribute, from the place and a hash of it. */
  valuesAt(place: number, hash: number): LibraryItem['values'];
}

/** A collection whose items are computed; `codeAt` has to give codes in ascending order. */
export function collection(seed: string, definition: CollectionDefinition): Collection {
  const { code, labels, attributes, count } = definition;
  const salt = hashText(`${seed} ${code}`);
  const codeAt = (place: number) => definition.codeAt(place);
  return {
    code,
    labels,
    attributes,
    count,
    codeAt,
    itemAt: (place) => {
      const hash = combine(salt, place);
      const created = firstDay + (hash % span);
      return {
        code: codeAt(place),
        created,
        updated: created + (combine(hash, 1) % 20_000_000),
        values: withoutEmpty(definition.valuesAt(place, hash)),
      };
    },
    placeOf: (wanted) => {
      const lower = wanted.toLowerCase();
      const place = firstAtLeast(count, codeAt, lower);
      return place < count && codeAt(place) === lower ? place : undefined;
    },
  };
}

/** The first place whose code is not lower than a text. */
function firstAtLeast(count: number, codeAt: (place: number) => string, text: string): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codeAt(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place of a collection behind a cursor, which is a code. */
export function placeAfter({ count, codeAt }: Pick<Collection, 'count' | 'codeAt'>, cursor: string): number {
  const place = firstAtLeast(count, codeAt, cursor);
  return place < count && codeAt(place) === cursor ? place + 1 : place;
}

function withoutEmpty(values: LibraryItem['values']): LibraryItem['values'] {
  return Object.fromEntries(Object.entries(values).filter(([, entries]) => entries.length > 0));
}
