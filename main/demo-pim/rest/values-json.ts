import type { Catalog } from '../catalog/catalog.ts';
import type { Datum, Metric, Plain } from '../catalog/datum.ts';
import type { Attribute } from '../catalog/family.ts';
import { hasOptions, linkedData } from '../catalog/linked-data.ts';
import type { Subject } from '../catalog/subject.ts';
import { valuesOf } from '../catalog/values.ts';
import { encodeText } from '../server/json.ts';
import type { Pim } from '../server/pim.ts';
import { converted } from './convert-measurements.ts';
import type { Selection } from './product-json.ts';

/** What stands around the data of an attribute's values; it is the same for every product, so it is made once. */
interface Frame {
  /** `"code":[`. */
  readonly open: string;
  /** The same with the start of a value for all locales and channels. */
  readonly openSingle: string;
  /** What follows the data: the type, on SaaS. */
  readonly after: string;
  readonly isMedia: boolean;
  readonly isAssets: boolean;
  readonly hasOptions: boolean;
  /** The whole attribute with one value for all, by data of which there are few. */
  readonly singles: Map<Datum, string>;
}

const frames = new WeakMap<Catalog, Map<Attribute, Frame>>();
const starts = new Map<string | null, Map<string | null, string>>();

/**
 * The `values` of a product or product model as JSON. Source: pim-community-dev, ConnectorProductNormalizer.php; the
 * types and reference data names of SaaS: api.akeneo.com, concepts, products.
 */
export function valuesJson(
  pim: Pim,
  subject: Subject,
  withoutIdentifier: boolean,
  selection: Selection,
  origin: string,
): string {
  const { catalog } = pim;
  const known = framesOf(catalog);
  const { attributes: wanted, locales, scope: channel } = selection;
  const plainly =
    !selection.withAttributeOptions && !selection.withAssetShareLinks && selection.conversions.size === 0;
  let json = '';
  for (const attribute of subject.attributes) {
    if (wanted !== null && !wanted.has(attribute.code)) continue;
    if (withoutIdentifier && attribute.code === 'sku') continue;
    const frame = known.get(attribute) ?? prepare(pim, attribute, known);
    const extras = frame.isMedia || (selection.withAttributeOptions && frame.hasOptions) || frame.isAssets;
    const values = valuesOf(catalog, subject, attribute);
    const only = values.length === 1 ? values[0] : undefined;
    if (only?.datum.shared === true && only.locale === null && only.scope === null && plainly) {
      // Media links hold the origin, so those are not kept.
      const whole = frame.isMedia ? undefined : (frame.singles.get(only.datum) ?? keep(frame, only.datum));
      if (whole !== undefined) {
        json += json === '' ? whole : `,${whole}`;
        continue;
      }
    }
    let entries = '';
    for (const { locale, scope, datum } of values) {
      if (locale !== null && locales !== null && !locales.has(locale)) continue;
      if (scope !== null && channel !== null && channel !== scope) continue;
      const isFirst = entries === '';
      const start = !isFirst || locale !== null || scope !== null ? startOf(locale, scope) : frame.openSingle;
      const data = selection.conversions.size === 0 ? datum : inUnit(selection, attribute, datum);
      const more = extras ? extrasJson(attribute, frame, datum, selection, origin) : '';
      if (isFirst) {
        entries = start === frame.openSingle ? start : frame.open + start;
        entries += data.json + frame.after + more;
      } else entries += `},${start}${data.json}${frame.after}${more}`;
      if (selection.conversions.size > 0) entries += convertedEntries(selection, attribute, datum, frame);
    }
    if (entries !== '') json += json === '' ? `${entries}}]` : `,${entries}}]`;
  }
  return json === '' ? JSON.stringify(pim.version.emptyMap) : `{${json}}`;
}

const mostSingles = 4000;

/** The JSON of an attribute with this one value; in one piece, since it is written again and again. */
function keep(frame: Frame, datum: Datum): string {
  const joined = `${frame.openSingle}${datum.json}${frame.after}}]`;
  const whole = Buffer.from(joined, 'latin1').toString('latin1');
  if (frame.singles.size < mostSingles) frame.singles.set(datum, whole);
  return whole;
}

