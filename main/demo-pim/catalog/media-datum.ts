import type { Catalog } from './catalog.ts';
import { type Datum, sharedDatum, stringOf } from './datum.ts';
import { type Attribute, attributes, type Family } from './family.ts';
import { typeIndexOf } from './names.ts';
import { select } from './option-datum.ts';
import type { Subject } from './subject.ts';

const energyAttribute = attributes.get('energy_class');
const colorAttribute = attributes.get('color');
/** By attribute, family, option (colour or energy class), type and locale. */
type Found = Map<Datum | undefined, Map<string | null, (Datum | undefined)[]>>;
const found = new WeakMap<Catalog, Map<Attribute, Map<Family, Found>>>();

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
  const option = optionOf(subject, family, attribute);
  const known = knownFor(catalog, attribute, family, option, locale);
  if (type in known) return known[type];
  const name = stringOf(option?.plain);
  const file = catalog.media.find(attribute.code, family.code, type, name, name, locale);
  const datum = file === undefined ? undefined : sharedDatum(file.code);
  known[type] = datum;
  return datum;
}

/** What the file depends on beside family and type. */
function optionOf(subject: Subject, family: Family, { code }: Attribute): Datum | undefined {
  if (code === 'main_image' && colorAttribute !== undefined) {
    return select(subject, colorAttribute, subject.seeds[family.levelOf('color') === 0 ? 0 : 1]);
  }
  if (code === 'energy_label' && energyAttribute !== undefined)
    return select(subject, energyAttribute, subject.seeds[0]);
  return undefined;
}

function knownFor(
  catalog: Catalog,
  attribute: Attribute,
  family: Family,
  option: Datum | undefined,
  locale: string | null,
): (Datum | undefined)[] {
  const ofCatalog = inside(found, catalog, () => new Map<Attribute, Map<Family, Found>>());
  const ofAttribute = inside(ofCatalog, attribute, () => new Map<Family, Found>());
  const ofFamily = inside(ofAttribute, family, (): Found => new Map());
  const ofOption = inside(ofFamily, option, () => new Map<string | null, (Datum | undefined)[]>());
  return inside(ofOption, locale, () => []);
}

/** The value of a key, made when it is first needed. */
function inside<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
