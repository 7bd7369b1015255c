import { dateTime } from '../../catalog/dates.ts';
import type { AssetFamily } from '../../catalog/library/asset-families.ts';
import { placeAfter } from '../../catalog/library/collection.ts';
import type { LibraryItem, LibraryValue } from '../../catalog/library/library-types.ts';
import { labelsOf } from '../../catalog/words/localized.ts';
import { encodePathPart } from '../../pagination/links.ts';
import { jsonAnswer } from '../../server/answers.ts';
import { notFound } from '../../server/api-error.ts';
import { type Answer, type Call, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { attributeList, oneAttribute, oneOption, optionList } from './describe-attribute.ts';
import { type ItemQuery, itemQuery, selectedValues } from './item-query.ts';
import { itemSearch } from './item-search.ts';
import { fileAnswer } from './library-file.ts';
import { searchAfterList } from './search-after-list.ts';

const path = '/api/rest/v1/asset-families';
const mediaPath = '/api/rest/v1/asset-media-files';

/** `GET /asset-families`. Source: api.akeneo.com, asset families. */
export function listAssetFamilies(pim: Pim, call: Call): Answer {
  const { families } = pim.catalog.library;
  return searchAfterList(pim, call, path, {
    count: families.length,
    placeAfter: (code) =>
      placeAfter({ count: families.length, codeAt: (place) => families[place]?.code ?? '' }, code),
    itemAt: (place) => {
      const family = families[place];
      return family && { code: family.code, content: represent(pim, family) };
    },
  });
}

/** `GET /asset-families/{code}`. */
export function getAssetFamily(pim: Pim, call: Call): Answer {
  return jsonAnswer(represent(pim, familyNamed(pim, call, 'code')));
}

/** `GET /asset-families/{family}/attributes`. */
export function listAssetAttributes(pim: Pim, call: Call): Answer {
  return attributeList(owner(pim, call));
}

/** `GET /asset-families/{family}/attributes/{attribute}`. */
export function getAssetAttribute(pim: Pim, call: Call): Answer {
  return oneAttribute(owner(pim, call), parameter(call, 'attribute'));
}

/** `GET /asset-families/{family}/attributes/{attribute}/options`. */
export function listAssetOptions(pim: Pim, call: Call): Answer {
  return optionList(owner(pim, call), parameter(call, 'attribute'));
}

/** `GET /asset-families/{family}/attributes/{attribute}/options/{code}`. */
export function getAssetOption(pim: Pim, call: Call): Answer {
  return oneOption(owner(pim, call), parameter(call, 'attribute'), parameter(call, 'code'));
}

/** `GET /asset-families/{family}/assets`. */
export function listAssets(pim: Pim, call: Call): Answer {
  const family = familyNamed(pim, call, 'family');
  const query = itemQuery(call);
  const test = itemSearch(call, family);
  return searchAfterList(pim, call, `${path}/${encodePathPart(family.code)}/assets`, {
    count: family.count,
    placeAfter: (code) => placeAfter(family, code),
    itemAt: (place) => {
      const asset = family.itemAt(place);
      return test(asset)
        ? { code: asset.code, content: representAsset(pim, call, family, asset, query) }
        : undefined;
    },
  });
}

/** `GET /asset-families/{family}/assets/{code}`. */
export function getAsset(pim: Pim, call: Call): Answer {
  const family = familyNamed(pim, call, 'family');
  const code = parameter(call, 'code');
  const place = family.placeOf(code);
  if (place === undefined) {
    throw notFound(`Asset "${code}" does not exist for the asset family "${family.code}".`);
  }
  const all: ItemQuery = { channel: null, locales: null };
  return jsonAnswer(representAsset(pim, call, family, family.itemAt(place), all));
}

/** `GET /asset-media-files/{code}`: the bytes, without `/download`. */
export function downloadAssetFile(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  return fileAnswer(code, pim.catalog.library.files.asset(code));
}

function owner(pim: Pim, call: Call) {
  return { collection: familyNamed(pim, call, 'family'), noun: 'asset family', withReadOnly: true };
}

/** Codes of asset families are case-sensitive, unlike all others. Source: api.akeneo.com, asset families. */
function familyNamed(pim: Pim, call: Call, name: string): AssetFamily {
  const code = parameter(call, name);
  const family = pim.catalog.library.families.find((candidate) => candidate.code === code);
  if (family === undefined) throw notFound(`Asset family "${code}" does not exist.`);
  return family;
}

function represent(pim: Pim, family: AssetFamily): Record<string, unknown> {
  return {
    code: family.code,
    labels: labelsOf(family.labels),
    attribute_as_main_media: family.mainMedia,
    naming_convention: family.namingConvention,
    product_link_rules: family.productLinkRules,
    transformations: [],
    ...(pim.version.isSaas ? { sharing_enabled: family.code === 'product_images' } : {}),
  };
}

function representAsset(
  pim: Pim,
  call: Call,
  family: AssetFamily,
  asset: LibraryItem,
  query: ItemQuery,
): Record<string, unknown> {
  const { isSaas, timeZoneMinutes, assetDates } = pim.version;
  const values = Object.entries(selectedValues(asset, query)).map(([code, entries]) => [
    code,
    entries.map((value) => describeValue(call, value, isSaas && family.code === 'product_images')),
  ]);
  return {
    code: asset.code,
    ...(isSaas ? { asset_family_code: family.code } : {}),
    values: Object.fromEntries(values),
    ...(assetDates
      ? {
          created: dateTime(asset.created, timeZoneMinutes),
          updated: dateTime(asset.updated, timeZoneMinutes),
        }
      : {}),
  };
}

function describeValue(call: Call, value: LibraryValue, isShared: boolean): Record<string, unknown> {
  const { locale, channel, data } = value;
  if (value.isFile !== true) return { locale, channel, data };
  const href = `${call.origin}${mediaPath}/${encodePathPart(String(data))}`;
  const share = { share_link: { href: `${call.origin}/share/${encodePathPart(String(data))}` } };
  return { locale, channel, data, _links: { download: { href }, ...(isShared ? share : {}) } };
}
