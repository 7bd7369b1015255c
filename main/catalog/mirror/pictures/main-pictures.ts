import type { MediaKind } from '../../../../preload/contract/catalog-records.ts';
import type { Json } from '../../../../preload/contract/read-item.ts';
import { isObject, text } from '../values.ts';

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

/** The main images of a product or product model, in every channel and locale that is kept. */
export function picturesOf(item: Json, { families }: Pick<PictureRules, 'families'>): Picture[] {
  const family = isObject(item) ? text(item.family) : null;
  const attribute = family === null ? undefined : families.get(family);
  return attribute === undefined ? [] : mediaIn(item, attribute).map((code) => ({ kind: 'product', code }));
}

/** The files that an item has in an attribute. */
export function mediaIn(item: Json, attribute: string): string[] {
  const entries = isObject(item) && isObject(item.values) ? item.values[attribute] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) => {
    const data = isObject(entry) ? text(entry.data) : null;
    return data === null || data === '' ? [] : [data];
  });
}

function typeOf(attribute: Json | undefined): string | null {
  return isObject(attribute) ? text(attribute.type) : null;
}
