import type { Catalog } from './catalog.ts';
import { codeDatum, type Datum, stringOf } from './datum.ts';
import { type Attribute, attributes, type Family } from './family.ts';
import { typeIndexOf } from './names.ts';
import { select } from './option-datum.ts';
import type { Subject } from './subject.ts';

const energyAttribute = attributes.get('energy_class');
const colorAttribute = attributes.get('color');
const mediaData = new Map<string, Datum>();

/** The media file of an attribute, in a locale where it is localizable. */
export function media(
  catalog: Catalog,
  subject: Subject,
  attribute: Attribute,
  locale: string | null,
): Datum | undefined {
  const { family } = subject;
  if (family === null) return undefined;
  const type = typeIndexOf(family, subject.seeds[0]);
  const color =
    colorAttribute === undefined ? undefined : select(subject, colorAttribute, colorSeed(subject, family));
  const energy =
    energyAttribute === undefined ? undefined : select(subject, energyAttribute, subject.seeds[0]);
  const file = catalog.media.find(
    attribute.code,
    family.code,
    type,
    stringOf(color?.plain),
    stringOf(energy?.plain),
    locale,
  );
  return file === undefined ? undefined : mediaDatum(file.code);
}

/** The pool of files is small, so its codes are escaped once. */
function mediaDatum(code: string): Datum {
  let datum = mediaData.get(code);
  if (datum === undefined) {
    datum = codeDatum(code);
    if (mediaData.size < 5000) mediaData.set(code, datum);
  }
  return datum;
}

function colorSeed(subject: Subject, family: Family): number {
  return subject.seeds[family.levelOf('color') === 0 ? 0 : 1];
}
