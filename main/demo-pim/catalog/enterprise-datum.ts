import type { Catalog } from './catalog.ts';
import type { Datum, TableRow } from './datum.ts';
import type { Attribute } from './family.ts';
import { combine } from './hash.ts';
import { imageCode, imageCount, manualCode, manualCount } from './library/asset-families.ts';
import { materials } from './library/materials.ts';
import { designerCode, designerCount } from './library/reference-entities.ts';
import { brand } from './option-datum.ts';
import { sparePartCodes } from './spare-parts-table.ts';
import type { Subject } from './subject.ts';

const materialCodes = materials.map(({ code }) => code);

/** The data of an attribute of the Enterprise Edition: codes of records or assets, or the rows of a table. */
export function enterpriseDatum(
  catalog: Catalog,
  subject: Subject,
  attribute: Attribute,
  seed: number,
): Datum | undefined {
  const hash = combine(seed, attribute.salt);
  const { count } = catalog;
  switch (attribute.code) {
    case 'brand_profile':
      return brand(catalog, subject, seed);
    case 'product_images':
      return spread(imageCode, imageCount(count), hash, 1 + (hash % 3));
    case 'user_manuals':
      return spread(manualCode, manualCount(count), hash, 1);
    case 'designed_by':
      return spread(designerCode, designerCount(count), hash, 1 + (hash % 2));
    case 'composition':
      return spread((place) => materialCodes[place] ?? '', materialCodes.length, hash, 1 + (hash % 3));
    case 'spare_parts':
      return spareParts(hash);
    default:
      return undefined;
  }
}

/** A few neighbouring codes, which need no escaping. */
function spread(codeAt: (place: number) => string, count: number, hash: number, wanted: number): Datum {
  const first = hash % Math.max(1, count - wanted);
  let json = '';
  const plain: string[] = [];
  for (let place = first; place < first + wanted; place++) {
    const code = codeAt(place);
    plain.push(code);
    json += json === '' ? `"${code}"` : `,"${code}"`;
  }
  return { plain, json: `[${json}]` };
}

/** One to three rows; a cell that nobody filled in is absent. */
function spareParts(hash: number): Datum {
  const rows: TableRow[] = [];
  const first = hash % sparePartCodes.length;
  for (let i = 0; i < 1 + (hash % 3); i++) {
    const own = combine(hash, i);
    rows.push({
      part: sparePartCodes[(first + i) % sparePartCodes.length] ?? '',
      ...(own % 4 === 0 ? {} : { article_number: `SP-${10_000 + (own % 90_000)}` }),
      quantity: String(1 + (own % 8)),
      in_stock: own % 3 !== 0,
    });
  }
  return { plain: rows, json: JSON.stringify(rows) };
}
