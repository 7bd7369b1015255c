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
  if (subject.revision !== 0 && isRevised(subject, attribute)) {
    const datum = datumOf(catalog, subject, attribute, combine(seed, subject.revision));
    return datum === undefined ? none : [{ locale: null, scope: null, datum }];
  }
  if (attribute.missingOneIn && combine(seed ^ 0x6e, attribute.salt) % attribute.missingOneIn === 0)
    return none;
  const texts = attribute.hasTexts ? textEntries(catalog, subject, attribute, seed) : undefined;
  if (texts !== undefined) return texts;
  const datum = datumOf(catalog, subject, attribute, seed);
  return datum === undefined ? none : [{ locale: null, scope: null, datum }];
}

/** What a change of a product changes: its EAN and, where no product model holds it, its price. */
function isRevised(subject: Subject, { code }: Attribute): boolean {
  return code === 'ean' || (code === 'price' && subject.parent === null);
}