function framesOf(catalog: Catalog): Map<Attribute, Frame> {
  let known = frames.get(catalog);
  if (known === undefined) {
    known = new Map();
    frames.set(catalog, known);
  }
  return known;
}

function prepare(pim: Pim, attribute: Attribute, known: Map<Attribute, Frame>): Frame {
  const { code, type, referenceData } = attribute;
  const name = referenceData === undefined ? '' : `,"reference_data_name":"${referenceData}"`;
  const open = `"${code}":[`;
  const frame: Frame = {
    open,
    openSingle: open + startOf(null, null),
    after: pim.version.attributeTypeInValues ? `,"attribute_type":"${type}"${name}` : '',
    isMedia: type === 'pim_catalog_image' || type === 'pim_catalog_file',
    isAssets: type === 'pim_catalog_asset_collection',
    hasOptions: pim.version.linkedData && hasOptions(attribute),
    singles: new Map(),
  };
  known.set(attribute, frame);
  return frame;
}

/** `{"locale":"de_DE","scope":null,"data":`. */
function startOf(locale: string | null, scope: string | null): string {
  let byScope = starts.get(locale);
  if (byScope === undefined) {
    byScope = new Map();
    starts.set(locale, byScope);
  }
  let start = byScope.get(scope);
  if (start === undefined) {
    start = `{"locale":${JSON.stringify(locale)},"scope":${JSON.stringify(scope)},"data":`;
    byScope.set(scope, start);
  }
  return start;
}

let linkStart: { readonly origin: string; readonly json: string } = { origin: '', json: '' };

function extrasJson(
  attribute: Attribute,
  frame: Frame,
  datum: Datum,
  selection: Selection,
  origin: string,
): string {
  if (frame.isMedia) {
    if (linkStart.origin !== origin) {
      const json = `,"_links":{"download":{"href":"${encodeText(`${origin}/api/rest/v1/media-files/`)}`;
      linkStart = { origin, json };
    }
    return `${linkStart.json}${datum.json.slice(1, -1)}\\/download"}}`;
  }
  if (frame.isAssets)
    return selection.withAssetShareLinks ? `,"linked_data":${shareLinks(datum.plain, origin)}` : '';
  return `,"linked_data":${linkedData(attribute, datum.plain)}`;
}

/** `share_links` by asset code; what one link looks like is inferred. Source: api.akeneo.com, concepts, products. */
function shareLinks(codes: Plain, origin: string): string {
  if (!Array.isArray(codes)) return '{}';
  const link = (code: string) =>
    `{"scope":null,"locale":null,"data":"${encodeText(`${origin}/share/${code}`)}"}`;
  return `{${codes.map((code) => `"${String(code)}":{"share_links":[${link(String(code))}]}`).join(',')}}`;
}

/** The value in the unit of the channel, where there is one for all locales. */
function inUnit({ conversions }: Selection, attribute: Attribute, datum: Datum): Datum {
  const conversion = conversions.get(attribute.code)?.find(({ locale }) => locale === null);
  if (conversion === undefined || !isMetric(datum.plain)) return datum;
  const metric = converted(attribute, datum.plain, conversion);
  return metric === undefined ? datum : { plain: metric, json: metricJson(metric) };
}

/** A value more for each locale that has a rule of its own. */
function convertedEntries(
  { conversions, scope, locales }: Selection,
  attribute: Attribute,
  datum: Datum,
  frame: Frame,
): string {
  let entries = '';
  for (const conversion of conversions.get(attribute.code) ?? []) {
    const { locale } = conversion;
    if (locale === null || !isMetric(datum.plain) || (locales !== null && !locales.has(locale))) continue;
    const metric = converted(attribute, datum.plain, conversion);
    if (metric !== undefined) entries += `},${startOf(locale, scope)}${metricJson(metric)}${frame.after}`;
  }
  return entries;
}

function metricJson({ amount, unit, symbol }: Metric): string {
  return `{"amount":${JSON.stringify(amount)},"unit":"${unit}","symbol":"${encodeText(symbol ?? '')}"}`;
}

function isMetric(plain: Plain): plain is Metric {
  return typeof plain === 'object' && 'unit' in plain && 'amount' in plain;
}
