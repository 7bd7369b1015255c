import type { MediaKind } from '../../../../preload/contract/catalog-records.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { eachMember, endOfValue, isObjectAt, type ReadMember } from '../source/json-text.ts';
import { isObject, parseJson, text } from '../values.ts';

/** The file of a picture in the PIM. */
export interface Picture {
  kind: MediaKind;
  code: string;
}

/** Which attribute of what holds its main image; what has none is left out. */
export interface PictureRules {
  /** By family of products and product models. */
  families: ReadonlyMap<string, string>;
  /** By the kind under which records and assets are kept. */
  libraries: ReadonlyMap<string, { kind: MediaKind; attribute: string }>;
}

type Library = [kept: string, { kind: MediaKind; attribute: string }];
type Structure = (kind: string) => ReadonlyMap<string, Json>;

/**
 * The attributes of main images, as the structure names them (api.akeneo.com: `attribute_as_image` of families,
 * `attribute_as_main_media` of asset families; of a reference entity its first attribute of type `image`, which is the
 * one that each entity is made with). Links to media elsewhere are no files of the PIM.
 */
export function pictureRules(
  structure: Structure,
  { records, assets }: { records: boolean; assets: boolean },
): PictureRules {
  const named = (list: string, field: string): [string, string][] =>
    [...structure(list)].flatMap(([code, item]): [string, string][] => {
      const attribute = isObject(item) ? text(item[field]) : null;
      return attribute === null ? [] : [[code, attribute]];
    });
  const ofEntity = (code: string): string | undefined =>
    [...structure(`reference-entities/${code}/attributes`)].find(([, item]) => typeOf(item) === 'image')?.[0];
  const ofRecords = [...structure('reference-entities').keys()].flatMap((code): Library[] => {
    const attribute = ofEntity(code);
    return attribute === undefined
      ? []
      : [[`reference-entities/${code}/records`, { kind: 'record', attribute }]];
  });
  const ofAssets = named('asset-families', 'attribute_as_main_media').flatMap(
    ([code, attribute]): Library[] =>
      typeOf(structure(`asset-families/${code}/attributes`).get(attribute)) === 'media_file'
        ? [[`asset-families/${code}/assets`, { kind: 'asset', attribute }]]
        : [],
  );
  return {
    families: new Map(named('families', 'attribute_as_image')),
    libraries: new Map([...(records ? ofRecords : []), ...(assets ? ofAssets : [])]),
  };
}

/**
 * The files that an item has in an attribute, in every channel and locale that is kept. Of its JSON only the entries of
 * that attribute are parsed: this goes through all items of a mirror.
 */
export function mediaInText(json: string, attribute: string): string[] {
  if (!json.includes(JSON.stringify(attribute))) return [];
  let found: string[] = [];
  const ofValues: ReadMember = (name, _from, value) => {
    const end = endOfValue(json, value);
    if (name === attribute) found = mediaOf(parseJson(json.slice(value, end)));
    return end;
  };
  eachMember(json, 0, (name, _from, value) =>
    name === 'values' && isObjectAt(json, value)
      ? eachMember(json, value, ofValues)
      : endOfValue(json, value),
  );
  return found;
}

/** The files that an item has in an attribute. */
export function mediaIn(item: Json, attribute: string): string[] {
  return isObject(item) && isObject(item.values) ? mediaOf(item.values[attribute]) : [];
}

function mediaOf(entries: Json | undefined): string[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => {
    const data = isObject(entry) ? text(entry.data) : null;
    return data === null || data === '' ? [] : [data];
  });
}

function typeOf(attribute: Json | undefined): string | null {
  return isObject(attribute) ? text(attribute.type) : null;
}
