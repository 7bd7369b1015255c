import { datumOf } from './attribute-datum.ts';
import type { Catalog } from './catalog.ts';
import type { Datum } from './datum.ts';
import type { Attribute } from './family.ts';
import { combine } from './hash.ts';
import type { Subject } from './subject.ts';
import { textEntries } from './texts.ts';

/** One value of an attribute: for which locale and channel, and what. */
export interface ValueEntry {
  readonly locale: string | null;
  readonly scope: string | null;
  readonly datum: Datum;
}

const none: readonly ValueEntry[] = [];

/** The values of one attribute; an empty list when the subject has none. */
export function valuesOf(catalog: Catalog, subject: Subject, attribute: Attribute): readonly ValueEntry[] {
  const level = subject.family?.levelOf(attribute.code) ?? 0;
  const seed = subject.seeds[level === 0 ? 0 : level === 1 ? 1 : 2];
  if (attribute.missingOneIn && combine(seed ^ 0x6e, attribute.salt) % attribute.missingOneIn === 0)
    return none;
  const texts = textEntries(catalog, subject, attribute, seed);
  if (texts !== undefined) return texts;
  const datum = datumOf(catalog, subject, attribute, seed);
  return datum === undefined ? none : [{ locale: null, scope: null, datum }];
}
