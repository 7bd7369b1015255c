import type { Json } from '../../../preload/contract/read-item.ts';
import { facetPlace, longFacetIn, valueFacetIn } from './facets.ts';
import { fold, foldForWords } from './fold.ts';
import type { Kind } from './item-key.ts';
import { eachPlainText, eachValue, isObject, text } from './values.ts';

/** What the structure says that is needed to keep an item. */
export interface Naming {
  /** Code of the attribute that names the products of each family. */
  labelAttributes: ReadonlyMap<string, string>;
  /** The attribute that identifies products, or null where it can't be told. */
  identifier: string | null;
  /** `uuid`, `identifier` or `code`: the key that the PIM is asked by. */
  key: string;
  kind: Kind;
}

/** An item with everything by which it is found. */
export interface PreparedItem {
  key: string;
  identifier: string | null;
  label: string | null;
  family: string | null;
  parent: string | null;
  enabled: boolean | null;
  /** Seconds since 1970. */
  created: number | null;
  updated: number | null;
  /** Folded identifiers and labels, for parts of words. */
  names: string;
  ids: string;
  labels: string;
  body: string;
  facets: string;
  item: Json;
}

/** Properties that are asked for by their values. */
const properties = ['family', 'family_variant', 'enabled', 'parent', 'categories', 'groups'];
/** Numbers as PIMs write them, with four decimals, and times: nobody looks for them among words. */
const amountOrTime = /^-?\d+\.\d{4}$|^\d{4}-\d\d-\d\dT\d\d:/;

/** Makes an item ready for the store; null where it lacks its key. */
export function prepareItem(received: Json, naming: Naming): PreparedItem | null {
  if (!isObject(received)) return null;
  const { _links: _dropped, ...item } = received;
  const key = text(item[naming.key]);
  if (key === null || key === '') return null;
  const family = text(item.family);
  const labelAttribute = family === null ? undefined : naming.labelAttributes.get(family);
  const ids = new Set([naming.kind === 'model' ? key : text(item.identifier)].filter((one) => one !== null));
  const labels = new Set<string>();
  const body = new Set<string>();
  // Some stand twice, which the index takes no notice of.
  const facets: string[] = [];
  eachValue(item, (attribute, locale, scope, data) => {
    const place = facetPlace('attribute', attribute, locale, scope);
    facets.push(place.names);
    eachPlainText(data, (plain) => {
      facets.push(valueFacetIn(place, plain) ?? longFacetIn(place));
      if (attribute === naming.identifier) ids.add(plain);
      else if (attribute === labelAttribute) labels.add(plain);
    });
    if (
      typeof data === 'string' &&
      attribute !== naming.identifier &&
      attribute !== labelAttribute &&
      !isAmountOrTime(data)
    )
      body.add(data);
  });
  const [identifier] = ids;
  const label =
    labels.values().next().value ?? (labelAttribute === naming.identifier ? identifier : undefined);
  for (const property of properties) {
    const place = facetPlace('property', property);
    eachPlainText(item[property] ?? null, (plain) => {
      facets.push(place.name, valueFacetIn(place, plain) ?? place.name);
    });
  }
  return {
    key,
    identifier: identifier ?? null,
    label: label ?? null,
    family,
    parent: text(item.parent),
    enabled: typeof item.enabled === 'boolean' ? item.enabled : null,
    created: seconds(item.created),
    updated: seconds(item.updated),
    names: fold([...ids, ...labels].join('\n')),
    ids: foldForWords([...ids].join(' ')),
    labels: foldForWords([...labels].join(' ')),
    body: foldForWords([...body].join(' ')),
    facets: facets.join(' '),
    item,
  };
}

function isAmountOrTime(data: string): boolean {
  // `0` to `9` and `-`: most texts begin otherwise.
  const first = data.charCodeAt(0);
  return ((first >= 0x30 && first <= 0x39) || first === 0x2d) && amountOrTime.test(data);
}

function seconds(json: Json | undefined): number | null {
  const time = typeof json === 'string' ? Date.parse(json) : Number.NaN;
  return Number.isNaN(time) ? null : Math.floor(time / 1000);
}
